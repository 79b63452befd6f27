import fc from 'fast-check';
import { audiencesIn, isShownTo, usualAudiences } from '../../../src/domain/roadmap/audience';
import {
  fits,
  inOrder,
  isLongOverdue,
  nextVersionIds,
  releaseSlots,
  type Version,
} from '../../../src/domain/roadmap/releases';
import type { Day } from '../../../src/domain/units';

const today = 20_000 as Day;
const after = (days: number) => (today + days) as Day;
const steady = (count: number) => Array.from({ length: 84 }, () => count);
const version = (id: string, day: Day | null, parts: Partial<Version> = {}): Version => ({
  id,
  projectId: 'a',
  name: id,
  start: null,
  day,
  isReleased: false,
  ...parts,
});

describe('the next version', () => {
  it('is the nearest one to come of each project that has a day and is not released', () => {
    const versions = [
      version('1', null),
      version('2', after(30)),
      version('3', after(-5)),
      version('4', after(-50), { isReleased: true }),
      version('5', after(80), { projectId: 'b' }),
      version('6', null, { projectId: 'c' }),
    ];
    expect([...nextVersionIds(versions, today)].sort()).toEqual(['2', '5']);
    expect(inOrder(versions).map(({ id }) => id)).toEqual(['4', '3', '2', '5', '1', '6']);
  });
});

describe('a version that is overdue', () => {
  const nextOf = (...versions: Version[]) => [...nextVersionIds(versions, today)];

  it('is the next one only where none is to come, and then the latest', () => {
    const overdue = [version('1', after(-50)), version('2', after(-5)), version('3', after(-30))];
    expect(nextOf(...overdue)).toEqual(['2']);
    expect(nextOf(...overdue, version('4', null))).toEqual(['2']);
    expect(nextOf(version('5', after(60)), ...overdue, version('6', after(40)))).toEqual(['6']);
    expect(nextOf(...overdue, version('7', after(0)))).toEqual(['7']);
  });

  it('is forgotten after 90 days, and then never the next one', () => {
    expect(nextOf(version('1', after(-90)))).toEqual(['1']);
    expect(nextOf(version('1', after(-91)))).toEqual([]);
    const isForgotten = (parts: Partial<Version>) => isLongOverdue({ ...version('1', after(-91)), ...parts }, today);
    expect([{}, { day: after(-90) }, { day: null }, { isReleased: true }].map(isForgotten)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('when releases will be finished', () => {
  it('counts what stands before: releases in their order, and parts within them', () => {
    // Two items a day: 4 and 2 items of the first are there after 2 and 3 days, 6 of the second after 6.
    const slots = releaseSlots(
      steady(2),
      [
        { day: after(2), parts: [[1, 2, 3, 4], [], [5, 6]], notBrokenDown: 0 },
        { day: after(6), parts: [[7, 8, 9, 10, 11, 12]], notBrokenDown: 0 },
      ],
      today,
      null,
    );
    const known = (days: number) => ({ state: 'known', likely: after(days), confident: after(days) });
    expect(slots[0]).toMatchObject({ finish: known(3), chance: 0 });
    expect(slots[0]?.parts.map(({ finish }) => finish)).toEqual([known(2), { state: 'finished' }, known(3)]);
    expect(slots[0]?.parts.map(fits)).toEqual([true, true, false]);
    expect(slots[1]).toMatchObject({ finish: known(6), chance: 1 });
  });

  it('does what is in two releases with the first', () => {
    const slots = releaseSlots(
      steady(1),
      [
        { day: after(9), parts: [[1, 2]], notBrokenDown: 0 },
        { day: null, parts: [[2, 3]], notBrokenDown: 0 },
      ],
      today,
      null,
    );
    expect(slots.map(({ finish }) => finish)).toMatchObject([{ confident: after(2) }, { confident: after(3) }]);
    expect(slots[1]?.chance).toBeNull();
  });

  it('does a part whose items are all in an earlier release with that release', () => {
    const items = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
    const [, second] = releaseSlots(
      steady(1),
      [
        { day: after(10), parts: [items(1, 4), items(5, 6)], notBrokenDown: 0 },
        { day: after(20), parts: [items(100, 198), [5, 6], []], notBrokenDown: 0 },
      ],
      today,
      null,
    );
    expect(second?.parts.map(({ finish }) => finish)).toMatchObject([
      { confident: after(208) },
      { confident: after(10) },
      { state: 'finished' },
    ]);
    expect(second?.parts.map(fits)).toEqual([false, true, true]);
    // The release is finished with what takes longest, wherever that stands.
    expect(second).toMatchObject({ finish: { confident: after(208) }, chance: 0 });
  });

  it('finishes each part with the latest of the parts in which its items are met first', () => {
    const someParts = fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(someParts, { minLength: 1, maxLength: 4 }), (releases) => {
        const work = releases.map((parts) => ({ day: null, parts, notBrokenDown: 0 }));
        const slots = releaseSlots(steady(1), work, today, null);
        const flat = releases.flat();
        const doneWith = (item: number) => {
          const first = flat.findIndex((part) => part.includes(item));
          return new Set(flat.slice(0, first + 1).flat()).size;
        };
        const expected = (part: readonly number[]) => {
          const confident = after(Math.max(...part.map(doneWith)));
          return part.length === 0 ? { state: 'finished' } : { state: 'known', likely: confident, confident };
        };
        expect(slots.map(({ parts }) => parts.map(({ finish }) => finish))).toEqual(
          releases.map((parts) => parts.map(expected)),
        );
        expect(slots.map(({ finish }) => finish)).toEqual(releases.map((parts) => expected(parts.flat())));
      }),
      { numRuns: 25 },
    );
  });

  it('is unknown with the reason where nothing can be forecast, and finished where nothing is open', () => {
    const work = [
      { day: after(9), parts: [[1]], notBrokenDown: 0 },
      { day: after(9), parts: [[]], notBrokenDown: 0 },
    ];
    const [open, empty] = releaseSlots([], work, today, 'few-finished');
    expect(open).toMatchObject({ finish: { state: 'unknown', reason: 'few-finished' }, chance: null });
    expect(open?.parts.map(fits)).toEqual([null]);
    expect(empty).toMatchObject({ finish: { state: 'finished' }, chance: 1 });
  });

  it('is unknown of a release with items that are not broken down, and not of its other parts and of what comes after', () => {
    const work = [
      { day: after(9), parts: [[1], []], notBrokenDown: 1 },
      { day: after(9), parts: [[2]], notBrokenDown: 0 },
      { day: after(9), parts: [[]], notBrokenDown: 2 },
    ];
    const unknown = { finish: { state: 'unknown', reason: 'not-broken-down' }, chance: null };
    const slots = releaseSlots(steady(1), work, today, null);
    expect(slots[0]).toMatchObject(unknown);
    expect(slots[0]?.parts.map(fits)).toEqual([true, true]);
    expect(slots[1]).toMatchObject({ finish: { state: 'known', confident: after(2) }, chance: 1 });
    expect(slots[2]).toMatchObject(unknown);
  });

  it('is certain never to be by a day that has passed', () => {
    expect(releaseSlots(steady(9), [{ day: after(0), parts: [[1]], notBrokenDown: 0 }], today, null)[0]?.chance).toBe(
      0,
    );
  });

  it('agrees with a simulation of its own kind, item by item', () => {
    const someCounts = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 28, maxLength: 84 });
    const someAmount = fc.integer({ min: 1, max: 25 });
    fc.assert(
      fc.property(
        someCounts.filter((counts) => counts.reduce((a, b) => a + b) >= 20),
        someAmount,
        someAmount,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 1e6 }),
        (counts, first, second, days, seed) => {
          const items = Array.from({ length: first + second }, (_, at) => at);
          const releases = [
            { day: after(days), parts: [items.slice(0, first)], notBrokenDown: 0 },
            { day: after(days), parts: [items.slice(first)], notBrokenDown: 0 },
          ];
          const shown = releaseSlots(counts, releases, today, null).map(({ chance }) => chance ?? -1);
          const own = [first, first + second].map((amount) => bruteChance(counts, amount, days, seed));
          return own.every((chance, at) => Math.abs(chance - (shown[at] ?? -1)) < 0.06);
        },
      ),
      { numRuns: 20 },
    );
  });
});

