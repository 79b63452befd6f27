import fc from 'fast-check';
import { checkPlannedDates } from '../../../src/domain/dependencies/conflicts';
import { SCHEDULED, UNKNOWN } from '../../../src/domain/dependencies/network';
import { scheduleNetwork, type Schedule } from '../../../src/domain/dependencies/schedule';
import { WhatIf, type Change, type Consequences } from '../../../src/domain/dependencies/what-if';
import { workDayAt } from '../../../src/domain/schedule/work-calendar';
import { day } from '../../builders/facts';
import { aNetwork, EVERY_DAY, MONDAY, someWork, type SomeItem, type SomeLink } from '../../builders/network';

const SOON = { start: day(MONDAY), keepsPlannedStarts: false, target: null };
const slip = (item: number, slipsBy: number): Change => ({ item, slipsBy, lasts: null });
const last = (item: number, lasts: number): Change => ({ item, slipsBy: 0, lasts });

const chain: SomeLink[] = [
  [0, 1],
  [1, 2],
  [0, 3],
];
const items: SomeItem[] = [
  { start: MONDAY, lasts: 2 },
  { start: MONDAY + 2, lasts: 3 },
  { start: MONDAY + 6, lasts: 1 },
  { start: MONDAY + 4, lasts: 1 },
];
const ask = (changes: readonly Change[], keepsPlannedStarts = false) =>
  new WhatIf(scheduleNetwork(aNetwork(items, chain, EVERY_DAY), { ...SOON, keepsPlannedStarts })).ask(changes);
const movesOf = ({ items: moved, startsBy, finishesBy }: Consequences) =>
  Array.from(moved, (item, at) => [item, startsBy[at], finishesBy[at]]).sort(([a = 0], [b = 0]) => a - b);

describe('what if', () => {
  it('an item slips: it and all that wait for it move', () => {
    const consequences = ask([slip(1, 2)]);
    expect(movesOf(consequences)).toEqual([
      [1, 2, 2],
      [2, 2, 2],
    ]);
    expect(consequences.endBy).toBe(2);
    // Its planned end, Friday, becomes Sunday, the day after the planned start of what follows.
    expect(consequences.conflicts).toEqual([{ link: 1, before: 0, after: 1 }]);
  });

  it('an item is shorter: others start earlier, and conflicts vanish', () => {
    const consequences = ask([last(0, 1)]);
    expect(movesOf(consequences)).toEqual([
      [0, 0, -1],
      [1, -1, -1],
      [2, -1, -1],
      [3, -1, -1],
    ]);
    expect(consequences.endBy).toBe(-1);
    const late = new WhatIf(scheduleNetwork(aNetwork([items[0]!, { start: MONDAY + 1, lasts: 1 }], [[0, 1]]), SOON));
    expect(late.ask([last(0, 1)]).conflicts).toEqual([{ link: 0, before: 1, after: 0 }]);
  });

  it('planned starts absorb a slip', () => {
    expect(movesOf(ask([slip(0, 2)], true))).toEqual([
      [0, 2, 2],
      [1, 2, 2],
      [2, 1, 1],
    ]);
  });

  it('an item is pulled forward: no further than links and the start of the whole allow', () => {
    expect(movesOf(ask([slip(1, -2)], true))).toEqual([]);
    expect(movesOf(ask([slip(3, -4)], true))).toEqual([[3, -2, -2]]);
    expect(movesOf(ask([slip(0, -3)]))).toEqual([]);
  });

  it('tells which items cannot be changed, and refuses what makes no sense', () => {
    const question = new WhatIf(scheduleNetwork(aNetwork([{ done: true }, {}], []), SOON));
    expect(question.ask([slip(0, 1), last(1, 3)])).toMatchObject({ ignored: [0, 1], end: UNKNOWN, endBy: 0 });
    for (const change of [slip(2, 1), slip(-1, 1), slip(0.5, 1), slip(0, 1.5), last(0, -1), last(0, NaN)])
      expect(() => question.ask([change])).toThrow(RangeError);
  });
});

