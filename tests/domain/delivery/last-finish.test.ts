import fc from 'fast-check';
import { finishDays } from '../../../src/domain/delivery/cycle-time';
import { lifeOf } from '../../../src/domain/delivery/item-life';
import { finishFinder } from '../../../src/domain/delivery/last-finish';
import { ALWAYS } from '../../../src/domain/delivery/membership';
import { collectHistory } from '../../../src/domain/history/collect-history';
import type { HistoryFacts } from '../../../src/domain/history/history-facts';
import type { DayOf } from '../../../src/domain/schedule/day-finder';
import type { Day } from '../../../src/domain/units';
import { aChange, aHistory, anIssueNow, context, instant, someChanges, valueOf } from '../../builders/history';
import { someLife } from '../../builders/life';

/** In these tests each instant is a day of its own. */
const dayOf: DayOf = (at) => Number(at) as Day;
const categories = context.statusCategories;

/** As lives tell it. */
function byLife(history: HistoryFacts, place: number, moment: number) {
  const life = lifeOf(history, place, { node: 0, points: null }, ALWAYS, categories, instant(moment));
  return finishDays(life ? [life] : [], dayOf).get(0) ?? null;
}

function expectSame(history: HistoryFacts, moment: number): void {
  const finishOf = finishFinder(history, categories, instant(moment));
  for (let place = 0; place < history.count; place++) expect(finishOf(place)).toBe(byLife(history, place, moment));
}

describe('the last finish of an issue', () => {
  it('is the one that its life tells, at any moment', () => {
    fc.assert(
      fc.property(someLife, fc.nat(60), (life, moment) => {
        expectSame(collectHistory(life.at(life.present), life.changes), moment);
      }),
    );
  });

  it('is the same where changes contradict each other or are older than the issue', () => {
    const issues = fc.array(fc.record({ status: fc.nat(3), created: fc.nat(12) }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(issues, someChanges, fc.nat(24), (standings, changes, moment) => {
        const present = standings.map(({ status, created }, at) =>
          anIssueNow(at + 1, { statusId: valueOf('status', status)!, created: instant(created) }),
        );
        expectSame(collectHistory(present, changes), moment);
      }),
    );
  });

  it('is when it was done again, and unknown where no category tells how it got there', () => {
    const again = [aChange(3, 'status', 'new', 'end'), aChange(5, 'status', 'end', 'work')];
    const finishOf = (...changes: Parameters<typeof aHistory>[1][]) =>
      finishFinder(aHistory({ statusId: 'end' }, ...changes), categories, instant(50))(0);
    expect(finishOf(...again, aChange(9, 'status', 'work', 'end'))).toBe(9);
    expect(finishOf(...again, aChange(7, 'status', 'work', 'odd'), aChange(9, 'status', 'odd', 'end'))).toBeNull();
    expect(finishOf()).toBe(0);
  });
});
