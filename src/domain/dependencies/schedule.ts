import { workDayAt, workDaysBefore } from '../schedule/work-calendar';
import type { Day } from '../units';
import { gapBetweenStarts } from './dependency-kind';
import type { DependencyNetwork } from './network';
import { at, DONE, SCHEDULED, UNKNOWN } from './network';

export interface ScheduleOptions {
  /** Nothing starts before this day, unless its planned start is kept. */
  readonly start: Day;
  /** true: no item starts before its planned start. false: every item starts as soon as its links let it. */
  readonly keepsPlannedStarts: boolean;
  /** The day by whose close everything is to be finished, and from which late dates are counted; null: the earliest possible end. */
  readonly target: Day | null;
}

/**
 * Dates by the critical path method of the PMI (PMBOK guide, precedence diagramming method), with links of all four
 * types and lags, on the work calendar. Items are not interrupted.
 *
 * Done items are past: they are not scheduled, and nothing waits for them. Items in a cycle and items without a duration
 * are set apart, and the rest is scheduled as if their links were not there; `unknownBefore` and `unknownAfter` tell
 * which dates that makes too good. Columns hold UNKNOWN for every item that is not scheduled.
 */
export interface Schedule {
  readonly network: DependencyNetwork;
  readonly options: ScheduleOptions;
  /** ES: the bound at which an item can start at the earliest. EF is ES + duration. */
  readonly earlyStarts: Int32Array;
  /** LS: the bound at which it has to start so that nothing ends after the target. LF is LS + duration. */
  readonly lateStarts: Int32Array;
  /** LS - ES, work days. Negative: the target cannot be met. */
  readonly totalFloats: Int32Array;
  /** Work days that an item can slip without moving any other item or the end. Never negative. */
  readonly freeFloats: Int32Array;
  /** The bound before which an item is not to start, whatever its links let it. */
  readonly releases: Int32Array;
  /** For each link between scheduled items: work days from the start of its predecessor to that of its successor, at least. */
  readonly gaps: Int32Array;
  /** 1: an item that is set apart comes before it, so it may have to start later than its early start. */
  readonly unknownBefore: Uint8Array;
  /** 1: an item that is set apart comes after it, so its float may be smaller. */
  readonly unknownAfter: Uint8Array;
  /** The latest early finish, a bound; UNKNOWN where nothing is scheduled. */
  readonly end: number;
  /** The total float of the longest path, so of every critical item: 0 without a target. UNKNOWN like `end`. */
  readonly leastFloat: number;
}

export function scheduleNetwork(network: DependencyNetwork, options: ScheduleOptions): Schedule {
  const releases = releasesOf(network, options);
  const gaps = gapsOf(network);
  const { starts: earlyStarts, unknown: unknownBefore } = forward(network, releases, gaps);
  const end = latestFinish(network, earlyStarts, network.durations);
  const due = options.target === null ? end : boundAfter(network, options.target);
  const { starts: lateStarts, unknown: unknownAfter } = backward(network, due, gaps);
  const totalFloats = new Int32Array(network.count).fill(UNKNOWN);
  for (let item = 0; item < network.count; item++)
    if (network.states[item] === SCHEDULED) totalFloats[item] = at(lateStarts, item) - at(earlyStarts, item);
  return {
    network,
    options,
    earlyStarts,
    lateStarts,
    totalFloats,
    freeFloats: freeFloats(network, earlyStarts, Math.max(due, end), gaps),
    releases,
    gaps,
    unknownBefore,
    unknownAfter,
    end,
    leastFloat: end === UNKNOWN ? UNKNOWN : due - end,
  };
}

/** First and last day, both inclusive, of an item between two bounds. A milestone has the day at whose close it falls. */
export function daysBetween({ calendar }: DependencyNetwork, start: number, finish: number): { first: Day; last: Day } {
  const last = workDayAt(calendar, finish - 1);
  return { first: start === finish ? last : workDayAt(calendar, start), last };
}

/** The day at whose close everything scheduled is finished, at the earliest; null where nothing is scheduled. */
export function endDay({ network, end }: Schedule): Day | null {
  return end === UNKNOWN ? null : workDayAt(network.calendar, end - 1);
}

export function latestFinish({ count, states }: DependencyNetwork, starts: Int32Array, durations: Int32Array): number {
  let latest = UNKNOWN;
  for (let item = 0; item < count; item++)
    if (states[item] === SCHEDULED) latest = Math.max(latest, at(starts, item) + at(durations, item));
  return latest;
}

