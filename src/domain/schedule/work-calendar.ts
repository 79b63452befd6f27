import type { Day } from '../units';

/** A day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday: three days after the Monday of its week. */
const WEEKDAY_OF_DAY_0 = 3;

/** What people set: which days of the week are worked, and which days are not worked all the same. */
export interface WorkRules {
  readonly weekdays: readonly Weekday[];
  /** Days off, in any order. Those on a weekday that is off anyway, and repeated ones, change nothing. */
  readonly holidays: readonly Day[];
}

/** No day of the week is worked: every question to such a calendar would be without an answer. */
export class NoWorkDayError extends Error {
  override readonly name = 'NoWorkDayError';
  constructor() {
    super('A work calendar needs at least one working day of the week.');
  }
}

/**
 * Work days, numbered in their order without a gap. Where the numbers start means nothing, only their differences do.
 * There is no last year: one for which nobody entered holidays has its weekdays. Plain data, so a worker can have it.
 *
 * Every question costs a binary search over the holidays at most.
 */
export interface WorkCalendar {
  /** How many work days of a week come before its day n, Monday being 0; one entry more for the whole week. */
  readonly beforeInWeek: Int32Array;
  /** Offset from Monday of each work day of a week. */
  readonly offsets: Int32Array;
  /** Days off that would be worked by their weekday, ascending, each once. */
  readonly holidays: Int32Array;
  /** For each of `holidays`, the number of the next work day. Ascending. */
  readonly numberAtHoliday: Int32Array;
}

/** @throws NoWorkDayError where no day of the week is worked */
export function workCalendar({ weekdays, holidays }: WorkRules): WorkCalendar {
  const offsets = Int32Array.from(new Set(weekdays), (weekday) => weekday - 1).sort();
  if (offsets.length === 0) throw new NoWorkDayError();
  const beforeInWeek = new Int32Array(DAYS_PER_WEEK + 1);
  for (let at = 0; at <= DAYS_PER_WEEK; at++) beforeInWeek[at] = offsets.filter((offset) => offset < at).length;
  const weekly = { beforeInWeek, offsets, holidays: new Int32Array(0), numberAtHoliday: new Int32Array(0) };
  const off = Int32Array.from(new Set(holidays.filter((day) => isWorkDay(weekly, day)))).sort();
  return {
    ...weekly,
    holidays: off,
    numberAtHoliday: off.map((day, before) => weekdaysBefore(weekly, day) - before),
  };
}

/** What holds as long as nobody says otherwise: Monday to Friday, and no days off. */
export const mondayToFriday: WorkRules = { weekdays: [1, 2, 3, 4, 5], holidays: [] };

export function isWorkDay(calendar: WorkCalendar, day: Day): boolean {
  return workDaysBefore(calendar, (day + 1) as Day) > workDaysBefore(calendar, day);
}

/** The number of this day where it is a work day, and otherwise of the next one: so many work days come before it. */
export function workDaysBefore(calendar: WorkCalendar, day: Day): number {
  return weekdaysBefore(calendar, day) - countBelow(calendar.holidays, day);
}

/** The work day of this number: the inverse of `workDaysBefore`. */
export function workDayAt(calendar: WorkCalendar, number: number): Day {
  const { offsets, numberAtHoliday } = calendar;
  const weekday = number + countBelow(numberAtHoliday, number + 1);
  const week = Math.floor(weekday / offsets.length);
  return (week * DAYS_PER_WEEK + (offsets[weekday - week * offsets.length] ?? 0) - WEEKDAY_OF_DAY_0) as Day;
}

/**
 * The n-th work day after a day, or before it where n is negative; the day itself does not count, be it a work day or
 * not (as WORKDAY of spreadsheets). For 0: the day itself, or the next work day where it is none.
 */
export function addWorkDays(calendar: WorkCalendar, day: Day, n: number): Day {
  const from = n > 0 ? workDaysBefore(calendar, (day + 1) as Day) - 1 : workDaysBefore(calendar, day);
  return workDayAt(calendar, from + n);
}

/** Work days from one day to another, both included; 0 where the second is before the first. */
export function countWorkDays(calendar: WorkCalendar, first: Day, last: Day): number {
  if (last < first) return 0;
  return workDaysBefore(calendar, (last + 1) as Day) - workDaysBefore(calendar, first);
}

/** Days before this one that their weekday makes work days, counted from the Monday before 1970-01-01. */
function weekdaysBefore({ beforeInWeek, offsets }: WorkCalendar, day: number): number {
  const week = Math.floor((day + WEEKDAY_OF_DAY_0) / DAYS_PER_WEEK);
  return week * offsets.length + (beforeInWeek[day + WEEKDAY_OF_DAY_0 - week * DAYS_PER_WEEK] ?? 0);
}

/** Of ascending numbers, how many are below a limit. */
function countBelow(ascending: Int32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
