import fc from 'fast-check';
import { endOfDay, endsOfDays } from '../../../src/domain/history/end-of-day';
import { dayIn, parseDay } from '../../../src/domain/schedule/calendar-day';
import { day } from '../../builders/facts';
import { instant } from '../../builders/history';

const zones = ['UTC', 'Europe/Zurich', 'America/Havana', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
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
    const skipped = parseDay('2011-12-28')!;
    expect([...endsOfDays(skipped, day(skipped + 4), 'Pacific/Apia')]).toEqual(
      [0, 1, 2, 3, 4].map((at) => endOfDay(day(skipped + at), 'Pacific/Apia')),
    );
  });
});
