import type { Day } from '../units';
import type { CapacitySettings } from './capacity-records';

export const periodKinds = ['week', 'sprint', 'month', 'quarter'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Calendar days, both included. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** How many are looked ahead: a quarter by weeks, about half a year by sprints and months, a year by quarters. */
const lookAhead: Readonly<Record<PeriodKind, number>> = { week: 13, sprint: 8, month: 6, quarter: 4 };

const DAYS_PER_WEEK = 7;
const MS_PER_DAY = 86_400_000;

/** 0 is Monday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

/**
 * Periods without a gap, the first one cut to begin today: what is past can neither be worked nor booked. Weeks begin on
 * Mondays, months and quarters are those of the calendar.
 * @returns null for sprints where nobody has said how long they are
 */
export function periodsFrom(today: Day, kind: PeriodKind, sprints: CapacitySettings['sprints']): Period[] | null {
  if (kind === 'sprint' && sprints === null) return null;
  const count = lookAhead[kind];
  const starts = Array.from({ length: count + 1 }, (_, at) => startOf(today, kind, at, sprints));
  return Array.from({ length: count }, (_, at) => ({
    first: Math.max(today, starts[at] ?? today) as Day,
    last: ((starts[at + 1] ?? today) - 1) as Day,
  }));
}

/** First day of the n-th period after the one in which today is. */
function startOf(today: Day, kind: PeriodKind, n: number, sprints: CapacitySettings['sprints']): number {
  if (kind === 'week') return today - weekdayOf(today) + n * DAYS_PER_WEEK;
  if (kind === 'sprint') {
    const { firstDay, weeks } = sprints ?? { firstDay: today, weeks: 1 };
    const length = weeks * DAYS_PER_WEEK;
    return firstDay + (Math.floor((today - firstDay) / length) + n) * length;
  }
  const date = new Date(today * MS_PER_DAY);
  const months = kind === 'month' ? 1 : 3;
  const month = Math.floor(date.getUTCMonth() / months) * months + n * months;
  return Date.UTC(date.getUTCFullYear(), month) / MS_PER_DAY;
}
