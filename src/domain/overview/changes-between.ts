import { isOpen } from '../health/health-items';
import type { Forest } from '../hierarchy/forest';
import { everyNode, forEachNode, sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { isLateAt, isOpenAt } from '../progress/issue-rules';
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
  forEachNode(now.forest, everyNode(now.forest), (facts, at, node) => {
    const before = then.forest.nodeOfId.get(facts.ids[at] ?? 0);
    if (before === undefined) lists.added.push(node);
    if (!isOpenAt(facts, at) && !wasDone(then, before)) lists.finished.push(node);
    if (isLateAt(facts, at, now.rolled.dueBelow[node], now.today) && !wasLate(then, before)) lists.newlyLate.push(node);
    const days = before === undefined ? null : daysBetween(dueDateOf(then, before), facts.dues[at]);
    if (days) lists[days > 0 ? 'movedLater' : 'movedEarlier'].push(node);
  });
  return lists;
}

/** Days by which the own due date of an issue is later; negative: earlier. null: there was none, or is none. */
export function daysMoved(then: SeenOn, before: number, now: SeenOn, node: number): number | null {
  return daysBetween(dueDateOf(then, before), dueDateOf(now, node));
}

const daysBetween = (from = NO_DAY, to = NO_DAY): number | null =>
  from === NO_DAY || to === NO_DAY ? null : to - from;

function dueDateOf({ forest }: SeenOn, node: number): number {
  const { source, at } = sourceOf(forest, node);
  return source.facts.dues[at] ?? NO_DAY;
}

/** @param node undefined: it was not there */
const wasDone = ({ forest }: SeenOn, node: number | undefined): boolean => node !== undefined && !isOpen(forest, node);

const wasLate = ({ forest, rolled, today }: SeenOn, node: number | undefined): boolean =>
  node !== undefined && isLate(forest, rolled, node, today);
