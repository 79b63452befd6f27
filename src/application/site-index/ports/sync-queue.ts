import type { IndexFailure } from '#contract/site-index';

/** Work that consumer functions take up. Delivered at least once, in any order. `attempt`: in a row against a busy Jira. */
export type SyncTask =
  /** Reads settings and the list of projects; then new projects, or all of them. */
  | { readonly task: 'plan'; readonly everything: boolean; readonly attempt: number }
  /** Makes the tables that the database did not make at once. */
  | { readonly task: 'prepare' }
  | { readonly task: 'read-project'; readonly projectId: string; readonly attempt?: number | undefined }
  /** Brings the index up to date: what events marked, and what search says was changed. */
  | { readonly task: 'follow-changes'; readonly attempt?: number | undefined }
  /** The same for what events marked alone. */
  | { readonly task: 'follow-marks'; readonly attempt?: number | undefined }
  /** Looks for release days that were moved. */
  | { readonly task: 'follow-versions' }
  /** Reads which permission scheme each project has, and how schemes and security levels grant. */
  | { readonly task: 'read-schemes' }
  /** Compares the index with Jira, and marks what differs: all of it, or what lies beyond some project. */
  | {
      readonly task: 'audit';
      readonly after?: string | undefined;
      /** What went wrong with projects before. */
      readonly trouble?: IndexFailure | undefined;
      readonly attempt?: number | undefined;
    }
  /** Tells Atlassian of whom anything is kept, and erases whoever closed his account. */
  | { readonly task: 'report-accounts' }
  /** Looks which queries of portfolios are due. */
  | { readonly task: 'evaluate-queries' }
  | { readonly task: 'evaluate-query'; readonly queryId: string };

export interface SyncQueue {
  push(tasks: readonly SyncTask[], delaySeconds?: number): Promise<void>;
}
