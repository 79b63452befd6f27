import { z } from 'zod';
import type { Instant } from '#domain/units';

export const indexRequest = z.strictObject({});
export type IndexRequest = z.infer<typeof indexRequest>;

export const pauseRequest = z.strictObject({ isPaused: z.boolean() });
export type PauseRequest = z.infer<typeof pauseRequest>;

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
  /** Issues that readers see at present; null: nothing is published yet. */
  readonly issuesPublished: number | null;
  readonly publishedAt: Instant | null;
  /** In plain words, without quoting Jira; null unless failed. */
  readonly failure: IndexFailure | null;
}

/** Why a project or the whole index could not be read. */
export type IndexFailure = 'not-permitted' | 'jira-busy' | 'jira-unavailable' | 'unexpected';

/** The state of the whole index, as far as it may be told to anybody: no project is named. */
export interface IndexState {
  /** `empty`: nothing was started. `building`: the first reading is not complete. `failed`: nothing could be read. */
  readonly state: 'empty' | 'building' | 'ready' | 'failed';
  readonly projectsReady: number;
  readonly projectsTotal: number;
  readonly projectsFailed: number;
  readonly issuesRead: number;
  /** An administrator has stopped all reading: the data only grows older. */
  readonly isPaused: boolean;
  /** Every change in Jira before this moment is in the figures of all published projects; null: none is published. */
  readonly asOf: Instant | null;
}

/** For administrators: everything about the index. */
export interface IndexOverview {
  readonly index: IndexState;
  /** Points of Jira's hourly quota that reading has used in this hour, and may use. */
  readonly points: { readonly spent: number; readonly budget: number };
  readonly projects: readonly ProjectIndexRow[];
}
