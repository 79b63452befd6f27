import fc from 'fast-check';
import { clockOf } from '../../../sandbox/jira/zone-clock';

const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/New_York'];
const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2035, 0) });

describe('a zone clock', () => {
  it('writes instants that read back as themselves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
        expect(Date.parse(clockOf(zone).format(instant))).toBe(instant);
      }),
    );
  });

  it('shows the day that the zone shows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
        const expected = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);
        expect(clockOf(zone).day(instant)).toBe(expected);
      }),
    );
  });

  it('finds the instant at which the wall clock shows a time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
        const clock = clockOf(zone);
        const { year, month, day, hour, minute } = clock.wallTime(instant);
        const again = clock.wallTime(clock.instant(year, month, day, hour, minute));
        expect([again.year, again.month, again.day, again.hour, again.minute]).toEqual([
          year,
          month,
          day,
          hour,
          minute,
        ]);
      }),
    );
  });

  it('writes the offset without a colon', () => {
    expect(clockOf('Europe/Berlin').format(Date.UTC(2026, 6, 1))).toBe('2026-07-01T02:00:00.000+0200');
    expect(clockOf('America/St_Johns').format(Date.UTC(2026, 0, 1))).toBe('2025-12-31T20:30:00.000-0330');
  });
});
