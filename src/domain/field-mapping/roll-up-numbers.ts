import type { Forest } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import type { RollUpRule } from './field-choices';

/** A number field over a forest. One entry a node. */
export interface NumberRollUp {
  /** The issue's own value; NaN: it has none. */
  readonly own: Float64Array;
  /** What the values below come to, without its own; NaN: unknown, because none of them counts. */
  readonly below: Float64Array;
  /** How many values below a weighted mean leaves out, because their issues have no points; 0 for other rules. */
  readonly unweighted: Uint32Array;
  /** 1: the issue's own value counts in what is above it, because no issue below it has one. */
  readonly carries: Uint8Array;
}

/**
 * Rolls a number field up by its rule. As with points, each piece of work counts once: an issue's own value counts above
 * it only where no issue below it has a value. Issues without a value are unknown, never 0: they take no part.
 *
 * - sum, min, max: of the values that count.
 * - mean: each value that counts weighs the same, however deep it stands.
 * - weighted mean: each weighs the points of its issue (own, or those below it where there are any). Values of issues
 *   without points are left out; where all weights are unknown or 0, so is the mean.
 *
 * Linear in the number of issues.
 */
export function rollUpNumbers(forest: Forest, rolled: RollUp, fieldId: string, rule: RollUpRule): NumberRollUp {
  const { size, topDown, parent } = forest;
  const own = ownValues(forest, fieldId);
  const sums = emptySums(size, rule);
  const met = new Uint8Array(size);
  for (let at = size - 1; at >= 0; at--) {
    const node = topDown[at] ?? 0;
    const above = parent[node] ?? -1;
    met[node] = 1;
    // As in `rollUp`: in a loop of parents the first member gives nothing to its own descendants.
    if (above < 0 || met[above]) continue;
    if (sums.count[node]) passOn(sums, node, above, rule);
    else if (!Number.isNaN(own[node])) addOwn(sums, above, rule, own[node] ?? 0, weightOf(forest, rolled, node, rule));
  }
  return {
    own,
    below: sums.total.map((_, node) => resultOf(sums, node, rule)),
    unweighted: sums.unweighted,
    carries: Uint8Array.from(own, (value, node) => Number(!Number.isNaN(value) && !sums.count[node])),
  };
}

/**
 * What a field comes to over any set of issues, by the same rule: of the values that they carry themselves.
 * @returns `value` NaN: unknown, because none of them counts
 */
export function combineNumbers(
  forest: Forest,
  rolled: RollUp,
  { own, carries }: Pick<NumberRollUp, 'own' | 'carries'>,
  rule: RollUpRule,
  nodes: Iterable<number>,
): { readonly value: number; readonly unweighted: number } {
  const sums = emptySums(1, rule);
  for (const node of nodes) {
    if (carries[node]) addOwn(sums, 0, rule, own[node] ?? 0, weightOf(forest, rolled, node, rule));
  }
  return { value: resultOf(sums, 0, rule), unweighted: sums.unweighted[0] ?? 0 };
}

/** What has come together below each node. */
interface Sums {
  /** Of values times weights; the extreme itself for `min` and `max`. */
  readonly total: Float64Array;
  readonly weight: Float64Array;
  readonly count: Uint32Array;
  readonly unweighted: Uint32Array;
}

function emptySums(size: number, rule: RollUpRule): Sums {
  return {
    total: new Float64Array(size).fill(isExtreme(rule) ? Number.NaN : 0),
    weight: new Float64Array(size),
    count: new Uint32Array(size),
    unweighted: new Uint32Array(size),
  };
}

function ownValues({ size, sources, sourceAt, factAt }: Forest, fieldId: string): Float64Array {
  const columns = sources.map(({ facts }) => facts.numbers.find((column) => column.fieldId === fieldId)?.values);
  return Float64Array.from(
    { length: size },
    (_, node) => columns[sourceAt[node] ?? 0]?.[factAt[node] ?? 0] ?? Number.NaN,
  );
}

function isExtreme(rule: RollUpRule): boolean {
  return rule === 'min' || rule === 'max';
}

function weightOf({ sources, sourceAt, factAt }: Forest, rolled: RollUp, node: number, rule: RollUpRule): number {
  if (rule !== 'weighted-mean') return 1;
  const points = rolled.carriesPoints[node]
    ? sources[sourceAt[node] ?? 0]?.facts.points[factAt[node] ?? 0]
    : rolled.pointsBelow[node];
  return points ?? Number.NaN;
}

function addOwn(sums: Sums, above: number, rule: RollUpRule, value: number, weight: number): void {
  add(sums.count, above, 1);
  if (Number.isNaN(weight)) add(sums.unweighted, above, 1);
  else if (isExtreme(rule)) sums.total[above] = extreme(rule, sums.total[above] ?? Number.NaN, value);
  else {
    add(sums.total, above, value * weight);
    add(sums.weight, above, weight);
  }
}

function passOn(sums: Sums, node: number, above: number, rule: RollUpRule): void {
  add(sums.count, above, sums.count[node] ?? 0);
  add(sums.unweighted, above, sums.unweighted[node] ?? 0);
  const total = sums.total[node] ?? 0;
  if (isExtreme(rule)) sums.total[above] = extreme(rule, sums.total[above] ?? Number.NaN, total);
  else {
    add(sums.total, above, total);
    add(sums.weight, above, sums.weight[node] ?? 0);
  }
}

function add(column: Float64Array | Uint32Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}

function extreme(rule: RollUpRule, a: number, b: number): number {
  if (Number.isNaN(a)) return b;
  return rule === 'min' ? Math.min(a, b) : Math.max(a, b);
}

function resultOf({ total, weight, count }: Sums, node: number, rule: RollUpRule): number {
  if (!count[node]) return Number.NaN;
  if (rule === 'sum' || isExtreme(rule)) return total[node] ?? Number.NaN;
  const weights = weight[node] ?? 0;
  return weights > 0 ? (total[node] ?? 0) / weights : Number.NaN;
}
