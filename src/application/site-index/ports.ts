import type { IndexFailure, ProjectIndexState } from '#contract/site-index';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import type { StatusCategory } from '#domain/progress/status-category';
import type { Day, Instant, Points } from '#domain/units';

/** Who may browse the project's issues: decided for the project as a whole, or issue by issue (reporter, assignee …). */
export type BrowseRule = 'by-project' | 'by-issue';

export interface SourceProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly category: string | null;
}

/** One issue as the index keeps it. Times are seconds. */
export interface IndexedIssue {
  readonly id: number;
  readonly projectId: string;
  readonly key: string;
  readonly summary: string;
  readonly typeId: string;
  readonly typeName: string;
  readonly level: number;
  readonly statusId: string;
  readonly statusName: string;
  readonly category: StatusCategory;
  readonly parent: { readonly id: number | null; readonly key: string } | null;
  readonly priorityName: string | null;
  readonly assigneeAccountId: string | null;
  readonly reporterAccountId: string | null;
  readonly created: Instant;
  readonly updated: Instant;
  readonly resolved: Instant | null;
  readonly start: Day | null;
  readonly due: Day | null;
  readonly fixVersionDue: Day | null;
  readonly sprintDue: Day | null;
  readonly points: Points | null;
  readonly estimateSeconds: number | null;
  readonly remainingSeconds: number | null;
  readonly spentSeconds: number | null;
  readonly securityLevel: string | null;
  readonly rank: string | null;
  readonly fixVersionIds: readonly string[];
  readonly sprintIds: readonly string[];
  readonly labels: readonly string[];
  readonly componentIds: readonly string[];
}

/** Which fields of the site hold what. Several may hold the same: the first that has a value on an issue counts. */
export interface FieldMapping {
  readonly points: readonly string[];
  readonly start: readonly string[];
  readonly sprint: readonly string[];
  readonly rank: readonly string[];
}

/** What the whole site says, read before any project. */
export interface SiteSettings {
  /** IANA name; decides which day it is. */
  readonly timeZone: string;
  readonly fields: FieldMapping;
}

export interface SiteReading {
  /** null: the site has never been read. */
  readonly settings: SiteSettings | null;
  /** Why the latest attempt to read the site's settings and projects failed; null: it did not. */
  readonly failure: IndexFailure | null;
}

export interface IssuePage {
  readonly issues: readonly IndexedIssue[];
  /** Where the next page starts; null: this was the last. */
  readonly next: string | null;
}

/** Jira as the app sees it: for sync only, never while a person waits. */
export interface IssueSource {
  siteSettings(): Promise<SiteSettings>;
  projects(): Promise<readonly SourceProject[]>;
  browseRule(projectId: string): Promise<BrowseRule>;
  issues(projectId: string, site: SiteSettings, from: string | null): Promise<IssuePage>;
}

/** One project's place in the index. */
export interface ProjectIndex {
  readonly project: SourceProject;
  readonly state: ProjectIndexState;
  readonly browseRule: BrowseRule;
  /** The reading that views show; 0: none yet. */
  readonly generation: number;
  readonly issuesPublished: number | null;
  readonly publishedAt: Instant | null;
  /** The reading under way, or the latest one; its number becomes the generation when it is published. */
  readonly reading: number;
  readonly issuesRead: number;
  /** Where the reading under way goes on; null: at the start. */
  readonly cursor: string | null;
  /** When anything last happened to the reading. */
  readonly touchedAt: Instant;
  readonly failure: IndexFailure | null;
}

/** What views read. A generation never changes once it is published. */
export interface IndexReader {
  site(): Promise<SiteReading>;
  projects(): Promise<readonly ProjectIndex[]>;
  /** Facts of several projects at their published generations, in the order asked for. */
  facts(of: readonly PublishedProject[]): Promise<readonly ProjectFacts[]>;
  /** Rows of some issues of one project at one generation; missing ones are left out. */
  rows(of: PublishedProject, issueIds: readonly number[]): Promise<readonly IndexedIssue[]>;
}

/** One project's facts, in pieces that are stored and replaced by themselves. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly segments: readonly IssueFacts[];
}

export interface PublishedProject {
  readonly projectId: string;
  readonly generation: number;
}

/**
 * What sync writes. Tasks come at least once and in any order, so every method may be repeated: the same call twice leaves
 * the same index. A reading that a newer one has overtaken writes nothing any more: the methods answer false.
 */
export interface IndexWriter {
  saveSettings(settings: SiteSettings): Promise<void>;
  failSite(failure: IndexFailure): Promise<void>;
  /** Adds new projects as waiting, renames known ones, forgets those that are gone. */
  saveProjects(projects: readonly SourceProject[], now: Instant): Promise<void>;
  /** Marks projects for a new reading from the start. */
  requestReading(projectIds: readonly string[], now: Instant): Promise<void>;
  project(projectId: string): Promise<ProjectIndex | null>;
  /** Turns a waiting project into one being read, once. @returns the number of the new reading, or null */
  beginReading(project: ProjectIndex, browseRule: BrowseRule, now: Instant): Promise<number | null>;
  /** Adds a page and moves the cursor. */
  addPage(projectId: string, reading: number, page: IssuePage, now: Instant): Promise<boolean>;
  /** Lets readers see the reading, at once and as a whole. */
  publish(projectId: string, reading: number, now: Instant): Promise<boolean>;
  fail(projectId: string, failure: IndexFailure, now: Instant): Promise<void>;
  /** Removes rows and facts that no reader can still be reading. */
  dropOldGenerations(): Promise<void>;
  /** Removes everything that was read from Jira. */
  clear(): Promise<void>;
}

/** Brings the database to the schema of this version. */
export interface SchemaMigration {
  migrate(): Promise<void>;
}

/** Work that consumer functions take up. Delivered at least once, in any order. */
export type SyncTask =
  /** Reads settings and the list of projects; then new projects, or all of them. */
  | { readonly task: 'plan'; readonly everything: boolean; readonly attempt: number }
  | { readonly task: 'read-project'; readonly projectId: string };

export interface SyncQueue {
  push(tasks: readonly SyncTask[], delaySeconds?: number): Promise<void>;
}

/** Writes down what went wrong, for the app's logs only. @returns the reference that people may quote */
export type ReportDefect = (error: unknown) => string;
