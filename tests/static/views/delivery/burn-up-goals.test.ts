import type { RoadmapRelease } from '../../../../src/contract/roadmap';
import type { Day } from '../../../../src/domain/units';
import { goalsOf, reachOf } from '../../../../static/views/delivery/burn-up-goals';

const day = (value: number) => value as Day;
const known = (confident: number) =>
  ({ state: 'known', likely: day(confident - 5), confident: day(confident) }) as const;
type Dates = NonNullable<RoadmapRelease['dates']>;
const release = (target: number | null, finish: Dates['finish'], isReleased = false) => ({
  isReleased,
  dates: { start: null, day: target as Day | null, isOverdue: false, isNext: false, finish },
});

describe('what a release is held against', () => {
  it('is the last of its days, and when the last of its versions is finished', () => {
    expect(goalsOf([release(100, known(120)), release(110, known(90))])).toEqual({ target: 110, finish: known(120) });
    expect(goalsOf([release(null, { state: 'finished' }), release(null, known(9))])).toEqual({
      target: null,
      finish: known(9),
    });
  });

  it('is unknown where one of its versions is, and is not forecast where all are released', () => {
    const unknown = { state: 'unknown', reason: 'not-broken-down' } as const;
    expect(goalsOf([release(100, known(120)), release(100, unknown)])).toEqual({ target: 100, finish: unknown });
    expect(goalsOf([release(100, null)])).toEqual({ target: 100, finish: null });
    expect(goalsOf([release(100, null, true)])).toEqual({ target: 100 });
    expect(goalsOf([{ isReleased: false, dates: null }])).toBeNull();
  });
});

it('a chart goes on to the last goal that does not make a sliver of what is known', () => {
  expect(reachOf([{ day: 140 }, { day: 120 }], 0, 100)).toBe(140);
  expect(reachOf([{ day: 401 }, { day: 400 }, { day: 50 }], 0, 100)).toBe(400);
  expect(reachOf([], 0, 100)).toBe(100);
});
