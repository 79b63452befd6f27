import type { Trees } from '../hierarchy/forest';
import { sourceOf } from '../hierarchy/forest';
import { statusCategories } from '../progress/status-category';
import { NO_MINUTE, NO_WORK } from '../site-index/issue-facts';
import type { Instant } from '../units';

/** Time and moments of each node with everything below it. One entry a node. */
export interface Activity {
  /**
   * Seconds of work that are left, of a done issue none; NaN: nothing is estimated in time. An issue's own estimate counts
   * only where nothing below it has one.
   */
  readonly left: Float64Array;
  /** Seconds logged on it and below; NaN: nothing is. */
  readonly spent: Float64Array;
  /** Minutes as in the facts: when anything of it or below last changed, or NO_MINUTE. */
  readonly updated: Int32Array;
  /** 0: of it or of an issue below the facts know none of these. */
  readonly isKnown: Uint8Array;
}

/** Time of one item. */
export interface TimeFigure {
  /** Seconds; null: nothing is logged. */
  readonly spent: number | null;
  /** Seconds; null: nothing is estimated in time. */
  readonly left: number | null;
}

const DONE = statusCategories.indexOf('done');
const MINUTE_MS = 60_000;

/** Rolls every node up into its parents, bottom up, each once. Linear in the number of issues. */
export function rollUpActivity(forest: Trees): Activity {
  const { size, topDown } = forest;
  const result = {
    left: new Float64Array(size).fill(Number.NaN),
    spent: new Float64Array(size).fill(Number.NaN),
    updated: new Int32Array(size).fill(NO_MINUTE),
    isKnown: new Uint8Array(size).fill(1),
  };
  const rolled = new Uint8Array(size);
  for (let at = size - 1; at >= 0; at--) {
    const node = topDown[at] ?? 0;
    rolled[node] = 1;
    addOwn(forest, result, node);
    const parent = forest.parent[node] ?? -1;
    // In a loop of parents the first member is rolled up last: it gives nothing to its own descendants.
    if (parent >= 0 && !rolled[parent]) addInto(result, node, parent);
  }
  return result;
}

function addOwn(forest: Trees, into: Activity, node: number): void {
  const { source, at } = sourceOf(forest, node);
  const { facts } = source;
  if (!facts.knowsActivity || !facts.knowsWork) into.isKnown[node] = 0;
  const left = workIn(facts.workLeft, at);
  const counted = facts.categories[at] === DONE ? left * 0 : left;
  if (Number.isNaN(into.left[node])) into.left[node] = counted;
  into.spent[node] = sum(into.spent[node], workIn(facts.workSpent, at));
  into.updated[node] = Math.max(into.updated[node] ?? NO_MINUTE, facts.updated[at] ?? NO_MINUTE);
}

function addInto(into: Activity, node: number, parent: number): void {
  into.left[parent] = sum(into.left[parent], into.left[node]);
  into.spent[parent] = sum(into.spent[parent], into.spent[node]);
  into.updated[parent] = Math.max(into.updated[parent] ?? NO_MINUTE, into.updated[node] ?? NO_MINUTE);
  if (into.isKnown[node] === 0) into.isKnown[parent] = 0;
}

function workIn(column: Int32Array, at: number): number {
  const seconds = column[at] ?? NO_WORK;
  return seconds === NO_WORK ? Number.NaN : seconds;
}

function sum(a = Number.NaN, b = Number.NaN): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : a + b;
}

/** null: not known of all that is below. */
export function timeOf({ left, spent, isKnown }: Activity, node: number): TimeFigure | null {
  if (isKnown[node] === 0) return null;
  const orNull = (value = Number.NaN) => (Number.isNaN(value) ? null : value);
  return { spent: orNull(spent[node]), left: orNull(left[node]) };
}

/** null: not known of all that is below. */
export function lastActivityOf({ updated, isKnown }: Activity, node: number): Instant | null {
  const minute = updated[node] ?? NO_MINUTE;
  return isKnown[node] === 0 || minute === NO_MINUTE ? null : ((minute * MINUTE_MS) as Instant);
}
