import type { EditRefusal, ListField, RankRun } from '#contract/feature-edits';
import type { SiteSettings } from '../site-index/ports/site-settings';

/** An issue's place in the order of the site now. */
export interface IssueRank {
  readonly issueId: number;
  /** null: it has none. */
  readonly rank: string | null;
}

/** Ranks of issues in Jira, read and written as the person who asks. */
export interface RankStore {
  /** By key. Those that he may not see, or that are not there, are left out. */
  read(issueKeys: readonly string[], site: SiteSettings): Promise<ReadonlyMap<string, IssueRank>>;
  /**
   * Moves issues, in their order, to right before or after another one.
   * @throws AppError `not-permitted` where the person may rank none of them
   */
  move(issueKeys: readonly string[], anchor: Pick<RankRun['anchor'], 'issueKey' | 'side'>): Promise<RankAnswer>;
}

/** What Jira says to a move. */
export type RankAnswer =
  /** By key why some were refused; empty: it is done. */
  | { readonly kind: 'told'; readonly refusals: ReadonlyMap<string, EditRefusal> }
  /** None was moved: Jira does not take the call as it is, and does not say because of which issue. In its words. */
  | { readonly kind: 'rejected'; readonly message: string };

/** A list that an issue has now. */
export interface IssueList {
  readonly issueId: number;
  readonly values: readonly string[];
}

/** Lists of issues in Jira, read and written as the person who asks. */
export interface ListStore {
  /** By key, as above. */
  read(issueKeys: readonly string[], field: ListField): Promise<ReadonlyMap<string, IssueList>>;
  /** @returns why Jira refuses; null: it is done */
  write(issueKey: string, field: ListField, values: readonly string[]): Promise<EditRefusal | null>;
}
