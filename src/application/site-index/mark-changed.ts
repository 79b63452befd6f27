import type { Clock } from '../clock';
import type { DirtyIssues } from './ports/index-writer';
import type { SyncQueue } from './ports/sync-queue';

/** Events come in swarms: one round of work serves all of a quarter of a minute. */
const ROUND_MS = 15_000;

/** Notes that some issues changed, whatever it was, and sees to it that somebody looks. */
export const markChanged =
  (dirty: DirtyIssues, queue: SyncQueue, clock: Clock) =>
  async (issueIds: readonly number[]): Promise<void> => {
    if (issueIds.length === 0) return;
    await dirty.mark(issueIds, clock());
    if (await dirty.shouldQueue(clock(), ROUND_MS)) await queue.push([{ task: 'follow-marks' }], ROUND_MS / 1_000);
  };
