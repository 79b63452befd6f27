import type { Day } from '../units';
import { dailyThroughput, SAMPLED_DAYS } from './throughput-forecast';

/** How quickly some items were finished lately. */
export interface Pace {
  /** The days that are looked at, all of them over. */
  readonly first: Day;
  readonly last: Day;
  /** Items finished on each of them. */
  readonly counts: readonly number[];
}

/** The first day of twelve weeks. Days before there was any of the items are none on which nothing was finished. */
export const firstOfPace = (begin: Day, last: Day): Day => Math.max(last - SAMPLED_DAYS + 1, begin) as Day;

/**
 * The pace of twelve weeks.
 * @param finished the day of each item that is done
 * @param begin the day on which the first of the items was created
 * @param last the last day that is over
 */
export function paceOf(finished: readonly Day[], begin: Day, last: Day): Pace {
  const first = firstOfPace(begin, last);
  return { first, last, counts: dailyThroughput(finished, first, last) };
}

export const finishedAt = ({ counts }: Pace): number => counts.reduce((sum, count) => sum + count, 0);
