import { z } from 'zod';
import type { BaselineAction } from '#domain/baseline/baseline';
import { longestBaselineName } from '#domain/baseline/baseline';
import type { LedgerSum } from '#domain/baseline/ledger';
import type { MoveCause } from '#domain/baseline/moves';
import type { Slip, SlipSummary } from '#domain/baseline/slip';
import type { WorkRules } from '#domain/schedule/work-calendar';
import type { Day, Instant, Points } from '#domain/units';
import type { SourcedDay } from './figures';
import type { IssueRow } from './items';
import { pastDay } from './past-day';
import { jiraId } from './portfolio';
import { portfolioId } from './portfolio-id';
import type { IndexState } from './site-index';

export type { BaselineAction } from '#domain/baseline/baseline';
export { longestBaselineName } from '#domain/baseline/baseline';
export type { MoveCause } from '#domain/baseline/moves';
export type { Slip, SlipSummary } from '#domain/baseline/slip';
export { slipGaps } from '#domain/baseline/slip';

const baselineId = z.uuid();
const name = z.string().max(longestBaselineName);

export const baselinesRequest = z.strictObject({ portfolioId });
export type BaselinesRequest = z.infer<typeof baselinesRequest>;

/** `day`: at its end the plan is taken, in the site's time zone; not in the future. */
export const takeBaselineRequest = z.strictObject({ portfolioId, name, day: pastDay });
export type TakeBaselineRequest = z.infer<typeof takeBaselineRequest>;

export const changeBaselineRequest = z.strictObject({
  portfolioId,
  baselineId,
  /** The one that was seen. */
  version: z.number().int().min(1),
  change: z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('renamed'), name }),
    z.strictObject({ action: z.enum(['locked', 'unlocked', 'deleted']) }),
  ]),
});
export type ChangeBaselineRequest = z.infer<typeof changeBaselineRequest>;

export interface BaselineView {
  readonly baselineId: string;
  readonly version: number;
  readonly name: string;
  /** The plan is that of the end of this day. */
  readonly day: Day;
  readonly isLocked: boolean;
  readonly takenBy: string;
  readonly takenAt: Instant;
}

/** One thing that was done to a baseline, under the name that it then had. */
export interface BaselineChange {
  readonly name: string;
  readonly day: Day;
  readonly action: BaselineAction;
  readonly by: string;
  readonly at: Instant;
}

export interface BaselinesView {
  /** Latest day first. */
  readonly baselines: readonly BaselineView[];
  /** Newest first, the latest of them. Deleted baselines are among them. */
  readonly changes: readonly BaselineChange[];
  readonly presentDay: Day;
  /** Takes, renames, locks and deletes, and gives reasons. */
  readonly mayEdit: boolean;
  readonly mayUnlock: boolean;
}

export const comparisonRequest = z.strictObject({ portfolioId, baselineId });
export type ComparisonRequest = z.infer<typeof comparisonRequest>;

/** How the plan of some issues differs from what it was. Issues deleted since are in neither. */
export interface PlanDifference {
  /** Of the items: epics and what is above them. */
  readonly slips: SlipSummary;
  /** The latest due day that any of the issues states, and how that has moved. */
  readonly end: { readonly then: Day | null; readonly now: Day | null; readonly slip: Slip };
  /** How many issues there were and are. Those that were created since make the difference. */
  readonly issues: { readonly then: number; readonly now: number };
  /** null: nothing was or is estimated. */
  readonly points: { readonly then: Points | null; readonly now: Points | null };
}

export interface ProjectDifference extends PlanDifference {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
}

/** A portfolio against one of its baselines, over what the viewer may see in it. */
export interface ComparisonView {
  readonly baseline: BaselineView;
  readonly index: IndexState;
  readonly today: Day;
  /** The site's work days, by which slip counts. */
  readonly work: WorkRules;
  readonly total: PlanDifference;
  /** By key. */
  readonly projects: readonly ProjectDifference[];
  /** Projects are wanting: not read yet, or failed. */
  readonly isPartial: boolean;
}

/** How `BaselineSpans` writes what is known of the past of items: positions in this list. */
export const pastStates = ['known', 'new', 'no-history'] as const;

