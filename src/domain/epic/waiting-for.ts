import { isOpen } from '../health/health-items';
import { descendantsOf } from '../hierarchy/below';
import type { Forest } from '../hierarchy/forest';

/** The issue and all that is below it: what holds one of them up, and is none of them, holds the whole up. */
export function wholeOf(forest: Forest, node: number): ReadonlySet<number> {
  return new Set([node, ...descendantsOf(forest, [node])]);
}

/**
 * Whether a dependency holds a whole up now: an open issue of it waits for an open one that does not belong to it.
 * @param predecessor null: an issue outside of what is known, which may be open
 */
export function holdsUp(
  forest: Forest,
  whole: ReadonlySet<number>,
  predecessor: number | null,
  successor: number,
): boolean {
  if (!whole.has(successor) || !isOpen(forest, successor)) return false;
  return predecessor === null || (!whole.has(predecessor) && isOpen(forest, predecessor));
}