/** The same question put to a network made anew: planned starts say when changed items start. */
function afresh(schedule: Schedule, work: { items: readonly SomeItem[]; links: readonly SomeLink[] }, change: Change) {
  const { network, earlyStarts, options } = schedule;
  const lastsNow = change.lasts ?? network.durations[change.item]!;
  const starts = Array.from(earlyStarts, (_, item) => {
    if (item === change.item && change.slipsBy !== 0) return earlyStarts[item]! + change.slipsBy;
    return schedule.releases[item]!;
  });
  if (!options.keepsPlannedStarts)
    starts[change.item] = Math.max(starts[change.item]!, schedule.releases[change.item]!);
  const changed = work.items.map(({ done }, item): SomeItem => {
    const lasts = item === change.item ? lastsNow : network.durations[item]!;
    if (network.states[item] !== SCHEDULED) return { ...(done ? { done } : {}), ...(lasts >= 0 ? { lasts } : {}) };
    // The close of a milestone's day is the bound after it.
    return { lasts, start: workDayAt(network.calendar, starts[item]! - (lasts === 0 ? 1 : 0)) };
  });
  return scheduleNetwork(aNetwork(changed, work.links, network.calendar), { ...options, keepsPlannedStarts: true });
}

/** The plan with the one item moved, nobody else. */
function movedAlone(
  schedule: Schedule,
  work: { items: readonly SomeItem[]; links: readonly SomeLink[] },
  change: Change,
) {
  const { network } = schedule;
  const starts = network.starts.slice();
  const finishes = network.finishes.slice();
  const { item, slipsBy, lasts } = change;
  if (starts[item] !== UNKNOWN) {
    starts[item]! += slipsBy;
    finishes[item] = lasts === null ? finishes[item]! + slipsBy : starts[item]! + lasts;
  }
  return checkPlannedDates({ ...network, starts, finishes });
}

describe('what if, of any network', () => {
  const someChange = fc.record({
    pick: fc.nat(),
    slipsBy: fc.integer({ min: -4, max: 6 }),
    lasts: fc.option(fc.integer({ min: 0, max: 8 })),
  });

  it('answers what the whole computation answers, question after question', () => {
    fc.assert(
      fc.property(
        someWork,
        fc.boolean(),
        fc.array(someChange, { maxLength: 5 }),
        (work, keepsPlannedStarts, changes) => {
          const schedule = scheduleNetwork(aNetwork(work.items, work.links), { ...SOON, keepsPlannedStarts });
          const whatIf = new WhatIf(schedule);
          for (const { pick, ...rest } of changes) {
            const change = { item: pick % work.items.length, ...rest };
            if (schedule.network.states[change.item] !== SCHEDULED) continue;
            const answer = whatIf.ask([change]);
            const expected = afresh(schedule, work, change);
            const starts = schedule.earlyStarts.slice();
            answer.items.forEach((item, at) => (starts[item]! += answer.startsBy[at]!));
            expect(starts).toEqual(expected.earlyStarts);
            expect(answer.end).toBe(expected.end);
            expect(answer.endBy).toBe(expected.end - schedule.end);
            const [before, after] = [checkPlannedDates(schedule.network), movedAlone(schedule, work, change)];
            const differing = work.links.map((_, link) => ({
              link,
              before: before.shortBy[link]!,
              after: after.shortBy[link]!,
            }));
            expect(answer.conflicts).toEqual(differing.filter((link) => link.before !== link.after));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves the schedule as it was, and gives the same answer again', () => {
    fc.assert(
      fc.property(someWork, fc.array(someChange, { minLength: 1, maxLength: 4 }), (work, changes) => {
        const schedule = scheduleNetwork(aNetwork(work.items, work.links), SOON);
        const before = structuredClone(schedule);
        const whatIf = new WhatIf(schedule);
        const all = changes.map(({ pick, ...rest }) => ({ item: pick % work.items.length, ...rest }));
        const first = structuredClone(whatIf.ask(all));
        for (const change of all) whatIf.ask([change]);
        expect(whatIf.ask(all)).toEqual(first);
        expect(schedule).toEqual(before);
      }),
    );
  });
});
