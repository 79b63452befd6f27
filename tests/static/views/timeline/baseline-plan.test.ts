import type { BaselineSpans } from '../../../../src/contract/baseline';
import { mondayToFriday } from '../../../../src/domain/schedule/work-calendar';
import type { Day, Instant } from '../../../../src/domain/units';
import { baselinePlan, slipSince, spanThen } from '../../../../static/views/timeline/baseline-plan';
import { aPlanItem } from '../../../builders/plan-item';

const day = (value: number) => value as Day;

const spans: BaselineSpans = {
  baseline: {
    baselineId: 'b',
    version: 1,
    name: 'Promise',
    day: day(0),
    isLocked: false,
    takenBy: 'ada',
    takenAt: 0 as Instant,
  },
  work: mondayToFriday,
  keys: ['APP-0', 'APP-1', 'APP-2', 'APP-3', 'APP-4'],
  states: [0, 0, 1, 2, 0],
  starts: [day(10), null, null, null, null],
  dues: [day(20), day(30), null, null, null],
};
const plan = baselinePlan(spans);

describe('what a baseline says of the items of a timeline', () => {
  it('is from when to when each was planned, as far as that is known', () => {
    const then = [0, 1, 2, 3, 4, 5].map((at) => spanThen(plan, aPlanItem(at)));
    expect(then).toEqual([{ start: 10, end: 20 }, { start: null, end: 30 }, null, null, null, null]);
  });

  it('is how much later each is due, or why nobody can say', () => {
    const slip = (at: number, due: number | null) => slipSince(plan, aPlanItem(at, { due: due as Day | null }));
    expect(slip(0, 27)).toEqual({ state: 'known', days: 7, workDays: 5 });
    expect(slip(0, 20)).toEqual({ state: 'known', days: 0, workDays: 0 });
    expect(slip(1, 23)).toEqual({ state: 'known', days: -7, workDays: -5 });
    const why = [slip(0, null), slip(2, 9), slip(3, 9), slip(4, 9), slip(4, null), slip(5, 9)];
    expect(why.map(({ state }) => state)).toEqual([
      'no-date-now',
      'new',
      'no-history',
      'no-date-then',
      'no-date',
      // It has come since the answer.
      'no-history',
    ]);
  });
});
