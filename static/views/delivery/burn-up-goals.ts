import type { ReleaseFinish } from '#contract/roadmap';
import type { Day } from '#domain/units';
import type { Release } from '../../bridge/releases';

/** What the work of a burn-up is held against. */
export interface Goals {
  /** By when people want it; null: nobody has said; absent: it is released, and Jira no longer tells. */
  readonly target?: Day | null;
  /** The day it was released; null: nothing tells; absent: it is not released, or is no release. */
  readonly released?: Day | null;
  /** null: nothing tells how much there is to do; absent: it is released, so nothing is forecast. */
  readonly finish?: ReleaseFinish | null;
}

type Finishes = ReadonlyMap<string, ReleaseFinish | null>;

/**
 * Of one release in several projects: all of it is there with the last. Jira keeps one day of a version: by when it is wanted, and once
 * it is released the day that whoever released it gave.
 *
 * @param finishes of those that are not released, by id, as far as they are forecast
 */
export function goalsOf(versions: readonly Release[], finishes: Finishes, today: Day): Goals {
  const open = versions.filter(({ isReleased }) => !isReleased);
  if (open.length === 0) return releasedGoals(versions, today);
  const told = open.flatMap(({ id }) => finishes.get(id) ?? (finishes.has(id) ? [null] : []));
  return { target: lastDay(versions), ...(told.length > 0 && { finish: lastOf(told) }) };
}

/** Nothing was released on a day that is still to come: that is the day by which it was wanted. */
function releasedGoals(versions: readonly Release[], today: Day): Goals {
  const ahead = versions.filter(({ day }) => day !== null && day > today);
  const isTold = ahead.length === 0 && versions.every(({ day }) => day !== null);
  return { released: isTold ? lastDay(versions) : null, ...(ahead.length > 0 && { target: lastDay(ahead) }) };
}

/** null: none of them has a day. */
function lastDay(versions: readonly Release[]): Day | null {
  const days = versions.flatMap(({ day }) => day ?? []);
  return days.length === 0 ? null : (Math.max(...days) as Day);
}

/** The latest of them; where one is unknown, so is when the last is finished. */
function lastOf(finishes: readonly (ReleaseFinish | null)[]): ReleaseFinish | null {
  const unknown = finishes.find((finish) => finish?.state === 'unknown');
  if (unknown) return unknown;
  const known = finishes.flatMap((finish) => (finish?.state === 'known' ? [finish] : []));
  if (known.length > 0) return known.reduce((last, one) => (one.confident > last.confident ? one : last));
  return finishes.find((finish) => finish !== null) ?? null;
}

/** More periods ahead, what is known would be a sliver at the edge. */
const MOST_PERIODS = 3;

/** The day up to which a chart goes: to the last goal that is not too far away. */
export function reachOf(goals: readonly { readonly day: number }[], first: number, last: number): number {
  const furthest = last + MOST_PERIODS * (last - first);
  return Math.max(last, ...goals.map(({ day }) => day).filter((day) => day <= furthest));
}