/**
 * What a baseline says of the items of a portfolio that the viewer may see, as columns, one entry an item in each. With what
 * is planned now it makes the slip of each.
 */
export interface BaselineSpans {
  readonly baseline: BaselineView;
  /** The site's work days, by which slip counts. */
  readonly work: WorkRules;
  readonly keys: readonly string[];
  /** Positions in `pastStates`. */
  readonly states: readonly number[];
  /** null: there was no such day, or it is not known. */
  readonly starts: readonly (Day | null)[];
  /** What the item stated itself: its own day, else the nearest of fix version and sprint. */
  readonly dues: readonly (Day | null)[];
}

export const slippedItemsRequest = z.strictObject({ portfolioId, baselineId, projectId: jiraId });
export type SlippedItemsRequest = z.infer<typeof slippedItemsRequest>;

export interface SlippedItem {
  readonly issue: IssueRow;
  /** null: there was no such day, or it is not known. */
  readonly startThen: Day | null;
  readonly startNow: Day | null;
  /** What the item states itself: its own day, else the nearest of fix version and sprint. */
  readonly dueThen: SourcedDay | null;
  readonly dueNow: SourcedDay | null;
  readonly slip: Slip;
  /** Of what is below it, else its own; null: nothing was or is estimated. */
  readonly pointsThen: Points | null;
  readonly pointsNow: Points | null;
  /** Children that joined it since, and that left it; null: unknown, as it is new or without history. */
  readonly children: { readonly added: number; readonly removed: number } | null;
  readonly hasOtherParent: boolean;
}

/** The items of one project, largest slip first, then those without one. */
export interface SlippedItemsView {
  readonly items: readonly SlippedItem[];
  /** How many there are; the first of them are listed. */
  readonly total: number;
}

export const ledgerRequest = z.strictObject({
  portfolioId,
  baselineId,
  projectId: jiraId.optional(),
  /** null: moves that nobody made; absent: of everybody. */
  author: z.string().min(1).max(128).nullable().optional(),
  isLaterOnly: z.boolean(),
  order: z.enum(['time', 'size']),
  offset: z.number().int().min(0).max(1_000_000),
});
export type LedgerRequest = z.infer<typeof ledgerRequest>;

/** Why something was moved, as somebody typed it here: Jira keeps no reasons. */
export interface MoveReason {
  readonly version: number;
  /** Empty: it was taken back. */
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** One move of the start or the due day of an item. */
export interface LedgerLine {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly projectKey: string;
  /** null with `untold` alone. */
  readonly at: Instant | null;
  /** null: Jira names nobody, or it was no person. */
  readonly author: string | null;
  readonly part: 'start' | 'due';
  readonly cause: MoveCause | 'untold';
  readonly from: Day | null;
  readonly to: Day | null;
  /** null: there was nothing to count from, or there is no day any more. */
  readonly days: number | null;
  /** Its days are part of the slip. */
  readonly counts: boolean;
  /** null: nobody gave one. */
  readonly reason: MoveReason | null;
}

/** Who moved what since a baseline. */
export interface LedgerView {
  readonly lines: readonly LedgerLine[];
  /** How many there are by the filter. */
  readonly total: number;
  /** Offset of the next page; null: this was the last. */
  readonly next: number | null;
  /** Over all moves, whatever the filter. Both add up to `sum`. */
  readonly byPerson: readonly LedgerSum<string | null>[];
  readonly byProject: readonly (LedgerSum<string> & { readonly projectKey: string; readonly name: string })[];
  readonly sum: number;
  readonly mayGiveReasons: boolean;
}

export const longestReason = 500;

export const saveReasonRequest = z.strictObject({
  portfolioId,
  baselineId,
  issueId: jiraId,
  at: z
    .number()
    .int()
    .min(0)
    .max(8.64e15)
    .transform((value) => value as Instant),
  part: z.enum(['start', 'due']),
  /** The one that was seen; 0: there was none. */
  version: z.number().int().min(0),
  /** Empty takes the reason back. */
  text: z.string().max(longestReason),
});
export type SaveReasonRequest = z.infer<typeof saveReasonRequest>;
