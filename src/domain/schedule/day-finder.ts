import { endsOfDays } from '../history/end-of-day';
import type { Day, Instant } from '../units';
import { dayIn } from './calendar-day';

/** The calendar day of a moment. */
export type DayOf = (instant: Instant) => Day;

const DAY_MS = 86_400_000;

/**
 * Calendar days of many moments between two, in a time zone (IANA name): the same days as `dayIn` gives, without asking the
 * calendar for each. Moments outside the two are asked one by one. Where a clock went back over midnight, last in 2010, a day is
 * not over before its second end: the minute after the first is told as a part of it.
 */
export function dayFinder(timeZone: string, first: Instant, last: Instant): DayOf {
  const from = dayIn(timeZone, first);
  const ends = endsOfDays(from, dayIn(timeZone, last), timeZone);
  return (instant) => {
    if (instant < first || instant > last) return dayIn(timeZone, instant);
    let at = Math.min(Math.max(Math.floor(instant / DAY_MS) - from, 0), ends.length - 1);
    while (at > 0 && instant <= (ends[at - 1] ?? 0)) at--;
    while (instant > (ends[at] ?? Infinity)) at++;
    return (from + at) as Day;
  };
}
