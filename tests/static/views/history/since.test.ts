import { changesSince } from '../../../../static/views/history/since';
import { onDay } from '../../../../static/views/history/on-day';
import type { Points } from '../../../../src/domain/units';
import { counts, day, figures } from '../../builders/rows';

const points = (toDo: number, done: number) => ({
  toDo: toDo as Points,
  inProgress: 0 as Points,
  done: done as Points,
  unknown: 0 as Points,
  estimatedIssues: 1,
});

describe('what has changed since a day', () => {
  it('is how much more there is now, less where there is less', () => {
    const then = figures({ issues: counts({ toDo: 5, done: 1 }), points: points(8, 2), late: 3, unestimated: 1 });
    const now = figures({ issues: counts({ toDo: 4, done: 4 }), points: points(8, 5), late: 1, unestimated: 2 });
    expect(changesSince(then, now)).toEqual({
      issues: 2,
      done: 3,
      points: 3,
      pointsDone: 3,
      late: -2,
      unestimated: 1,
    });
  });

  it('is unknown for points where nothing was or is estimated', () => {
    const estimated = figures({ points: points(1, 1) });
    for (const [then, now] of [
      [figures(), estimated],
      [estimated, figures()],
    ] as const)
      expect(changesSince(then, now)).toMatchObject({ points: null, pointsDone: null });
  });
});

describe('a request for a day', () => {
  it('names it, and says nothing where the present is meant', () => {
    expect(onDay(day(20_000))).toEqual({ asOf: 20_000 });
    expect(onDay(null)).toEqual({});
  });
});
