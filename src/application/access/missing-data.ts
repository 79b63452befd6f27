import type { MissingData } from '#contract/site-index';
import type { Forest } from '#domain/hierarchy/forest';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { Viewer, ViewerAccess } from './ports';
import type { VisibleSite } from './visible-site';

/** Beside the projects of `site`, whose forest may hold more than these. */
export type FindMissing = (viewer: Viewer, site: Pick<VisibleSite, 'forest' | 'projects'>) => Promise<MissingData>;

/**
 * What a person may see in Jira and the index does not have: the app is an account too, from which a site can hide
 * projects and security levels. Asked as the viewer, so that nobody learns of anything that is hidden from himself.
 */
export const findMissing =
  (reader: IndexReader, access: ViewerAccess): FindMissing =>
  async (viewer, site) => {
    const [indexed, browsable] = await Promise.all([reader.projects(), access.browsableProjects(viewer)]);
    const known = new Set(indexed.map(({ project }) => project.id));
    const projects = [...browsable].filter(([id]) => !known.has(id)).map(([projectId, key]) => ({ projectId, key }));
    return { projects, issues: await missingIssues(site, access, viewer) };
  };

async function missingIssues(
  { forest, projects }: Pick<VisibleSite, 'forest' | 'projects'>,
  access: ViewerAccess,
  viewer: Viewer,
): Promise<number> {
  const read = projects.filter(({ generation }) => generation > 0).map(({ project }) => project.id);
  return Math.max(0, (await access.countIssues(viewer, read)) - nodesIn(forest, new Set(read)));
}

function nodesIn({ sources, sourceAt }: Forest, projectIds: ReadonlySet<string>): number {
  const isMeant = sources.map(({ projectId }) => projectIds.has(projectId));
  return sourceAt.reduce((sum, source) => sum + Number(isMeant[source]), 0);
}
