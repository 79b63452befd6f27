import { dayIn } from '../schedule/calendar-day';
import type { Day, Instant } from '../units';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Time zones run from 12 hours behind UTC to 14 hours ahead of it. */
const MOST_BEHIND = 12 * 60;
const MOST_AHEAD = 14 * 60;

/**
 * The last millisecond of a day in a time zone (IANA name). Exact since 1972, when offsets became whole minutes, but for the one
 * day that a clock went back to by hours, in Casey in Antarctica.
 */
export function endOfDay(day: Day, timeZone: string): Instant {
  const midnight = (day + 1) * DAY;
  let low = -MOST_AHEAD;
  let high = MOST_BEHIND;
  // The first minute that belongs to a later day.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayIn(timeZone, (midnight + middle * MINUTE) as Instant) > day) high = middle;
    else low = middle + 1;
  }
  return (midnight + low * MINUTE - 1) as Instant;
}

/** The ends of days that follow each other, as `endOfDay` gives them: most are a day of 24 hours after the one before. */
export function endsOfDays(first: Day, last: Day, timeZone: string): Float64Array {
  const count = Math.max(0, last - first + 1);
  // Of the last day it is known, too, once the one after it is.
  const ends = new Float64Array(count + 1);
  for (let at = 0; at <= count; at++) {
    const day = (first + at) as Day;
    const before = ends[at - 1] ?? Number.NaN;
    if (at > 0 && isEndOf(before + DAY, day, timeZone)) {
      ends[at] = before + DAY;
      continue;
    }
    const end = endOfDay(day, timeZone);
    ends[at] = end;
    // Where the clock goes back over midnight, the day before has a second end.
    if (end - before > DAY && dayIn(timeZone, (end - DAY) as Instant) < day) ends[at - 1] = end - DAY;
  }
  return ends.subarray(0, count);
}

const isEndOf = (end: number, day: Day, timeZone: string): boolean =>
  dayIn(timeZone, end as Instant) <= day && dayIn(timeZone, (end + 1) as Instant) > day;
