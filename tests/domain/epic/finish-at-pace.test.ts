import fc from 'fast-check';
import { finishAtPace } from '../../../src/domain/epic/finish-at-pace';
import { holdsUp, wholeOf } from '../../../src/domain/epic/waiting-for';
import { paceOf } from '../../../src/domain/forecast/pace';
import { aFact, aForest, day, under } from '../../builders/facts';

const today = day(20_000);
const yesterday = day(19_999);
const everyDay = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => day(from + at));

describe('the pace of work', () => {
  it('looks at the twelve weeks that are over', () => {
    const pace = paceOf(everyDay(19_000, 20_000), day(19_000), yesterday);
    expect(pace).toMatchObject({ first: 19_916, last: 19_999 });
    expect(pace.counts).toHaveLength(84);
    expect(pace.counts.every((count) => count === 1)).toBe(true);
  });

  it('does not count days before there was any of it', () => {
    expect(paceOf([], day(19_990), yesterday)).toMatchObject({ first: 19_990, counts: new Array(10).fill(0) });
    expect(paceOf([], today, yesterday).counts).toEqual([]);
  });

  it('of one a day finishes ten in ten days, and holds that against the due day', () => {
    const pace = paceOf(everyDay(19_900, 19_999), day(19_000), yesterday);
    expect(finishAtPace(pace, 10, today, day(20_009))).toEqual({
      finish: { state: 'known', likely: 20_010, confident: 20_010 },
      chance: 0,
    });
    expect(finishAtPace(pace, 10, today, day(20_010)).chance).toBe(1);
    expect(finishAtPace(pace, 10, today, null).chance).toBeNull();
  });

  it('says too little where it is short or nothing was finished, and nothing is left to say where all is', () => {
    const short = paceOf(everyDay(19_980, 19_999), day(19_980), yesterday);
    expect(finishAtPace(short, 3, today, today).finish).toEqual({ state: 'unknown', reason: 'short-history' });
    const idle = paceOf([], day(19_000), yesterday);
    expect(finishAtPace(idle, 3, today, today)).toEqual({
      finish: { state: 'unknown', reason: 'few-finished' },
      chance: null,
    });
    expect(finishAtPace(idle, 0, today, today).finish).toEqual({ state: 'finished' });
  });

  it('gives a later due day no smaller chance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 19_916, max: 19_999 }), { minLength: 10, maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(100),
        (days, open, further) => {
          const pace = paceOf(days.map(day), day(19_000), yesterday);
          const chanceBy = (due: number) => finishAtPace(pace, open, today, day(due)).chance ?? 0;
          expect(chanceBy(20_020 + further)).toBeGreaterThanOrEqual(chanceBy(20_020));
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('what holds an issue up', () => {
  // 1 is an epic with 2 (open) and 3 (done); 4 is open, 5 is done, and neither belongs to it.
  const forest = aForest(
    aFact(1, { level: 1 }),
    aFact(2, under(1)),
    aFact(3, { ...under(1), category: 'done' }),
    aFact(4),
    aFact(5, { category: 'done' }),
  );
  const nodeOf = (id: number) => forest.nodeOfId.get(id)!;
  const whole = wholeOf(forest, nodeOf(1));
  const holds = (before: number | null, after: number) =>
    holdsUp(forest, whole, before === null ? null : nodeOf(before), nodeOf(after));

  it('is open, is none of it, and precedes something open of it', () => {
    expect([holds(4, 2), holds(4, 1)]).toEqual([true, true]);
    expect([holds(5, 2), holds(4, 3), holds(1, 4), holds(2, 1)]).toEqual([false, false, false, false]);
  });

  it('may be outside of what is known', () => {
    expect([holds(null, 2), holds(null, 3), holds(null, 4)]).toEqual([true, false, false]);
  });
});
