import type { ReleaseFinish, RoadmapRelease } from '#contract/roadmap';
import type { Day } from '#domain/units';

/** What the work of a burn-up is held against. */
export interface Goals {
  /** By when people want it; null: nobody has said. */
  readonly target: Day | null;
  /** null: nothing tells how much there is to do; absent: it is released, so nothing is forecast. */
  readonly finish?: ReleaseFinish | null;
}

type Dates = NonNullable<RoadmapRelease['dates']>;

/** Of one release in several projects: all of it is there with the last. null: none of them is on the roadmap. */
export function goalsOf(releases: readonly Pick<RoadmapRelease, 'isReleased' | 'dates'>[]): Goals | null {
  const dated = releases.flatMap(({ isReleased, dates }) => (dates ? [{ isReleased, ...dates }] : []));
  if (dated.length === 0) return null;
  const days = dated.flatMap(({ day }) => day ?? []);
  const target = days.length === 0 ? null : (Math.max(...days) as Day);
  const open = dated.filter(({ isReleased }) => !isReleased);
  return open.length === 0 ? { target } : { target, finish: lastOf(open.map(({ finish }) => finish)) };
}

/** The latest of them; where one is unknown, so is when the last is finished. */
function lastOf(finishes: readonly Dates['finish'][]): ReleaseFinish | null {
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