/** Throws days one by one with another generator until the time is over, and counts how often enough was finished. */
function bruteChance(counts: readonly number[], amount: number, days: number, seed: number): number {
  let state = seed;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  let met = 0;
  for (let trial = 0; trial < 4000; trial++) {
    let finished = 0;
    for (let day = 0; day < days; day++) finished += counts[Math.floor(random() * counts.length)]!;
    if (finished >= amount) met++;
  }
  return met / 4000;
}

describe('audiences', () => {
  it('are those that people described, and the usual ones of the kinds that they left out', () => {
    const own = { ...usualAudiences[2]!, id: 'mine', name: 'Key accounts' };
    expect(audiencesIn([]).map(({ kind }) => kind)).toEqual(['internal', 'partner', 'customer']);
    expect(audiencesIn([own])).toEqual([usualAudiences[0], usualAudiences[1], own]);
  });

  it('are shown neither single items that are hidden nor, where they hide that, what is not known to be started', () => {
    const audience = { hides: ['not-started' as const], hiddenIssueIds: [3] };
    const shown = (issueId: number, category: Parameters<typeof isShownTo>[1]['category']) =>
      isShownTo(audience, { issueId, category });
    expect([shown(1, 'in-progress'), shown(1, 'done'), shown(1, 'to-do'), shown(1, 'unknown')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(shown(3, 'in-progress')).toBe(false);
    expect(isShownTo({ hides: [], hiddenIssueIds: [] }, { issueId: 1, category: 'to-do' })).toBe(true);
  });
});
