import fc from 'fast-check';
import { countUndatedFinishes, finishedItems, itemsInProgress } from '../../../src/domain/delivery/cycle-time';
import { byItems, byPoints, dailyFlow } from '../../../src/domain/delivery/daily-flow';
import type { ItemLife } from '../../../src/domain/delivery/item-life';
import { lifeOf } from '../../../src/domain/delivery/item-life';
import type { Membership, MembershipOf } from '../../../src/domain/delivery/membership';
import { ALWAYS, belowParent, inSprint, inAnyVersion } from '../../../src/domain/delivery/membership';
import { sprintOutcome } from '../../../src/domain/delivery/predictability';
import { throughputByWeek } from '../../../src/domain/delivery/throughput';
import { scopeSince } from '../../../src/domain/delivery/scope-since';
import { scopeChanges } from '../../../src/domain/history/scope-changes';
import { collectFacts } from '../../../src/domain/site-index/collect-facts';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { placeOf } from '../../../src/domain/history/history-facts';
import { statusCategories } from '../../../src/domain/progress/status-category';
import type { DayOf } from '../../../src/domain/schedule/day-finder';
import type { Day, Points } from '../../../src/domain/units';
import { aChange, aHistory, context, instant } from '../../builders/history';
import type { Life } from '../../builders/life';
import { factOf, someLife } from '../../builders/life';

/** In these tests each instant is a day of its own. */
const dayOf: DayOf = (at) => Number(at) as Day;
const day = (value: number) => value as Day;
const categories = context.statusCategories;

const lifeFrom = (
  now: Parameters<typeof aHistory>[0],
  changes: Parameters<typeof aHistory>[1][] = [],
  membership: Membership = ALWAYS,
  moment = 1000,
): ItemLife | null =>
  lifeOf(aHistory(now, ...changes), 0, { node: 0, points: 5 as Points }, membership, categories, instant(moment));

const worked = (from: number, to: number, status = 'end') => [
  aChange(from, 'status', 'new', 'work'),
  aChange(to, 'status', 'work', status),
];
const finished = (life: ItemLife | null) => finishedItems(life ? [life] : [], dayOf);

describe('cycle time', () => {
  it('counts the first day in progress and the one finished', () => {
    expect(finished(lifeFrom({ statusId: 'end' }, worked(10, 14)))).toEqual([{ node: 0, finished: 14, cycleTime: 5 }]);
    expect(finished(lifeFrom({ statusId: 'end' }, worked(10, 10)))).toMatchObject([{ cycleTime: 1 }]);
  });

  it('of what was opened again runs from the first start to the last finish', () => {
    const again = [...worked(10, 14), aChange(20, 'status', 'end', 'work'), aChange(22, 'status', 'work', 'end')];
    expect(finished(lifeFrom({ statusId: 'end' }, again))).toMatchObject([{ finished: 22, cycleTime: 13 }]);
  });

  it('is unknown where it was never in progress', () => {
    expect(finished(lifeFrom({ statusId: 'end' }, [aChange(9, 'status', 'new', 'end')]))).toEqual([
      { node: 0, finished: 9, cycleTime: null },
    ]);
    expect(finished(lifeFrom({ statusId: 'end', created: instant(3) }))).toMatchObject([
      { finished: 3, cycleTime: null },
    ]);
  });

  it('as of a past moment knows nothing of what came later', () => {
    expect(finished(lifeFrom({ statusId: 'end' }, worked(10, 14), ALWAYS, 13))).toEqual([]);
    expect(lifeFrom({ statusId: 'end', created: instant(20) }, [], ALWAYS, 13)).toBeNull();
  });

  it('and the day are unknown where a status of unknown category came before', () => {
    const odd = [aChange(5, 'status', 'new', 'odd'), aChange(9, 'status', 'odd', 'end')];
    const life = lifeFrom({ statusId: 'end' }, odd);
    expect(finished(life)).toEqual([]);
    expect(countUndatedFinishes(life ? [life] : [])).toBe(1);
    const after = [...worked(3, 5), aChange(7, 'status', 'end', 'odd'), aChange(9, 'status', 'odd', 'end')];
    expect(finished(lifeFrom({ statusId: 'end' }, after))).toMatchObject([{ finished: 5, cycleTime: 3 }]);
  });

  it('is not of what does not belong any more', () => {
    const left: Membership = { isAtFirst: true, turns: [instant(12)] };
    expect(finished(lifeFrom({ statusId: 'end' }, worked(10, 14), left))).toEqual([]);
  });
});

it('age counts from the first time in progress, today included, whatever waited in between', () => {
  const waited = [...worked(10, 12, 'new'), aChange(20, 'status', 'new', 'work')];
  const life = lifeFrom({ statusId: 'work' }, waited);
  expect(itemsInProgress(life ? [life] : [], dayOf, day(30))).toEqual([{ node: 0, started: 10, age: 21 }]);
});

