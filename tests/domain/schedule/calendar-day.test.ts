import fc from 'fast-check';
import { dayIn, formatDay, parseDay } from '../../../src/domain/schedule/calendar-day';
import { day } from '../../builders/facts';
import type { Instant } from '../../../src/domain/units';

const at = (iso: string) => Date.parse(iso) as Instant;

describe('days', () => {
  it('read back what they were written as', () => {
    fc.assert(fc.property(fc.integer({ min: -10_000, max: 60_000 }), (n) => parseDay(formatDay(day(n))) === n));
  });

  it('are null where the text is no date', () => {
    const none = [null, undefined, '', 'soon', '2026-13-40', '2026-02-30', '2026-02-29'];
    expect(none.map((text) => parseDay(text))).toEqual(none.map(() => null));
    expect(parseDay('2028-02-29')).not.toBeNull();
  });

  it('follow the time zone of the site', () => {
    expect(formatDay(dayIn('Asia/Tokyo', at('2026-11-20T16:00:00Z')))).toBe('2026-11-21');
    expect(formatDay(dayIn('America/New_York', at('2026-11-20T04:00:00Z')))).toBe('2026-11-19');
    expect(formatDay(dayIn('Europe/Zurich', at('2026-03-29T00:30:00Z')))).toBe('2026-03-29');
  });
});
