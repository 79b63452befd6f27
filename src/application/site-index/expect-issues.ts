import { failureOf } from './plan-reading';
import type { ReportDefect } from '../report-defect';
import type { IndexReader } from './ports/index-reader';
import type { IssueSource } from './ports/issue-source';
import type { SyncLog } from './sync-log';

/**
 * Asks of each project that is to be read how many issues it has, once a reading: a point a project. Where Jira does not
 * say, progress is unknown and reading goes on.
 */
export const expectIssues =
  (source: IssueSource, reader: IndexReader, log: SyncLog, report: ReportDefect) => async (): Promise<void> => {
    if ((await reader.site()).isPaused) return;
    const known = await log.expectedIssues();
    const pending = (await reader.projects()).filter(({ state }) => state === 'waiting' || state === 'reading');
    for (const { project } of pending.filter((indexed) => !known.has(indexed.project.id))) {
      const ask = async () => log.expectIssues(project.id, await source.countIssues(project.id));
      if ((await failureOf(ask, report)) === 'jira-busy') return;
    }
  };
