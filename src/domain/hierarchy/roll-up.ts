import { NO_DAY } from '../site-index/issue-facts';
import type { Day } from '../units';
import type { Trees } from './forest';
import { sourceOf } from './forest';

/** What the levels below tell about each node. One entry a node. */
export interface RollUp {
  /** 1: the node's own points count in totals, because nothing below it has points. */
  readonly carriesPoints: Uint8Array;
  /** Sum of the points carried below the node, without its own; NaN: nothing below is estimated. */
  readonly pointsBelow: Float64Array;
  /** 1: an issue below has points or a time estimate. */
  readonly estimatedBelow: Uint8Array;
  /** Earliest start that an issue below states, or NO_DAY. */
  readonly startBelow: Int32Array;
  /** Latest due day that an issue below states, or NO_DAY. */
  readonly dueBelow: Int32Array;
}

/** Rolls every node up into its parents, bottom up, each once. Linear in the number of issues. */
export function rollUp(forest: Trees): RollUp {
  const { size, topDown } = forest;
  const result = {
    carriesPoints: new Uint8Array(size),
    pointsBelow: new Float64Array(size).fill(Number.NaN),
    estimatedBelow: new Uint8Array(size),
    startBelow: new Int32Array(size).fill(NO_DAY),
    dueBelow: new Int32Array(size).fill(NO_DAY),
  };
  const rolled = new Uint8Array(size);
  for (let at = topDown.length - 1; at >= 0; at--) {
    const node = topDown[at] ?? 0;
    rolled[node] = 1;
    const parent = forest.parent[node] ?? -1;
    foldOwn(forest, result, node);
    // In a loop of parents the first member is rolled up last: it gives nothing to its own descendants.
    if (parent >= 0 && !rolled[parent]) foldInto(forest, result, node, parent);
  }
  return result;
}

function foldOwn(forest: Trees, { carriesPoints, pointsBelow }: RollUp, node: number): void {
  const { source, at } = sourceOf(forest, node);
  const own = source.facts.points[at] ?? Number.NaN;
  carriesPoints[node] = Number(!Number.isNaN(own) && Number.isNaN(pointsBelow[node] ?? Number.NaN));
}

function foldInto(forest: Trees, into: RollUp, node: number, parent: number): void {
  const { source, at } = sourceOf(forest, node);
  const { facts } = source;
  const points = into.carriesPoints[node] ? (facts.points[at] ?? 0) : (into.pointsBelow[node] ?? Number.NaN);
  if (!Number.isNaN(points)) {
    const sum = into.pointsBelow[parent] ?? Number.NaN;
    into.pointsBelow[parent] = Number.isNaN(sum) ? points : sum + points;
  }
  if (into.estimatedBelow[node] || facts.hasTimeEstimate[at] || !Number.isNaN(points)) into.estimatedBelow[parent] = 1;
  into.startBelow[parent] = earliest(into.startBelow[parent], earliest(into.startBelow[node], facts.starts[at]));
  into.dueBelow[parent] = latest(into.dueBelow[parent], latest(into.dueBelow[node], facts.dues[at]));
}

/** NO_DAY is the smallest number, so it loses here by itself. */
export function latest(a = NO_DAY, b = NO_DAY): number {
  return Math.max(a, b);
}

export function earliest(a = NO_DAY, b = NO_DAY): number {
  if (a === NO_DAY) return b;
  return b === NO_DAY ? a : Math.min(a, b);
}

export function dayOrNull(day: number | undefined): Day | null {
  return day === undefined || day === NO_DAY ? null : (day as Day);
}
