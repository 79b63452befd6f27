import type { Day } from '#domain/units';

export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

/** From 1, Monday, to 7, Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A stretch of the calendar; `end` is the first day after it. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

const msPerDay = 86_400_000;
const monthsIn = { month: 1, quarter: 3, year: 12, decade: 120 } as const;

export const toMs = (day: Day): number => day * msPerDay;

// Day 0, 1970-01-01, was a Thursday.
export const weekdayOf = (day: Day): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;

/** Months since the year 0, by which months, quarters, years and decades are all counted. */
function monthOf(day: Day): number {
  const date = new Date(toMs(day));
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

const firstOfMonth = (month: number): Day => (Date.UTC(Math.floor(month / 12), month % 12, 1) / msPerDay) as Day;

/** The first day of the unit that a day lies in. */
export function startOf(unit: CalendarUnit, day: Day, firstDayOfWeek: Weekday): Day {
  if (unit === 'day') return day;
  if (unit === 'week') return (day - ((weekdayOf(day) - firstDayOfWeek + 7) % 7)) as Day;
  const months = monthsIn[unit];
  return firstOfMonth(Math.floor(monthOf(day) / months) * months);
}

/** The first day after the unit that starts on `start`. */
export function endOf(unit: CalendarUnit, start: Day): Day {
  if (unit === 'day') return (start + 1) as Day;
  if (unit === 'week') return (start + 7) as Day;
  return firstOfMonth(monthOf(start) + monthsIn[unit]);
}

/** Every unit that has a day in common with the period, in order. */
export function periodsIn(unit: CalendarUnit, { start, end }: Period, firstDayOfWeek: Weekday): Period[] {
  const periods: Period[] = [];
  for (let from = startOf(unit, start, firstDayOfWeek); from < end;) {
    const to = endOf(unit, from);
    periods.push({ start: from, end: to });
    from = to;
  }
  return periods;
}

interface WeekInfo {
  readonly firstDay: number;
}

/** Monday where the browser does not know the locale's habit. */
export function firstDayOfWeekIn(locale: string): Weekday {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
  return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1) as Weekday;
}
