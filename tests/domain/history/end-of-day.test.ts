import fc from 'fast-check';
import { endOfDay, endsOfDays } from '../../../src/domain/history/end-of-day';
import { dayIn, parseDay } from '../../../src/domain/schedule/calendar-day';
import type { Day } from '../../../src/domain/units';
import { day } from '../../builders/facts';
import { instant } from '../../builders/history';

const zones = ['UTC', 'Europe/Zurich', 'America/Havana', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
/** Clocks that change by half an hour, at midnight or soon after it, and days that never were. */
const oddZones = [
  ...['America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu', 'Atlantic/Azores', 'America/Havana'],
  ...['America/Asuncion', 'Asia/Beirut', 'Africa/Cairo'],
];
const since = parseDay('1987-01-01')!;
const until = parseDay('2027-12-31')!;
const DAY_MS = 86_400_000;
/** Its last millisecond, looked for from later than it ends anywhere. */
function endLookedFor(of: Day, zone: string): number {
  let next = (of + 1.5) * DAY_MS + 60_000;
  while (dayIn(zone, instant(next - 1)) > of) next -= 60_000;
  return next - 1;
}
const end = (iso: string, zone: string) => new Date(endOfDay(parseDay(iso)!, zone)).toISOString();

describe('the end of a day', () => {
  it('is its last millisecond in the time zone', () => {
    expect(end('2026-01-15', 'Europe/Zurich')).toBe('2026-01-15T22:59:59.999Z');
    expect(end('2026-07-15', 'Europe/Zurich')).toBe('2026-07-15T21:59:59.999Z');
    expect(end('2026-07-15', 'Asia/Kathmandu')).toBe('2026-07-15T18:14:59.999Z');
  });

  it('follows the clock on days of change', () => {
    expect(end('2026-10-25', 'Europe/Zurich')).toBe('2026-10-25T22:59:59.999Z');
    expect(end('2026-03-29', 'Europe/Zurich')).toBe('2026-03-29T21:59:59.999Z');
  });

  it('is the boundary between two calendar days, in any zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5_000, max: 25_000 }).map(day), fc.constantFrom(...zones), (any, zone) => {
        const last = endOfDay(any, zone);
        expect(dayIn(zone, last)).toBeLessThanOrEqual(any);
        expect(dayIn(zone, instant(last + 1))).toBeGreaterThan(any);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same of many days at once, over changes of the clock and a day that never was', () => {
    const starts = fc.integer({ min: 15_000, max: 21_000 }).map(day);
    fc.assert(
      fc.property(starts, fc.nat(120), fc.constantFrom(...zones, 'Pacific/Apia'), (first, count, zone) => {
        const ends = endsOfDays(first, day(first + count), zone);
        expect([...ends]).toEqual(Array.from(ends, (_, at) => endOfDay(day(first + at), zone)));
        expect(ends).toHaveLength(count + 1);
      }),
      { numRuns: 40 },
    );
  });

  it.each(oddZones)('is the last moment of the day, also of many days at once, through all changes of %s', (zone) => {
    const all = endsOfDays(since, until, zone);
    const isChanged = (at: number) => (all[at] ?? 0) - (all[at - 1] ?? 0) !== DAY_MS;
    const changed = Array.from(all.keys()).filter((at) => at > 0 && isChanged(at));
    const anyDay = fc.oneof(fc.nat(until - since), fc.constantFrom(0, ...changed));
    fc.assert(
      fc.property(anyDay, fc.nat(2), fc.nat(3), (at, before, after) => {
        const first = day(since + at - before);
        const ends = endsOfDays(first, day(first + before + after), zone);
        expect([...ends]).toEqual(Array.from(ends, (_, place) => endOfDay(day(first + place), zone)));
        expect(ends[before]).toBe(endLookedFor(day(first + before), zone));
      }),
      { numRuns: 30 },
    );
  });

  it('is the second one of a day that the clock went back to soon after midnight', () => {
    const zone = 'America/St_Johns';
    const autumn = parseDay('2006-10-27')!;
    expect(Array.from(endsOfDays(autumn, day(autumn + 2), zone), (at) => new Date(at).toISOString())).toEqual([
      '2006-10-28T02:29:59.999Z',
      '2006-10-29T03:29:59.999Z',
      '2006-10-30T03:29:59.999Z',
    ]);
    expect(endsOfDays(day(autumn + 1), day(autumn + 1), zone)[0]).toBe(endOfDay(day(autumn + 1), zone));
  });

  it('stands where the day before ended, for a day that never was', () => {
    const skipped = parseDay('2011-12-28')!;
    expect([...endsOfDays(skipped, day(skipped + 4), 'Pacific/Apia')]).toEqual(
      [0, 1, 2, 3, 4].map((at) => endOfDay(day(skipped + at), 'Pacific/Apia')),
    );
  });
});
