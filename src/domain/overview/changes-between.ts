import type { Forest } from '../hierarchy/forest';
import { idOf, sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { statusCategories } from '../progress/status-category';
import { isLate } from '../progress/sum-figures';
import { NO_DAY } from '../site-index/issue-facts';
import type { Day } from '../units';

/** What one viewer sees of some issues on a day. */
export interface SeenOn {
  readonly forest: Forest;
  readonly rolled: RollUp;
  /** By which "late" is decided. */
  readonly today: Day;
}

/**
 * What can have become of an issue. `finished`: done now, and not then or not there then. `newlyLate`: late now, and not then.
 * `movedLater` and `movedEarlier`: its own due date is another one; where it had none or has none, nothing moved. `added`: it
 * was created since.
 */
export const changeKinds = ['finished', 'newlyLate', 'movedLater', 'movedEarlier', 'added'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Nodes of the present forest, by what became of them; one can be in several lists. Issues deleted since are in none. */
export type ChangeLists = Readonly<Record<ChangeKind, readonly number[]>>;

export function changesBetween(then: SeenOn, now: SeenOn): ChangeLists {
  const lists: Record<ChangeKind, number[]> = {
    finished: [],
    newlyLate: [],
    movedLater: [],
    movedEarlier: [],
    added: [],
  };
  for (let node = 0; node < now.forest.size; node++) {
    const before = then.forest.nodeOfId.get(idOf(now.forest, node));
    const isNewly = (test: Test) => test(now, node) && !(before !== undefined && test(then, before));
    if (before === undefined) lists.added.push(node);
    if (isNewly(isDone)) lists.finished.push(node);
    if (isNewly(isLateOn)) lists.newlyLate.push(node);
    const days = (before === undefined ? null : daysMoved(then, before, now, node)) ?? 0;
    if (days !== 0) lists[days > 0 ? 'movedLater' : 'movedEarlier'].push(node);
  }
  return lists;
}

type Test = (seen: SeenOn, node: number) => boolean;

/** Days by which the own due date of an issue is later; negative: earlier. null: there was none, or is none. */
export function daysMoved(then: SeenOn, before: number, now: SeenOn, node: number): number | null {
  const [from, to] = [dueDateOf(then, before), dueDateOf(now, node)];
  return from === NO_DAY || to === NO_DAY ? null : to - from;
}

function dueDateOf({ forest }: SeenOn, node: number): number {
  const { source, at } = sourceOf(forest, node);
  return source.facts.dues[at] ?? NO_DAY;
}

const DONE = statusCategories.indexOf('done');

const isDone: Test = ({ forest }, node) => {
  const { source, at } = sourceOf(forest, node);
  return source.facts.categories[at] === DONE;
};

const isLateOn: Test = ({ forest, rolled, today }, node) => isLate(forest, rolled, node, today);
