import type { Forest } from '../hierarchy/forest';
import { childrenOf, sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { statusCategories } from '../progress/status-category';
import { dueDayOf } from '../progress/sum-figures';
import { NO_DAY } from '../site-index/issue-facts';

const DONE = statusCategories.indexOf('done');
const EPIC_LEVEL = 1;

/** Not done: also where the status has no category, since nothing says that the work is over. */
export function isOpen(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return source.facts.categories[at] !== DONE;
}

export function isOpenEpic(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return source.facts.levels[at] === EPIC_LEVEL && source.facts.categories[at] !== DONE;
}

export function isOpenStory(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return source.facts.levels[at] === 0 && source.facts.categories[at] !== DONE;
}

/** Not done, and no source gives it a due day: it can never be late. */
export function isOpenWithoutDue(forest: Forest, rolled: RollUp, node: number): boolean {
  return isOpen(forest, node) && dueDayOf(forest, rolled, node) === NO_DAY;
}

/** What an issue states cannot all be true: it is done while a child is not, or its own due day is before its own start. */
export function isContradictory(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  const start = source.facts.starts[at] ?? NO_DAY;
  const due = source.facts.dues[at] ?? NO_DAY;
  if (start !== NO_DAY && due !== NO_DAY && due < start) return true;
  return source.facts.categories[at] === DONE && childrenOf(forest, node).some((child) => isOpen(forest, child));
}
