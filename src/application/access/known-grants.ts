import { jiraEndpoints } from '#contract/jira-endpoints';
import type { Instant } from '#domain/units';
import type { ProjectIndex, SiteReading } from '../site-index/ports/index-reader';
import type { KnownGrants } from './admission';
import { isSameForAllIssues } from './grant-holders';
import type { Viewer, ViewerAccess } from './ports';

/** How long a reading of the levels' grants is believed. Sync reads them every five minutes. */
const LEVELS_HOLD_MS = 10 * 60_000;

/**
 * What the grants tell without asking about issues. The levels' grants may be minutes old: they only say where one issue may
 * speak for others, and that issue still has to name the viewer nowhere.
 */
export async function knownGrants(
  access: ViewerAccess,
  viewer: Viewer,
  { levels, schemes }: Pick<SiteReading, 'levels' | 'schemes'>,
  projects: readonly ProjectIndex[],
  now: Instant,
): Promise<KnownGrants> {
  const isReliable = levels !== null && now - levels.readAt <= LEVELS_HOLD_MS;
  const shared = await sharedSchemes(access, viewer, schemes, projects);
  return {
    isShared: (projectId) => shared.has(schemes.get(projectId) ?? ''),
    levelIds: new Set(isReliable ? levels.levelIds : []),
  };
}

/**
 * Ids of the schemes by which one answer holds for all issues of a project. Which scheme a project has may be an hour old, so
 * there are none where a single scheme of the site grants Browse to whom an issue names. Asked only where that costs less than
 * an issue of each project does, which tells the same.
 */
async function sharedSchemes(
  access: ViewerAccess,
  viewer: Viewer,
  schemeOf: ReadonlyMap<string, string>,
  projects: readonly ProjectIndex[],
): Promise<ReadonlySet<string>> {
  const { base, perItem } = jiraEndpoints.permissionSchemes.points;
  const price = base + perItem * new Set(schemeOf.values()).size;
  const isWorthIt = price < projects.length && projects.every(({ browseRule }) => browseRule === 'by-project');
  const found = isWorthIt ? await access.browseSchemes(viewer) : null;
  const isPlain = found?.every(({ browsers }) => isSameForAllIssues(browsers)) ?? false;
  return new Set(isPlain ? found?.map(({ id }) => id) : []);
}
