import type { Clock } from '../clock';
import type { IndexReader } from './ports/index-reader';
import type { DirtyIssues } from './ports/index-writer';
import type { SyncQueue } from './ports/sync-queue';

/** Events come in swarms: one round of work serves all of a quarter of a minute. */
const ROUND_MS = 15_000;

/** Notes that some issues changed, whatever it was, and sees to it that somebody looks. */
export const markChanged =
  (dirty: DirtyIssues, reader: Pick<IndexReader, 'subtasks'>, queue: SyncQueue, clock: Clock) =>
  async (issueIds: readonly number[], mayConcernAccess = false): Promise<void> => {
    if (issueIds.length === 0) return;
    if (mayConcernAccess) await markAccess({ dirty, reader, clock }, issueIds);
    else await dirty.mark(issueIds, clock());
    if (await dirty.shouldQueue(clock(), ROUND_MS)) await queue.push([{ task: 'follow-marks' }], ROUND_MS / 1_000);
  };

export interface MarkPorts {
  readonly dirty: DirtyIssues;
  readonly reader: Pick<IndexReader, 'subtasks'>;
  readonly clock: Clock;
}

/**
 * Notes of some issues that others may be allowed to see them now: until they are read, Jira decides of each. Sub-tasks have
 * the security level of their issue; not verified is whether Jira tells of them as well, so they are marked with it.
 */
export async function markAccess({ dirty, reader, clock }: MarkPorts, issueIds: readonly number[]): Promise<void> {
  await dirty.mark(issueIds, clock());
  await dirty.markAccess(issueIds);
  const below = await reader.subtasks(issueIds);
  if (below.length === 0) return;
  await dirty.mark(below, clock());
  await dirty.markAccess(below);
}
