import type { IndexFailure } from '#contract/site-index';
import type { Instant } from '#domain/units';
import type { SourceHistory, VersionDay } from '../source-issue';
import type { ProjectIndex } from './index-reader';
import type { IssuePage } from './issue-source';
import type { BrowseRule, SiteSettings, SourceProject } from './site-settings';

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
  /** Turns a waiting project into one being read, once, and takes it. @returns the number of the new reading, or null */
  beginReading(project: ProjectIndex, browseRule: BrowseRule, now: Instant): Promise<number | null>;
  /**
   * Takes the right to go on with a reading, which no other task then has until it is released or its function is over.
   * @param fromAnother even where somebody has it who is known to be dead
   * @returns the project as it then is; null: another task has it, or the reading is over
   */
  takeReading(project: ProjectIndex, fromAnother: boolean, now: Instant): Promise<ProjectIndex | null>;
  /** Gives that right back. */
  releaseReading(projectId: string, reading: number): Promise<void>;
  /** Notes why a reading waits for the schedule. It goes on where it stopped. */
  stallReading(projectId: string, failure: IndexFailure, now: Instant): Promise<void>;
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

export interface Mark {
  readonly issueId: number;
  readonly markedAt: Instant;
}

/** Issues that an event named as changed. Marks outlive everything but the reading of the issue. */
export interface DirtyIssues {
  mark(issueIds: readonly number[], now: Instant): Promise<void>;
  /** Adds to marks that who may see these issues may have changed: as long as they stay, Jira decides of each. */
  markAccess(issueIds: readonly number[]): Promise<void>;
  /** The oldest marks, or the oldest after some mark, in an order that stays. */
  oldest(limit: number, after: Mark | null): Promise<readonly Mark[]>;
  /** Removes marks, unless they were set anew since. */
  clear(marks: readonly Mark[]): Promise<void>;
  /** @returns true once in so many milliseconds: whoever gets it queues the work for all marks set meanwhile */
  shouldQueue(now: Instant, everyMs: number): Promise<boolean>;
}

/** Brings the database to the schema of this version. */
export interface SchemaMigration {
  /** @returns false: the database makes no more tables in this minute; the rest takes another call */
  migrate(): Promise<boolean>;
}
