import fc from 'fast-check';
import {
  endOf,
  firstDayOfWeekIn,
  periodsIn,
  startOf,
  weekdayOf,
  type CalendarUnit,
} from '../../../../static/ui/timeline/calendar';
import {
  dayAt,
  endXOf,
  scaleOver,
  unitAt,
  usualZoom,
  widthOf,
  xOf,
  zoomToFit,
  scaleUnits,
} from '../../../../static/ui/timeline/scale';
import { parseDay } from '../../../../src/domain/schedule/calendar-day';
import { day, today } from '../../../builders/timeline';

const iso = (text: string) => parseDay(text)!;
const someDay = fc.integer({ min: -20_000, max: 40_000 }).map(day);
const someUnit = fc.constantFrom<CalendarUnit>('day', 'week', 'month', 'quarter', 'year', 'decade');
const someZoom = fc.double({ min: 0.05, max: 64, noNaN: true });

describe('the calendar', () => {
  it('knows the weekday of a day', () => {
    expect(weekdayOf(iso('2026-11-20'))).toBe(5);
    expect(weekdayOf(iso('1969-12-28'))).toBe(7);
  });

  it('begins weeks where the locale begins them', () => {
    expect([firstDayOfWeekIn('de-DE'), firstDayOfWeekIn('en-US')]).toEqual([1, 7]);
    expect(startOf('week', iso('2026-11-20'), 1)).toBe(iso('2026-11-16'));
    expect(startOf('week', iso('2026-11-20'), 7)).toBe(iso('2026-11-15'));
  });

  it('begins quarters and decades on their first day', () => {
    expect(startOf('quarter', iso('2026-11-20'), 1)).toBe(iso('2026-10-01'));
    expect(startOf('decade', iso('2026-11-20'), 1)).toBe(iso('2020-01-01'));
    expect(endOf('month', iso('2028-02-01'))).toBe(iso('2028-03-01'));
  });

  it('covers any period without gap or overlap', () => {
    fc.assert(
      fc.property(someUnit, someDay, fc.integer({ min: 1, max: 900 }), (unit, start, length) => {
        const periods = periodsIn(unit, { start, end: day(start + length) }, 1);
        expect(periods[0]!.start).toBeLessThanOrEqual(start);
        expect(periods.at(-1)!.end).toBeGreaterThanOrEqual(start + length);
        periods.slice(1).forEach((period, at) => expect(period.start).toBe(periods[at]!.end));
      }),
    );
  });
});

describe('the scale', () => {
  it('finds the day of every pixel between the edges of that day', () => {
    fc.assert(
      fc.property(someDay, someZoom, fc.double({ min: 0, max: 100_000, noNaN: true }), (first, pixelsPerDay, x) => {
        const scale = { first, end: day(first + 1_000), pixelsPerDay };
        const found = dayAt(scale, x);
        expect(xOf(scale, found)).toBeLessThanOrEqual(x + 1e-6);
        expect(endXOf(scale, found)).toBeGreaterThanOrEqual(x - 1e-6);
      }),
    );
  });

  it('has room for the whole period, and fills the view, at any zoom', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 4_000 }), someZoom, (start, length, zoom) => {
        const scale = scaleOver({ start, end: day(start + length) }, zoom, 1_000);
        expect(scale.first).toBeLessThan(start);
        expect(scale.end).toBeGreaterThan(start + length);
        expect(widthOf(scale)).toBeGreaterThanOrEqual(1_000);
      }),
    );
  });

  it('stays where it is when the period grows by a few days', () => {
    const first = (start: number) => scaleOver({ start: day(start), end: day(today + 90) }, 3, 1_000).first;
    expect(first(today - 40)).toBe(first(today - 42));
  });

  it('shows the unit that a person chose, at its usual zoom', () => {
    expect(scaleUnits.map((unit) => unitAt(usualZoom(unit)))).toEqual(scaleUnits);
  });

  it('fits a period into a width', () => {
    expect(zoomToFit({ start: today, end: day(today + 100) }, 500)).toBe(5);
  });
});