it('throughput counts weeks from Monday, empty ones too, and says which are cut', () => {
  // Day 4 was a Monday.
  const items = [5, 10, 10, 25].map((finishedOn) => ({ node: 0, finished: day(finishedOn), cycleTime: 1 }));
  expect(throughputByWeek(items, day(5), day(26))).toEqual(
    [
      { monday: 4, finished: 3, isPartial: true },
      { monday: 11, finished: 0, isPartial: false },
      { monday: 18, finished: 1, isPartial: false },
      { monday: 25, finished: 0, isPartial: true },
    ].map((week, at) => ({ ...week, finished: [3, 0, 0, 1][at] })),
  );
});

describe('a sprint', () => {
  const life = (
    points: number | null,
    changes: Parameters<typeof aHistory>[1][],
    turns: number[],
    isAtFirst = true,
  ) => {
    const membership = { isAtFirst, turns: turns.map(instant) };
    return lifeOf(
      aHistory({ statusId: 'end' }, ...changes),
      0,
      { node: 0, points: points as Points | null },
      membership,
      categories,
      instant(100),
    )!;
  };

  it('kept of its plan what was committed and done in it', () => {
    const lives = [
      life(3, worked(12, 18), []),
      life(5, worked(12, 25), []),
      life(8, worked(12, 18), [15]),
      life(2, worked(12, 18), [14], false),
      life(null, [aChange(4, 'status', 'new', 'end')], []),
    ];
    expect(sprintOutcome(lives, instant(10), instant(20))).toEqual({
      committed: { items: 3, points: 16 },
      committedDone: { items: 1, points: 3 },
      added: { items: 1, points: 2 },
      addedDone: { items: 1, points: 2 },
      removed: { items: 1, points: 8 },
    });
  });
});

/** Every day of a life, counted issue by issue from plain values. */
function countedBy(life: Life, moment: number, isMember: (issue: ReturnType<Life['at']>[number]) => boolean) {
  const members = life.at(moment).filter(isMember);
  return statusCategories.map((category) => {
    const those = members.filter(({ statusId }) => (categories.get(statusId) ?? 'unknown') === category);
    return { items: those.length, points: those.reduce((sum, { points }) => sum + (points ?? 0), 0) };
  });
}

const ways: readonly (readonly [
  string,
  (parentNow: number) => MembershipOf,
  (issue: ReturnType<Life['at']>[number]) => boolean,
])[] = [
  ['everything', () => () => ALWAYS, () => true],
  ['a version', () => inAnyVersion(['1']), ({ fixVersionIds }) => fixVersionIds.includes('1')],
  [
    'two versions',
    () => inAnyVersion(['1', '2']),
    ({ fixVersionIds }) => fixVersionIds.some((id) => id === '1' || id === '2'),
  ],
  ['a sprint', () => inSprint('2'), ({ sprintIds }) => sprintIds.includes('2')],
  ['the children of an issue', (parentNow) => belowParent(100, parentNow), ({ parent }) => parent?.id === 100],
];

it.each(ways)('the flow of %s is what one counts day by day', (_, membershipOf, isMember) => {
  fc.assert(
    fc.property(someLife, (life) => {
      const now = life.at(life.present);
      const history = collectHistory(now, life.changes);
      const lives = now.flatMap((issue, node): ItemLife[] => {
        const place = placeOf(history, issue.id);
        const membership = membershipOf(issue.parent?.id ?? 0)(history, place);
        const one = lifeOf(history, place, { node, points: issue.points }, membership, categories, life.present);
        return one ? [one] : [];
      });
      const period = { first: day(0), last: day(life.present) };
      const [items, points] = [dailyFlow(lives, dayOf, period, byItems), dailyFlow(lives, dayOf, period, byPoints)];
      for (let at = 0; at <= life.present; at++) {
        expect(
          statusCategories.map((category) => ({ items: items.by[category][at], points: points.by[category][at] })),
        ).toEqual(countedBy(life, at, isMember));
      }
    }),
    { numRuns: 60 },
  );
});

it('scope at start, added and removed are what the scope changes of items tell', () => {
  fc.assert(
    fc.property(someLife, fc.nat(30), fc.nat(40), (life, start, end) => {
      const now = life.at(life.present);
      const until = instant(Math.max(start, end));
      const history = collectHistory(now, life.changes);
      const lives = now.flatMap((issue, node): ItemLife[] => {
        const place = placeOf(history, issue.id);
        const membership = belowParent(100, issue.parent?.id ?? 0)(history, place);
        const one = lifeOf(history, place, { node, points: null }, membership, categories, until);
        return one ? [one] : [];
      });
      const facts = collectFacts(now.map((issue) => factOf(issue, life.present)));
      const other = scopeChanges([{ facts, history, isVisible: null }], new Map([[100, instant(start)]]), until).get(
        100,
      );
      const { atStart, events } = scopeSince(lives, instant(start));
      const of = (kind: 'added' | 'removed') =>
        events
          .filter((event) => event.kind === kind)
          .map(({ node, at }) => `${String(now[node]?.id)} ${String(at)}`)
          .sort();
      const told = (list: readonly { issueId: number; at: number }[] = []) =>
        list.map(({ issueId, at }) => `${String(issueId)} ${String(at)}`).sort();
      expect([atStart, of('added'), of('removed')]).toEqual([
        other?.atStart.length,
        told(other?.added),
        told(other?.removed),
      ]);
    }),
  );
});
