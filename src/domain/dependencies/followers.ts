import { shortfall, type Bounds } from './conflicts';
import type { DependencyNetwork } from './network';
import { at, DONE, IN_CYCLE, UNKNOWN } from './network';

/** Where an item would be planned, as bounds of the network; UNKNOWN: that end is not known. */
export interface PlannedBounds {
  readonly start: number;
  readonly finish: number;
}

/** A link that planned dates would miss by more work days than they do now. */
export interface MissedLink {
  readonly link: number;
  /** Work days. */
  readonly shortBy: number;
}

/** What follows if some items are planned elsewhere. */
export interface PlanFollowers {
  /** Items that would have to move later to keep their links, predecessors first, with their new bounds. */
  readonly items: ReadonlyMap<number, PlannedBounds>;
  /** Links to items that were themselves placed, are done, or are in a cycle: nobody moves these. */
  readonly missed: readonly MissedLink[];
}

/**
 * Who has to follow if planned dates of some items change: every successor of a link that is missed by more than now
 * moves as a whole by what it lacks, and its own successors after it. Links that are missed already, and not more, are
 * left as they are. Items that were placed stay where they were placed.
 */
export function followersOf(network: DependencyNetwork, placed: ReadonlyMap<number, PlannedBounds>): PlanFollowers {
  const bounds = { starts: network.starts.slice(), finishes: network.finishes.slice() };
  for (const [item, { start, finish }] of placed) {
    bounds.starts[item] = start;
    bounds.finishes[item] = finish;
  }
  const followers = new Set<number>();
  const missed: MissedLink[] = [];
  for (const item of network.order) {
    const { from, links } = network.outgoing;
    for (const link of links.subarray(at(from, item), at(from, item + 1))) {
      const short = worseBy(network, link, bounds);
      if (short === 0) continue;
      const successor = at(network.links.successors, link);
      if (placed.has(successor) || isFixed(network, successor)) missed.push({ link, shortBy: short });
      else {
        push(bounds, successor, short);
        followers.add(successor);
      }
    }
  }
  // Sets keep the order in which items were met first; a later link may have moved one again.
  const boundsOf = (item: number) => ({ start: at(bounds.starts, item), finish: at(bounds.finishes, item) });
  return { items: new Map([...followers].map((item) => [item, boundsOf(item)])), missed };
}

/** Work days by which a link is missed, where that is more than now; else 0. */
function worseBy(network: DependencyNetwork, link: number, bounds: Bounds): number {
  const after = shortfall(network, link, bounds);
  return after > 0 && after > shortfall(network, link, network) ? after : 0;
}

const isFixed = ({ states }: DependencyNetwork, item: number): boolean =>
  states[item] === DONE || states[item] === IN_CYCLE;

function push({ starts, finishes }: Bounds, item: number, by: number): void {
  if (starts[item] !== UNKNOWN) starts[item] = at(starts, item) + by;
  if (finishes[item] !== UNKNOWN) finishes[item] = at(finishes, item) + by;
}
