import type { IndexOverview, IndexState, ProjectIndexRow } from '#contract/site-index';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { indexStateOf } from './index-state';
import type { PointsLedger } from './points-budget';
import { hourOf } from './points-budget';
import type { IndexReader, ProjectIndex } from './ports';

/** How far the index is. Names no project, so anybody may ask. */
export const viewIndexState = (reader: IndexReader) => async (): Promise<IndexState> =>
  indexStateOf(await reader.site(), await reader.projects());

/** Project by project, for administrators. */
export const viewIndexOverview =
  (access: ViewerAccess, reader: IndexReader, ledger: PointsLedger, clock: Clock) =>
  async (viewer: Viewer): Promise<IndexOverview> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    const projects = await reader.projects();
    const [site, spent, budget] = await Promise.all([reader.site(), ledger.spent(hourOf(clock())), ledger.budget()]);
    return { index: indexStateOf(site, projects), points: { spent, budget }, projects: projects.map(indexRow) };
  };

function indexRow({
  project,
  state,
  issuesRead,
  issuesPublished,
  publishedAt,
  failure,
}: ProjectIndex): ProjectIndexRow {
  const { id, key, name } = project;
  return { projectId: id, key, name, state, issuesRead, issuesPublished, publishedAt, failure };
}
