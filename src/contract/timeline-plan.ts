import { z } from 'zod';
import type { DayFields, StatedDays } from '#domain/schedule/stated-days';
import { anyDay } from './any-day';
import { issueKey } from './issue-list';

/** So many writes end well within the time of one call, even where Jira is slow. */
export const MOST_CHANGES_A_CALL = 20;

const days = z.strictObject({ start: anyDay, due: anyDay });

const fieldId = z.string().max(255).nullable();
const dayFields = z.strictObject({ start: fieldId, due: fieldId }).optional();

export const planChange = z.strictObject({ issueKey, before: days, after: days, fields: dayFields });
/**
 * New days for one issue, and those that it must still have. `fields`: where a day goes that stands nowhere now, as the
 * answer told it that took it away; else, and where the site does not use that field for it, the site's first choice.
 */
export type PlanChange = z.infer<typeof planChange>;

/** `restores`: days are put back to what they were, so even days that contradict each other are taken. */
export const applyPlanRequest = z
  .strictObject({ changes: z.array(planChange).min(1).max(MOST_CHANGES_A_CALL), restores: z.boolean() })
  .refine(({ changes }) => new Set(changes.map((change) => change.issueKey)).size === changes.length, {
    path: ['changes'],
  });
export type ApplyPlanRequest = z.infer<typeof applyPlanRequest>;

/** Which of the two days of an issue. */
export type DayPart = 'start' | 'due';

/** Why a change was not written. */
export type PlanRefusal =
  /** Not there, or not for this person: the two are never told apart. */
  | { readonly code: 'not-found' }
  | { readonly code: 'not-permitted' }
  /** The issue has other days by now. */
  | { readonly code: 'changed-meanwhile'; readonly now: StatedDays }
  /** It would end before it starts. */
  | { readonly code: 'reversed' }
  /** The field is not on the issue's edit screen, or takes a permission of its own. */
  | { readonly code: 'not-editable'; readonly part: DayPart }
  /** No field of the site holds this day. */
  | { readonly code: 'no-field'; readonly part: DayPart }
  /** In Jira's words, for whoever asked. */
  | { readonly code: 'rejected'; readonly message: string }
  /** Jira did not answer: it may have been written all the same. */
  | { readonly code: 'no-answer' };

export type PlanOutcome =
  /** With the fields in which the days stood, or stand now. */
  | { readonly kind: 'written'; readonly fields: DayFields }
  /** Not tried yet, because Jira asked to wait. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly refusal: PlanRefusal };

export interface PlanApplied {
  /** In the order of the request. */
  readonly outcomes: readonly PlanOutcome[];
  /** null: nothing waits. */
  readonly retryAfterSeconds: number | null;
}
