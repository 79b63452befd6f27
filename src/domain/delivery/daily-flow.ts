import type { StatusCategory } from '../progress/status-category';
import { statusCategories } from '../progress/status-category';
import type { DayOf } from '../schedule/day-finder';
import type { Day } from '../units';
import type { ItemLife, LifeStep } from './item-life';

/** How many items, or points, stood in each status category at the end of each day from `first` on. */
export interface DailyFlow {
  readonly first: Day;
  readonly by: Readonly<Record<StatusCategory, Float64Array>>;
}

/** What an item counts while it stands like that. */
export type Weight = (step: LifeStep) => number;

export const byItems: Weight = () => 1;
/** What is not estimated counts nothing; how many that are is told beside. */
export const byPoints: Weight = ({ points }) => points ?? 0;

/**
 * The cumulative flow of items while they belong to the scope: what a diagram of cumulative flow stacks, and of which the sum
 * is the scope of a burn-up. Each day counts as it ends.
 */
export function dailyFlow(
  lives: readonly ItemLife[],
  dayOf: DayOf,
  { first, last }: { readonly first: Day; readonly last: Day },
  weight: Weight,
): DailyFlow {
  const days = Math.max(0, last - first + 1);
  const changes = statusCategories.map(() => new Float64Array(days + 1));
  const add = (step: LifeStep, day: Day, sign: 1 | -1) => {
    const column = changes[statusCategories.indexOf(step.category)];
    const at = Math.max(0, day - first);
    if (column && step.isMember && at < days) column[at] = (column[at] ?? 0) + sign * weight(step);
  };
  for (const { steps } of lives) {
    let before: LifeStep | null = null;
    for (const step of steps) {
      const day = dayOf(step.at);
      if (before) add(before, day, -1);
      add(step, day, 1);
      before = step;
    }
  }
  const columns = changes.map((column) => sums(column.subarray(0, days)));
  const by = Object.fromEntries(statusCategories.map((category, at) => [category, columns[at] ?? new Float64Array()]));
  return { first, by: by as DailyFlow['by'] };
}

function sums(changes: Float64Array): Float64Array {
  let sum = 0;
  return changes.map((change) => (sum += change));
}
