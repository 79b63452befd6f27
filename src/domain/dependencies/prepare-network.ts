import type { WorkCalendar } from '../schedule/work-calendar';
import { workDaysBefore } from '../schedule/work-calendar';
import type { Day } from '../units';
import type { Cycle } from './cycles';
import { findComponents } from './cycles';
import { dependencyKinds } from './dependency-kind';
import type { DependencyNetwork, LinksByItem, NetworkProblem, PlannedItems, PlannedLinks } from './network';
import { at, DONE, IN_CYCLE, NO_DURATION, SCHEDULED, UNKNOWN } from './network';

/**
 * Checks items and links and orders them, once for many questions. Reads the columns and keeps those of the links, so
 * they are not to be written to afterwards.
 *
 * Where an item has dates and a duration that disagree, the dates hold for conflicts and the duration for the schedule.
 * One date and a duration give the other date.
 * @throws RangeError where columns are shorter than the count that goes with them
 */
export function prepareNetwork(items: PlannedItems, links: PlannedLinks, calendar: WorkCalendar): DependencyNetwork {
  expectColumns(items.count, [items.starts, items.ends, items.durations, items.done]);
  expectColumns(links.count, [links.predecessors, links.successors, links.types, links.lags]);
  const problems: NetworkProblem[] = [];
  const planned = placeItems(items, calendar, problems);
  const holds = checkLinks(items.count, links, problems);
  const outgoing = groupLinks(items.count, links.predecessors, holds);
  const components = findComponents(items.count, links.successors, outgoing);
  return {
    calendar,
    count: items.count,
    ...planned,
    states: statesOf(items, planned.durations, components.cycles),
    links,
    holds,
    incoming: groupLinks(items.count, links.successors, holds),
    outgoing,
    ...components,
    problems,
  };
}

function expectColumns(count: number, columns: readonly { readonly length: number }[]): void {
  if (columns.some(({ length }) => length < count)) throw new RangeError(`A column has fewer than ${count} entries.`);
}

type Placed = Pick<DependencyNetwork, 'starts' | 'finishes' | 'durations'>;

function placeItems(items: PlannedItems, calendar: WorkCalendar, problems: NetworkProblem[]): Placed {
  const placed = {
    starts: new Int32Array(items.count).fill(UNKNOWN),
    finishes: new Int32Array(items.count).fill(UNKNOWN),
    durations: new Int32Array(items.count).fill(UNKNOWN),
  };
  for (let item = 0; item < items.count; item++) placeItem(item, items, calendar, placed, problems);
  return placed;
}

function placeItem(
  item: number,
  items: PlannedItems,
  calendar: WorkCalendar,
  { starts, finishes, durations }: Placed,
  problems: NetworkProblem[],
): void {
  const first = at(items.starts, item);
  const last = at(items.ends, item);
  const stated = at(items.durations, item);
  const isReversed = first !== UNKNOWN && last !== UNKNOWN && last < first;
  if (isReversed) problems.push({ kind: 'reversed-dates', item });
  const lasts = checkDuration(item, stated, problems);
  const bounds = isReversed ? NO_BOUNDS : boundsOf(calendar, first, last, lasts);
  starts[item] = bounds.start;
  finishes[item] = bounds.finish;
  durations[item] = stated === UNKNOWN ? durationBetween(bounds) : lasts;
}

function checkDuration(item: number, stated: number, problems: NetworkProblem[]): number {
  if (stated >= 0) return stated;
  if (stated !== UNKNOWN) problems.push({ kind: 'negative-duration', item });
  return UNKNOWN;
}

type Bounds = { readonly start: number; readonly finish: number };
const NO_BOUNDS: Bounds = { start: UNKNOWN, finish: UNKNOWN };

