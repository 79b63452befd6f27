import fc from 'fast-check';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { factsAsOf } from '../../../src/domain/history/facts-as-of';
import type { HistoryField, HistoryValues, IssueChange } from '../../../src/domain/history/issue-change';
import { collectFacts } from '../../../src/domain/site-index/collect-facts';
import type { IssueFact } from '../../../src/domain/site-index/issue-facts';
import { aFact, day, points, someIssues } from '../../builders/facts';
import { aChange, aHistory, anIssueNow, context, instant, issuesOf, someChanges } from '../../builders/history';
import { factOf, nearest, someLife } from '../../builders/life';

/** Whether texts were empty on a past day is not kept. */
const notKept = { hasAcceptance: null };

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, at) => ({ item, rank: ((at + 1) * (seed + 7)) % 1009 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

describe('facts as of a past moment', () => {
  it('are exactly what sync would have read then, for any life of a project and any order of its changes', () => {
    fc.assert(
      fc.property(someLife, fc.nat(500), (life, seed) => {
        const now = life.at(life.present);
        const facts = collectFacts(now.map((issue) => factOf(issue, life.present)));
        const history = collectHistory(shuffled(now, seed), shuffled(life.changes, seed));
        for (let moment = -1; moment <= life.present; moment++) {
          expect(issuesOf(factsAsOf(facts, history, instant(moment), context))).toEqual(
            life.at(moment).map((issue) => factOf(issue, moment)),
          );
        }
      }),
    );
  });

  it('keep the order of the facts, whatever it is', () => {
    const facts = collectFacts([aFact(3), aFact(1), aFact(2)]);
    const history = collectHistory(
      [1, 2, 3].map((id) => anIssueNow(id, { created: instant(id) })),
      [],
    );
    expect(issuesOf(factsAsOf(facts, history, instant(2), context)).map(({ id }) => id)).toEqual([1, 2]);
  });

  it('are the facts themselves when nothing has changed since, even where history and context say otherwise', () => {
    fc.assert(
      fc.property(someIssues, someChanges, (issues, changes) => {
        const facts = collectFacts(issues);
        const history = collectHistory(
          issues.map(({ id }) => anIssueNow(id, { fixVersionIds: ['2'], sprintIds: ['0'] })),
          changes,
        );
        const unchanged = issues.map((issue) => ({ ...issue, ...notKept }));
        expect(issuesOf(factsAsOf(facts, history, instant(20), context))).toEqual(unchanged);
      }),
    );
  });

  it('show issues of which there is no history as they are now', () => {
    const facts = collectFacts([aFact(1, { points: points(3) }), aFact(2)]);
    const past = factsAsOf(facts, collectHistory([anIssueNow(2, { created: instant(9) })], []), instant(5), context);
    expect(issuesOf(past)).toEqual([aFact(1, { points: points(3) })]);
  });

  it('leave the present facts alone', () => {
    const facts = collectFacts([aFact(1, { due: day(19_001), category: 'done' })]);
    const before = structuredClone(facts);
    factsAsOf(facts, aHistory({}, aChange(9, 'due', null, day(19_001))), instant(1), context);
    expect(facts).toEqual(before);
  });

  it('name a parent by the key that it has now', () => {
    const facts = collectFacts([aFact(1), aFact(2, { parent: { id: 7, key: 'NEW-7' } })]);
    const past = factsAsOf(
      facts,
      aHistory({}, aChange(9, 'parent', { id: 7, key: 'OLD-7' }, null)),
      instant(1),
      context,
    );
    expect(issuesOf(past)[0]?.parent).toEqual({ id: 7, key: 'NEW-7' });
  });

  it('name every parent once', () => {
    const names = [
      { id: 7, key: 'OLD-7' },
      { id: 7, key: 'NEW-7' },
      { id: 8, key: 'OUT-8' },
      { id: null, key: 'OUT-8' },
    ];
    const changes = names.map((name, at) => aChange(at, 'parent', name, null));
    const { parents } = factsAsOf(collectFacts([aFact(1)]), aHistory({}, ...changes), instant(-1), context);
    expect(parents).toEqual({ ids: [7, 8], keys: ['OLD-7', 'OUT-8'] });
  });

  it('have an unknown category where the status is not known, and the level that follows where the level is not', () => {
    const facts = collectFacts([aFact(1, { category: 'done', level: 1 })]);
    const history = aHistory({}, aChange(9, 'status', null, 'end'), aChange(9, 'level', null, 1));
    expect(issuesOf(factsAsOf(facts, history, instant(5), context))).toEqual([
      aFact(1, { category: 'unknown', level: 1 }),
    ]);
  });

  it('know the id of a parent that was named by its key alone, where the present names it', () => {
    const facts = collectFacts([aFact(1), aFact(2, { parent: { id: 7, key: 'ABC-7' } })]);
    const change = aChange(9, 'parent', { id: null, key: 'ABC-7' }, null);
    expect(issuesOf(factsAsOf(facts, aHistory({}, change), instant(1), context))[0]?.parent?.id).toBe(7);
  });

  it('have a sprint as due day until it was closed', () => {
    const facts = collectFacts([aFact(1)]);
    const history = aHistory({ sprintIds: ['1'] });
    const dueAt = (moment: number) => issuesOf(factsAsOf(facts, history, instant(moment), context))[0]?.sprintDue;
    expect([dueAt(7), dueAt(8)]).toEqual([day(19_003), null]);
  });

  it('count a change at the very moment as done', () => {
    const facts = collectFacts([aFact(1, { points: points(5) })]);
    const history = aHistory({}, aChange(9, 'points', points(2), points(5)));
    const pointsAt = (moment: number) => issuesOf(factsAsOf(facts, history, instant(moment), context))[0]?.points;
    expect([pointsAt(8), pointsAt(9)]).toEqual([2, 5]);
  });

  it('undo changes of one instant in the order of their sequence', () => {
    const facts = collectFacts([aFact(1, { points: points(5) })]);
    const second = aChange(9, 'points', points(2), points(5), { sequence: 2 });
    const first = aChange(9, 'points', points(1), points(2), { sequence: 1 });
    const past = factsAsOf(facts, aHistory({}, second, first), instant(8), context);
    expect(issuesOf(past)[0]?.points).toBe(1);
  });
});

describe('a history that contradicts itself', () => {
  it('is read by the stated rule: before the earliest change after the moment', () => {
    fc.assert(
      fc.property(someIssues, someChanges, fc.integer({ min: -1, max: 20 }), (issues, changes, moment) => {
        const now = issues.map(({ id }) => anIssueNow(id, { created: instant(id % 9), fixVersionIds: ['0', '3'] }));
        const past = factsAsOf(collectFacts(issues), collectHistory(now, changes), instant(moment), context);
        const expected = issues.filter(({ id }) => id % 9 <= moment).map((issue) => byRule(issue, changes, moment));
        expect(issuesOf(past)).toEqual(expected);
      }),
    );
  });
});

/** The rule, slowly, for issues with fix versions 0 and 3 and without sprints. */
function byRule(issue: IssueFact, changes: readonly IssueChange[], moment: number): IssueFact {
  const since = changes
    .filter(({ issueId, at }) => issueId === issue.id && at > moment)
    .sort((a, b) => a.at - b.at || a.sequence - b.sequence);
  const before = <F extends HistoryField, T>(field: F, now: T, read: (from: HistoryValues[F] | null) => T): T => {
    const change = since.find((candidate) => candidate.field === field) as IssueChange<F> | undefined;
    return change ? read(change.from) : now;
  };
  const versions = since.reduceRight(
    (held, change) => {
      if (change.field !== 'fix-version') return held;
      const kept = held.filter((version) => version !== change.to);
      return change.from === null ? kept : [...kept, change.from];
    },
    ['0', '3'],
  );
  const sprintEnd = (id: string) => {
    const sprint = context.sprints.get(id);
    return sprint && (sprint.completed === null || sprint.completed > moment) ? sprint.end : null;
  };
  const hasOtherVersions = since.some(({ field }) => field === 'fix-version');
  return {
    ...issue,
    ...notKept,
    category: before('status', issue.category, (id) => context.statusCategories.get(id ?? '') ?? 'unknown'),
    points: before('points', issue.points, (from) => from),
    start: before('start', issue.start, (from) => from),
    due: before('due', issue.due, (from) => from),
    parent: before('parent', issue.parent, (from) => from),
    level: before('level', issue.level, (from) => from ?? Number.NaN),
    fixVersionDue: hasOtherVersions
      ? nearest(versions.map((id) => context.versionReleaseDays.get(id) ?? null))
      : issue.fixVersionDue,
    sprintDue: before('sprint', issue.sprintDue, (from) => nearest((from ?? []).map(sprintEnd))),
    sprintIds: before('sprint', issue.sprintIds, (from) => [...(from ?? [])].sort()),
  };
}
