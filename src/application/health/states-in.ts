import type { HealthOverride } from '#domain/health/override';
import { shownHealth } from '#domain/health/override';
import type { HealthState } from '#domain/health/health-state';
import type { VisibleSite } from '../access/visible-site';
import { countedProject } from '../hierarchy/counted-issues';
import { healthIn, type Judging } from './health-of';

/** What tells how the projects of a site stand. */
export interface JudgedSite {
  readonly site: VisibleSite;
  readonly judging: Judging;
  readonly overrides: ReadonlyMap<string, readonly HealthOverride[]>;
}

/** How a project stands as its row shows it: what was set by hand counts. */
export function statesIn({ site, judging, overrides }: JudgedSite): (projectId: string) => HealthState {
  const healthOf = healthIn(site, judging);
  return (projectId) => {
    const health = healthOf(countedProject(site, projectId));
    return shownHealth(health, overrides.get(projectId) ?? []).state;
  };
}
