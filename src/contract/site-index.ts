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
  /** Points of Jira's hourly quota that reading has used in this hour, and may use. */
  readonly points: { readonly spent: number; readonly budget: number };
  readonly projects: readonly ProjectIndexRow[];
}
