import type { DependencyNetwork } from './network';
import { at } from './network';

/** The item has no link, so it is not on the map. */
export const NOT_ON_MAP = -1;
/** More sweeps hardly change anything. */
const SWEEPS = 4;

/**
 * Where each item stands on a map of dependencies, on a grid of whole numbers from 0. A link leads from a lower column
 * to a higher one, save within a cycle.
 */
export interface MapLayout {
  /** One more than the highest column of any predecessor; NOT_ON_MAP for items without links. */
  readonly columns: Int32Array;
  /** Row within the column; no two items share a place. NOT_ON_MAP as above. */
  readonly rows: Int32Array;
  /** 1: in a cycle. The items of a cycle stand below each other in one column, without others in between. */
  readonly inCycle: Uint8Array;
  readonly columnCount: number;
  readonly rowCount: number;
}

/**
 * A layered layout (Sugiyama's method): columns by longest path, rows by barycentre in a few sweeps to and fro, so that
 * linked items come to stand near each other and fewer links cross. Links across several columns pull like others; no
 * room is kept for their lines. The same network gives the same map. As high as the fullest column.
 *
 * @param given columns from 0, where the caller knows better ones; every item then has links, and there are no cycles
 */
export function layOutMap(network: DependencyNetwork, given: Int32Array | null = null): MapLayout {
  const groups = groupItems(network);
  const columns = given ?? columnsByLongestPath(network, groups);
  const order = new RowOrder(network, groups, columns);
  for (let sweep = 0; sweep < SWEEPS; sweep++) order.sweep(sweep % 2 === 0);
  return { columns, ...order.placeRows(), inCycle: groups.inCycle, columnCount: order.columnCount };
}

/** Items of a cycle move as one group; any other item is a group to itself. Only groups with links are on the map. */
interface Groups {
  /** Numbered as components are: predecessors first. */
  readonly of: Int32Array;
  /** Empty where there are no links. */
  readonly members: readonly (readonly number[])[];
  readonly inCycle: Uint8Array;
}

function groupItems({ count, component, cycles, incoming, outgoing }: DependencyNetwork): Groups {
  const members = Array.from({ length: count }, (): number[] => []);
  const inCycle = new Uint8Array(count);
  const hasLinks = (item: number) =>
    at(incoming.from, item) < at(incoming.from, item + 1) || at(outgoing.from, item) < at(outgoing.from, item + 1);
  for (let item = 0; item < count; item++) {
    if (hasLinks(item)) members[at(component, item)]?.push(item);
  }
  for (const { items, path } of cycles) {
    for (const item of items) inCycle[item] = 1;
    // In the order of the path, so that most lines of the cycle lead to the next row.
    members[at(component, items[0] ?? 0)] = Array.from(new Set([...path, ...items]));
  }
  return { of: component, members, inCycle };
}

function columnsByLongestPath({ count, order, incoming, links }: DependencyNetwork, { of, members }: Groups) {
  const ofGroup = new Int32Array(members.length);
  const columns = new Int32Array(count).fill(NOT_ON_MAP);
  for (let position = 0; position < count; position++) {
    const item = at(order, position);
    for (let next = at(incoming.from, item); next < at(incoming.from, item + 1); next++) {
      const predecessor = at(of, at(links.predecessors, at(incoming.links, next)));
      const group = at(of, item);
      if (predecessor !== group) ofGroup[group] = Math.max(at(ofGroup, group), at(ofGroup, predecessor) + 1);
    }
  }
  members.forEach((items, group) => {
    for (const item of items) columns[item] = at(ofGroup, group);
  });
  return columns;
}

/** The order of groups in every column, from top to bottom. */
class RowOrder {
  readonly columnCount: number;
  private readonly columns: readonly number[][];
  private readonly rows: Int32Array;
  /** What a group would like: the mean row of its neighbours. */
  private readonly wishes: Float64Array;
  private readonly rowCount: number;

  constructor(
    private readonly network: DependencyNetwork,
    private readonly groups: Groups,
    private readonly columnOf: Int32Array,
  ) {
    this.columnCount = columnOf.reduce((most, column) => Math.max(most, column + 1), 0);
    this.columns = Array.from({ length: this.columnCount }, (): number[] => []);
    groups.members.forEach((items, group) => {
      if (items[0] !== undefined) this.columns[at(columnOf, items[0])]?.push(group);
    });
    this.rows = new Int32Array(columnOf.length).fill(NOT_ON_MAP);
    this.wishes = new Float64Array(groups.members.length);
    const heights = this.columns.map((column) => column.reduce((sum, group) => sum + this.heightOf(group), 0));
    this.rowCount = heights.reduce((most, height) => Math.max(most, height), 0);
    for (const column of this.columns) this.stack(column);
  }

  /** Sorts every column by where its neighbours stand: those before it going forwards, those behind it going back. */
  sweep(forwards: boolean): void {
    const inTurn = forwards ? this.columns : [...this.columns].reverse();
    for (const column of inTurn) {
      for (const group of column) this.wishes[group] = this.wishOf(group, forwards);
      column.sort((a, b) => (this.wishes[a] ?? 0) - (this.wishes[b] ?? 0));
      this.stack(column);
    }
  }

  /** Gives each group the row it would like, as far as order and height let it, so that chains become straight. */
  placeRows(): Pick<MapLayout, 'rows' | 'rowCount'> {
    for (const column of this.columns) {
      let below = column.reduce((sum, group) => sum + this.heightOf(group), 0);
      let free = 0;
      for (const group of column) {
        const lowest = this.rowCount - below;
        const row = Math.min(lowest, Math.max(free, Math.round(this.wishOf(group, true))));
        this.put(group, row);
        free = row + this.heightOf(group);
        below -= this.heightOf(group);
      }
    }
    return { rows: this.rows, rowCount: this.rowCount };
  }

  private heightOf(group: number): number {
    return this.groups.members[group]?.length ?? 0;
  }

  /** One below the other, in the middle of the map's height. */
  private stack(column: readonly number[]): void {
    const height = column.reduce((sum, group) => sum + this.heightOf(group), 0);
    let row = (this.rowCount - height) >> 1;
    for (const group of column) {
      this.put(group, row);
      row += this.heightOf(group);
    }
  }

  private put(group: number, row: number): void {
    this.groups.members[group]?.forEach((item, n) => {
      this.rows[item] = row + n;
    });
  }

  /** Where there are no neighbours on that side, a group would like to stay. */
  private wishOf(group: number, forwards: boolean): number {
    const { incoming, outgoing, links } = this.network;
    const grouped = forwards ? incoming : outgoing;
    const neighbours = forwards ? links.predecessors : links.successors;
    let sum = 0;
    let count = 0;
    for (const item of this.groups.members[group] ?? []) {
      for (let next = at(grouped.from, item); next < at(grouped.from, item + 1); next++) {
        const neighbour = at(neighbours, at(grouped.links, next));
        if (at(this.groups.of, neighbour) === group) continue;
        sum += at(this.rows, neighbour);
        count++;
      }
    }
    return count > 0 ? sum / count : at(this.rows, this.groups.members[group]?.[0] ?? 0);
  }
}
