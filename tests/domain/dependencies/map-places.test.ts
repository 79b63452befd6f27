import fc from 'fast-check';
import { boxesOf } from '../../../src/domain/dependencies/map-boxes';
import { NOT_ON_MAP } from '../../../src/domain/dependencies/map-layout';
import { placeBoxes } from '../../../src/domain/dependencies/map-places';
import { aNetwork, someWork, type SomeLink } from '../../builders/network';

/** Items of three groups, in turn. */
const inTurn = (count: number) => Int32Array.from({ length: count }, (_, item) => item % 3);

function aMap(count: number, links: readonly SomeLink[], groups: readonly number[], closed: readonly number[]) {
  const items = Array.from({ length: count }, () => ({}));
  const network = aNetwork(items, links);
  const boxes = boxesOf(network, Int32Array.from(groups), new Set(closed));
  return { network, boxes, places: placeBoxes(network, boxes) };
}

describe('boxes of a map', () => {
  it('are the items that have links, where no group is closed', () => {
    const { boxes } = aMap(4, [[0, 1], [3, 1]], [0, 0, 0, 1], []); // prettier-ignore
    expect(boxes.items).toEqual([[0], [1], [3]]);
    expect([...boxes.boxOf]).toEqual([0, 1, NOT_ON_MAP, 2]);
    expect(boxes.lines).toEqual([
      { from: 0, to: 1, links: [0] },
      { from: 2, to: 1, links: [1] },
    ]);
  });

  it('draw the links between two closed groups as one line each way, and count those within', () => {
    const links: SomeLink[] = [[0, 1], [0, 2], [1, 3], [3, 0], [2, 3]]; // prettier-ignore
    const { boxes } = aMap(4, links, [7, 7, 8, 8], [7, 8]);
    expect([...boxes.groups]).toEqual([7, 8]);
    expect(boxes.items).toEqual([[0, 1], [2, 3]]); // prettier-ignore
    expect(boxes.lines).toEqual([
      { from: 0, to: 1, links: [1, 2] },
      { from: 1, to: 0, links: [3] },
    ]);
    expect([...boxes.within]).toEqual([1, 1]);
  });

  it('have every link that holds once, in a line or within, whatever is closed', () => {
    fc.assert(
      fc.property(someWork, fc.subarray([0, 1, 2]), ({ items, links }, closed) => {
        const network = aNetwork(items, links);
        const { lines, within } = boxesOf(network, inTurn(items.length), new Set(closed));
        const drawn = lines.flatMap((line) => line.links);
        expect(new Set(drawn).size).toBe(drawn.length);
        const inside = within.reduce((sum, value) => sum + value, 0);
        expect(drawn.length + inside).toBe(network.holds.reduce((sum, value) => sum + value, 0));
      }),
    );
  });
});

describe('places of boxes', () => {
  it('follow the lines from left to right', () => {
    const { places } = aMap(4, [[0, 1], [1, 2], [1, 3]], [0, 0, 0, 0], []); // prettier-ignore
    expect([...places.columns]).toEqual([0, 1, 2, 2]);
    expect([places.columnCount, places.rowCount]).toEqual([3, 2]);
  });

  it('keep apart what no line joins, the highest first', () => {
    // A fork of two, a fork of three, and a pair: [3, 2], [3, 3] and [1, 2] in rows and columns.
    const links: SomeLink[] = [[0, 1], [0, 2], [3, 4], [3, 5], [3, 6], [7, 8]]; // prettier-ignore
    const { places } = aMap(9, links, Array(9).fill(0) as number[], []);
    const rowsOf = (items: number[]) => items.map((item) => places.rows[item]!);
    expect(Math.max(...rowsOf([3, 4, 5, 6]))).toBeLessThan(Math.min(...rowsOf([0, 1, 2])));
    expect(Math.max(...rowsOf([0, 1, 2]))).toBeLessThan(Math.min(...rowsOf([7, 8])));
  });

  it('put groups that lead to each other both ways in the order of most of their work', () => {
    // 0 → 1 → 2 within and out of group 5, and one link back from its successor to a late item of it.
    const links: SomeLink[] = [[0, 3], [1, 3], [3, 2]]; // prettier-ignore
    const { places } = aMap(5, links, [5, 5, 5, 6, 6], [5, 6]);
    expect([...places.columns]).toEqual([0, 1]);
  });

  it('are never shared, and lie within the map', () => {
    fc.assert(
      fc.property(someWork, fc.subarray([0, 1, 2]), ({ items, links }, closed) => {
        const network = aNetwork(items, links);
        const boxes = boxesOf(network, inTurn(items.length), new Set(closed));
        const { columns, rows, columnCount, rowCount } = placeBoxes(network, boxes);
        const taken = new Set(Array.from(columns, (column, box) => `${column} ${rows[box]!}`));
        expect(taken.size).toBe(boxes.count);
        for (let box = 0; box < boxes.count; box++) {
          expect([columns[box]! >= 0, columns[box]! < columnCount]).toEqual([true, true]);
          expect([rows[box]! >= 0, rows[box]! < rowCount]).toEqual([true, true]);
        }
      }),
    );
  });
});
