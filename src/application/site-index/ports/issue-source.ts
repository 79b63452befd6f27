import type { FieldChoices } from '#domain/field-mapping/field-choices';
import type { SourceHistory, SourceIssue, VersionDay } from '../source-issue';
import type { BrowseRule, ListedProject, SiteSettings } from './site-settings';

export interface IssuePage<T extends SourceIssue = SourceIssue> {
  readonly issues: readonly T[];
  /** Where the next page starts; null: this was the last. */
  readonly next: string | null;
}

export interface IdPage {
  readonly ids: readonly number[];
  /** Where the next page starts; null: this was the last. */
  readonly next: string | null;
}

/** Jira as the app sees it: for sync only, never while a person waits. */
export interface IssueSource {
  /** What the site says, its fields resolved by these choices. Which projects are team-managed, the projects say. */
  siteSettings(choices: FieldChoices): Promise<Omit<SiteSettings, 'teamManaged'>>;
  projects(): Promise<readonly ListedProject[]>;
  browseRule(projectId: string): Promise<BrowseRule>;
  issues(projectId: string, site: SiteSettings, from: string | null): Promise<IssuePage>;
  /** Issues of the site that were changed within so many minutes before now, as Jira's search index knows them. */
  changedIssues(minutes: number, site: SiteSettings, from: string | null): Promise<IssuePage>;
  /** The present state of some issues, past the search index. Those that are gone, or hidden from the app, are left out. */
  issuesById(issueIds: readonly number[], site: SiteSettings): Promise<readonly SourceIssue[]>;
  /** Adds to issues their past, in the order given. */
  withHistory(issues: readonly SourceIssue[], site: SiteSettings): Promise<readonly SourceHistory[]>;
  /** All versions of a project. */
  versions(projectId: string): Promise<readonly VersionDay[]>;
  /** About how many issues search finds in a project. */
  countIssues(projectId: string): Promise<number>;
  /** Ids of all issues that search finds in a project. */
  issueIds(projectId: string): Promise<ReadonlySet<number>>;
  /**
   * A page of ids of the issues that a query without ORDER BY finds.
   * @throws AppError `invalid-request` where Jira refuses the query, or knows the page no more
   */
  queryIds(query: string, from: string | null): Promise<IdPage>;
}
