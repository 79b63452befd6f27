import type { Clock } from '../clock';
import type { IndexReader, IndexWriter, ProjectIndex, SchemaMigration, SyncQueue } from './ports';

/** A reading that nothing has happened to for this long has lost its task. */
const STALLED_MS = 20 * 60_000;

/** The hourly round: finds new projects, restarts what was lost or failed, and removes what nobody reads any more. */
export const keepIndex =
  (schema: SchemaMigration, reader: IndexReader, writer: IndexWriter, queue: SyncQueue, clock: Clock) =>
  async (): Promise<void> => {
    await schema.migrate();
    if ((await reader.site()).isPaused) return;
    const projects = await reader.projects();
    const failed = projects.filter(({ state }) => state === 'failed').map(({ project }) => project.id);
    await writer.requestReading(failed, clock());
    await writer.dropOldGenerations();
    const stalled = projects.filter((project) => isStalled(project, clock()));
    await queue.push(stalled.map(({ project }) => ({ task: 'read-project', projectId: project.id })));
    await queue.push([{ task: 'plan', everything: false, attempt: 1 }, { task: 'follow-versions' }]);
  };

function isStalled({ state, touchedAt }: ProjectIndex, now: number): boolean {
  return state === 'reading' && now - touchedAt > STALLED_MS;
}
