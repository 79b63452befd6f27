import type { WorkCalendar } from '../schedule/work-calendar';
import type { DemandItem } from './demand';
import type { Period } from './periods';
import { spread } from './spread';

/** Hours by row and period, row after row; a row has one entry more than there are periods: what comes after the last. */
export interface Bookings {
  readonly width: number;
  readonly booked: Float64Array;
  /** Of those, what belongs to the part that is looked at. */
  readonly here: Float64Array;
}

interface BookingRules {
  readonly rows: number;
  readonly periods: readonly Period[];
  /** Row of an item; null: it is in none. */
  readonly rowOf: (item: DemandItem) => number | null;
  /** By whose work days an item is spread. */
  readonly calendarOf: (item: DemandItem) => WorkCalendar | null;
  readonly isHere: (item: DemandItem) => boolean;
}

/** Adds up what can be added up: work whose hours and days are known. */
export function bookDemand(items: readonly DemandItem[], rules: BookingRules): Bookings {
  const { rows, periods, rowOf, calendarOf, isHere } = rules;
  const width = periods.length + 1;
  const booked = new Float64Array(rows * width);
  const here = new Float64Array(rows * width);
  for (const item of items) {
    const row = rowOf(item);
    if (row === null || item.hours === null || item.span === null) continue;
    const counts = isHere(item);
    spread(item.hours, item.span, calendarOf(item), periods, (period, hours) => {
      const at = row * width + period;
      booked[at] = (booked[at] ?? 0) + hours;
      if (counts) here[at] = (here[at] ?? 0) + hours;
    });
  }
  return { width, booked, here };
}
