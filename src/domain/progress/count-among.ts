import type { CategoryCounts } from './figures';

/**
 * How many issues of a set something is true of, such as that they are late.
 *
 * @param issues all that were counted
 * @returns null where none was, because there is none or the viewer sees none: nothing can be said of them, not even 0
 */
export function countAmong(count: number, { toDo, inProgress, done, unknown }: CategoryCounts): number | null {
  return toDo + inProgress + done + unknown === 0 ? null : count;
}
