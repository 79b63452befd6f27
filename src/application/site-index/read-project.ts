import type { Clock } from '../clock';
import { AppError } from '../errors';
import { indexFailureOf } from './plan-reading';
import type { IndexWriter, IssueSource, ProjectIndex, ReportDefect, SiteReading, SyncQueue } from './ports';

/** A consumer function may run 900 seconds; the rest is left for the page under way. */
const WORK_MS = 600_000;

interface ReadProjectPorts {
  readonly source: IssueSource;
  readonly site: () => Promise<SiteReading>;
  readonly writer: IndexWriter;
  readonly queue: SyncQueue;
  readonly clock: Clock;
  readonly report: ReportDefect;
}

/**
 * Reads one project page by page and publishes it. Killed at any point it goes on from the last page that was written:
 * the task is delivered again, or the schedule queues it anew.
 */
export const readProject =
  (ports: ReadProjectPorts) =>
  async (projectId: string): Promise<void> => {
    const { writer, queue, clock, report } = ports;
    const again = { task: 'read-project', projectId } as const;
    try {
      const project = await writer.project(projectId);
      if (!project || (await readPages(ports, project)) === 'done') return;
      await queue.push([again]);
    } catch (error) {
      const failure = error instanceof AppError ? error.failure : null;
      if (failure?.code === 'jira-busy') return queue.push([again], failure.retryAfterSeconds);
      await writer.fail(projectId, indexFailureOf(error, report), clock());
    }
  };

async function readPages(ports: ReadProjectPorts, project: ProjectIndex): Promise<'done' | 'more'> {
  const { source, writer, clock } = ports;
  const { settings, isPaused } = await ports.site();
  // Whoever resumes queues the project again.
  if (!settings || isPaused) return 'done';
  const started = await startOrResume(ports, project);
  if (started === null) return 'done';
  const projectId = project.project.id;
  const deadline = clock() + WORK_MS;
  let { cursor } = started;
  while (clock() < deadline) {
    const page = await source.issues(projectId, settings, cursor);
    const issues = await source.withHistory(page.issues, settings);
    if (!(await writer.addPage(projectId, started.reading, { ...page, issues }, clock()))) return 'done';
    if (page.next === null) {
      await writer.publish(projectId, started.reading, await source.versions(projectId), clock());
      return 'done';
    }
    cursor = page.next;
    if ((await ports.site()).isPaused) return 'done';
  }
  return 'more';
}

async function startOrResume(
  { source, writer, clock }: ReadProjectPorts,
  project: ProjectIndex,
): Promise<{ reading: number; cursor: string | null } | null> {
  if (project.state === 'reading') return { reading: project.reading, cursor: project.cursor };
  if (project.state !== 'waiting') return null;
  const browseRule = await source.browseRule(project.project.id);
  const reading = await writer.beginReading(project, browseRule, clock());
  return reading === null ? null : { reading, cursor: null };
}
