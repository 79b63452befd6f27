import type { IndexOverview, IndexState, ProjectIndexRow } from '#contract/site-index';
import type { FindMissing } from '../access/missing-data';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { SeeSite } from '../access/visible-site';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { indexStateOf, issuesReadIn } from './index-state';
import type { PointsLedger } from './points-budget';
import { hourOf } from './points-budget';
import type { IndexReader, ProjectIndex } from './ports';

/**
 * How far the index is, for anybody: counted over the projects that he may browse. Whether it is ready is said of the
 * whole, so that nobody takes a part for it.
 */
export const viewIndexState =
  (access: ViewerAccess, reader: IndexReader) =>
  async (viewer: Viewer): Promise<IndexState> => {
    const [site, projects, browsable] = await Promise.all([
      reader.site(),
      reader.projects(),
      access.browsableProjects(viewer),
    ]);
    const own = projects.filter(({ project }) => browsable.has(project.id));
    return { ...indexStateOf(site, own), state: indexStateOf(site, projects).state };
  };

interface OverviewPorts {
  readonly access: ViewerAccess;
  readonly reader: IndexReader;
  readonly ledger: PointsLedger;
  readonly see: SeeSite;
  readonly findMissing: FindMissing;
  readonly clock: Clock;
}

/** Project by project, for administrators. */
export const viewIndexOverview =
  ({ access, reader, ledger, see, findMissing, clock }: OverviewPorts) =>
  async (viewer: Viewer): Promise<IndexOverview> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    const [site, projects, missing, spent, budget] = await Promise.all([
      reader.site(),
      reader.projects(),
      see(viewer).then((visible) => findMissing(viewer, visible)),
      ledger.spent(hourOf(clock())),
      ledger.budget(),
    ]);
    return {
      index: indexStateOf(site, projects),
      issuesRead: issuesReadIn(projects),
      missing,
      points: { spent, budget },
      projects: projects.map(indexRow),
    };
  };

function indexRow(indexed: ProjectIndex): ProjectIndexRow {
  const { state, issuesRead, issuesPublished, publishedAt, failure } = indexed;
  const { id, key, name } = indexed.project;
  return { projectId: id, key, name, state, issuesRead, issuesPublished, publishedAt, failure };
}
