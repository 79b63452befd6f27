import type { IndexOverview, IndexWatch, ProjectIndexRow } from '#contract/site-index';
import type { FindMissing } from '../access/missing-data';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { SeeSite } from '../access/visible-site';
import { AppError } from '../errors';
import { indexStateOf, issuesReadIn } from './index-state';
import { viewPoints } from './points-share';
import type { IndexReader, ProjectIndex } from './ports/index-reader';
import type { ProgressPorts } from './progress-of';
import { progressOf } from './progress-of';

/**
 * How far the index is, for anybody: counted over the projects that he may browse. Whether it is ready is said of the
 * whole, so that nobody takes a part for it.
 */
export const viewIndexState =
  (access: ViewerAccess, reader: IndexReader, progress: ProgressPorts) =>
  async (viewer: Viewer): Promise<IndexWatch> => {
    const [site, projects, browsable] = await Promise.all([
      reader.site(),
      reader.projects(),
      access.browsableProjects(viewer),
    ]);
    const own = projects.filter(({ project }) => browsable.has(project.id));
    return {
      ...indexStateOf(site, own),
      state: indexStateOf(site, projects).state,
      progress: await progressOf(progress, own, false),
    };
  };

interface OverviewPorts extends ProgressPorts {
  readonly access: ViewerAccess;
  readonly reader: IndexReader;
  readonly see: SeeSite;
  readonly findMissing: FindMissing;
}

/** Project by project, for administrators. */
export const viewIndexOverview =
  (ports: OverviewPorts) =>
  async (viewer: Viewer): Promise<IndexOverview> => {
    const { access, reader, log, see, findMissing } = ports;
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    const [site, projects, missing, expected, runs, points] = await Promise.all([
      reader.site(),
      reader.projects(),
      see(viewer).then((visible) => findMissing(viewer, visible)),
      log.expectedIssues(),
      log.runs(),
      viewPoints(ports.ledger, ports.clock),
    ]);
    return {
      index: indexStateOf(site, projects),
      issuesRead: issuesReadIn(projects),
      missing,
      progress: await progressOf(ports, projects, true),
      runs,
      points,
      projects: projects.map((indexed) => indexRow(indexed, expected)),
    };
  };

function indexRow(indexed: ProjectIndex, expected: ReadonlyMap<string, number>): ProjectIndexRow {
  const { state, issuesPublished, publishedAt, failure } = indexed;
  const { id, key, name } = indexed.project;
  // What an earlier reading brought says nothing of one that has not begun.
  const issuesRead = state === 'waiting' ? 0 : indexed.issuesRead;
  const issuesExpected = state === 'waiting' || state === 'reading' ? (expected.get(id) ?? null) : null;
  return { projectId: id, key, name, state, issuesRead, issuesExpected, issuesPublished, publishedAt, failure };
}
