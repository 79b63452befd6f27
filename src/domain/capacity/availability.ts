import type { WorkCalendar, Weekday, WorkRules } from '../schedule/work-calendar';
import { workCalendar } from '../schedule/work-calendar';
import type { Day } from '../units';
import type { Allocation, Leave, TeamMember, WorkingWeek } from './capacity-records';
import type { Period } from './periods';
import { weekdayOf } from './periods';

/** Hours of work of each day from `first` on. */
export interface DailyHours {
  readonly first: Day;
  readonly hours: Float64Array;
}

/**
 * What a person can work: calendar less leave, day for day. A day off has 0, so has one of leave; several leaves on a day
 * never take more than there is.
 */
export function availableHours(week: WorkingWeek, leave: readonly Leave[], { first, last }: Period): DailyHours {
  const days = Math.max(0, last - first + 1);
  const hours = new Float64Array(days);
  const away = new Float64Array(days);
  for (const one of leave) {
    for (let day = Math.max(first, one.first); day <= Math.min(last, one.last); day++)
      away[day - first] = Math.min(100, (away[day - first] ?? 0) + one.percent);
  }
  for (let at = 0; at < days; at++)
    hours[at] = ((week.hours[weekdayOf((first + at) as Day)] ?? 0) * (100 - (away[at] ?? 0))) / 100;
  for (const { day } of week.holidays) if (day >= first && day <= last) hours[day - first] = 0;
  return { first, hours };
}

/** Percent of a person that a team has on a day. */
export function allocationOn(allocations: readonly Allocation[], day: Day): number {
  const found = allocations.find(
    ({ first, last }) => (first === null || first <= day) && (last === null || day <= last),
  );
  return found?.percent ?? 0;
}

/** What a team has of a person, day for day. */
export function allocatedHours({ allocations }: TeamMember, { first, hours }: DailyHours): Float64Array {
  return hours.map((value, at) => (value * allocationOn(allocations, (first + at) as Day)) / 100);
}

/** Hours of each period; periods outside of the days have what is within. */
export function hoursByPeriod(first: Day, hours: Float64Array, periods: readonly Period[]): number[] {
  return periods.map((period) => {
    let sum = 0;
    for (let day = Math.max(first, period.first); day <= period.last; day++) sum += hours[day - first] ?? 0;
    return sum;
  });
}

/** The days of a week that are worked at all, and those off; null: none is worked. */
export function workRulesOf({ hours, holidays }: WorkingWeek): WorkRules | null {
  const weekdays = hours.flatMap((value, at) => (value > 0 ? [(at + 1) as Weekday] : []));
  return weekdays.length === 0 ? null : { weekdays, holidays: holidays.map(({ day }) => day) };
}

/** The same, to count work days by. */
export function workDaysOf(week: WorkingWeek): WorkCalendar | null {
  const rules = workRulesOf(week);
  return rules && workCalendar(rules);
}
