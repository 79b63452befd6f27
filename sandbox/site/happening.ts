import type { Change, Issue, Project, Version, Worklog } from './model';

interface Deed {
  /** Who did it; null: nobody who has an account. */
  readonly by: string | null;
  readonly at: number;
}

export type VersionAction = 'created' | 'updated' | 'released' | 'unreleased' | 'archived' | 'unarchived' | 'deleted';
export type ProjectAction = 'created' | 'updated' | 'archived' | 'unarchived' | 'softdeleted' | 'restored' | 'deleted';

/** What somebody did to the site, as far as Jira tells apps of it. */
export type Happening =
  | (Deed & { readonly kind: 'issue-created' | 'issue-deleted'; readonly issue: Issue })
  | (Deed & { readonly kind: 'issue-updated'; readonly issue: Issue; readonly change: Change })
  | (Deed & {
      readonly kind: 'link';
      readonly action: 'created' | 'deleted';
      readonly link: SiteLink;
    })
  | (Deed & {
      readonly kind: 'worklog';
      readonly action: 'created' | 'updated' | 'deleted';
      readonly issue: Issue;
      readonly worklog: Worklog;
    })
  | (Deed & {
      readonly kind: 'version';
      readonly action: VersionAction;
      readonly project: Project;
      readonly version: Version;
    })
  | (Deed & { readonly kind: 'project'; readonly action: ProjectAction; readonly project: Project });

/** A link seen from neither of its ends. */
export interface SiteLink {
  readonly id: string;
  readonly typeId: string;
  /** Where the outward end is shown, e.g. the issue that blocks. */
  readonly source: Issue;
  readonly destination: Issue;
}
