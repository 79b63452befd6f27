import type { Person, Site } from '../site/model';
import { PermissionEvaluator } from './permissions';
import { SiteRenderer } from './render/site-renderer';
import { indexSite } from './site-index';
import type { SiteIndex } from './site-index';
import { clockOf } from './zone-clock';
import type { ZoneClock } from './zone-clock';

/** Everything derived from one version of the site. A write makes a new one. */
export interface SiteState {
  readonly version: number;
  readonly site: Site;
  readonly index: SiteIndex;
  readonly permissions: PermissionEvaluator;
  /** In the site's time zone. */
  readonly clock: ZoneClock;
  readonly render: SiteRenderer;
}

/** One account that asks. */
export interface Viewer {
  readonly person: Person;
  readonly accountId: string;
}

export function stateOf(site: Site, version: number): SiteState {
  const index = indexSite(site);
  const clock = clockOf(site.timeZone);
  return {
    version,
    site,
    index,
    permissions: new PermissionEvaluator(index),
    clock,
    render: new SiteRenderer(site, index, clock),
  };
}
