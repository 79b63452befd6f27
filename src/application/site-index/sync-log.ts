import type { IndexFailure, RunReport, SyncRun } from '#contract/site-index';
import type { PaceSlice } from '#domain/site-index/reading-progress';
import type { Instant } from '#domain/units';

/** Issues of one project that were read within a short time from a moment on. */
export interface ProjectPace extends PaceSlice {
  readonly projectId: string;
}

/** What sync writes down of itself. */
export interface SyncLog {
  succeeded(run: SyncRun, at: Instant): Promise<void>;
  failed(run: SyncRun, reason: IndexFailure, at: Instant): Promise<void>;
  runs(): Promise<Readonly<Record<SyncRun, RunReport>>>;
  /** Until when a reading was last asked to wait. */
  noteBusy(until: Instant): Promise<void>;
  busyUntil(): Promise<Instant | null>;
  /** About how many issues the coming reading of a project will bring. Forgotten when another reading is asked for. */
  expectIssues(projectId: string, issues: number): Promise<void>;
  /** By project; those of which Jira has not said are not in it. */
  expectedIssues(): Promise<ReadonlyMap<string, number>>;
  /** What readings brought from a moment on, at most some minutes ago. */
  paceSince(since: Instant): Promise<readonly ProjectPace[]>;
}
