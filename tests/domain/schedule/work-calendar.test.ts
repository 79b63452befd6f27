import fc from 'fast-check';
import { parseDay } from '../../../src/domain/schedule/calendar-day';
import {
  addWorkDays,
  countWorkDays,
  isWorkDay,
  NoWorkDayError,
  workCalendar,
  workDayAt,
  workDaysBefore,
  type Weekday,
} from '../../../src/domain/schedule/work-calendar';
import type { Day } from '../../../src/domain/units';
import { day } from '../../builders/facts';

const on = (iso: string) => parseDay(iso)!;
const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5];
const CHRISTMAS = workCalendar({ weekdays: MONDAY_TO_FRIDAY, holidays: [on('2026-12-25'), on('2026-12-26')] });

/** Days around which everything below happens: weeks before and after 1970, and of our time. */
const someDay = fc.oneof(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 20_000, max: 20_200 })).map(day);
const someRules = fc.record({
  weekdays: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
  holidays: fc.array(someDay, { maxLength: 80 }),
});
type Rules = { weekdays: readonly Weekday[]; holidays: readonly Day[] };

/** By the words of the rules, through another clock. */
function isWorked({ weekdays, holidays }: Rules, of: number): boolean {
  const weekday = new Date(of * 86_400_000).getUTCDay();
  return weekdays.includes((weekday === 0 ? 7 : weekday) as Weekday) && !holidays.includes(day(of));
}

function walk(rules: Rules, from: Day, n: number): number {
  let at: number = from;
  if (n === 0) while (!isWorked(rules, at)) at++;
  for (let left = Math.abs(n); left > 0;) {
    at += Math.sign(n);
    if (isWorked(rules, at)) left--;
  }
  return at;
}

describe('a work calendar', () => {
  it('knows weekends and days off', () => {
    const worked = ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'];
    expect(worked.filter((iso) => isWorkDay(CHRISTMAS, on(iso)))).toEqual(['2026-12-23', '2026-12-24', '2026-12-28']);
  });

  it('adds and takes away work days across them', () => {
    expect(addWorkDays(CHRISTMAS, on('2026-12-24'), 1)).toBe(on('2026-12-28'));
    expect(addWorkDays(CHRISTMAS, on('2026-12-28'), -1)).toBe(on('2026-12-24'));
    expect(addWorkDays(CHRISTMAS, on('2026-12-26'), 1)).toBe(on('2026-12-28'));
    expect(addWorkDays(CHRISTMAS, on('2026-12-26'), -1)).toBe(on('2026-12-24'));
    expect(addWorkDays(CHRISTMAS, on('2026-12-26'), 0)).toBe(on('2026-12-28'));
  });

  it('counts both ends of a span', () => {
    expect(countWorkDays(CHRISTMAS, on('2026-12-21'), on('2026-12-22'))).toBe(2);
    expect(countWorkDays(CHRISTMAS, on('2026-12-24'), on('2026-12-28'))).toBe(2);
    expect(countWorkDays(CHRISTMAS, on('2026-12-25'), on('2026-12-27'))).toBe(0);
    expect(countWorkDays(CHRISTMAS, on('2026-12-28'), on('2026-12-24'))).toBe(0);
  });

  it('is refused where no day is worked', () => {
    expect(() => workCalendar({ weekdays: [], holidays: [] })).toThrow(NoWorkDayError);
  });

  it('says of each day what its rules say', () => {
    fc.assert(
      fc.property(someRules, someDay, (rules, at) => isWorkDay(workCalendar(rules), at) === isWorked(rules, at)),
    );
  });

  it('adds as one does by walking from day to day', () => {
    fc.assert(
      fc.property(
        someRules,
        someDay,
        fc.integer({ min: -40, max: 40 }),
        (rules, from, n) => addWorkDays(workCalendar(rules), from, n) === walk(rules, from, n),
      ),
    );
  });

  it('counts as one does on fingers', () => {
    fc.assert(
      fc.property(someRules, someDay, fc.integer({ min: -5, max: 90 }), (rules, first, length) => {
        const days = Array.from({ length: Math.max(0, length) }, (_, at) => first + at);
        const counted = countWorkDays(workCalendar(rules), first, day(first + length - 1));
        return counted === days.filter((at) => isWorked(rules, at)).length;
      }),
    );
  });

  it('finds the day of a number, and the number of a day', () => {
    fc.assert(
      fc.property(someRules, fc.integer({ min: -100, max: 15_000 }), (rules, number) => {
        const calendar = workCalendar(rules);
        const at = workDayAt(calendar, number);
        return isWorkDay(calendar, at) && workDaysBefore(calendar, at) === number;
      }),
    );
  });

  it('leaves the rules as they were', () => {
    const holidays = Object.freeze([day(9), day(2), day(9)]);
    const weekdays = Object.freeze([5, 1] as const);
    expect(addWorkDays(workCalendar({ weekdays, holidays }), day(0), 1)).toBe(1);
  });
});
