import fc from 'fast-check';
import { prepareNetwork } from '../../../src/domain/dependencies/prepare-network';
import { itemStates, UNKNOWN } from '../../../src/domain/dependencies/network';
import { workDaysBefore } from '../../../src/domain/schedule/work-calendar';
import { day } from '../../builders/facts';
import {
  aNetwork,
  itemColumns,
  linkColumns,
  MONDAY,
  OFFICE,
  someWork,
  type SomeItem,
  type SomeLink,
} from '../../builders/network';

const ZERO = workDaysBefore(OFFICE, day(MONDAY));
const placed = (item: SomeItem) => {
  const { starts, finishes, durations } = aNetwork([item], []);
  return [starts[0]! - ZERO, finishes[0]! - ZERO, durations[0]];
};

describe('a network', () => {
  it('counts days inclusively, and days off not at all', () => {
    expect(placed({ start: MONDAY, end: MONDAY + 1 })).toEqual([0, 2, 2]);
    // From Saturday to the Sunday after, with Thursday off.
    expect(placed({ start: MONDAY + 5, end: MONDAY + 13 })).toEqual([5, 9, 4]);
    expect(placed({ start: MONDAY + 5, end: MONDAY + 6 })).toEqual([5, 5, 0]);
  });

  it('finds the other day where one day and the duration are known', () => {
    expect(placed({ start: MONDAY + 3, lasts: 3 })).toEqual([3, 6, 3]);
    expect(placed({ end: MONDAY + 7, lasts: 3 })).toEqual([3, 6, 3]);
  });

  it('keeps the dates for conflicts and the duration for the schedule where they disagree', () => {
    expect(placed({ start: MONDAY, end: MONDAY + 4, lasts: 2 })).toEqual([0, 5, 2]);
  });

  it('puts a milestone at the close of its day', () => {
    for (const dates of [{ start: MONDAY }, { end: MONDAY }, { start: MONDAY, end: MONDAY }])
      expect(placed({ ...dates, lasts: 0 })).toEqual([1, 1, 0]);
  });

  it('takes one day without a duration for what it is', () => {
    const { starts, finishes, durations, states } = aNetwork([{ end: MONDAY }], []);
    expect([starts[0], finishes[0]! - ZERO, durations[0]]).toEqual([UNKNOWN, 1, UNKNOWN]);
    expect(itemStates[states[0]!]).toBe('no-duration');
  });

  it('reports what it cannot use', () => {
    const links: SomeLink[] = [
      [0, 7],
      [-1, 0],
      [0, 1, 'FS', 1],
      [0, 1, 'FS', 3],
      [0, 1, 'SS', 9],
      [0, 1, 'FS', 3],
    ];
    const items = [{ start: MONDAY + 3, end: MONDAY }, { start: MONDAY, lasts: -2 }, { lasts: 1 }];
    const { problems, holds, starts, durations } = aNetwork(items, links);
    expect(problems).toEqual([
      { kind: 'reversed-dates', item: 0 },
      { kind: 'negative-duration', item: 1 },
      { kind: 'unknown-item', link: 0 },
      { kind: 'unknown-item', link: 1 },
      { kind: 'duplicate-link', link: 2, holds: 3 },
      { kind: 'duplicate-link', link: 5, holds: 3 },
    ]);
    expect([...holds]).toEqual([0, 0, 0, 1, 1, 0]);
    expect([starts[0], durations[0], starts[1]! - ZERO, durations[1]]).toEqual([UNKNOWN, UNKNOWN, 0, UNKNOWN]);
  });

  it('reports a type of link that there is not', () => {
    const odd = { ...linkColumns([[0, 1]]), types: Uint8Array.of(4) };
    expect(prepareNetwork(itemColumns([{}, {}]), odd, OFFICE).problems).toEqual([{ kind: 'unknown-type', link: 0 }]);
  });

  it('refuses columns that are too short', () => {
    const items = { ...itemColumns([{ lasts: 1 }]), count: 2 };
    expect(() => prepareNetwork(items, linkColumns([]), OFFICE)).toThrow(RangeError);
  });

  it('leaves its input as it was', () => {
    fc.assert(
      fc.property(someWork, ({ items, links }) => {
        const [itemsGiven, linksGiven] = [itemColumns(items), linkColumns(links)];
        prepareNetwork(itemsGiven, linksGiven, OFFICE);
        expect([itemsGiven, linksGiven]).toEqual([itemColumns(items), linkColumns(links)]);
      }),
    );
  });
});

describe('cycles', () => {
  it('are named in the order in which each waits for the one before', () => {
    const links: SomeLink[] = [
      [4, 2],
      [2, 0],
      [0, 4, 'SS', 3],
      [0, 1],
      [3, 3],
    ];
    expect(aNetwork([{}, {}, {}, {}, {}], links).cycles).toEqual([
      { items: [0, 2, 4], path: [0, 4, 2], links: [2, 0, 1] },
      { items: [3], path: [3], links: [4] },
    ]);
  });

  it('are as long as there are items, without the stack being too short', () => {
    const count = 50_000;
    const items = Array.from({ length: count }, () => ({ lasts: 1 }));
    const ring = Array.from({ length: count }, (_, item): SomeLink => [item, (item + 1) % count]);
    expect(aNetwork(items, ring).cycles.map(({ path }) => path.length)).toEqual([count]);
    expect(aNetwork(items, ring.slice(1)).cycles).toEqual([]);
  });

  it('are those that one finds by trying where each item leads to, and their paths exist', () => {
    fc.assert(
      fc.property(someWork, ({ items, links }) => {
        const { cycles } = aNetwork(items, links);
        expect(cycles.map((cycle) => cycle.items)).toEqual(naiveCycles(items.length, links));
        for (const { items: all, path, links: along } of cycles) {
          expect(new Set(path).size).toBe(path.length);
          expect(path.every((item) => all.includes(item))).toBe(true);
          const steps = path.map((item, at) => [item, path[(at + 1) % path.length]]);
          expect(along.map((link) => links[link]!.slice(0, 2))).toEqual(steps);
        }
      }),
    );
  });

  it('do not keep the other items from an order in which predecessors come first', () => {
    fc.assert(
      fc.property(someWork, ({ items, links }) => {
        const { order, component } = aNetwork(items, links);
        expect(Array.from(order).sort((a, b) => a - b)).toEqual(items.map((_, item) => item));
        for (const [from, to] of links) {
          if (component[from] === component[to]) continue;
          expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
          expect(component[from]).toBeLessThan(component[to]!);
        }
      }),
    );
  });
});

function naiveCycles(count: number, links: readonly SomeLink[]): number[][] {
  const reach = (start: number) => {
    const reached = new Set<number>();
    const visit = (item: number) => {
      for (const [from, to] of links) {
        if (from !== item || reached.has(to)) continue;
        reached.add(to);
        visit(to);
      }
    };
    visit(start);
    return reached;
  };
  const reached = Array.from({ length: count }, (_, item) => reach(item));
  const loops = reached.map((own, item) => [...own].filter((other) => reached[other]!.has(item)).sort((a, b) => a - b));
  return loops.filter((members, item) => members[0] === item);
}
