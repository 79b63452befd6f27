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
