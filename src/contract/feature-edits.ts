import { z } from 'zod';
import { issueKey } from './issue-list';

/** Jira takes no more in one call. */
export const MOST_RANKED_AT_ONCE = 50;
/** So many writes end well within the time of one call; where Jira is slow, what is left waits for the next one. */
export const MOST_RANK_RUNS = 10;
export const MOST_LIST_CHANGES = 20;

/** A LexoRank, as it was seen. */
const rank = z.string().min(1).max(255);
const rankedIssue = z.strictObject({ issueKey, rank });

export const rankRun = z.strictObject({
  /** They go together, in this order. */
  issues: z.array(rankedIssue).min(1).max(MOST_RANKED_AT_ONCE),
  /** They go right before it or right after it. */
  anchor: rankedIssue.extend({ side: z.enum(['before', 'after']) }),
});
export type RankRun = z.infer<typeof rankRun>;

/** Issues are moved one time at most; the anchor of a run may be what a run before it moves. */
export const applyRanksRequest = z
  .strictObject({ runs: z.array(rankRun).min(1).max(MOST_RANK_RUNS) })
  .refine(({ runs }) => isOnceEach(runs.flatMap(({ issues }) => issues)), { path: ['runs'] });
export type ApplyRanksRequest = z.infer<typeof applyRanksRequest>;

const isOnceEach = (issues: readonly { readonly issueKey: string }[]): boolean =>
  new Set(issues.map((one) => one.issueKey)).size === issues.length;

/** Why something was not written. */
export type EditRefusal =
  /** Not there, or not for this person: the two are never told apart. */
  | { readonly code: 'not-found' }
  | { readonly code: 'not-permitted' }
  /** In Jira it has another value by now than the one that was seen; `key`: the issue of which that is so. */
  | { readonly code: 'changed-meanwhile'; readonly key: string }
  /** In Jira's words, for whoever asked. */
  | { readonly code: 'rejected'; readonly message: string }
  /** Jira did not answer: it may have been written all the same. */
  | { readonly code: 'no-answer' };

export type RankOutcome = { readonly issueKey: string } &
  /** `rank`: as it is now; null: Jira did not tell. */
  (
    | { readonly kind: 'written'; readonly rank: string | null }
    /** Not tried yet, because Jira asked to wait, or time was up. */
    | { readonly kind: 'waiting' }
    | { readonly kind: 'refused'; readonly refusal: EditRefusal }
  );

export interface RanksApplied {
  /** Of every issue of every run. */
  readonly outcomes: readonly RankOutcome[];
  /** null: Jira does not ask to wait; what waits may be asked for at once. */
  readonly retryAfterSeconds: number | null;
}

/**
 * Lists of an issue that can be changed for many at once: ids of fix versions and of components, labels, and the account id of whom
 * it is assigned to, a list of one at most.
 */
export const listFields = ['fixVersions', 'components', 'labels', 'assignee'] as const;
export type ListField = (typeof listFields)[number];

const list = z.array(z.string().min(1).max(255)).max(200).readonly();

export const listChange = z.strictObject({ issueKey, before: list, after: list });
/** A new list for one issue, and the one that it must still have; the order of neither means anything. */
export type ListChange = z.infer<typeof listChange>;

export const applyListsRequest = z
  .strictObject({ field: z.enum(listFields), changes: z.array(listChange).min(1).max(MOST_LIST_CHANGES) })
  .refine(({ changes }) => isOnceEach(changes), { path: ['changes'] })
  .refine(({ field, changes }) => field !== 'assignee' || changes.every(({ after }) => after.length <= 1), {
    path: ['changes'],
  });
export type ApplyListsRequest = z.infer<typeof applyListsRequest>;

export type ListOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly refusal: EditRefusal };

export interface ListsApplied {
  /** In the order of the request. */
  readonly outcomes: readonly ListOutcome[];
  /** null: nothing waits. */
  readonly retryAfterSeconds: number | null;
}
