import fc from 'fast-check';
import { randomDraws } from '../../../src/domain/forecast/random-draws';
import {
  chanceBy,
  CONFIDENT,
  dailyThroughput,
  forecastFinish,
  FURTHEST,
  gapIn,
  rangeOf,
  simulate,
} from '../../../src/domain/forecast/throughput-forecast';
import type { Day } from '../../../src/domain/units';

const day = (value: number) => value as Day;
const today = day(20_000);
/** Twelve weeks with the same number every day. */
const steady = (count: number) => Array.from({ length: 84 }, () => count);
/** Enough of it to be drawn from. */
const someThroughput = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 28, maxLength: 84 })
  .filter((counts) => gapIn(counts) === null);
const someAmount = fc.integer({ min: 1, max: 300 });
/** Simulations take milliseconds. */
const few = { numRuns: 25 };

/** The first draws of a stream. */
function draws(seed: number, stream: number, below: number, count: number): number[] {
  const drawn = new Uint32Array(count);
  randomDraws(seed, stream)(drawn, below);
  return [...drawn];
}

describe('random draws', () => {
  it('are the same again for a seed and a stream, and others for another stream', () => {
    expect(draws(7, 1, 1000, 20)).toEqual(draws(7, 1, 1000, 20));
    expect(draws(7, 1, 1000, 20)).not.toEqual(draws(7, 2, 1000, 20));
  });

  it('never change, so that no forecast does by itself', () => {
    expect(draws(85, 0, 2 ** 31 - 1, 4)).toEqual([426_528_569, 700_379_720, 978_932_309, 960_089_674]);
  });

  it('go on where they were, however many are drawn at a time', () => {
    const drawInto = randomDraws(7, 1);
    const rows = [3, 1, 16].map((count) => {
      const drawn = new Uint32Array(count);
      drawInto(drawn, 1000);
      return [...drawn];
    });
    expect(rows.flat()).toEqual(draws(7, 1, 1000, 20));
  });

  it('are as frequent as each other, within a stream and over the first of many', () => {
    const counts = { within: new Array<number>(10).fill(0), first: new Array<number>(10).fill(0) };
    const add = (row: number[], drawn: number) => (row[drawn] = (row[drawn] ?? 0) + 1);
    for (const drawn of draws(1, 1, 10, 20_000)) add(counts.within, drawn);
    for (let at = 0; at < 20_000; at++) add(counts.first, draws(1, at, 10, 1)[0] ?? 0);
    // Chi-square with 9 degrees of freedom stays below 27.9 in 999 of 1,000 cases; draws are the same each time.
    const chiSquare = (row: number[]) => row.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(chiSquare(counts.within)).toBeLessThan(27.9);
    expect(chiSquare(counts.first)).toBeLessThan(27.9);
  });
});

describe('daily throughput', () => {
  it('keeps days on which nothing was finished, and leaves out other days', () => {
    expect(dailyThroughput([3, 5, 5, 9, 2].map(day), day(3), day(6))).toEqual([1, 0, 2, 0]);
  });

  it('of no days is empty', () => {
    expect(dailyThroughput([day(3)], day(5), day(4))).toEqual([]);
  });
});

