import type { Issue, Worklog } from '../site/model';
import type { PersonRef } from './people-registry';

/** Another issue as a row names it. */
export interface IssueRef {
  readonly id: string | null;
  readonly key: string | null;
}

/** One changelog item; values are as they came. */
export interface RawItem {
  readonly field: string;
  readonly fieldId: string | null;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface RawChange {
  readonly id: string;
  readonly at: number;
  readonly author: PersonRef | null;
  readonly items: readonly RawItem[];
}

export type RawWorklog = Omit<Worklog, 'authorId'> & { readonly author: PersonRef | null };

/** What goes into the site's issue without change. */
type AsRead = Omit<
  Issue,
  | 'projectId'
  | 'typeId'
  | 'parent'
  | 'assigneeId'
  | 'reporterId'
  | 'creatorId'
  | 'links'
  | 'worklogs'
  | 'changes'
  | 'rank'
>;

/** An issue as its row gives it, before the rest of the file is known. */
export interface RawIssue extends AsRead {
  readonly projectKey: string;
  /** What `StatusRegistry.idOf` gives the status's id for. */
  readonly statusId: string;
  /** As the site calls it; its level is decided at the end. */
  readonly typeId: string;
  readonly isSubtask: boolean;
  readonly parent: IssueRef | null;
  /** The epic as the Agile API gives it. */
  readonly epic: IssueRef | null;
  readonly assignee: PersonRef | null;
  readonly reporter: PersonRef | null;
  readonly creator: PersonRef | null;
  readonly rank: string | null;
  readonly links: readonly {
    readonly id: string;
    readonly typeId: string;
    readonly direction: 'outward' | 'inward';
    readonly issue: IssueRef;
  }[];
  readonly worklogs: readonly RawWorklog[];
  readonly changes: readonly RawChange[];
}
