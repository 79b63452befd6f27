import { z } from 'zod';
import type { Instant } from '#domain/units';

export const indexRequest = z.strictObject({});
export type IndexRequest = z.infer<typeof indexRequest>;

export const pauseRequest = z.strictObject({ isPaused: z.boolean() });
export type PauseRequest = z.infer<typeof pauseRequest>;

/** Of the points that Jira grants in an hour: below, nothing moves; above, nothing is left for people who wait. */
export const SHARE_PERCENT = { least: 5, most: 95 } as const;

export const budgetRequest = z.strictObject({
  sharePercent: z.int().min(SHARE_PERCENT.least).max(SHARE_PERCENT.most),
});
export type BudgetRequest = z.infer<typeof budgetRequest>;

/** Where one project's index stands. */
export type ProjectIndexState =
  /** Never read yet; its turn comes. */
  | 'waiting'
  /** Being read. Where `publishedAt` is set, views show the earlier reading meanwhile. */
  | 'reading'
  | 'ready'
  | 'failed';

export interface ProjectIndexRow {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  readonly state: ProjectIndexState;
  readonly issuesRead: number;
  /** About how many issues its reading will bring; null: Jira has not said, or no reading is under way. */
  readonly issuesExpected: number | null;
  /** Issues that readers see at present; null: nothing is published yet. */
  readonly issuesPublished: number | null;
  readonly publishedAt: Instant | null;
  /** Why it failed, or waits for the schedule; null: it does neither. */
  readonly failure: IndexFailure | null;
}

/** Why a project or the whole index could not be read. */
export type IndexFailure = 'not-permitted' | 'jira-busy' | 'jira-unavailable' | 'unexpected';

/** The state of the index, over the projects that the asking person may browse: no other is even counted. */
export interface IndexState {
  /** `empty`: nothing was started. `building`: the first reading is not complete. `failed`: nothing could be read. */
  readonly state: 'empty' | 'building' | 'ready' | 'failed';
  readonly projectsReady: number;
  readonly projectsTotal: number;
  readonly projectsFailed: number;
  /** An administrator has stopped all reading: the data only grows older. */
  readonly isPaused: boolean;
  /** Every change in Jira before this moment is in the figures of all published projects; null: none is published. */
  readonly asOf: Instant | null;
}

/** How far a reading is, over the projects that the asking person may browse. */
export interface ReadingProgress {
  /** null: told to administrators only, as the two below. Counts of the app tell of issues that others may not see. */
  readonly issuesRead: number | null;
  /** About; null: Jira has not yet said of every project how many issues it has. */
  readonly issuesTotal: number | null;
  /** Issues a minute over the latest minutes; null: too little was read for a rate. */
  readonly issuesAMinute: number | null;
  /** Whole minutes; both 0: less than one. null: unknown. */
  readonly minutesLeft: { readonly from: number; readonly to: number } | null;
  /** Reading waits for Jira: `budget`: its share of the hour's points is spent; `jira`: Jira asked it to. */
  readonly waits: { readonly until: Instant; readonly why: 'budget' | 'jira' } | null;
}

/** The answer to whoever watches the index. */
export interface IndexWatch extends IndexState {
  /** null: nothing is being read. */
  readonly progress: ReadingProgress | null;
}

/** Work of sync on the site as a whole. */
export type SyncRun = 'plan' | 'follow-changes' | 'audit';

export interface RunReport {
  /** When it was last done to its end; null: never. */
  readonly succeededAt: Instant | null;
  /** Since then it has failed, last at this moment; null: it has not. */
  readonly failure: { readonly at: Instant; readonly reason: IndexFailure } | null;
}

/** Points of Jira's hourly quota. */
export interface PointsBudget {
  /** Used by reading in this hour. */
  readonly spent: number;
  /** What reading may use in an hour: its share of the limit. */
  readonly budget: number;
  readonly sharePercent: number;
  /** What Jira grants in an hour. */
  readonly limit: number;
  /** Jira has said so; else the limit is what Atlassian's documents say. */
  readonly isLimitStated: boolean;
}

/** What is wanting where the app may read less than the viewer. Nothing of it is in any figure. */
export interface MissingData {
  /** Projects that he may browse and the app may not. */
  readonly projects: readonly { readonly projectId: string; readonly key: string }[];
  /** About how many issues he may see, in the projects that were read, beyond those in the index; 0: none. */
  readonly issues: number;
}

/** For administrators: everything about the index, whoever may see what is in it. */
export interface IndexOverview {
  readonly index: IndexState;
  readonly issuesRead: number;
  /** Of what this administrator himself may see. */
  readonly missing: MissingData;
  /** null: nothing is being read. */
  readonly progress: ReadingProgress | null;
  readonly runs: Readonly<Record<SyncRun, RunReport>>;
  readonly points: PointsBudget;
  readonly projects: readonly ProjectIndexRow[];
}
