import { z } from 'zod';
import type { Day, Fraction, Instant } from '#domain/units';
import type { CandidateView, Grantee, MemberView, Milestone, RecordAction, Theme } from './portfolio-record';
import type { OverrideChange } from './health-override';
import { portfolioId } from './portfolio-id';

export const recordChangesRequest = z.strictObject({
  portfolioId,
  /** Changes before this version; absent: the newest ones. */
  before: z.number().int().min(1).optional(),
});
export type RecordChangesRequest = z.infer<typeof recordChangesRequest>;

/** What one change did to one field. Members are named as `RecordView` names them. */
export type FieldChange =
  | { readonly field: 'name' | 'description' | 'owner'; readonly from: string; readonly to: string }
  | { readonly field: 'start' | 'end'; readonly from: Day | null; readonly to: Day | null }
  | { readonly field: 'is-archived'; readonly from: boolean; readonly to: boolean }
  | {
      readonly field: 'sponsors' | 'editors' | 'viewers' | 'money-viewers';
      readonly added: readonly Grantee[];
      readonly removed: readonly Grantee[];
    }
  | { readonly field: 'members'; readonly added: readonly MemberView[]; readonly removed: readonly MemberView[] }
  | {
      readonly field: 'candidates';
      readonly added: readonly CandidateView[];
      readonly removed: readonly CandidateView[];
      readonly changed: readonly { readonly from: CandidateView; readonly to: CandidateView }[];
    }
  | {
      readonly field: 'milestones';
      readonly added: readonly Milestone[];
      readonly removed: readonly Milestone[];
      readonly changed: readonly { readonly from: Milestone; readonly to: Milestone }[];
    }
  /** All of them, in their order, which means something. */
  | { readonly field: 'themes'; readonly from: readonly Theme[]; readonly to: readonly Theme[] }
  /** Only for those who may see money, as the next two. */
  | { readonly field: 'currency'; readonly from: string; readonly to: string }
  | { readonly field: 'budget'; readonly from: number | null; readonly to: number | null }
  | { readonly field: 'discount-rate'; readonly from: Fraction | null; readonly to: Fraction | null };

export interface RecordChange {
  /** The version that it made. */
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
  readonly action: RecordAction;
  /** Empty for `created`, and where all that changed is hidden. */
  readonly fields: readonly FieldChange[];
  /** It changed more than this person may see: money, or projects that he may not browse. */
  readonly hasHidden: boolean;
}

/** Newest first. */
export interface RecordChanges {
  readonly changes: readonly RecordChange[];
  /** What was set by hand of health in the time of these changes, newest first; of projects that he may browse. */
  readonly overrides: readonly OverrideChange[];
  /** `before` of the next page; null: this was the last. */
  readonly next: number | null;
  /** The person may undo the newest change now. */
  readonly mayUndo: boolean;
}
