import type { Person } from '../site/model';
import type { SiteParts } from '../site/site-store';
import { PermissionEvaluator } from './permissions';
import { SiteRenderer } from './render/site-renderer';
import type { SiteIndex } from './site-index';
import { clockOf } from './zone-clock';
import type { ZoneClock } from './zone-clock';

/** The site as requests read it. Edits of issues change it in place; edits of anything else make a new one. */
export interface SiteState {
  /** Rises with each change. */
  readonly version: number;
  readonly site: SiteParts;
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

export function stateOf(site: SiteParts, index: SiteIndex, version: number): SiteState & { version: number } {
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
