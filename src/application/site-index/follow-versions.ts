import type { Clock } from '../clock';
import { indexFailureOf } from './plan-reading';
import type { IndexReader, IndexWriter, IssueSource, ReportDefect } from './ports';

/**
 * Release days that were moved: Jira tells no issue of them, so none is called changed. Costs a point a project. A project
 * that is being read or changed at the moment, and whatever failed, has its turn in the next hour.
 */
export const followVersions =
  (source: IssueSource, reader: IndexReader, writer: IndexWriter, clock: Clock, report: ReportDefect) =>
  async (): Promise<void> => {
    try {
      if ((await reader.site()).isPaused) return;
      const ready = (await reader.projects()).filter(({ state }) => state === 'ready');
      for (const { project } of ready) {
        const known = await reader.releaseDays(project.id);
        const versions = (await source.versions(project.id)).filter(({ id, day }) => known.get(id) !== day);
        if (versions.length === 0) continue;
        const reading = await writer.beginUpdate(project.id, clock());
        if (reading === null) continue;
        await writer.publishUpdate(project.id, reading, { changed: [], gone: [], versions, freshUntil: null }, clock());
      }
    } catch (error) {
      indexFailureOf(error, report);
    }
  };
