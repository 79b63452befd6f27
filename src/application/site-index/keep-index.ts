import type { Clock } from '../clock';
import type { IndexReader } from './ports/index-reader';
import type { IndexWriter } from './ports/index-writer';
import type { SyncQueue } from './ports/sync-queue';

/** The hourly round: finds new projects, restarts what was lost or failed, and removes what nobody reads any more. */
export const keepIndex =
  (prepare: () => Promise<void>, reader: IndexReader, writer: IndexWriter, queue: SyncQueue, clock: Clock) =>
  async (): Promise<void> => {
    await prepare();
    if ((await reader.site()).isPaused) return;
    const projects = await reader.projects();
    const failed = projects.filter(({ state }) => state === 'failed').map(({ project }) => project.id);
    await writer.requestReading(failed, clock());
    await writer.dropOldGenerations();
    // The plan also queues readings that have lost their task.
    await queue.push([{ task: 'plan', everything: false, attempt: 1 }, { task: 'follow-versions' }]);
  };
