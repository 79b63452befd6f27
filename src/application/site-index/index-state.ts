import type { IndexState } from '#contract/site-index';
import type { Instant } from '#domain/units';
import type { ProjectIndex, SiteReading } from './ports/index-reader';

/** The state of the index over some projects. Names none of them. */
export function indexStateOf(site: SiteReading, projects: readonly ProjectIndex[]): IndexState {
  const published = projects.filter(({ generation }) => generation > 0);
  const failed = projects.filter(({ state }) => state === 'failed');
  const ages = published.flatMap(({ freshUntil }) => (freshUntil === null ? [] : [freshUntil]));
  return {
    state: stateOf(site, projects),
    isPaused: site.isPaused,
    projectsReady: published.length,
    projectsTotal: projects.length,
    projectsFailed: failed.length,
    asOf: ages.length === 0 ? null : (Math.min(...ages) as Instant),
  };
}

/** Still waiting for, or in, their first reading. */
function pendingCount(projects: readonly ProjectIndex[]): number {
  return projects.filter(({ generation, state }) => generation === 0 && state !== 'failed').length;
}

/** What the readings have brought so far, an earlier one counting until the present one has brought more. */
export function issuesReadIn(projects: readonly ProjectIndex[]): number {
  return projects.reduce((sum, { state, issuesRead, issuesPublished }) => {
    const published = issuesPublished ?? 0;
    return sum + (state === 'reading' ? Math.max(issuesRead, published) : published);
  }, 0);
}

function stateOf({ settings, failure }: SiteReading, projects: readonly ProjectIndex[]): IndexState['state'] {
  if (settings === null) return failure === null ? 'empty' : 'failed';
  if (pendingCount(projects) > 0) return 'building';
  return projects.length > 0 && projects.every(({ generation }) => generation === 0) ? 'failed' : 'ready';
}
