import type { IndexState, PauseRequest } from '#contract/site-index';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import { indexStateOf } from './index-state';
import type { IndexReader, ProjectIndex } from './ports/index-reader';
import type { IndexWriter, SchemaMigration } from './ports/index-writer';
import type { SyncQueue, SyncTask } from './ports/sync-queue';

/** The database makes more tables a minute later. */
const NEXT_TABLES_SECONDS = 65;

/** Brings the database to the schema of this version: what reading takes at once, the rest perhaps a minute later. */
export const prepareDatabase = (schema: SchemaMigration, queue: SyncQueue) => async (): Promise<void> => {
  if (!(await schema.migrate())) await queue.push([{ task: 'prepare' }], NEXT_TABLES_SECONDS);
};

/** Prepares the database and reads the whole site: after an install, and whenever an administrator asks. */
export const startIndex = (prepare: () => Promise<void>, queue: SyncQueue) => async (): Promise<void> => {
  await prepare();
  await queue.push([{ task: 'plan', everything: true, attempt: 1 }]);
};

export const startIndexAsAdministrator =
  (access: ViewerAccess, reader: IndexReader, start: () => Promise<void>) =>
  async (viewer: Viewer): Promise<IndexState> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    await start();
    return indexStateOf(await reader.site(), await reader.projects());
  };

/** Stops all reading, or goes on where it stopped. */
export const pauseIndex =
  (access: ViewerAccess, reader: IndexReader, writer: IndexWriter, queue: SyncQueue) =>
  async (viewer: Viewer, { isPaused }: PauseRequest): Promise<IndexState> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    await writer.setPaused(isPaused);
    const projects = await reader.projects();
    if (!isPaused) {
      await queue.push(resumeTasks(projects));
      await queue.push([{ task: 'follow-changes' }]);
    }
    return indexStateOf(await reader.site(), projects);
  };

/** What goes on with every reading that is not complete. One that runs already notices nothing of it. */
export function resumeTasks(projects: readonly ProjectIndex[]): SyncTask[] {
  const stopped = projects.filter(({ state }) => state === 'reading' || state === 'waiting');
  return stopped.map(({ project }) => ({ task: 'read-project', projectId: project.id }));
}

/** After an upgrade: the database follows; nothing is read again unless something is missing. */
export const upgradeIndex = (prepare: () => Promise<void>, queue: SyncQueue) => async (): Promise<void> => {
  await prepare();
  await queue.push([{ task: 'plan', everything: false, attempt: 1 }]);
};

/** Before an uninstall: nothing that was read from Jira is left behind. */
export const forgetIndex = (writer: IndexWriter) => (): Promise<void> => writer.clear();
