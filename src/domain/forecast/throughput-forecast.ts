import type { Day, Fraction } from '../units';
import { randomDraws } from './random-draws';

/** Days whose throughput is drawn from: the last twelve weeks. */
export const SAMPLED_DAYS = 84;
/** With fewer days, or fewer items finished in them, what is drawn from says too little. */
export const LEAST_DAYS = 28;
export const LEAST_FINISHED = 10;
/** Ten years: nobody plans further, and what comes later is not told apart. */
export const FURTHEST = 3650;
const TRIALS = 5000;
/** So many days are drawn at a time. */
const HANDFUL = 16;
/** Any would do; a fixed one makes that a forecast only changes where what it is made from changes. */
const SEED = 85;

/** The chances that a range is told by: as likely as not, and with the confidence of a service level. */
const LIKELY = 0.5 as Fraction;
export const CONFIDENT = 0.85 as Fraction;

/** Why nothing is forecast. `too-far`: it would take more than `FURTHEST` days. */
export type ForecastGap = 'short-history' | 'few-finished' | 'too-far';

export type FinishForecast =
  /** Nothing is open. */
  | { readonly state: 'finished' }
  /** Finished by `likely` with a chance of 50 %, by `confident` with one of 85 %. */
  | { readonly state: 'known'; readonly likely: Day; readonly confident: Day }
  | { readonly state: 'unknown'; readonly reason: ForecastGap };

/**
 * How many items were finished on each day from `first` to `last`, days without any included.
 * @param finished the day of each item; others are left out
 */
export function dailyThroughput(finished: readonly Day[], first: Day, last: Day): number[] {
  const counts = new Array<number>(Math.max(0, last - first + 1)).fill(0);
  for (const day of finished) if (day >= first && day <= last) counts[day - first] = (counts[day - first] ?? 0) + 1;
  return counts;
}

/** null: it can be drawn from. */
export function gapIn(throughput: readonly number[]): Exclude<ForecastGap, 'too-far'> | null {
  if (throughput.length < LEAST_DAYS) return 'short-history';
  return throughput.reduce((sum, count) => sum + count, 0) < LEAST_FINISHED ? 'few-finished' : null;
}

/** Of one amount of work: in how many days each trial finished it, ascending; what took longer than `FURTHEST` has 1 more. */
export type Trials = Uint16Array;

/**
 * When work will be finished, by simulation (Monte Carlo by throughput, after Vacanti and Magennis): each trial draws for every
 * coming day the throughput of a past one, with replacement, until everything is finished. Each trial has its own row of draws,
 * so that the forecast of one amount does not depend on which others are asked for, and that more work never ends earlier.
 * @param throughput as `dailyThroughput` gives it, with something finished
 * @param amounts numbers of open items, each counted from the start
 * @returns of each amount, in their order
 */
export function simulate(throughput: readonly number[], amounts: readonly number[]): Trials[] {
  const rising = Uint32Array.from(new Set(amounts)).sort();
  const trials = trialsFrom(standingsOf(throughput, rising), rising.length);
  const ofAmount = new Map(Array.from(rising, (amount, at) => [amount, trials[at]]));
  return amounts.map((amount) => ofAmount.get(amount) ?? new Uint16Array());
}

/**
 * How trials stand after each number of days, from 0: of those that have not finished the greatest amount, how many have finished
 * none of the amounts, the first one, the first two and so on. One number a day of a trial: it is not counted out for each amount.
 * @param rising amounts, ascending
 */
function standingsOf(throughput: readonly number[], rising: Uint32Array): Uint16Array[] {
  const most = rising.at(-1) ?? 0;
  const amountsWithin = countWithin(rising);
  const finishedPerDay = Uint32Array.from(throughput);
  const drawn = new Uint32Array(HANDFUL);
  const standings: Uint16Array[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const drawInto = randomDraws(SEED, trial);
    let finished = 0;
    for (let day = 0; finished < most && day <= FURTHEST; day++) {
      const standing = (standings[day] ??= new Uint16Array(rising.length));
      countAt(standing, amountsWithin[finished] ?? 0);
      if (day % HANDFUL === 0) drawInto(drawn, finishedPerDay.length);
      finished += finishedPerDay[drawn[day % HANDFUL] ?? 0] ?? 0;
    }
  }
  return standings;
}

function countAt(counts: Uint16Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Of each number below the last amount: how many amounts it reaches. */
function countWithin(rising: Uint32Array): Uint32Array {
  const within = new Uint32Array(rising.at(-1) ?? 0);
  rising.forEach((amount, at) => within.fill(at + 1, amount, rising[at + 1]));
  return within;
}

/** The trials of each amount: those that have finished fewer amounts after a number of days take longer. */
function trialsFrom(standings: readonly Uint16Array[], amounts: number): Trials[] {
  const unfinished = new Uint16Array(standings.length);
  const all = new Uint16Array(amounts * TRIALS);
  return Array.from({ length: amounts }, (_, amount) => {
    const trials = all.subarray(amount * TRIALS, (amount + 1) * TRIALS);
    let at = 0;
    for (let day = 0; at < TRIALS; day++) {
      const left = (unfinished[day] ?? 0) + (standings[day]?.[amount] ?? 0);
      unfinished[day] = left;
      trials.fill(day, at, TRIALS - left);
      at = TRIALS - left;
    }
    return trials;
  });
}

/** The number of days within which this share of all trials finished (nearest rank). */
function daysAt(trials: Trials, share: Fraction): number {
  return trials[Math.max(0, Math.ceil(share * trials.length - 1e-9) - 1)] ?? FURTHEST + 1;
}

/** @param today the first day that is worked on is the one after it */
export function rangeOf(trials: Trials, today: Day): FinishForecast {
  const confident = daysAt(trials, CONFIDENT);
  if (confident === 0) return { state: 'finished' };
  if (confident > FURTHEST) return { state: 'unknown', reason: 'too-far' };
  return { state: 'known', likely: (today + daysAt(trials, LIKELY)) as Day, confident: (today + confident) as Day };
}

/** The share of trials that finished by the end of a day. `today` as in `rangeOf`. */
export function chanceBy(trials: Trials, today: Day, day: Day): Fraction {
  const within = day - today;
  let low = 0;
  let high = trials.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trials[middle] ?? 0) <= within) low = middle + 1;
    else high = middle;
  }
  return (low / trials.length) as Fraction;
}

/** When one amount of work will be finished, or why nothing tells. `today` as in `rangeOf`. */
export function forecastFinish(throughput: readonly number[], open: number, today: Day): FinishForecast {
  if (open === 0) return { state: 'finished' };
  const reason = gapIn(throughput);
  if (reason) return { state: 'unknown', reason };
  const [trials = new Uint16Array()] = simulate(throughput, [open]);
  return rangeOf(trials, today);
}
