import type { IndexFailure, ProjectIndexState } from '#contract/site-index';
import type { LinkFacts } from '#domain/dependencies/link-facts';
import type { HistoryFacts } from '#domain/history/history-facts';
import type { PastContext } from '#domain/history/past-context';
import type { Sprint } from '#domain/schedule/sprint';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import type { Instant } from '#domain/units';
import type { IndexedIssue } from '../source-issue';
import type { BrowseRule, SiteSettings, SourceProject } from './site-settings';

export interface SiteReading {
  /** null: the site has never been read. */
  readonly settings: SiteSettings | null;
  /** Why the latest attempt to read the site's settings and projects failed; null: it did not. */
  readonly failure: IndexFailure | null;
  /** An administrator has stopped all reading. */
  readonly isPaused: boolean;
  /** null: the grants of security levels have never been read. */
  readonly levels: LevelReading | null;
  /** Ids of permission schemes by those of the projects that had them within the hour; without those that no list has. */
  readonly schemes: ReadonlyMap<string, string>;
}

/** The security levels of which one issue can speak for the others in its project. */
export interface LevelReading {
  /** When the reading began. */
  readonly readAt: Instant;
  /** Levels whose grants name nobody but users, groups, roles, reporters and assignees. */
  readonly levelIds: readonly string[];
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
  /** Links of several projects at their published generations, in the order asked for. */
  links(of: readonly PublishedProject[]): Promise<readonly ProjectLinks[]>;
  /** The past beside the same facts. */
  pasts(of: readonly PublishedProject[]): Promise<readonly ProjectPast[]>;
  /** Release days of a project's versions by id, as published. */
  releaseDays(projectId: string): Promise<PastContext['versionReleaseDays']>;
  /** All sprints that these projects' issues tell of, by project, whoever may see those issues. */
  sprints(projectIds: readonly string[]): Promise<ReadonlyMap<string, readonly Sprint[]>>;
  /** Rows of some issues of one project at one generation; missing ones are left out. */
  rows(of: PublishedProject, issueIds: readonly number[]): Promise<readonly IndexedIssue[]>;
  /** Ranks of some issues of one project at one generation, by id; null: it has none. */
  ranks(of: PublishedProject, issueIds: readonly number[]): Promise<ReadonlyMap<number, string | null>>;
  /** Issues of which Jira did not tell all that it promises when they were read. */
  incomplete(of: PublishedProject): Promise<readonly number[]>;
  /**
   * Ids of all issues that are marked because who may see them may have changed, first to last. What a view shows of them
   * is decided by Jira.
   */
  accessMarks(): Promise<readonly number[]>;
  /** Ids of the sub-tasks that these issues have in the published generations. */
  subtasks(issueIds: readonly number[]): Promise<readonly number[]>;
  /** Where these issues stand in the published generations of their projects; an issue may stand in two. */
  places(issueIds: readonly number[]): Promise<readonly IndexedPlace[]>;
}

/** One project's facts, in pieces that are stored and replaced by themselves. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly segments: readonly IssueFacts[];
}

/** The links that one project's issues have, of all types. */
export interface ProjectLinks {
  readonly projectId: string;
  readonly segments: readonly LinkFacts[];
  /** false: some of its issues were published before links were in the index; they come with the next reading. */
  readonly isComplete: boolean;
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

/** Where an issue stands in the published index. */
export interface IndexedPlace {
  readonly issueId: number;
  readonly projectId: string;
  readonly updated: Instant;
  /** As in `IndexedIssue`. */
  readonly securityLevel: string | null;
}
