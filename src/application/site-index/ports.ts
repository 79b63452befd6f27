import type { IndexFailure, ProjectIndexState } from '#contract/site-index';
import type { HistoryFacts } from '#domain/history/history-facts';
import type { PastContext } from '#domain/history/past-context';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import type { StatusCategory } from '#domain/progress/status-category';
import type { Instant } from '#domain/units';
import type { IndexedIssue, SourceHistory, SourceIssue, VersionDay } from './source-issue';

/** Who may browse the project's issues: decided for the project as a whole, or issue by issue (reporter, assignee …). */
export type BrowseRule = 'by-project' | 'by-issue';

export interface SourceProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly category: string | null;
}

/** Which fields of the site hold what. Several may hold the same: the first that has a value on an issue counts. */
export interface FieldMapping {
  readonly points: readonly string[];
  readonly start: readonly string[];
  readonly sprint: readonly string[];
  readonly rank: readonly string[];
  readonly team: readonly string[];
  /** Fields that held the parent before Jira had `parent`. */
  readonly formerParent: readonly string[];
}

/** What the whole site says, read before any project. */
export interface SiteSettings {
  /** IANA name; decides which day it is. */
  readonly timeZone: string;
  readonly fields: FieldMapping;
  /** By id. Statuses that were deleted are not in it. */
  readonly statuses: Readonly<Record<string, { readonly name: string; readonly category: StatusCategory }>>;
  /** Hierarchy level of each issue type, by id. */
  readonly typeLevels: Readonly<Record<string, number>>;
}

export interface SiteReading {
  /** null: the site has never been read. */
  readonly settings: SiteSettings | null;
  /** Why the latest attempt to read the site's settings and projects failed; null: it did not. */
  readonly failure: IndexFailure | null;
  /** An administrator has stopped all reading. */
  readonly isPaused: boolean;
}

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
  siteSettings(): Promise<SiteSettings>;
  projects(): Promise<readonly SourceProject[]>;
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
  /** Every change in Jira before this moment is in the published generation; null: none is published. */
  readonly freshUntil: Instant | null;
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
  /** The past beside the same facts. */
  pasts(of: readonly PublishedProject[]): Promise<readonly ProjectPast[]>;
  /** Release days of a project's versions by id, as published. */
  releaseDays(projectId: string): Promise<PastContext['versionReleaseDays']>;
  /** Rows of some issues of one project at one generation; missing ones are left out. */
  rows(of: PublishedProject, issueIds: readonly number[]): Promise<readonly IndexedIssue[]>;
  /** Issues of which Jira did not tell all that it promises when they were read. */
  incomplete(of: PublishedProject): Promise<readonly number[]>;
  /** Where these issues stand in the published generations of their projects; an issue may stand in two. */
  places(issueIds: readonly number[]): Promise<readonly IndexedPlace[]>;
}

/** One project's facts, in pieces that are stored and replaced by themselves. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly segments: readonly IssueFacts[];
}

/** One project's facts and its past, piece by piece. */
export interface ProjectPast extends PlannedDays {
  readonly projectId: string;
  readonly segments: readonly { readonly facts: IssueFacts; readonly history: HistoryFacts }[];
}

/** Days that hang on versions and sprints, by their ids. */
export type PlannedDays = Pick<PastContext, 'versionReleaseDays' | 'sprints'>;

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
  setPaused(isPaused: boolean): Promise<void>;
  /** Adds new projects as waiting, renames known ones, forgets those that are gone. */
  saveProjects(projects: readonly SourceProject[], now: Instant): Promise<void>;
  /** Marks projects for a new reading from the start. */
  requestReading(projectIds: readonly string[], now: Instant): Promise<void>;
  project(projectId: string): Promise<ProjectIndex | null>;
  /** Turns a waiting project into one being read, once. @returns the number of the new reading, or null */
  beginReading(project: ProjectIndex, browseRule: BrowseRule, now: Instant): Promise<number | null>;
  /** Adds a page and moves the cursor. */
  addPage(projectId: string, reading: number, page: IssuePage<SourceHistory>, now: Instant): Promise<boolean>;
  /** Lets readers see the reading, at once and as a whole. */
  publish(projectId: string, reading: number, versions: readonly VersionDay[], now: Instant): Promise<boolean>;
  fail(projectId: string, failure: IndexFailure, now: Instant): Promise<void>;
  /**
   * Takes the right to change a published project, which nobody else then has until it is published or lost.
   * @returns the number of the new reading; null: the project is being read or changed already
   */
  beginUpdate(projectId: string, now: Instant): Promise<number | null>;
  /** Writes what changed and lets readers see it, at once and as a whole. */
  publishUpdate(projectId: string, reading: number, update: IndexUpdate, now: Instant): Promise<void>;
  /** Projects in which nothing changed before this moment beyond what is published. */
  markFresh(projectIds: readonly string[], until: Instant): Promise<void>;
  saveBrowseRule(projectId: string, browseRule: BrowseRule): Promise<void>;
  /** Removes rows and facts that no reader can still be reading. */
  dropOldGenerations(): Promise<void>;
  /** Removes everything that was read from Jira. */
  clear(): Promise<void>;
}

/** What changed in one project since its published generation. */
export interface IndexUpdate {
  readonly changed: readonly SourceHistory[];
  /** Deleted, moved away, or no longer for the app to see. */
  readonly gone: readonly number[];
  /** Versions that may have changed; others stay as they are. */
  readonly versions: readonly VersionDay[];
  /** null: not every change up to some moment is in it. */
  readonly freshUntil: Instant | null;
}

/** Where an issue stands in the published index. */
export interface IndexedPlace {
  readonly issueId: number;
  readonly projectId: string;
  readonly updated: Instant;
}

/** Issues that an event named as changed. Marks outlive everything but the reading of the issue. */
export interface DirtyIssues {
  mark(issueIds: readonly number[], now: Instant): Promise<void>;
  /** The oldest marks. */
  oldest(limit: number): Promise<readonly { readonly issueId: number; readonly markedAt: Instant }[]>;
  /** Removes marks, unless they were set anew since. */
  clear(marks: readonly { readonly issueId: number; readonly markedAt: Instant }[]): Promise<void>;
  /** @returns true once in so many milliseconds: whoever gets it queues the work for all marks set meanwhile */
  shouldQueue(now: Instant, everyMs: number): Promise<boolean>;
}

/** Brings the database to the schema of this version. */
export interface SchemaMigration {
  migrate(): Promise<void>;
}

/** Work that consumer functions take up. Delivered at least once, in any order. */
export type SyncTask =
  /** Reads settings and the list of projects; then new projects, or all of them. */
  | { readonly task: 'plan'; readonly everything: boolean; readonly attempt: number }
  | { readonly task: 'read-project'; readonly projectId: string }
  /** Brings the index up to date: what events marked, and what search says was changed. */
  | { readonly task: 'follow-changes' }
  /** Looks for release days that were moved. */
  | { readonly task: 'follow-versions' }
  /** Compares the index with Jira, and marks what differs. */
  | { readonly task: 'audit' }
  /** Looks which queries of portfolios are due. */
  | { readonly task: 'evaluate-queries' }
  | { readonly task: 'evaluate-query'; readonly queryId: string };

export interface SyncQueue {
  push(tasks: readonly SyncTask[], delaySeconds?: number): Promise<void>;
}

/** Writes down what went wrong, for the app's logs only. @returns the reference that people may quote */
export type ReportDefect = (error: unknown) => string;
