import type { Figures } from '../../src/domain/progress/figures';
import type { Day } from '../../src/domain/units';
import type { ExpectedFigures } from './figures-oracle';

const MS_PER_DAY = 86_400_000;
const iso = (day: Day | null) => (day === null ? null : new Date(day * MS_PER_DAY).toISOString().slice(0, 10));

/** A view's figures in the oracle's terms, so that the two can be compared as they are. */
export function shown({ issues, points, start, due, late, unestimated }: Figures): ExpectedFigures {
  return {
    ...issues,
    points: points && { total: points.toDo + points.inProgress + points.done + points.unknown, done: points.done },
    start: iso(start),
    due: iso(due),
    late,
    unestimated,
  };
}
