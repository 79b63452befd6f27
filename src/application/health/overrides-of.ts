import type { HealthOverride } from '#contract/health-override';
import { isInForce, MOST_OVERRIDE_DAYS } from '#domain/health/override';
import type { Day, Instant } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import type { KeptOverride, OverrideStore } from './ports';

const DAY_MS = 86_400_000;

/** What was set by hand and counts on the day that is seen, by project. */
export type Overrides = ReadonlyMap<string, readonly HealthOverride[]>;

/** The only place where pages learn what was set by hand. @param portfolioId undefined: the whole site, which has none */
export type OverridesOf = (
  portfolioId: string | undefined,
  site: Pick<VisibleSite, 'today' | 'past'>,
) => Promise<Overrides>;

/** On a past day, those that counted on it. */
export const overridesOf =
  (store: OverrideStore): OverridesOf =>
  async (portfolioId, { today, past }) => {
    if (portfolioId === undefined) return new Map();
    if (past === null || past.presentDay === today) return inForce(await store.newest(portfolioId), today);
    // No override lasts longer, so that an earlier one cannot count any more; a day more for the site's time zone.
    const from = (past.moment - (MOST_OVERRIDE_DAYS + 2) * DAY_MS) as Instant;
    const kept = await store.between(portfolioId, from, (past.moment + 1) as Instant);
    return inForce(newestOf(kept), today);
  };

function newestOf(kept: readonly KeptOverride[]): KeptOverride[] {
  const newest = new Map<string, KeptOverride>();
  for (const one of kept) {
    const key = `${one.projectId} ${one.of}`;
    if (one.version > (newest.get(key)?.version ?? 0)) newest.set(key, one);
  }
  return [...newest.values()];
}

/** Those that count on a day, by project. */
export function inForce(kept: readonly KeptOverride[], today: Day): Overrides {
  const found = new Map<string, HealthOverride[]>();
  for (const { projectId, of, set, by, at, version } of kept) {
    if (set === null || !isInForce(set, today)) continue;
    found.set(projectId, [...(found.get(projectId) ?? []), { of, ...set, by, at, version }]);
  }
  return found;
}
