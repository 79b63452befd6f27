import { dayIn } from '../schedule/calendar-day';
import type { Day, Instant } from '../units';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Time zones run from 12 hours behind UTC to 14 hours ahead of it. */
const MOST_BEHIND = 12 * 60;
const MOST_AHEAD = 14 * 60;

/** The last millisecond of a day in a time zone (IANA name). Exact since 1972, when offsets became whole minutes. */
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
  const ends = new Float64Array(Math.max(0, last - first + 1));
  for (let at = 0; at < ends.length; at++) {
    const day = (first + at) as Day;
    const likely = (ends[at - 1] ?? Number.NaN) + DAY;
    ends[at] = at > 0 && isEndOf(likely, day, timeZone) ? likely : endOfDay(day, timeZone);
  }
  return ends;
}

const isEndOf = (end: number, day: Day, timeZone: string): boolean =>
  dayIn(timeZone, end as Instant) <= day && dayIn(timeZone, (end + 1) as Instant) > day;
