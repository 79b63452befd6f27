import type { Clock } from '../clock';
import { failureOf, indexFailureOf } from './plan-reading';
import type { ReportDefect } from '../report-defect';
import type { IndexReader } from './ports/index-reader';
import type { IndexWriter } from './ports/index-writer';
import type { IssueSource } from './ports/issue-source';

/**
 * Release days that were moved: Jira tells no issue of them, so none is called changed. Costs a point a project. A project
 * that is being read or changed at the moment, and whatever failed, has its turn in the next hour.
 */
export function followVersions(
  source: IssueSource,
  reader: IndexReader,
  writer: IndexWriter,
  clock: Clock,
  report: ReportDefect,
) {
  return async (): Promise<void> => {
    try {
      if ((await reader.site()).isPaused) return;
      const ready = (await reader.projects()).filter(({ state }) => state === 'ready');
      for (const { project } of ready) {
        const isBusy = (await failureOf(() => followProject(project.id), report)) === 'jira-busy';
        if (isBusy) return;
      }
    } catch (error) {
      indexFailureOf(error, report);
    }
  };

  async function followProject(projectId: string): Promise<void> {
    const known = await reader.releaseDays(projectId);
    const versions = (await source.versions(projectId)).filter(({ id, day }) => known.get(id) !== day);
    if (versions.length === 0) return;
    const reading = await writer.beginUpdate(projectId, clock());
    if (reading === null) return;
    await writer.publishUpdate(projectId, reading, { changed: [], gone: [], versions, freshUntil: null }, clock());
  }
}