/** What a link adds to the predecessor's start to give the earliest start of its successor. Both need durations. */
export function gapOf({ links }: DependencyNetwork, link: number, durations: Int32Array): number {
  return gapBetweenStarts(
    links.types[link] ?? 0,
    at(links.lags, link),
    at(durations, at(links.predecessors, link)),
    at(durations, at(links.successors, link)),
  );
}

/** The earliest start that release and links allow, given the starts of the predecessors and the gap of each link. */
export function earliestStart(
  network: DependencyNetwork,
  item: number,
  release: number,
  starts: Int32Array,
  gaps: Int32Array,
): number {
  const { incoming, links, states } = network;
  let earliest = release;
  for (let next = at(incoming.from, item); next < at(incoming.from, item + 1); next++) {
    const link = at(incoming.links, next);
    const predecessor = at(links.predecessors, link);
    if (states[predecessor] !== SCHEDULED) continue;
    const start = at(starts, predecessor) + at(gaps, link);
    if (start > earliest) earliest = start;
  }
  return earliest;
}

function boundAfter({ calendar }: DependencyNetwork, day: Day): number {
  return workDaysBefore(calendar, (day + 1) as Day);
}

function releasesOf(network: DependencyNetwork, { start, keepsPlannedStarts }: ScheduleOptions): Int32Array {
  const releases = new Int32Array(network.count).fill(workDaysBefore(network.calendar, start));
  if (!keepsPlannedStarts) return releases;
  for (let item = 0; item < network.count; item++) {
    const planned = at(network.starts, item);
    if (planned !== UNKNOWN) releases[item] = planned;
  }
  return releases;
}

function gapsOf(network: DependencyNetwork): Int32Array {
  const { links, holds, states } = network;
  const gaps = new Int32Array(links.count).fill(UNKNOWN);
  for (let link = 0; link < links.count; link++) {
    if (holds[link] !== 1) continue;
    if (states[at(links.predecessors, link)] === SCHEDULED && states[at(links.successors, link)] === SCHEDULED)
      gaps[link] = gapOf(network, link, network.durations);
  }
  return gaps;
}

type Pass = { readonly starts: Int32Array; readonly unknown: Uint8Array };

function forward(network: DependencyNetwork, releases: Int32Array, gaps: Int32Array): Pass {
  const { count, states, order, incoming, links } = network;
  const pass = { starts: new Int32Array(count).fill(UNKNOWN), unknown: new Uint8Array(count) };
  for (let position = 0; position < count; position++) {
    const item = at(order, position);
    if (states[item] !== SCHEDULED) continue;
    pass.starts[item] = earliestStart(network, item, at(releases, item), pass.starts, gaps);
    for (let next = at(incoming.from, item); next < at(incoming.from, item + 1); next++)
      if (leavesOpen(network, at(links.predecessors, at(incoming.links, next)), pass.unknown)) pass.unknown[item] = 1;
  }
  return pass;
}

function backward(network: DependencyNetwork, due: number, gaps: Int32Array): Pass {
  const { count, states, durations, order, outgoing, links } = network;
  const pass = { starts: new Int32Array(count).fill(UNKNOWN), unknown: new Uint8Array(count) };
  for (let position = count - 1; position >= 0; position--) {
    const item = at(order, position);
    if (states[item] !== SCHEDULED) continue;
    let latest = due - at(durations, item);
    for (let next = at(outgoing.from, item); next < at(outgoing.from, item + 1); next++) {
      const link = at(outgoing.links, next);
      const successor = at(links.successors, link);
      if (leavesOpen(network, successor, pass.unknown)) pass.unknown[item] = 1;
      if (states[successor] === SCHEDULED) latest = Math.min(latest, at(pass.starts, successor) - at(gaps, link));
    }
    pass.starts[item] = latest;
  }
  return pass;
}

/** Whether this neighbour is set apart, or has such items behind it. */
function leavesOpen({ states }: DependencyNetwork, neighbour: number, unknown: Uint8Array): boolean {
  return states[neighbour] === SCHEDULED ? unknown[neighbour] === 1 : states[neighbour] !== DONE;
}

function freeFloats(network: DependencyNetwork, starts: Int32Array, end: number, gaps: Int32Array): Int32Array {
  const { count, states, durations, outgoing, links } = network;
  const floats = new Int32Array(count).fill(UNKNOWN);
  for (let item = 0; item < count; item++) {
    if (states[item] !== SCHEDULED) continue;
    let float = end - at(starts, item) - at(durations, item);
    for (let next = at(outgoing.from, item); next < at(outgoing.from, item + 1); next++) {
      const link = at(outgoing.links, next);
      const successor = at(links.successors, link);
      if (states[successor] === SCHEDULED)
        float = Math.min(float, at(starts, successor) - at(starts, item) - at(gaps, link));
    }
    floats[item] = float;
  }
  return floats;
}
