import fc from 'fast-check';
import { dayIn } from '../../../src/domain/schedule/calendar-day';
import { dayFinder } from '../../../src/domain/schedule/day-finder';
import { instant } from '../../builders/history';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Pacific/Kiritimati'];
const moments = fc.integer({ min: Date.UTC(2011, 11, 1), max: Date.UTC(2012, 5, 1) });

it('the finder of days gives the days of the calendar, over changes of the clock and a day that never was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      moments,
      fc.nat(200 * 86_400_000),
      fc.array(moments),
      (zone, from, length, asked) => {
        const dayOf = dayFinder(zone, instant(from), instant(from + length));
        const all = [...asked, from, from + length];
        expect(all.map((at) => dayOf(instant(at)))).toEqual(all.map((at) => dayIn(zone, instant(at))));
      },
    ),
    { numRuns: 60 },
  );
});
