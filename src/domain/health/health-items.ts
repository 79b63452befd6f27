import type { Forest } from '../hierarchy/forest';
import { sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { endsBeforeStartAt, isOpenAt, isOpenEpicAt, isOpenWithoutDueAt } from '../progress/issue-rules';
import type { IssueFacts } from '../site-index/issue-facts';

/** Not done: also where the status has no category. */
export function isOpen(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return isOpenAt(source.facts, at);
}

export function isOpenEpic(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return isOpenEpicAt(source.facts, at);
}

/** Not done, and no source gives it a due day. */
export function isOpenWithoutDue(forest: Forest, rolled: RollUp, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return isOpenWithoutDueAt(source.facts, at, rolled.dueBelow[node]);
}

export function isContradictory(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return isContradictoryAt(forest, source.facts, at, node);
}

/** What an issue states cannot all be true: it is done while a child is not, or its own due day is before its own start. */
export const isContradictoryAt = (forest: Forest, facts: IssueFacts, at: number, node: number): boolean =>
  endsBeforeStartAt(facts, at) || (!isOpenAt(facts, at) && hasOpenChild(forest, node));

function hasOpenChild(forest: Forest, node: number): boolean {
  const { childrenFrom, children } = forest;
  const end = childrenFrom[node + 1] ?? 0;
  for (let place = childrenFrom[node] ?? 0; place < end; place++)
    if (isOpen(forest, children[place] ?? -1)) return true;
  return false;
}
