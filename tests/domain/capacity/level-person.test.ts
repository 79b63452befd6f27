import { levelPerson } from '../../../src/domain/capacity/level-person';
import { workCalendar, type Weekday } from '../../../src/domain/schedule/work-calendar';
import { day } from '../../builders/facts';
import { MONDAY } from '../../builders/network';

const at = (offset: number) => day(MONDAY + offset);
/** Eight hours on each of these weekdays, for two weeks from a Monday on. */
function aWeekOf(weekdays: readonly Weekday[]) {
  const hours = Float64Array.from({ length: 14 }, (_, n) => (weekdays.includes(((n % 7) + 1) as Weekday) ? 8 : 0));
  return { days: { first: at(0), hours }, calendar: workCalendar({ weekdays, holidays: [] }) };
}
const work = (hours: number, first: number, last: number, latest: number, locked = false) => ({
  hours,
  span: { first: at(first), last: at(last) },
  latest: at(latest),
  locked,
});

describe('levelling the work of one person', () => {
  it('spreads it over his own work days, of which one who works two a week has fewer', () => {
    // 16 hours from Monday to Friday: 3.2 a day of five, 8 a day of Monday and Tuesday alone.
    const both = [work(16, 0, 4, 4, true), work(16, 0, 4, 11)];
    const full = aWeekOf([1, 2, 3, 4, 5]);
    expect(levelPerson(both, full.days, full.calendar)).toMatchObject({ moves: [], withinFloat: 0 });
    const part = aWeekOf([1, 2]);
    const { moves, withinFloat } = levelPerson(both, part.days, part.calendar);
    expect(moves).toEqual([
      {
        item: 1,
        from: { first: at(0), last: at(1) },
        to: { first: at(7), last: at(8) },
        because: { day: at(0), booked: 16, available: 8 },
        frees: 16,
        beyondFloat: 0,
      },
    ]);
    expect(withinFloat).toBe(0);
  });

  it('says by how many of his work days a move is later than it may be', () => {
    const part = aWeekOf([1, 2]);
    const both = [work(16, 0, 4, 4, true), work(16, 0, 4, 7)];
    const { moves, costly, withinFloat, withCost } = levelPerson(both, part.days, part.calendar);
    expect(moves.map(({ frees }) => frees)).toEqual([8]);
    expect(withinFloat).toBe(8);
    expect([costly.map(({ beyondFloat }) => beyondFloat), withCost]).toEqual([[1], 0]);
  });

  it('books work on the next day that he works where its span has none', () => {
    const part = aWeekOf([1, 2]);
    const { costly, withCost } = levelPerson([work(12, 2, 4, 4, true)], part.days, part.calendar);
    expect([costly, withCost]).toEqual([[], 4]);
  });
});