function boundsOf(calendar: WorkCalendar, first: number, last: number, lasts: number): Bounds {
  // A milestone falls at the close of its day, wherever that day is stated.
  if (lasts === 0) return milestoneOf(calendar, last === UNKNOWN ? first : last);
  const start = first === UNKNOWN ? UNKNOWN : workDaysBefore(calendar, first as Day);
  const finish = last === UNKNOWN ? UNKNOWN : workDaysBefore(calendar, (last + 1) as Day);
  if (lasts === UNKNOWN) return { start, finish };
  return {
    start: start === UNKNOWN && finish !== UNKNOWN ? finish - lasts : start,
    finish: finish === UNKNOWN && start !== UNKNOWN ? start + lasts : finish,
  };
}

function milestoneOf(calendar: WorkCalendar, of: number): Bounds {
  if (of === UNKNOWN) return NO_BOUNDS;
  const close = workDaysBefore(calendar, (of + 1) as Day);
  return { start: close, finish: close };
}

function durationBetween({ start, finish }: Bounds): number {
  return start === UNKNOWN || finish === UNKNOWN ? UNKNOWN : finish - start;
}

function statesOf({ count, done }: PlannedItems, durations: Int32Array, cycles: readonly Cycle[]): Uint8Array {
  const states = new Uint8Array(count);
  for (let item = 0; item < count; item++)
    states[item] = done[item] === 1 ? DONE : at(durations, item) === UNKNOWN ? NO_DURATION : SCHEDULED;
  for (const { items } of cycles) for (const item of items) if (states[item] !== DONE) states[item] = IN_CYCLE;
  return states;
}

function checkLinks(items: number, links: PlannedLinks, problems: NetworkProblem[]): Uint8Array {
  const holds = new Uint8Array(links.count);
  const isItem = (item: number | undefined) => item !== undefined && item >= 0 && item < items;
  for (let link = 0; link < links.count; link++) {
    if (!isItem(links.predecessors[link]) || !isItem(links.successors[link]))
      problems.push({ kind: 'unknown-item', link });
    else if ((links.types[link] ?? 0) >= dependencyKinds.length) problems.push({ kind: 'unknown-type', link });
    else holds[link] = 1;
  }
  dropDuplicates(items, links, holds, problems);
  return holds;
}

/** Links of one predecessor are looked at together: of those to one successor with one type, the longest lag holds. */
function dropDuplicates(items: number, links: PlannedLinks, holds: Uint8Array, problems: NetworkProblem[]): void {
  const longest = new Int32Array(items * dependencyKinds.length).fill(-1);
  const placeOf = (link: number) => at(links.successors, link) * dependencyKinds.length + (links.types[link] ?? 0);
  const { from, links: grouped } = groupLinks(items, links.predecessors, holds);
  for (let item = 0; item < items; item++) {
    const own = grouped.subarray(at(from, item), at(from, item + 1));
    for (const link of own) {
      const other = at(longest, placeOf(link));
      if (other < 0 || at(links.lags, link) > at(links.lags, other)) longest[placeOf(link)] = link;
    }
    for (const link of own) {
      const kept = at(longest, placeOf(link));
      if (kept === link) continue;
      holds[link] = 0;
      problems.push({ kind: 'duplicate-link', link, holds: kept });
    }
    for (const link of own) longest[placeOf(link)] = -1;
  }
}

/** Of the links that hold, which belong to each item, by the column that names the item. */
function groupLinks(items: number, column: Int32Array, holds: Uint8Array): LinksByItem {
  const from = new Int32Array(items + 1);
  for (let link = 0; link < holds.length; link++)
    if (holds[link] === 1) from[at(column, link) + 1] = at(from, at(column, link) + 1) + 1;
  for (let item = 0; item < items; item++) from[item + 1] = at(from, item + 1) + at(from, item);
  const next = from.slice();
  const links = new Int32Array(at(from, items));
  for (let link = 0; link < holds.length; link++) {
    if (holds[link] !== 1) continue;
    const item = at(column, link);
    links[at(next, item)] = link;
    next[item] = at(next, item) + 1;
  }
  return { from, links };
}
