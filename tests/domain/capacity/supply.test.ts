import fc from 'fast-check';
import { allocatedHours, allocationOn, availableHours, hoursByPeriod } from '../../../src/domain/capacity/availability';
import { periodKinds, periodsFrom } from '../../../src/domain/capacity/periods';
import { loadState, utilisation } from '../../../src/domain/capacity/utilisation';
import { parseDay } from '../../../src/domain/schedule/calendar-day';
import { aLeave, aWeek, monday, someLeave, someWeek } from '../../builders/capacity';
import { day } from '../../builders/facts';

const week = { first: monday, last: day(monday + 6) };
const sum = (hours: Iterable<number>) => [...hours].reduce((total, value) => total + value, 0);

describe('what a person can work', () => {
  it('is the calendar less holidays and leave', () => {
    const holidays = [{ day: day(monday + 1), name: 'Bank holiday' }];
    const leave = [aLeave(monday + 2, monday + 2, 50), aLeave(monday + 3, monday + 9)];
    expect([...availableHours(aWeek({ holidays }), leave, week).hours]).toEqual([8, 0, 4, 0, 0, 0, 0]);
  });

  it('is nothing with a calendar on which no day is worked, and what is booked then has no supply', () => {
    const { hours } = availableHours(aWeek({ hours: [0, 0, 0, 0, 0, 0, 0] }), [], week);
    expect(sum(hours)).toBe(0);
    expect(utilisation(5, 0)).toBeNull();
    expect(loadState(5, 0, { attention: 85, danger: 100 })).toBe('no-supply');
    expect(loadState(0, 0, { attention: 85, danger: 100 })).toBe('off');
  });

  it('is never negative, and never more than the calendar', () => {
    fc.assert(
      fc.property(someWeek, someLeave, (calendar, leave) => {
        const without = availableHours(calendar, [], { first: monday, last: day(monday + 40) }).hours;
        const { hours } = availableHours(calendar, leave, { first: monday, last: day(monday + 40) });
        hours.forEach((value, at) => {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(without[at]!);
        });
      }),
    );
  });

  it('belongs to a team by the percent of each period', () => {
    const allocations = [
      { first: null, last: day(monday + 1), percent: 50 },
      { first: day(monday + 3), last: null, percent: 25 },
    ];
    expect(allocationOn(allocations, day(monday + 2))).toBe(0);
    const own = availableHours(aWeek(), [], week);
    expect([...allocatedHours({ accountId: 'a', allocations }, own)]).toEqual([4, 4, 0, 2, 2, 0, 0]);
  });
});

describe('periods', () => {
  const wednesday = day(monday + 2);

  it('begin today and follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 19_000, max: 22_000 }), fc.constantFrom(...periodKinds), (today, kind) => {
        const periods = periodsFrom(day(today), kind, { firstDay: monday, weeks: 2 })!;
        expect(periods[0]!.first).toBe(today);
        periods.forEach((period, at) => {
          expect(period.last).toBeGreaterThanOrEqual(period.first);
          if (at > 0) expect(period.first).toBe(periods[at - 1]!.last + 1);
        });
      }),
    );
  });

  it('are those of the calendar, and sprints as somebody said', () => {
    expect(periodsFrom(wednesday, 'week', null)![1]!.first).toBe(monday + 7);
    expect(periodsFrom(wednesday, 'month', null)![0]!.last).toBe(parseDay('2026-06-30'));
    expect(periodsFrom(wednesday, 'quarter', null)![1]!.first).toBe(parseDay('2026-07-01'));
    expect(periodsFrom(wednesday, 'sprint', { firstDay: day(monday + 35), weeks: 3 })![1]!.first).toBe(monday + 14);
    expect(periodsFrom(wednesday, 'sprint', null)).toBeNull();
  });

  it('hold all hours of their days', () => {
    const hours = availableHours(aWeek(), [], { first: monday, last: day(monday + 13) }).hours;
    expect(hoursByPeriod(monday, hours, periodsFrom(monday, 'week', null)!.slice(0, 3))).toEqual([40, 40, 0]);
  });
});

describe('utilisation', () => {
  const limits = { attention: 85, danger: 100 };

  it('is what is booked of what is available', () => {
    expect(utilisation(30, 40)).toBe(0.75);
    expect([0, 30, 34, 40, 40.1].map((booked) => loadState(booked, 40, limits))).toEqual([
      'free',
      'good',
      'attention',
      'attention',
      'danger',
    ]);
  });
});
