import type { FinishForecast, ForecastGap } from '../forecast/throughput-forecast';
import { chanceBy, dailyThroughput, gapIn, rangeOf, SAMPLED_DAYS, simulate } from '../forecast/throughput-forecast';
import type { Day, Fraction } from '../units';

/** How quickly some items were finished lately. */
export interface Pace {
  /** The days that are looked at, all of them over. */
  readonly first: Day;
  readonly last: Day;
  /** Items finished on each of them. */
  readonly counts: readonly number[];
}

/**
 * The pace of the latest twelve weeks. Days before there was any of the items are none on which nothing was finished.
 * @param finished the day of each item that is done
 * @param begin the day on which the first of the items was created
 */
export function paceOf(finished: readonly Day[], begin: Day, today: Day): Pace {
  const last = (today - 1) as Day;
  const first = Math.max(last - SAMPLED_DAYS + 1, begin) as Day;
  return { first, last, counts: dailyThroughput(finished, first, last) };
}

/** When open items will be finished at a pace. */
export interface FinishAtPace {
  readonly finish: FinishForecast;
  /** That they are by the end of the due day; null: there is none, or the pace says too little. */
  readonly chance: Fraction | null;
}

/** @param due null: there is none */
export function finishAtPace({ counts }: Pace, open: number, today: Day, due: Day | null): FinishAtPace {
  if (open === 0) return { finish: { state: 'finished' }, chance: null };
  const gap: ForecastGap | null = gapIn(counts);
  if (gap) return { finish: { state: 'unknown', reason: gap }, chance: null };
  const [trials = new Uint16Array()] = simulate(counts, [open]);
  return { finish: rangeOf(trials, today), chance: due === null ? null : chanceBy(trials, today, due) };
}
