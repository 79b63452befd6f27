import { z } from 'zod';
import { changeKinds } from '#domain/overview/changes-between';
import { figureNames } from '#domain/progress/figure-items';
import type { CategoryCounts } from './figures';
import type { IssueRow } from './items';
import { asOf, pastDay } from './past-day';
import { jiraId } from './portfolio';
import { place } from './place';
import { workFilter } from './work';
import { workGroupings } from '#domain/work/work-tree';

/** A key as Jira makes them. */
export const issueKey = z.string().regex(/^[A-Z][A-Z0-9_]{0,254}-[1-9]\d{0,11}$/);

/**
 * Whose issues: all of the place, a project's, an epic's children, the children of a parent that cannot be opened, story-level
 * issues without a parent, open issues that an epic or something below it waits for, or what a filter finds.
 */
const issueListScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('portfolio') }),
  z.strictObject({ of: z.literal('project'), projectId: jiraId }),
  z.strictObject({ of: z.literal('epic'), issueId: jiraId }),
  z.strictObject({ of: z.literal('outside'), parentKey: issueKey }),
  /** Without a project those of the whole place. */
  z.strictObject({ of: z.literal('without-epic'), projectId: jiraId.optional() }),
  z.strictObject({ of: z.literal('blockers'), issueId: jiraId }),
  z.strictObject({
    of: z.literal('work'),
    filter: workFilter,
    /** Only one group, by the value that its line has. */
    group: z.strictObject({ by: z.enum(workGroupings), value: z.string().max(255).nullable() }).optional(),
  }),
]);
export type IssueListScope = z.infer<typeof issueListScope>;

export const issueListRequest = z.strictObject({
  scope: issueListScope,
  /** Only what is in this place: where the list opens from its page. */
  ...place,
  /** Only the issues behind this figure of the scope; absent: all. */
  figure: z.enum(figureNames).optional(),
  /** In place of a figure: only the issues of which this has become since the end of a day. */
  change: z.strictObject({ kind: z.enum(changeKinds), since: pastDay }).optional(),
  offset: z.number().int().min(0).max(1_000_000),
  asOf,
});
export type IssueListRequest = z.infer<typeof issueListRequest>;

/** One page of issues, late first, done last, then by key. */
export interface IssueListView {
  readonly issues: readonly IssueRow[];
  /** One for each of these issues: its direct children by status, as in every view of it; null: it has none. */
  readonly below: readonly (CategoryCounts | null)[];
  readonly total: number;
  /** Offset of the next page; null: this was the last. */
  readonly next: number | null;
  /** A search that finds the same issues in Jira; null: no search says it, or the list is of a past day. */
  readonly jql: string | null;
}
