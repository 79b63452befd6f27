import type { Day } from '../units';
import type { FinishedItem } from './cycle-time';

/** Items finished in one week from Monday on. */
export interface WeekOfWork {
  readonly monday: Day;
  readonly finished: number;
  /** Not all of its days are in the period: the first and the last week may be cut. */
  readonly isPartial: boolean;
}

const WEEK = 7;
/** 1970-01-05 was a Monday. */
const A_MONDAY = 4;

export function mondayOf(day: Day): Day {
  return (day - ((((day - A_MONDAY) % WEEK) + WEEK) % WEEK)) as Day;
}

/** Exact counts of finished items week by week, weeks without any included. */
export function throughputByWeek(finished: readonly FinishedItem[], first: Day, last: Day): WeekOfWork[] {
  const begin = mondayOf(first);
  const counts = new Array<number>(Math.floor((last - begin) / WEEK) + 1).fill(0);
  for (const { finished: day } of finished) {
    if (day >= first && day <= last) {
      const week = Math.floor((day - begin) / WEEK);
      counts[week] = (counts[week] ?? 0) + 1;
    }
  }
  return counts.map((count, week) => {
    const monday = (begin + week * WEEK) as Day;
    return { monday, finished: count, isPartial: monday < first || monday + WEEK - 1 > last };
  });
}
