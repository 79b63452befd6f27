import fc from 'fast-check';
import { checkPlannedDates, verdicts } from '../../../src/domain/dependencies/conflicts';
import type { DependencyKind } from '../../../src/domain/dependencies/dependency-kind';
import { addWorkDays, countWorkDays, workDayAt, workDaysBefore } from '../../../src/domain/schedule/work-calendar';
import { day } from '../../builders/facts';
import { aNetwork, MONDAY, OFFICE, someWork, type SomeItem } from '../../builders/network';

const check = (predecessor: SomeItem, successor: SomeItem, type: DependencyKind, lag = 0) => {
  const { verdicts: found, shortBy } = checkPlannedDates(aNetwork([predecessor, successor], [[0, 1, type, lag]]));
  return [verdicts[found[0]!], shortBy[0]];
};
const span = (start: number, end: number) => ({ start: MONDAY + start, end: MONDAY + end });

describe('planned dates', () => {
  it('keep or violate a finish-to-start link', () => {
    expect(check(span(0, 1), span(2, 3), 'FS')).toEqual(['kept', 0]);
    expect(check(span(0, 1), span(1, 3), 'FS')).toEqual(['violated', 1]);
    // Friday, then Monday: no work day in between is missing.
    expect(check(span(0, 4), span(7, 8), 'FS')).toEqual(['kept', 0]);
    expect(check(span(0, 4), span(7, 8), 'FS', 2)).toEqual(['violated', 2]);
    expect(check(span(0, 4), span(3, 8), 'FS', -2)).toEqual(['kept', 0]);
    // Thursday of the second week is off.
    expect(check(span(0, 9), span(10, 14), 'FS')).toEqual(['kept', 0]);
  });

  it('keep or violate the other types', () => {
    expect(check(span(1, 4), span(1, 1), 'SS')).toEqual(['kept', 0]);
    expect(check(span(1, 4), span(0, 4), 'SS')).toEqual(['violated', 1]);
    expect(check(span(0, 4), span(0, 4), 'FF')).toEqual(['kept', 0]);
    expect(check(span(0, 4), span(0, 2), 'FF', 1)).toEqual(['violated', 3]);
    expect(check(span(3, 4), span(0, 2), 'SF')).toEqual(['kept', 0]);
    expect(check(span(3, 4), span(0, 1), 'SF')).toEqual(['violated', 1]);
    expect(check(span(3, 4), span(0, 1), 'SF', -1)).toEqual(['kept', 0]);
  });

  it('are unknown, not kept, where a day that the link speaks of is unknown', () => {
    expect(check({ end: MONDAY }, { start: MONDAY + 1 }, 'FS')).toEqual(['kept', 0]);
    expect(check({ end: MONDAY }, { end: MONDAY + 1 }, 'FS')).toEqual(['unknown', 0]);
    expect(check({ end: MONDAY }, { start: MONDAY + 1 }, 'SS')).toEqual(['unknown', 0]);
    expect(check(span(3, 1), span(2, 3), 'FS')).toEqual(['unknown', 0]);
  });

  it('do not matter once the predecessor is done', () => {
    expect(check({ ...span(3, 9), done: true }, span(0, 1), 'FS', 5)).toEqual(['satisfied', 0]);
    expect(check({ done: true }, {}, 'SF')).toEqual(['satisfied', 0]);
    // Five days of the first week and three of the second have to pass.
    expect(check(span(3, 9), { ...span(0, 1), done: true }, 'FS')).toEqual(['violated', 8]);
  });

  it('are not asked by a link that is left out', () => {
    expect(check(span(0, 1), span(2, 3), 'FS')).toEqual(['kept', 0]);
    const network = aNetwork([span(0, 1)], [[0, 5]]);
    expect(verdicts[checkPlannedDates(network).verdicts[0]!]).toBe('left-out');
  });

  it('keep a violated link as soon as the successor is moved by what is missing, not a day before', () => {
    // The one day of the successor of which the link speaks, so many work days later.
    const moved = ({ start, end }: SomeItem, type: DependencyKind, by: number): SomeItem | null => {
      if (type === 'FS' || type === 'SS')
        return start === undefined ? null : { start: addWorkDays(OFFICE, addWorkDays(OFFICE, day(start), 0), by) };
      return end === undefined ? null : { end: addWorkDays(OFFICE, day(end), by) };
    };
    fc.assert(
      fc.property(someWork, ({ items, links }) => {
        const { violated, shortBy } = checkPlannedDates(aNetwork(items, links));
        for (const link of violated) {
          const [from, to, type = 'FS', lag] = links[link]!;
          if (from === to || items[to]!.lasts === 0) continue;
          const enough = moved(items[to]!, type, shortBy[link]!);
          const tooLittle = moved(items[to]!, type, shortBy[link]! - 1);
          if (enough) expect(check(items[from]!, enough, type, lag)).toEqual(['kept', 0]);
          if (tooLittle && shortBy[link]! > 1)
            expect(check(items[from]!, tooLittle, type, lag)).toEqual(['violated', 1]);
        }
      }),
    );
  });

  it('violate a finish-to-start link by the work days from the planned start to the first possible one', () => {
    const offset = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(offset, offset, fc.integer({ min: 0, max: 4 }), (ends, starts, lag) => {
        const [last, first] = [day(MONDAY + ends), day(MONDAY + starts)];
        let possible = addWorkDays(OFFICE, workDayAt(OFFICE, workDaysBefore(OFFICE, day(last + 1)) - 1), 1);
        for (let passed = 0; passed < lag; passed++) possible = addWorkDays(OFFICE, possible, 1);
        const missing = countWorkDays(OFFICE, first, day(possible - 1));
        const expected = missing > 0 ? ['violated', missing] : ['kept', 0];
        expect(check({ end: last }, { start: first }, 'FS', lag)).toEqual(expected);
      }),
    );
  });
});
