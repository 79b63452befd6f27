import type { WorkCalendar } from '../schedule/work-calendar';
import { addWorkDays, countWorkDays } from '../schedule/work-calendar';
import type { Day } from '../units';
import type { Period } from './periods';

/**
 * Hours of work spread evenly over the work days of a span. Where none of its days is worked, all of it is asked for on the
 * next work day, or on the last day of the span where no day is ever worked: work does not go away because nobody works.
 * @param calendar null: no day is ever worked
 * @param take gets the hours of each period that has any; position `periods.length`: after the last one
 */
export function spread(
  hours: number,
  { first, last }: Period,
  calendar: WorkCalendar | null,
  periods: readonly Period[],
  take: (period: number, hours: number) => void,
): void {
  const days = calendar === null ? 0 : countWorkDays(calendar, first, last);
  if (calendar === null || days === 0) {
    take(periodOf(calendar === null ? last : addWorkDays(calendar, last, 1), periods), hours);
    return;
  }
  const share = (from: number, to: number) =>
    (hours * countWorkDays(calendar, Math.max(first, from) as Day, Math.min(last, to) as Day)) / days;
  periods.forEach((period, at) => {
    const part = share(period.first, period.last);
    if (part > 0) take(at, part);
  });
  const after = share((periods.at(-1)?.last ?? -Infinity) + 1, last);
  if (after > 0) take(periods.length, after);
}

function periodOf(day: Day, periods: readonly Period[]): number {
  const at = periods.findIndex((period) => day <= period.last);
  return at < 0 ? periods.length : at;
}
