import fc from 'fast-check';
import { compareItems } from '../../../src/domain/baseline/compare-plans';
import { filterLedger, ledgerOf, placeInHistory, sumByPerson, sumByProject } from '../../../src/domain/baseline/ledger';
import { summariseSlips } from '../../../src/domain/baseline/slip';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { factsAsOf } from '../../../src/domain/history/facts-as-of';
import type { IssueChange } from '../../../src/domain/history/issue-change';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { idOf } from '../../../src/domain/hierarchy/forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { mondayToFriday, workCalendar } from '../../../src/domain/schedule/work-calendar';
import { collectFacts } from '../../../src/domain/site-index/collect-facts';
import type { IssueFact, IssueFacts } from '../../../src/domain/site-index/issue-facts';
import { aFact, day } from '../../builders/facts';
import { aChange, anIssueNow, context, instant } from '../../builders/history';
import type { Life } from '../../builders/life';
import { factOf, nearest, someLife } from '../../builders/life';

const side = (facts: IssueFacts) => {
  const forest = growForest([{ projectId: '1', facts, isVisible: null }]);
  return { forest, rolled: rollUp(forest) };
};

/** What is compared and told since a moment, of one project. */
function since(moment: number, facts: IssueFacts, history: ReturnType<typeof collectHistory>) {
  const now = side(facts);
  const then = side(factsAsOf(facts, history, instant(moment), context));
  const pastOf = () => ({ history, context });
  const items = compareItems(
    then,
    now,
    workCalendar(mondayToFriday),
    (node) => placeInHistory(now.forest, pastOf, node) !== null,
  );
  return { now, items, entries: ledgerOf(now.forest, items, pastOf, instant(moment)) };
}

const dueOf = ({ due, fixVersionDue, sprintDue }: IssueFact) => due ?? nearest([fixVersionDue, sprintDue]);
const epics = (life: Life, moment: number) =>
  new Map(life.at(moment).map((issue) => [issue.id, factOf({ ...issue, level: 1 }, moment)]));

/** The life with every issue an epic, so that all of them are items. */
const pastOfEpics = (life: Life, moment: number) => {
  const now = life.at(life.present);
  const facts = collectFacts(now.map((issue) => factOf({ ...issue, level: 1 }, life.present)));
  const changes = life.changes.filter(({ field }) => field !== 'level');
  return since(moment, facts, collectHistory(now, changes));
};

describe('a plan against a baseline', () => {
  it('has for every item the slip between what sync would have read then and now, for any life', () => {
    fc.assert(
      fc.property(someLife, fc.nat(20), (life, moment) => {
        const { now, items } = pastOfEpics(life, moment);
        const [before, after] = [epics(life, moment), epics(life, life.present)];
        const expected = [...after].map(([id, issue]) => {
          const earlier = before.get(id);
          if (!earlier) return [id, 'new'];
          const [from, to] = [dueOf(earlier), dueOf(issue)];
          if (from !== null && to !== null) return [id, to - from];
          return [id, from === null ? (to === null ? 'no-date' : 'no-date-then') : 'no-date-now'];
        });
        const found = items.map(({ node, slip }) => [
          idOf(now.forest, node),
          slip.state === 'known' ? slip.days : slip.state,
        ]);
        expect(new Map(found as [number, unknown][])).toEqual(new Map(expected as [number, unknown][]));
      }),
    );
  });

  it('says that the past of an item is unknown where there is no history of it', () => {
    const facts = collectFacts([aFact(1, { level: 1, due: day(19_010) })]);
    const { items, entries } = since(5, facts, collectHistory([], []));
    expect(items).toMatchObject([{ then: null, slip: { state: 'no-history' } }]);
    expect(entries).toEqual([]);
  });

  it('knows an item that was no epic then by its id', () => {
    const facts = collectFacts([aFact(1, { level: 1, due: day(19_010) })]);
    const changes = [aChange(9, 'level', 0, 1), aChange(9, 'due', day(19_003), day(19_010))];
    const { items } = since(5, facts, collectHistory([anIssueNow(1)], changes));
    expect(items).toMatchObject([{ slip: { state: 'known', days: 7 } }]);
  });
});

