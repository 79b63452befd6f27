import type { Person } from '../../site/model';
import type { SiteState } from '../site-state';
import type { ZoneClock } from '../zone-clock';

/** Who asks, when, and of which site: what a query's meaning depends on. */
export interface JqlContext {
  readonly state: SiteState;
  readonly person: Person;
  readonly now: number;
  /** In the person's time zone, which decides what a date without one means. */
  readonly clock: ZoneClock;
}
