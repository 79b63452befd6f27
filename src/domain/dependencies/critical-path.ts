import { at, SCHEDULED, UNKNOWN } from './network';
import type { Schedule } from './schedule';

/** Whether an item is on a longest path: its total float is the least there is. False for what is not scheduled. */
export function isCritical({ network, totalFloats, leastFloat }: Schedule, item: number): boolean {
  return network.states[item] === SCHEDULED && at(totalFloats, item) === leastFloat;
}

/** Whether a link is without slack: were the predecessor a day later, the successor would be as well. */
export function isDriving({ network, earlyStarts, gaps }: Schedule, link: number): boolean {
  const gap = at(gaps, link);
  if (gap === UNKNOWN) return false;
  const { predecessors, successors } = network.links;
  return at(earlyStarts, at(predecessors, link)) + gap === at(earlyStarts, at(successors, link));
}

export interface CriticalPath {
  /** From the item that starts the path to the one with which everything is finished. */
  readonly items: readonly number[];
  /** What ties each item to the one before it; one fewer than items. */
  readonly links: readonly number[];
}

/**
 * One longest path, followed back from the end along driving links, the first of them where there are several. It
 * begins with an item that no link ties to an earlier one. Several paths may be equally long: `isCritical` tells of all of them.
 * @returns empty where nothing is scheduled
 */
export function criticalPath(schedule: Schedule): CriticalPath {
  const items: number[] = [];
  const links: number[] = [];
  let item = lastItem(schedule);
  while (item !== null) {
    items.push(item);
    const link = drivingLink(schedule, item);
    if (link === null) break;
    links.push(link);
    item = at(schedule.network.links.predecessors, link);
  }
  return { items: items.reverse(), links: links.reverse() };
}

function lastItem({ network, earlyStarts, end }: Schedule): number | null {
  for (let item = 0; item < network.count; item++) {
    const isLast = at(earlyStarts, item) + at(network.durations, item) === end;
    if (network.states[item] === SCHEDULED && isLast) return item;
  }
  return null;
}

function drivingLink(schedule: Schedule, item: number): number | null {
  const { from, links } = schedule.network.incoming;
  for (let next = at(from, item); next < at(from, item + 1); next++)
    if (isDriving(schedule, at(links, next))) return at(links, next);
  return null;
}
