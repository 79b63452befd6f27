import type { Day, Points } from '../units';
import type { Forest } from './forest';
import { sourceOf } from './forest';
import type { RollUp } from './roll-up';
import { dayOrNull } from './roll-up';

/** Where what an issue says of itself differs from what the issues below it say; null: no conflict, or one is unknown. */
export interface ItemConflicts {
  /** Own points that are not the sum of those below. */
  readonly points: { readonly own: Points; readonly children: Points } | null;
  /** The earliest start below is before the own one. */
  readonly start: { readonly own: Day; readonly rolledUp: Day } | null;
  /** The latest due day below is after the own one. */
  readonly due: { readonly own: Day; readonly rolledUp: Day } | null;
}

/** Sums of fractions differ in their last digits. */
const leastDifference = 1e-9;

/** Both must be known to differ: a comparison with NaN is false. */
export const differs = (own: number, rolledUp: number): boolean => Math.abs(own - rolledUp) > leastDifference;

export function conflictsOf(forest: Forest, rolled: RollUp, node: number): ItemConflicts {
  const { source, at } = sourceOf(forest, node);
  const own = (source.facts.points[at] ?? Number.NaN) as Points;
  const children = (rolled.pointsBelow[node] ?? Number.NaN) as Points;
  const start = pairOf(source.facts.starts[at], rolled.startBelow[node]);
  const due = pairOf(source.facts.dues[at], rolled.dueBelow[node]);
  return {
    points: differs(own, children) ? { own, children } : null,
    start: start && start.rolledUp < start.own ? start : null,
    due: due && due.rolledUp > due.own ? due : null,
  };
}

function pairOf(own: number | undefined, below: number | undefined): { own: Day; rolledUp: Day } | null {
  const [ownDay, rolledUp] = [dayOrNull(own), dayOrNull(below)];
  return ownDay === null || rolledUp === null ? null : { own: ownDay, rolledUp };
}
