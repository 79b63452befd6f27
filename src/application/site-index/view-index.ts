import type { IndexOverview, IndexState, ProjectIndexRow } from '#contract/site-index';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import { indexStateOf } from './index-state';
import type { IndexReader, ProjectIndex } from './ports';

/** How far the index is. Names no project, so anybody may ask. */
export const viewIndexState = (reader: IndexReader) => async (): Promise<IndexState> =>
  indexStateOf(await reader.site(), await reader.projects());

/** Project by project, for administrators. */
export const viewIndexOverview =
  (access: ViewerAccess, reader: IndexReader) =>
  async (viewer: Viewer): Promise<IndexOverview> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    const projects = await reader.projects();
    return { index: indexStateOf(await reader.site(), projects), projects: projects.map(indexRow) };
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
