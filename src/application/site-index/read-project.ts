import type { Instant } from '#domain/units';
import type { Clock } from '../clock';
import { busySecondsOf, pauseAfter } from './patience';
import { indexFailureOf } from './plan-reading';
import type { ReportDefect } from '../report-defect';
import type { ProjectIndex, SiteReading } from './ports/index-reader';
import type { DirtyIssues, IndexWriter } from './ports/index-writer';
import type { IssueSource } from './ports/issue-source';
import type { SiteSettings } from './ports/site-settings';
import type { SyncQueue, SyncTask } from './ports/sync-queue';
import type { SyncLog } from './sync-log';

/** A consumer function may run 900 seconds; the rest is left for the page under way. */
const WORK_MS = 600_000;

type ReadTask = Extract<SyncTask, { task: 'read-project' }>;
/** How the task goes on; null: it does not. */
type Next = { readonly attempt: number; readonly delaySeconds: number } | 'published' | null;

interface ReadProjectPorts {
  readonly source: IssueSource;
  readonly site: () => Promise<SiteReading>;
  readonly writer: IndexWriter;
  readonly dirty: Pick<DirtyIssues, 'oldest'>;
  readonly queue: SyncQueue;
  readonly log: SyncLog;
  readonly clock: Clock;
  readonly report: ReportDefect;
}

/**
 * Reads one project page by page and publishes it, one task at a time. Killed at any point it goes on from the last page
 * that was written: the task is delivered again, or the schedule queues it anew.
 * @param isRedelivered the earlier delivery of this very task is dead, and what it had taken is free
 */
export const readProject =
  (ports: ReadProjectPorts) =>
  async ({ projectId, attempt = 1 }: ReadTask, isRedelivered: boolean): Promise<void> => {
    const next = await readFor(ports, projectId, attempt, isRedelivered);
    // Not where failures are caught: a task that cannot be queued is no fault of the project, and the schedule finds it.
    if (next === null) return;
    if (next === 'published') return followHeld(ports);
    await ports.queue.push([{ task: 'read-project', projectId, attempt: next.attempt }], next.delaySeconds);
  };

async function readFor(
  ports: ReadProjectPorts,
  projectId: string,
  attempt: number,
  isRedelivered: boolean,
): Promise<Next> {
  const { writer, clock, report } = ports;
  let pages = 0;
  const onPage = () => (pages += 1);
  try {
    const { settings, isPaused } = await ports.site();
    const project = await writer.project(projectId);
    // Whoever resumes queues the project again.
    if (!settings || isPaused || !project) return null;
    const started = await startOrResume(ports, project, isRedelivered);
    if (started === null) return null;
    const end = await readPages(ports, settings, started, onPage);
    if (end === 'published') return end;
    return end === 'more' ? { attempt: 1, delaySeconds: 0 } : null;
  } catch (error) {
    const seconds = busySecondsOf(error);
    if (seconds !== null) return waitFor(ports, projectId, pages > 0 ? 1 : attempt, seconds);
    await writer.fail(projectId, indexFailureOf(error, report), clock());
    return null;
  }
}

/** Comes again later, but not for ever: a reading that gets nowhere waits for the hourly plan. */
async function waitFor(
  { writer, log, clock }: ReadProjectPorts,
  projectId: string,
  attempt: number,
  seconds: number,
): Promise<Next> {
  await log.noteBusy((clock() + seconds * 1_000) as Instant);
  const delaySeconds = pauseAfter(attempt, seconds);
  if (delaySeconds !== null) return { attempt: attempt + 1, delaySeconds };
  await writer.stallReading(projectId, 'jira-busy', clock());
  return null;
}

async function readPages(
  ports: ReadProjectPorts,
  settings: SiteSettings,
  { project, reading, cursor: start }: ProjectIndex,
  onPage: () => void,
): Promise<'published' | 'done' | 'more'> {
  const { source, writer, clock } = ports;
  const deadline = clock() + WORK_MS;
  let cursor = start;
  try {
    while (clock() < deadline) {
      const page = await source.issues(project.id, settings, cursor);
      const issues = await source.withHistory(page.issues, settings);
      if (!(await writer.addPage(project.id, reading, { ...page, issues }, clock()))) return 'done';
      onPage();
      if (page.next === null) {
        await writer.publish(project.id, reading, await source.versions(project.id), clock());
        return 'published';
      }
      cursor = page.next;
      if ((await ports.site()).isPaused) return 'done';
    }
    return 'more';
  } finally {
    await writer.releaseReading(project.id, reading);
  }
}

/**
 * Marks of what changed since its page was read have waited for this. Whoever is killed before leaves them to the next event or
 * sweep.
 */
async function followHeld({ dirty, queue }: ReadProjectPorts): Promise<void> {
  if ((await dirty.oldest(1, null)).length > 0) await queue.push([{ task: 'follow-marks' }]);
}

/** @returns the reading, which is then this task's alone; null: it is another's, or there is nothing to read */
async function startOrResume(
  { source, writer, clock }: ReadProjectPorts,
  project: ProjectIndex,
  isRedelivered: boolean,
): Promise<ProjectIndex | null> {
  if (project.state === 'reading') return writer.takeReading(project, isRedelivered, clock());
  if (project.state !== 'waiting') return null;
  const browseRule = await source.browseRule(project.project.id);
  const reading = await writer.beginReading(project, browseRule, clock());
  return reading === null ? null : { ...project, reading, cursor: null };
}
