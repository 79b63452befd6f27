import fc from 'fast-check';
import type { IssueNow } from '../../../src/domain/history/collect-history';
import { collectHistory } from '../../../src/domain/history/collect-history';
import type { IssueChange } from '../../../src/domain/history/issue-change';
import type { VisiblePast } from '../../../src/domain/history/scope-changes';
import { scopeChanges } from '../../../src/domain/history/scope-changes';
import { collectFacts } from '../../../src/domain/site-index/collect-facts';
import type { IssueFact } from '../../../src/domain/site-index/issue-facts';
import { aFact, under } from '../../builders/facts';
import { aChange, anIssueNow, instant } from '../../builders/history';
import type { Life } from '../../builders/life';
import { factOf, someLife } from '../../builders/life';

const EPIC = 100;
const epic = { id: EPIC, key: 'ABC-100' };
const other = { id: 200, key: 'ABC-200' };
const bornAt = (id: number, created: number) => anIssueNow(id, { created: instant(created) });

function segment(
  facts: readonly IssueFact[],
  now: readonly IssueNow[],
  changes: readonly IssueChange[] = [],
): VisiblePast {
  return { facts: collectFacts(facts), history: collectHistory(now, changes), isVisible: null };
}

const scopeFrom = (start: number, ...segments: VisiblePast[]) =>
  scopeChanges(segments, new Map([[EPIC, instant(start)]])).get(EPIC);

describe('the scope of an item', () => {
  it('at start is what was below it then, in all projects', () => {
    const here = segment([aFact(1, under(EPIC))], [bornAt(1, 3)]);
    const there = segment([aFact(2)], [bornAt(2, 3)], [aChange(9, 'parent', epic, null, { issueId: 2 })]);
    expect(scopeFrom(5, here, there)).toEqual({
      atStart: [1, 2],
      added: [],
      removed: [{ issueId: 2, at: 9 }],
      undated: [],
    });
  });

  it('grows by issues created or moved below it, and says when', () => {
    const issues = [aFact(1, under(EPIC)), aFact(2, under(EPIC))];
    const moved = aChange(8, 'parent', other, epic, { issueId: 2 });
    expect(scopeFrom(5, segment(issues, [bornAt(1, 6), bornAt(2, 1)], [moved]))).toMatchObject({
      atStart: [],
      added: [
        { issueId: 1, at: 6 },
        { issueId: 2, at: 8 },
      ],
    });
  });

  it('counts what happened at the very start as scope at start', () => {
    expect(scopeFrom(6, segment([aFact(1, under(EPIC))], [bornAt(1, 6)]))).toMatchObject({ atStart: [1], added: [] });
  });

  it('names an issue that left and came back as removed and as added', () => {
    const changes = [aChange(7, 'parent', epic, other), aChange(9, 'parent', other, epic)];
    expect(scopeFrom(5, segment([aFact(1, under(EPIC))], [bornAt(1, 1)], changes))).toEqual({
      atStart: [1],
      added: [{ issueId: 1, at: 9 }],
      removed: [{ issueId: 1, at: 7 }],
      undated: [],
    });
  });

  it('is left alone by a change of parent that changes nothing', () => {
    const change = aChange(7, 'parent', epic, { ...epic, key: 'NEW-100' });
    expect(scopeFrom(5, segment([aFact(1, under(EPIC))], [bornAt(1, 1)], [change]))).toMatchObject({
      atStart: [1],
      added: [],
      removed: [],
    });
  });

  it('takes a change that claims to be older than its issue for part of the creation', () => {
    const change = aChange(1, 'parent', null, epic);
    expect(scopeFrom(2, segment([aFact(1, under(EPIC))], [bornAt(1, 4)], [change]))).toMatchObject({
      atStart: [],
      added: [{ issueId: 1, at: 4 }],
    });
  });

  it('does not say since when a child without history belongs to it', () => {
    expect(scopeFrom(5, segment([aFact(1, under(EPIC))], []))).toEqual({
      atStart: [],
      added: [],
      removed: [],
      undated: [1],
    });
  });

  it('tells nothing of issues that the viewer may not see', () => {
    const change = aChange(9, 'parent', epic, null);
    const hidden = { ...segment([aFact(1)], [bornAt(1, 1)], [change]), isVisible: () => false };
    expect(scopeFrom(5, hidden)).toEqual({ atStart: [], added: [], removed: [], undated: [] });
  });

  it('counts an issue once that stands in two projects', () => {
    const one = segment([aFact(1, under(EPIC))], [bornAt(1, 1)]);
    expect(scopeFrom(5, one, one)).toMatchObject({ atStart: [1] });
  });

  it('is, for any life and any start, what was there then and every later move', () => {
    fc.assert(
      fc.property(someLife, fc.integer({ min: -1, max: 30 }), (life, start) => {
        const now = life.at(life.present);
        const facts = now.map((issue) => factOf(issue, life.present));
        const starts = new Map([1, 2, 3, 4].map((id) => [id, instant(start)]));
        for (const [id, scope] of scopeChanges([segment(facts, now, life.changes)], starts)) {
          const { added, removed } = movesAfter(life, start, id);
          expect(scope.atStart).toEqual(childrenIn(life.at(start), id));
          expect(scope.added).toEqual(added);
          expect(scope.removed).toEqual(removed);
          expect(scope.atStart.length + added.length - removed.length).toBe(childrenIn(now, id).length);
        }
      }),
    );
  });
});

function childrenIn(issues: ReturnType<Life['at']>, epicId: number): number[] {
  return issues.flatMap(({ id, parent }) => (parent?.id === epicId ? [id] : []));
}

/** From what was there before and after each step, by issue. */
function movesAfter({ moments }: Life, start: number, epicId: number) {
  const later = moments.flatMap(({ at, issues }, step) => {
    const after = childrenIn(issues, epicId);
    const before = childrenIn(moments[step - 1]?.issues ?? [], epicId);
    const event = (issueId: number) => ({ issueId, at });
    if (at <= start) return [];
    const added = after.filter((id) => !before.includes(id)).map(event);
    return [{ added, removed: before.filter((id) => !after.includes(id)).map(event) }];
  });
  const sorted = (kind: 'added' | 'removed') =>
    later.flatMap((step) => step[kind]).sort((a, b) => a.issueId - b.issueId || a.at - b.at);
  return { added: sorted('added'), removed: sorted('removed') };
}