describe('the ledger', () => {
  it('adds up to the slips, by person and by project, for any life', () => {
    fc.assert(
      fc.property(someLife, fc.nat(20), (life, moment) => {
        const { now, items, entries } = pastOfEpics(life, moment);
        const { sum } = summariseSlips(items.map(({ slip }) => slip));
        const total = (sums: readonly { readonly days: number }[]) => sums.reduce((all, { days }) => all + days, 0);
        expect(total(sumByPerson(entries))).toBe(sum);
        expect(total(sumByProject(now.forest, entries))).toBe(sum);
      }),
    );
  });

  it('leaves nothing untold of a life that does not contradict itself, and tells each day as it was', () => {
    fc.assert(
      fc.property(someLife, fc.nat(20), (life, moment) => {
        const { now, entries } = pastOfEpics(life, moment);
        for (const { node, at, cause, part, from, to } of entries) {
          expect(cause).not.toBe('untold');
          const id = idOf(now.forest, node);
          const state = (when: number) => epics(life, when).get(id);
          const valueAt = (when: number) => {
            const issue = state(when);
            if (!issue) return 'absent';
            return part === 'start' ? issue.start : dueOf(issue);
          };
          expect(from).not.toBe(to);
          // A sprint that is closed at the instant of a change is told apart from the change.
          if (entries.some((other) => other.node === node && other.at === at && other.cause !== cause)) continue;
          expect([from, to]).toEqual([valueAt(at! - 1), valueAt(at!)]);
        }
      }),
    );
  });

  const aPlan = (now: Partial<IssueFact>, ...changes: IssueChange[]) =>
    since(
      1,
      collectFacts([aFact(1, { level: 1, ...now })]),
      collectHistory([anIssueNow(1, { sprintIds: now.sprintDue === undefined ? [] : ['0'] })], changes),
    ).entries;

  it('tells who moved a date, from where to where', () => {
    const change = aChange(9, 'due', day(19_000), day(19_005), { author: 'anna' });
    expect(aPlan({ due: day(19_005) }, change)).toMatchObject([
      { at: 9, author: 'anna', cause: 'due', part: 'due', from: 19_000, to: 19_005, days: 5, counts: true },
    ]);
  });

  it('counts a date that is set again from the one that was taken away', () => {
    const away = aChange(4, 'due', day(19_000), null, { author: 'anna' });
    const again = aChange(9, 'due', null, day(19_008), { author: 'bert' });
    expect(aPlan({ due: day(19_008) }, away, again)).toMatchObject([
      { author: 'anna', days: null, counts: false },
      { author: 'bert', from: null, days: 8, counts: true },
    ]);
  });

  it('tells moves of the start, which are no slip of the due day', () => {
    const change = aChange(9, 'start', day(18_990), day(18_992));
    expect(aPlan({ start: day(18_992) }, change)).toMatchObject([{ part: 'start', days: 2, counts: false }]);
  });

  it('takes versions that change at one instant for one move', () => {
    const changes = [aChange(9, 'fix-version', '2', null), aChange(9, 'fix-version', null, '0')];
    const facts = collectFacts([aFact(1, { level: 1, fixVersionDue: day(19_010) })]);
    const history = collectHistory([anIssueNow(1, { fixVersionIds: ['0'] })], changes);
    expect(since(1, facts, history).entries).toMatchObject([
      { cause: 'fix-version', from: 19_005, to: 19_010, days: 5, counts: true },
    ]);
  });

  it('says what history does not tell', () => {
    // The facts say another sprint end than the one that the history of sprints leads to.
    const facts = collectFacts([aFact(1, { level: 1, sprintDue: day(19_033) })]);
    const change = aChange(9, 'sprint', ['2'], ['0']);
    const { entries, items } = since(1, facts, collectHistory([anIssueNow(1, { sprintIds: ['0'] })], [change]));
    expect(items).toMatchObject([{ slip: { state: 'known', days: 24 } }]);
    expect(entries).toMatchObject([
      { cause: 'sprint', days: 21 },
      { cause: 'untold', at: null, days: 3 },
    ]);
  });

  it('can be filtered and sorted, what has no size or moment last', () => {
    const changes = [
      aChange(2, 'due', day(19_000), day(19_009), { author: 'anna' }),
      aChange(4, 'due', day(19_009), day(18_999), { author: 'bert' }),
      aChange(6, 'start', null, day(18_000), { author: 'anna' }),
    ];
    const facts = collectFacts([aFact(1, { level: 1, due: day(18_999), start: day(18_000) })]);
    const { now, entries } = since(1, facts, collectHistory([anIssueNow(1)], changes));
    const shown = (filter: Parameters<typeof filterLedger>[2], order: 'time' | 'size') =>
      filterLedger(now.forest, entries, filter, order).map(({ days }) => days);
    expect(shown({ isLaterOnly: false }, 'time')).toEqual([null, -10, 9]);
    expect(shown({ isLaterOnly: false }, 'size')).toEqual([-10, 9, null]);
    expect(shown({ isLaterOnly: true }, 'time')).toEqual([9]);
    expect(shown({ isLaterOnly: false, author: 'bert' }, 'time')).toEqual([-10]);
    expect(shown({ isLaterOnly: false, projectId: '2' }, 'time')).toEqual([]);
  });
});
