import type { LinksByItem } from './network';
import { at } from './network';

/** Items that wait for each other. */
export interface Cycle {
  /** All of them, ascending. Several cycles that share an item are one entry. */
  readonly items: readonly number[];
  /** One actual cycle, a shortest through the first item: each waits for the one before it, the first for the last. */
  readonly path: readonly number[];
  /** The links along the path; the last one leads from its end back to its beginning. */
  readonly links: readonly number[];
}

export interface Components {
  readonly order: Int32Array;
  readonly component: Int32Array;
  readonly cycles: readonly Cycle[];
}

/**
 * Strongly connected components by Tarjan's algorithm, with a stack of its own, as a chain may be as long as there are
 * items. A link from an item to itself is a cycle as well. An item is one point here: two items of which each holds the
 * other are a cycle whatever the types of the links are.
 */
export function findComponents(count: number, successors: Int32Array, outgoing: LinksByItem): Components {
  const search = new Search(count, successors, outgoing);
  for (let item = 0; item < count; item++) search.startAt(item);
  const { order, component } = search;
  order.reverse();
  // Components are found last first.
  for (let item = 0; item < count; item++) component[item] = search.found - 1 - at(component, item);
  return { order, component, cycles: nameCycles(order, component, successors, outgoing) };
}

class Search {
  readonly order: Int32Array;
  readonly component: Int32Array;
  found = 0;
  private readonly met: Int32Array;
  private readonly lowest: Int32Array;
  private readonly nextLink: Int32Array;
  private readonly path: Int32Array;
  private readonly open: Int32Array;
  private depth = 0;
  private opened = 0;
  private ordered = 0;
  private clock = 0;

  constructor(
    count: number,
    private readonly successors: Int32Array,
    private readonly outgoing: LinksByItem,
  ) {
    this.order = new Int32Array(count);
    this.component = new Int32Array(count).fill(-1);
    this.met = new Int32Array(count);
    this.lowest = new Int32Array(count);
    this.nextLink = outgoing.from.slice(0, count);
    this.path = new Int32Array(count);
    this.open = new Int32Array(count);
  }

  startAt(item: number): void {
    if (at(this.met, item) === 0) this.enter(item);
    while (this.depth > 0) this.step(at(this.path, this.depth - 1));
  }

  private enter(item: number): void {
    this.met[item] = this.lowest[item] = ++this.clock;
    this.path[this.depth++] = item;
    this.open[this.opened++] = item;
  }

  private step(item: number): void {
    const { from, links } = this.outgoing;
    const end = at(from, item + 1);
    for (let next = at(this.nextLink, item); next < end; next++) {
      const successor = at(this.successors, at(links, next));
      if (at(this.met, successor) === 0) {
        this.nextLink[item] = next + 1;
        this.enter(successor);
        return;
      }
      if (at(this.component, successor) < 0) this.lower(item, at(this.met, successor));
    }
    this.leave(item);
  }

  private leave(item: number): void {
    this.depth--;
    if (this.depth > 0) this.lower(at(this.path, this.depth - 1), at(this.lowest, item));
    if (at(this.lowest, item) !== at(this.met, item)) return;
    let member: number;
    do {
      member = at(this.open, --this.opened);
      this.component[member] = this.found;
      this.order[this.ordered++] = member;
    } while (member !== item);
    this.found++;
  }

  private lower(item: number, to: number): void {
    if (to < at(this.lowest, item)) this.lowest[item] = to;
  }
}

function nameCycles(
  order: Int32Array,
  component: Int32Array,
  successors: Int32Array,
  outgoing: LinksByItem,
): readonly Cycle[] {
  const groups: number[][] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && at(component, at(order, to)) === at(component, at(order, from))) to++;
    const isLoop = to - from > 1 || waitsForItself(at(order, from), successors, outgoing);
    if (isLoop) groups.push(Array.from(order.subarray(from, to)).sort((a, b) => a - b));
  }
  groups.sort(([a = 0], [b = 0]) => a - b);
  return groups.map((items) => ({ items, ...shortestCycle(items[0] ?? 0, component, successors, outgoing) }));
}

function waitsForItself(item: number, successors: Int32Array, { from, links }: LinksByItem): boolean {
  for (let next = at(from, item); next < at(from, item + 1); next++)
    if (at(successors, at(links, next)) === item) return true;
  return false;
}

/** Breadth-first within the component; every item of it lies on a cycle, so the search always comes back. */
function shortestCycle(
  start: number,
  component: Int32Array,
  successors: Int32Array,
  { from, links }: LinksByItem,
): Pick<Cycle, 'path' | 'links'> {
  const reachedBy = new Map<number, { item: number; link: number }>();
  const queue = [start];
  for (const item of queue) {
    for (let next = at(from, item); next < at(from, item + 1); next++) {
      const link = at(links, next);
      const successor = at(successors, link);
      if (successor === start) return traceBack(start, { item, link }, reachedBy);
      if (at(component, successor) !== at(component, start) || reachedBy.has(successor)) continue;
      reachedBy.set(successor, { item, link });
      queue.push(successor);
    }
  }
  throw new RangeError(`Item ${start} is in no cycle.`);
}

type Step = { item: number; link: number };

function traceBack(start: number, last: Step, reachedBy: ReadonlyMap<number, Step>): Pick<Cycle, 'path' | 'links'> {
  const path: number[] = [];
  const links: number[] = [];
  for (let step: Step | undefined = last; step; step = step.item === start ? undefined : reachedBy.get(step.item)) {
    path.push(step.item);
    links.push(step.link);
  }
  return { path: path.reverse(), links: links.reverse() };
}
