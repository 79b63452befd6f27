import fc from 'fast-check';
import { slipOf, summariseSlips } from '../../../src/domain/baseline/slip';
import type { Slip } from '../../../src/domain/baseline/slip';
import { parseDay } from '../../../src/domain/schedule/calendar-day';
import { mondayToFriday, workCalendar } from '../../../src/domain/schedule/work-calendar';
import type { Day } from '../../../src/domain/units';

const week = workCalendar(mondayToFriday);
const at = (iso: string) => parseDay(iso)!;
const someDay = fc.option(fc.integer({ min: 18_000, max: 22_000 }).map((day) => day as Day));

describe('the slip of an item', () => {
  it('is counted in calendar days and in work days', () => {
    // A Friday, and the Monday after it.
    expect(slipOf(week, at('2026-11-20'), at('2026-11-23'))).toEqual({ state: 'known', days: 3, workDays: 1 });
    expect(slipOf(week, at('2026-11-23'), at('2026-11-20'))).toEqual({ state: 'known', days: -3, workDays: -1 });
    expect(slipOf(week, at('2026-11-23'), at('2026-11-30'))).toEqual({ state: 'known', days: 7, workDays: 5 });
  });

  it('counts no holidays of the site as work days', () => {
    const off = workCalendar({ ...mondayToFriday, holidays: [at('2026-11-25'), at('2026-11-26')] });
    expect(slipOf(off, at('2026-11-23'), at('2026-11-30'))).toEqual({ state: 'known', days: 7, workDays: 3 });
  });

  it('is none where a day is missing, and says which', () => {
    expect(slipOf(week, null, at('2026-11-20'))).toEqual({ state: 'no-date-then' });
    expect(slipOf(week, at('2026-11-20'), null)).toEqual({ state: 'no-date-now' });
    expect(slipOf(week, null, null)).toEqual({ state: 'no-date' });
  });

  it('is the opposite the other way round', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const [there, back] = [slipOf(week, a, b), slipOf(week, b, a)];
        if (there.state === 'known' && back.state === 'known')
          expect([there.days + back.days, there.workDays + back.workDays]).toEqual([0, 0]);
        else expect(a === null || b === null).toBe(true);
      }),
    );
  });
});

describe('slips of several items', () => {
  it('are summarised over those that are known alone', () => {
    const known = (days: number): Slip => ({ state: 'known', days, workDays: days });
    const slips: Slip[] = [known(10), known(-2), { state: 'new' }, known(0), known(4), { state: 'no-date-now' }];
    expect(summariseSlips(slips)).toEqual({
      known: 4,
      later: 2,
      earlier: 1,
      sum: 12,
      mean: 3,
      median: 2,
      max: 10,
      gaps: { new: 1, 'no-history': 0, 'no-date': 0, 'no-date-then': 0, 'no-date-now': 1 },
    });
  });

  it('have no figures where none is known', () => {
    expect(summariseSlips([{ state: 'no-date' }])).toMatchObject({ known: 0, mean: null, median: null, max: null });
  });

  it('have a median between the least and the largest, and every slip counted once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someDay, someDay)), (pairs) => {
        const slips = pairs.map(([then, now]) => slipOf(week, then, now));
        const days = slips.flatMap((slip) => (slip.state === 'known' ? [slip.days] : []));
        const { median, max, known, gaps } = summariseSlips(slips);
        expect(known + Object.values(gaps).reduce((sum, one) => sum + one, 0)).toBe(slips.length);
        expect(max).toBe(days.length === 0 ? null : Math.max(...days));
        const below = days.filter((one) => one < (median ?? 0)).length;
        expect(below).toBeLessThanOrEqual(days.length / 2);
      }),
    );
  });
});
