import fc from 'fast-check';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { placeOf } from '../../../src/domain/history/history-facts';
import type { IssueChange } from '../../../src/domain/history/issue-change';
import { historyFields } from '../../../src/domain/history/issue-change';
import { readChanges } from '../../../src/domain/history/read-changes';
import { aChange, aHistory, anIssueNow, valueOf } from '../../builders/history';
import { someLife } from '../../builders/life';

/** In what a set of sprints says, neither its order nor how "none" is written means anything. */
const plain = (change: IssueChange) => ({
  ...change,
  sequence: 0,
  ...(change.field === 'sprint' && { from: sprints(change.from), to: sprints(change.to) }),
});
const sprints = (list: readonly string[] | null) => [...(list ?? [])].sort();

const readAll = (issueIds: readonly number[], changes: readonly IssueChange[]) => {
  const issues = issueIds.map((id) => anIssueNow(id));
  const history = collectHistory(issues, changes);
  return issueIds.flatMap((id) => readChanges(history, placeOf(history, id)));
};

describe('collected history', () => {
  it('gives back every change of its issues, by issue, time and sequence', () => {
    fc.assert(
      fc.property(someLife, ({ changes, at, present }) => {
        const issueIds = at(present).map(({ id }) => id);
        const inOrder = changes.toSorted((a, b) => a.issueId - b.issueId);
        const byEntry = changes.toSorted((a, b) => b.sequence - a.sequence);
        expect(readAll(issueIds, byEntry).map(plain)).toEqual(inOrder.map(plain));
      }),
    );
  });

  it('collects again from what it gave back', () => {
    fc.assert(
      fc.property(someLife, ({ changes, at, present }) => {
        const issueIds = at(present).map(({ id }) => id);
        const once = readAll(issueIds, changes);
        expect(readAll(issueIds, once.toReversed())).toEqual(once);
      }),
    );
  });

  it.each(historyFields)('keeps values, none and the author of a change of %s', (field) => {
    const given = aChange(5, field, null, valueOf(field, 3), { author: 'person-1' });
    const cleared = aChange(7, field, valueOf(field, 3), null);
    expect(readAll([1], [cleared, given]).map(plain)).toEqual([given, cleared].map(plain));
  });

  it('leaves out changes of other issues', () => {
    expect(readAll([1, 3], [aChange(5, 'level', 0, 1, { issueId: 2 })])).toEqual([]);
  });

  it('does not take a parent for another one with the same id or key', () => {
    const byKey = { id: null, key: 'ABC-1' };
    const byId = { id: 1, key: 'ABC-1' };
    const history = aHistory(
      {},
      aChange(1, 'parent', byKey, byId),
      aChange(2, 'parent', byId, { id: 1, key: 'NEW-1' }),
    );
    expect(readChanges(history, 0).map(({ from, to }) => [from, to])).toEqual([
      [byKey, byId],
      [byId, { id: 1, key: 'NEW-1' }],
    ]);
  });

  it('knows where its issues stand, whatever order they came in', () => {
    const history = collectHistory([anIssueNow(9), anIssueNow(2), anIssueNow(5)], []);
    expect([2, 5, 9, 1, 6, 10].map((id) => placeOf(history, id))).toEqual([0, 1, 2, -1, -1, -1]);
  });
});
