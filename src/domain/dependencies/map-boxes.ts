import { NOT_ON_MAP } from './map-layout';
import type { DependencyNetwork } from './network';
import { at } from './network';

/** A line from one box of a map to another: all links that lead from an item of the one to an item of the other. */
export interface MapLine {
  /** Boxes, never the same. */
  readonly from: number;
  readonly to: number;
  /** Links of the network, ascending. */
  readonly links: readonly number[];
}

/** What a map shows: items, and groups that stand for all of their items. */
export interface MapBoxes {
  readonly count: number;
  /** Items of each box, ascending. A box of one item stands for itself unless `groups` says otherwise. */
  readonly items: readonly (readonly number[])[];
  /** The group that a box stands for; -1: it stands for its item. */
  readonly groups: Int32Array;
  /** One entry an item of the network: its box. NOT_ON_MAP for items without links. */
  readonly boxOf: Int32Array;
  /** One line a pair of boxes and direction, by its first link. */
  readonly lines: readonly MapLine[];
  /** Links between items of the same box. */
  readonly within: Int32Array;
}

/**
 * Draws the items of closed groups together. Only links that hold are counted, each once.
 *
 * @param groupOf the group of each item
 */
export function boxesOf(network: DependencyNetwork, groupOf: Int32Array, closed: ReadonlySet<number>): MapBoxes {
  const placed = placeItems(network, groupOf, closed);
  const lines = new Map<number, { from: number; to: number; links: number[] }>();
  const count = placed.items.length;
  const within = new Int32Array(count);
  for (let link = 0; link < network.links.count; link++) {
    if (network.holds[link] !== 1) continue;
    const from = at(placed.boxOf, at(network.links.predecessors, link));
    const to = at(placed.boxOf, at(network.links.successors, link));
    if (from === to) {
      within[from] = at(within, from) + 1;
      continue;
    }
    const line = lines.get(from * count + to);
    if (line) line.links.push(link);
    else lines.set(from * count + to, { from, to, links: [link] });
  }
  return { ...placed, count, lines: [...lines.values()], within };
}

function placeItems(network: DependencyNetwork, groupOf: Int32Array, closed: ReadonlySet<number>) {
  const { incoming, outgoing, count } = network;
  const boxOf = new Int32Array(count).fill(NOT_ON_MAP);
  const items: number[][] = [];
  const groups: number[] = [];
  const boxOfGroup = new Map<number, number>();
  for (let item = 0; item < count; item++) {
    const hasLinks =
      at(incoming.from, item) < at(incoming.from, item + 1) || at(outgoing.from, item) < at(outgoing.from, item + 1);
    if (!hasLinks) continue;
    const group = closed.has(at(groupOf, item)) ? at(groupOf, item) : -1;
    const box = (group < 0 ? undefined : boxOfGroup.get(group)) ?? items.length;
    if (box === items.length) {
      items.push([]);
      groups.push(group);
      if (group >= 0) boxOfGroup.set(group, box);
    }
    items[box]?.push(item);
    boxOf[item] = box;
  }
  return { items, groups: Int32Array.from(groups), boxOf };
}
