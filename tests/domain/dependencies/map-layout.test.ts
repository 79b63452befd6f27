import fc from 'fast-check';
import { layOutMap, NOT_ON_MAP, type MapLayout } from '../../../src/domain/dependencies/map-layout';
import { aNetwork, someWork, type SomeLink } from '../../builders/network';

const layOut = (count: number, links: readonly SomeLink[]) =>
  layOutMap(
    aNetwork(
      Array.from({ length: count }, () => ({})),
      links,
    ),
  );

/** Pairs of links between the same two columns that change sides. */
function crossings({ columns, rows }: MapLayout, links: readonly SomeLink[]): number {
  const sides = (a: SomeLink, b: SomeLink) => (rows[a[0]]! - rows[b[0]]!) * (rows[a[1]]! - rows[b[1]]!);
  const isBetweenSame = (a: SomeLink, b: SomeLink) =>
    columns[a[0]] === columns[b[0]] && columns[a[1]] === columns[b[1]];
  return links.reduce(
    (sum, a, at) => sum + links.slice(at).filter((b) => isBetweenSame(a, b) && sides(a, b) < 0).length,
    0,
  );
}

describe('a map of dependencies', () => {
  it('puts an item one column behind the last of those it waits for', () => {
    const { columns, columnCount } = layOut(5, [
      [0, 1],
      [1, 2],
      [0, 2],
      [4, 2],
    ]);
    expect([...columns]).toEqual([0, 1, 2, NOT_ON_MAP, 0]);
    expect(columnCount).toBe(3);
  });

  it('uncrosses links that need not cross', () => {
    const links: SomeLink[] = [
      [0, 5],
      [1, 4],
      [2, 3],
      [5, 6],
      [4, 7],
      [3, 8],
    ];
    expect(crossings(layOut(9, links), links)).toBe(0);
    const tree: SomeLink[] = [
      [0, 2],
      [0, 4],
      [1, 3],
      [1, 5],
      [2, 6],
      [5, 7],
      [4, 8],
      [3, 9],
    ];
    expect(crossings(layOut(10, tree), tree)).toBe(0);
  });

  it('draws chains as straight lines', () => {
    const { rows } = layOut(8, [
      [0, 1],
      [2, 3],
      [4, 5],
      [5, 6],
      [6, 7],
    ]);
    expect(rows[0]).toBe(rows[1]);
    expect(rows[2]).toBe(rows[3]);
    expect(new Set(rows.subarray(4)).size).toBe(1);
  });

  it('stacks the items of a cycle in the order in which they wait, between what comes before and after', () => {
    const { columns, rows, inCycle } = layOut(5, [
      [0, 1],
      [1, 3],
      [3, 2],
      [2, 1],
      [2, 4],
    ]);
    expect([...columns]).toEqual([0, 1, 1, 1, 2]);
    expect([...inCycle]).toEqual([0, 1, 1, 1, 0]);
    expect([rows[3]! - rows[1]!, rows[2]! - rows[3]!]).toEqual([1, 1]);
  });

  it('has every linked item at a place of its own, and links that lead forwards', () => {
    fc.assert(
      fc.property(someWork, ({ items, links }) => {
        const network = aNetwork(items, links);
        const { columns, rows, inCycle, columnCount, rowCount } = layOutMap(network);
        const linked = new Set(links.flatMap(([from, to]) => [from, to]));
        const places = [...linked].map((item) => `${columns[item]!} ${rows[item]!}`);
        expect(new Set(places).size).toBe(linked.size);
        items.forEach((_, item) => {
          if (!linked.has(item)) {
            expect([columns[item], rows[item]]).toEqual([NOT_ON_MAP, NOT_ON_MAP]);
            return;
          }
          expect(columns[item]! >= 0 && columns[item]! < columnCount).toBe(true);
          expect(rows[item]! >= 0 && rows[item]! < rowCount).toBe(true);
        });
        for (const [from, to] of links) {
          if (network.component[from] !== network.component[to]) expect(columns[from]).toBeLessThan(columns[to]!);
          else expect(inCycle[from]).toBe(1);
        }
        for (const { items: members } of network.cycles) {
          const taken = members.map((item) => rows[item]!).sort((a, b) => a - b);
          expect(new Set(members.map((item) => columns[item])).size).toBe(1);
          expect(taken.at(-1)! - taken[0]!).toBe(members.length - 1);
        }
      }),
    );
  });

  it('is empty where nothing is linked', () => {
    expect(layOut(2, [])).toMatchObject({ columnCount: 0, rowCount: 0 });
  });
});
