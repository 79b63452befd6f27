import type { IndexFailure } from '#contract/site-index';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { FieldChoiceStore } from '../field-mapping/ports';
import { projectsToRead, teamManagedAmong } from '../field-mapping/projects-to-read';
import { busySecondsOf } from './patience';
import type { ReportDefect } from '../report-defect';
import type { SiteReading } from './ports/index-reader';
import type { IndexWriter } from './ports/index-writer';
import type { IssueSource } from './ports/issue-source';
import type { SyncQueue, SyncTask } from './ports/sync-queue';
import type { SyncLog } from './sync-log';

const RETRY_SECONDS = 60;
/** Right after an install Jira can answer 401 and 403 for minutes. Later the schedule takes over. */
const MOST_ATTEMPTS = 15;

type PlanTask = Extract<SyncTask, { task: 'plan' }>;

interface PlanPorts {
  readonly source: IssueSource;
  readonly choices: FieldChoiceStore;
  readonly site: () => Promise<SiteReading>;
  readonly writer: IndexWriter;
  readonly queue: SyncQueue;
  readonly log: SyncLog;
  readonly clock: Clock;
  readonly report: ReportDefect;
}

/** Reads what projects there are and queues those that need reading: all of them, or those whose fields mean something new. */
export const planReading =
  ({ source, choices, site, writer, queue, log, clock, report }: PlanPorts) =>
  async ({ everything, attempt }: PlanTask): Promise<void> => {
    try {
      const before = (await site()).settings;
      const said = await source.siteSettings((await choices.latest()).choices);
      const projects = await source.projects();
      const settings = { ...said, teamManaged: teamManagedAmong(projects) };
      await writer.saveProjects(projects, clock());
      const again = everything ? projects : projectsToRead(before, settings, projects);
      const ids = again.map(({ id }) => id);
      // Twice: killed after the first, the next plan finds the same difference; and a reading that began before the
      // settings were saved went by the old ones.
      await writer.requestReading(ids, clock());
      await writer.saveSettings(settings);
      await writer.requestReading(ids, clock());
      await queue.push([
        { task: 'read-schemes' },
        ...projects.map(({ id }) => ({ task: 'read-project', projectId: id }) as const),
      ]);
      await log.succeeded('plan', clock());
    } catch (error) {
      const failure = indexFailureOf(error, report);
      await writer.failSite(failure);
      await log.failed('plan', failure, clock());
      if (attempt < MOST_ATTEMPTS) {
        const pause = Math.max(RETRY_SECONDS, busySecondsOf(error) ?? 0);
        await queue.push([{ task: 'plan', everything, attempt: attempt + 1 }], pause);
      }
    }
  };

/** Does some work that must not stop other work. @returns why it failed; null: it did not */
export async function failureOf(work: () => Promise<void>, report: ReportDefect): Promise<IndexFailure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return indexFailureOf(error, report);
  }
}

/** What the index says of an error. Whatever nobody can act on is a defect, and goes to the logs. */
export function indexFailureOf(error: unknown, report: ReportDefect): IndexFailure {
  if (error instanceof AppError) {
    const { code } = error.failure;
    if (code === 'not-permitted' || code === 'jira-busy' || code === 'jira-unavailable') return code;
    if (code === 'not-found') return 'not-permitted';
  }
  report(error);
  return 'unexpected';
}
