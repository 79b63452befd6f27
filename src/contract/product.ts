import { z } from 'zod';
import type { Day, Instant } from '#domain/units';
import type { Figures } from './figures';
import type { IssueRow, ItemRow, OutsideItemRow } from './items';
import { asOf } from './past-day';
import { jiraId } from './portfolio';
import { portfolioId } from './portfolio-record';
import type { IndexState, ProjectIndexState } from './site-index';

/** A key as Jira makes them: a letter, then letters, digits and underscores. */
const projectKey = z.string().regex(/^[A-Z][A-Z0-9_]{0,254}$/);
export const issueKey = z.string().regex(/^[A-Z][A-Z0-9_]{0,254}-[1-9]\d{0,11}$/);

export const productRequest = z.strictObject({ projectKey, asOf });
export type ProductRequest = z.infer<typeof productRequest>;

/** One project seen as a product: its epics are its features. */
export interface ProductView {
  readonly index: IndexState;
  readonly today: Day;
  /** The present day of the site, whichever day is seen: no later one can be asked for. */
  readonly presentDay: Day;
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  readonly projectIndex: ProjectIndexState;
  readonly asOf: Instant | null;
  /** null: the project has not been read yet. */
  readonly figures: Figures | null;
  /** The same figures now, where the view is of a past day; null: it is of the present, or nothing has been read yet. */
  readonly now: Figures | null;
  /** The project's own items from epic level up, depth-first. */
  readonly items: readonly ItemRow[];
  /** Epics of other projects that have children here. Their figures count all their children, wherever these are. */
  readonly elsewhere: readonly ItemRow[];
  /** Parents named by issues of this project that the viewer cannot open. Figures as above. */
  readonly outside: readonly OutsideItemRow[];
  /** Story-level issues without a parent; null: there are none. */
  readonly withoutEpic: Figures | null;
}

/** Which list of issues: an epic's children, the children of a parent that cannot be opened, or issues without one. */
const issueListScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('epic'), issueId: jiraId }),
  z.strictObject({ of: z.literal('outside'), parentKey: issueKey }),
  z.strictObject({ of: z.literal('without-epic'), projectId: jiraId }),
]);
export type IssueListScope = z.infer<typeof issueListScope>;

export const issueListRequest = z.strictObject({
  scope: issueListScope,
  /** Only what is in this portfolio: where the list opens from its page. */
  portfolioId: portfolioId.optional(),
  offset: z.number().int().min(0).max(1_000_000),
  asOf,
});
export type IssueListRequest = z.infer<typeof issueListRequest>;

/** One page of issues, not done first, late before those, then by key. */
export interface IssueListView {
  readonly issues: readonly IssueRow[];
  readonly total: number;
  /** Offset of the next page; null: this was the last. */
  readonly next: number | null;
}