describe('a forecast by throughput', () => {
  it('is exact for a throughput that never changes', () => {
    const known = (after: number) => ({ state: 'known', likely: today + after, confident: today + after });
    expect(forecastFinish(steady(2), 10, today)).toEqual(known(5));
    expect(forecastFinish(steady(2), 11, today)).toEqual(known(6));
    expect(forecastFinish(steady(3), 1, today)).toEqual(known(1));
  });

  it('says that nothing is open', () => {
    expect(forecastFinish([], 0, today)).toEqual({ state: 'finished' });
  });

  it('is unknown where fewer than four weeks or ten finished items tell', () => {
    const unknown = (reason: string) => ({ state: 'unknown', reason });
    expect(forecastFinish(steady(3).slice(0, 27), 5, today)).toEqual(unknown('short-history'));
    expect(forecastFinish([...steady(0).slice(1), 9], 5, today)).toEqual(unknown('few-finished'));
    expect(forecastFinish(steady(0), 5, today)).toEqual(unknown('few-finished'));
    expect(forecastFinish([...steady(0).slice(1), 10], 5, today)).toMatchObject({ state: 'known' });
  });

  it('beyond ten years is unknown', () => {
    expect(forecastFinish(steady(1), FURTHEST, today)).toMatchObject({ state: 'known' });
    expect(forecastFinish(steady(1), FURTHEST + 1, today)).toEqual({ state: 'unknown', reason: 'too-far' });
  });

  it('agrees with the distribution that can be computed', () => {
    // One item on each second day on average: the 5th is finished on day n with the chance C(n-1, 4) / 2^n.
    const halves = Array.from({ length: 84 }, (_, at) => at % 2);
    const [trials = new Uint16Array()] = simulate(halves, [5]);
    const exact = [5, 6, 7, 8, 9, 10, 12, 14].map((days) => [days, atMost(days, 5)] as const);
    for (const [days, chance] of exact) {
      expect(Math.abs(chanceBy(trials, today, day(today + days)) - chance)).toBeLessThan(0.025);
    }
  });

  it('is likely no later than confident, and its chance on that day is 85 % or more', () => {
    fc.assert(
      fc.property(someThroughput, someAmount, (throughput, amount) => {
        const [trials = new Uint16Array()] = simulate(throughput, [amount]);
        const range = rangeOf(trials, today);
        if (range.state !== 'known') return range.state === 'unknown';
        return (
          range.likely <= range.confident &&
          chanceBy(trials, today, range.confident) >= CONFIDENT &&
          chanceBy(trials, today, day(range.confident - 1)) < CONFIDENT
        );
      }),
      few,
    );
  });

  it('never ends earlier with more work, nor later with a day on which more was finished', () => {
    fc.assert(
      fc.property(someThroughput, someAmount, fc.nat(50), fc.nat(27), (throughput, amount, more, at) => {
        const better = throughput.with(at, (throughput[at] ?? 0) + 1);
        const trialsOf = (counts: number[], open: number) => simulate(counts, [open])[0] ?? new Uint16Array();
        const base = trialsOf(throughput, amount);
        const isNoEarlier = trialsOf(throughput, amount + more).every((days, trial) => days >= (base[trial] ?? 0));
        return isNoEarlier && trialsOf(better, amount).every((days, trial) => days <= (base[trial] ?? 0));
      }),
      few,
    );
  });

  it('is what one counts trial by trial, drawing for each day the throughput of a past one', () => {
    const daysOf = (throughput: number[], amount: number, trial: number) => {
      const drawn = draws(85, trial, throughput.length, amount * 84);
      let left = amount;
      let days = 0;
      while (left > 0 && days <= FURTHEST) left -= throughput[drawn[days++]!]!;
      return days;
    };
    const someAmounts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(someThroughput, someAmounts, (throughput, amounts) => {
        const counted = amounts.map((amount) =>
          Uint16Array.from({ length: 5000 }, (_, trial) => daysOf(throughput, amount, trial)).sort(),
        );
        expect(simulate(throughput, amounts)).toEqual(counted);
      }),
      { numRuns: 3 },
    );
  });

  it('of one amount does not depend on what else is asked for', () => {
    fc.assert(
      fc.property(someThroughput, fc.array(someAmount, { minLength: 1, maxLength: 5 }), (throughput, amounts) => {
        const together = simulate(throughput, amounts);
        expect(together).toEqual(amounts.map((amount) => simulate(throughput, [amount])[0]));
      }),
      few,
    );
  });
});

/** The chance that at least `wanted` of so many throws of a coin show heads. */
function atMost(throws: number, wanted: number): number {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  const exactly = (heads: number) => choose(throws, heads) / 2 ** throws;
  return Array.from({ length: throws - wanted + 1 }, (_, more) => exactly(wanted + more)).reduce((a, b) => a + b, 0);
}
