import {
  byDifference,
  differenceOf,
  furthestBehind,
  horizonUsed,
} from '../../../../static/views/overview/time-and-work';
import type { Day, Fraction } from '../../../../src/domain/units';

const share = (value: number | null) => value as Fraction | null;
const day = (value: number) => value as Day;

describe('time against work', () => {
  it('is the difference in percentage points, positive where work is behind', () => {
    expect(differenceOf({ used: share(0.7), done: share(0.25) })).toBe(45);
    expect(differenceOf({ used: share(0.25), done: share(0.7) })).toBe(-45);
  });

  it('is unknown where one of the two is', () => {
    expect(differenceOf({ used: null, done: share(0.5) })).toBeNull();
    expect(differenceOf({ used: share(0.5), done: null })).toBeNull();
  });

  it('lists what is furthest behind first and what is unknown last', () => {
    const lines = [
      { used: null, done: share(1) },
      { used: share(0.1), done: share(0.9) },
      { used: share(0.9), done: share(0.1) },
      { used: null, done: null },
    ];
    expect([...lines].sort(byDifference).map(differenceOf)).toEqual([80, -80, null, null]);
  });

  it('names what is unknown in short lists only', () => {
    const behind = { used: share(0.9), done: share(0.1) };
    const unknown = { used: null, done: share(1) };
    expect(furthestBehind([behind, unknown], 2)).toEqual({ listed: [behind, unknown], known: 1, unlisted: 0 });
    expect(furthestBehind([behind, behind, unknown], 2)).toEqual({ listed: [behind, behind], known: 2, unlisted: 1 });
    expect(furthestBehind([behind, behind, behind, unknown], 2)).toMatchObject({ listed: [behind, behind], known: 3 });
    expect(furthestBehind([unknown, unknown], 1)).toEqual({ listed: [], known: 0, unlisted: 2 });
  });

  it('takes the share of a horizon that has gone by, and none where a day is missing', () => {
    expect(horizonUsed(day(100), day(200), day(125))).toBe(0.25);
    expect(horizonUsed(day(100), day(200), day(50))).toBe(0);
    expect(horizonUsed(day(100), day(200), day(300))).toBe(1);
    expect(horizonUsed(day(100), day(100), day(100))).toBe(1);
    expect(horizonUsed(null, day(200), day(125))).toBeNull();
  });
});
