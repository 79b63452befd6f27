import fc from 'fast-check';
import type { Day } from '../../../../../src/domain/units';
import { plannedItems, plannedProjects } from '../../../../../static/views/timeline/planning/planned-items';
import {
  daysAfter,
  nothingProposed,
  propose,
  statedDays,
  takeBack,
  undoOf,
  type Proposal,
} from '../../../../../static/views/timeline/planning/proposal';
import type { PlanItem } from '../../../../../static/views/timeline/plan-item';
import { aPlanItem, aTimelineProject } from '../../../../builders/plan-item';

const day = (value: number) => value as Day;
const days = (start: number | null, due: number | null) => ({ start: start as Day | null, due: due as Day | null });
const today = day(50);

const someDays = fc.record({
  start: fc.option(fc.integer({ min: 0, max: 90 }).map(day)),
  due: fc.option(fc.integer({ min: 0, max: 90 }).map(day)),
});

/** A tree whose rolled-up days are what its own items state, and nothing else. */
const someItems = fc
  .array(fc.record({ days: someDays, parent: fc.integer({ min: -1, max: 8 }) }), { minLength: 1, maxLength: 9 })
  .map((given) => {
    const bare = given.map(({ days: own, parent }, at) =>
      aPlanItem(at, { ...own, dueSource: own.due === null ? null : 'own', parentAt: parent < at ? parent : -1 }),
    );
    return rolledAnew(bare);
  });

/** The definition, written down plainly. */
function rolledAnew(items: readonly PlanItem[]): PlanItem[] {
  const below = (item: PlanItem): PlanItem[] =>
    items.filter(({ parentAt }) => parentAt === item.at).flatMap((child) => [child, ...below(child)]);
  return items.map((item) => {
    const starts = below(item).flatMap(({ start }) => start ?? []);
    const dues = below(item).flatMap(({ due }) => due ?? []);
    return {
      ...item,
      startBelow: starts.length === 0 ? null : day(Math.min(...starts)),
      dueBelow: dues.length === 0 ? null : day(Math.max(...dues)),
    };
  });
}

function proposing(
  items: readonly PlanItem[],
  wanted: readonly (readonly [number, ReturnType<typeof days>])[],
): Proposal {
  return wanted.reduce((proposal, [at, after]) => {
    const item = items[at % items.length];
    return item ? propose(proposal, item.key, statedDays(item), after) : proposal;
  }, nothingProposed);
}

describe('items as planned', () => {
  it('roll up to what they would if they were in Jira', () => {
    fc.assert(
      fc.property(someItems, fc.array(fc.tuple(fc.nat(20), someDays)), (items, wanted) => {
        const proposal = proposing(items, wanted);
        const planned = plannedItems(items, proposal, today);
        expect(planned.map(({ startBelow, dueBelow }) => [startBelow, dueBelow])).toEqual(
          rolledAnew(planned).map(({ startBelow, dueBelow }) => [startBelow, dueBelow]),
        );
      }),
    );
  });

  it('are what they were once the plan is undone', () => {
    fc.assert(
      fc.property(someItems, fc.array(fc.tuple(fc.nat(20), someDays)), (items, wanted) => {
        const proposal = proposing(items, wanted);
        const daysOf = (all: readonly PlanItem[]) =>
          all.map(({ start, due, startBelow, dueBelow }) => [start, due, startBelow, dueBelow]);
        const planned = plannedItems(items, proposal, today);
        expect(daysOf(plannedItems(planned, undoOf(proposal), today))).toEqual(daysOf(items));
      }),
    );
  });

  it('do not draw in days that something off the timeline decides', () => {
    const items = [
      aPlanItem(0, { startBelow: day(5), dueBelow: day(30) }),
      aPlanItem(1, { parentAt: 0, ...days(10, 20), dueSource: 'own' }),
    ];
    const [earlier] = plannedItems(items, proposing(items, [[1, days(12, 25)]]), today);
    expect([earlier?.startBelow, earlier?.dueBelow]).toEqual([5, 30]);
    const [later] = plannedItems(items, proposing(items, [[1, days(3, 40)]]), today);
    expect([later?.startBelow, later?.dueBelow]).toEqual([3, 40]);
  });

  it('are late by their new due day, and move their projects along', () => {
    const project = { ...aTimelineProject('APP'), ...days(10, 20) };
    const items = [aPlanItem(0, { project, ...days(10, 20), dueSource: 'own', isLate: true })];
    const planned = plannedItems(items, proposing(items, [[0, days(10, 60)]]), today);
    expect(planned[0]?.isLate).toBe(false);
    expect(plannedProjects(items, planned).get('APP')).toEqual(days(10, 60));
  });
});

describe('a proposal', () => {
  it('keeps the days it was made from, however often it is changed, and is none where nothing is left of it', () => {
    const once = propose(nothingProposed, 'A', days(1, 2), days(3, 4));
    const twice = propose(once, 'A', days(3, 4), days(5, 6));
    expect(twice.get('A')).toEqual({ before: days(1, 2), after: days(5, 6) });
    expect(propose(twice, 'A', days(5, 6), days(1, 2)).size).toBe(0);
    expect(takeBack(twice, ['A', 'B']).size).toBe(0);
  });

  it('leaves a day from a version alone, unless that end was moved', () => {
    const item = aPlanItem(0, { start: day(5), due: day(9), dueSource: 'fix-version' });
    const span = { start: day(5), end: day(9) };
    expect(daysAfter(item, span, { start: day(3), end: day(9) })).toEqual(days(3, null));
    expect(daysAfter(item, span, { start: day(7), end: day(11) })).toEqual(days(7, 11));
    expect(daysAfter(aPlanItem(1), null, span)).toEqual(days(5, 9));
  });
});
