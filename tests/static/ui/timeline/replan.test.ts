import fc from 'fast-check';
import { weekdayOf } from '../../../../static/ui/timeline/calendar';
import { planOn, replan, snapToWorkDay } from '../../../../static/ui/timeline/replan';
import type { Day } from '../../../../src/domain/units';
import { day, today } from '../../../builders/timeline';

const isWorkDay = (value: Day) => weekdayOf(value) < 6;
const span = (start: number, end: number) => ({ start: day(start), end: day(end) });
/** Monday to Friday of one week. */
const week = span(today - 4, today);
const workDays = ({ start, end }: { start: Day | null; end: Day | null }) =>
  Array.from({ length: end! - start! + 1 }, (_, at) => day(start! + at)).filter(isWorkDay).length;

describe('replanning', () => {
  it('moves both ends by calendar days where every day counts', () => {
    expect(replan(week, 'whole', 3)).toEqual(span(today - 1, today + 3));
  });

  it('lands on working days, in the direction of the move, and keeps their number', () => {
    expect(replan(week, 'whole', 1, { isWorkDay })).toEqual(span(today - 3, today + 3));
    expect(replan(span(today, today), 'whole', 1, { isWorkDay })).toEqual(span(today + 3, today + 3));
    expect(replan(span(today + 3, today + 3), 'whole', -1, { isWorkDay })).toEqual(span(today, today));
  });

  it('keeps the number of working days for any move', () => {
    const someSpan = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 90 }));
    fc.assert(
      fc.property(someSpan, fc.integer({ min: -300, max: 300 }), ([start, length], by) => {
        const before = span(start, start + length);
        fc.pre(isWorkDay(before.start) && isWorkDay(before.end));
        const after = replan(before, 'whole', by, { isWorkDay });
        expect(workDays(after)).toBe(workDays(before));
        expect([isWorkDay(after.start!), isWorkDay(after.end!)]).toEqual([true, true]);
      }),
    );
  });

  it('never lets start and end pass each other', () => {
    fc.assert(
      fc.property(fc.constantFrom('start' as const, 'end' as const), fc.integer({ min: -60, max: 60 }), (part, by) => {
        const after = replan(week, part, by, { isWorkDay });
        expect(after.start!).toBeLessThanOrEqual(after.end!);
      }),
    );
  });

  it('leaves an unknown end unknown, unless it is that end which is moved', () => {
    const open = { start: day(today), end: null };
    expect(replan(open, 'whole', 2)).toEqual({ start: today + 2, end: null });
    expect(replan(open, 'start', 2)).toEqual({ start: today + 2, end: null });
    expect(replan(open, 'end', 2, { openDays: 10 })).toEqual({ start: today, end: today + 12 });
  });

  it('changes nothing where nothing was moved, days off included', () => {
    const weekend = span(today + 1, today + 2);
    expect(replan(weekend, 'whole', 0, { isWorkDay })).toBe(weekend);
  });

  it('gives an item without dates the length that the caller knows', () => {
    expect(planOn(day(today + 1), 5, isWorkDay)).toEqual(span(today + 3, today + 7));
    expect(planOn(today, 1, undefined)).toEqual(span(today, today));
  });

  it('gives up on a calendar without working days', () => {
    expect(snapToWorkDay(today, 1, () => false)).toBe(today);
  });
});
