import fc from 'fast-check';
import { amountsOf, minutesLeft, paceOf } from '../../../src/domain/site-index/reading-progress';
import type { Instant } from '../../../src/domain/units';

const at = (seconds: number) => (1_000_000_000_000 + seconds * 1_000) as Instant;
const ample = { issuesThisHour: 1e9, issuesAnHour: 1e9, hourEnds: at(3_600) };

/** So many issues every ten seconds. */
const steady = (issues: number, from: number, until: number) =>
  Array.from({ length: (until - from) / 10 }, (_, place) => ({ at: at(from + place * 10), issues }));

describe('the pace of a reading', () => {
  it('is what was read over the time since the first of it', () => {
    expect(paceOf(steady(100, 0, 60), at(60))).toBe(600);
  });

  it('is unknown, not zero, before anything was read, and for the first seconds', () => {
    expect(paceOf([], at(60))).toBeNull();
    expect(paceOf(steady(100, 0, 10), at(10))).toBeNull();
  });

  it('falls while nothing comes, and is unknown once all that came is long ago', () => {
    const slices = steady(100, 0, 60);
    expect(paceOf(slices, at(120))).toBe(300);
    expect(paceOf(slices, at(600))).toBeNull();
  });
});

describe('the amounts of a reading', () => {
  it('count what is done as read, and what Jira says of the rest', () => {
    const parts = [
      { isPending: false, read: 10, expected: null },
      { isPending: true, read: 5, expected: 20 },
    ];
    expect(amountsOf(parts)).toEqual({ read: 15, total: 30 });
  });

  it('have no total while Jira has not said of one', () => {
    expect(amountsOf([{ isPending: true, read: 5, expected: null }])).toEqual({ read: 5, total: null });
  });

  it('never have more read than there is', () => {
    const part = fc.record({ isPending: fc.boolean(), read: fc.nat(), expected: fc.nat() });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { read, total } = amountsOf(parts);
        expect(read).toBeLessThanOrEqual(total ?? Infinity);
      }),
    );
  });
});

describe('the minutes that a reading takes yet', () => {
  it('are a range where the last minute went differently from those before', () => {
    const slices = [...steady(100, 0, 240), ...steady(50, 240, 300)];
    const left = minutesLeft(2_700, slices, at(300), ample);
    expect(left?.to).toBeCloseTo(2_700 / (250 / 50) / 60, 1);
    expect(left?.from).toBeCloseTo(2_700 / 540, 1);
  });

  it('are unknown without a pace', () => {
    expect(minutesLeft(100, [], at(0), ample)).toBeNull();
  });

  it('are no fewer than the points of the hours to come allow', () => {
    const points = { issuesThisHour: 1_000, issuesAnHour: 6_000, hourEnds: at(1_800) };
    // A thousand until the half hour is over, six thousand in the hour after it, the rest at the begin of the next one.
    const left = minutesLeft(10_000, steady(1_000, 0, 60), at(60), points);
    expect(left).toEqual({ from: 29 + 60 + 0.5, to: 29 + 60 + 0.5 });
  });
});
