import fc from 'fast-check';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { countContradictions } from '../../../src/domain/history/contradictions';
import type { HistoryField, IssueChange } from '../../../src/domain/history/issue-change';
import { collectFacts } from '../../../src/domain/site-index/collect-facts';
import type { IssueFact } from '../../../src/domain/site-index/issue-facts';
import { aFact, day, points } from '../../builders/facts';
import type { anIssueNow } from '../../builders/history';
import { aChange, aHistory } from '../../builders/history';
import { factOf, someLife } from '../../builders/life';

type Now = Parameters<typeof anIssueNow>[1];

/** What does not fit, without the zeros. */
function found(fact: Partial<IssueFact>, now: Now, ...changes: IssueChange[]): Partial<Record<HistoryField, number>> {
  const { contradictions } = countContradictions(collectFacts([aFact(1, fact)]), aHistory(now ?? {}, ...changes));
  return Object.fromEntries(Object.entries(contradictions).filter(([, count]) => count > 0));
}

describe('contradictions of a history', () => {
  it('are none in any life that was recorded completely', () => {
    fc.assert(
      fc.property(someLife, ({ at, present, changes }) => {
        const now = at(present);
        const facts = collectFacts(now.map((issue) => factOf(issue, present)));
        const { contradictions } = countContradictions(facts, collectHistory(now, changes));
        expect(Object.values(contradictions).every((count) => count === 0)).toBe(true);
      }),
    );
  });

  it('are values that do not follow from the change before', () => {
    const changes = [
      aChange(1, 'due', null, day(1)),
      aChange(2, 'due', day(9), day(3)),
      aChange(3, 'due', day(4), day(5)),
    ];
    expect(found({ due: day(5) }, {}, ...changes)).toEqual({ due: 2 });
  });

  it('are last values that are not the present ones', () => {
    expect(found({ points: points(3) }, {}, aChange(1, 'points', null, points(2)))).toEqual({ points: 1 });
    expect(found({ points: null }, {}, aChange(1, 'points', null, points(2)))).toEqual({ points: 1 });
    expect(found({}, { statusId: 'work' }, aChange(1, 'status', 'new', 'end'))).toEqual({ status: 1 });
    expect(found({}, {}, aChange(1, 'sprint', null, ['1']))).toEqual({ sprint: 1 });
    expect(found({}, {}, aChange(1, 'start', null, day(1)))).toEqual({ start: 1 });
    expect(found({}, {}, aChange(1, 'estimate', null, 60))).toEqual({ estimate: 1 });
    expect(found({}, {}, aChange(1, 'level', 0, 1))).toEqual({ level: 1 });
    expect(found({}, {}, aChange(1, 'parent', null, { id: 2, key: 'ABC-2' }))).toEqual({ parent: 1 });
    expect(found({ parent: { id: 2, key: 'ABC-2' } }, {}, aChange(1, 'parent', { id: 2, key: 'ABC-2' }, null))).toEqual(
      {
        parent: 1,
      },
    );
  });

  it('are versions added that are not there, and versions removed that are', () => {
    expect(found({}, {}, aChange(1, 'fix-version', null, '1'))).toEqual({ 'fix-version': 1 });
    expect(found({}, { fixVersionIds: ['1'] }, aChange(1, 'fix-version', '1', null))).toEqual({ 'fix-version': 1 });
    expect(found({}, { fixVersionIds: ['1'] }, aChange(1, 'fix-version', null, '1'))).toEqual({});
  });

  it('are not a parent whose key has changed, nor one named by key alone', () => {
    const asNow = { parent: { id: 2, key: 'NEW-2' } };
    const changes = [
      aChange(1, 'parent', null, { id: 2, key: 'OLD-2' }),
      aChange(2, 'parent', { id: null, key: 'OLD-2' }, null),
      aChange(3, 'parent', null, { id: null, key: 'NEW-2' }),
    ];
    expect(found(asNow, {}, ...changes)).toEqual({});
    expect(found(asNow, {}, ...changes.slice(0, 1))).toEqual({});
  });

  it('are not sets of sprints in another order, nor none written in another way', () => {
    const sprints = aChange(1, 'sprint', null, ['2', '1', '1']);
    expect(found({}, { sprintIds: ['1', '2'] }, sprints)).toEqual({});
    expect(found({}, {}, sprints, aChange(2, 'sprint', ['1', '2'], []), aChange(3, 'sprint', null, null))).toEqual({});
  });

  it('are not levels of types that are not known any more', () => {
    expect(found({}, {}, aChange(1, 'level', 1, null), aChange(2, 'level', 2, 0))).toEqual({});
  });

  it('come with how many issues have no history', () => {
    const facts = collectFacts([aFact(1), aFact(2), aFact(3)]);
    expect(countContradictions(facts, aHistory({})).issuesWithoutHistory).toBe(2);
  });
});
