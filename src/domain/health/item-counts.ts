import type { Forest } from '../hierarchy/forest';
import { forEachNode } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { isOpenEpicAt, isOpenStoryAt, isOpenWithoutDueAt } from '../progress/issue-rules';
import type { FiguresScope } from '../progress/sum-figures';
import type { Instant } from '../units';
import { isContradictoryAt } from './health-items';
import type { ScopeGrowth } from './scope-growth';
import { isAddedSinceAt, lastMinuteOf, scopeGrowth } from './scope-growth';

/** What health is decided by beside figures, as far as it follows from the issues alone. */
export interface ItemCounts {
  /** Issues that have come within the latest days, see `GROWTH_DAYS`. */
  readonly added: number;
  /** null: it is not known of every issue since when it exists. */
  readonly growth: ScopeGrowth | null;
  /** Not done, and no due day from any source. */
  readonly openWithoutDue: number;
  readonly openEpics: number;
  readonly epicsWithoutDue: number;
  readonly openStories: number;
  readonly contradictions: number;
}

/** @param addedSince issues that came after this moment count as added */
export function countItems(forest: Forest, rolled: RollUp, scope: FiguresScope, addedSince: Instant): ItemCounts {
  const counts = { added: 0, openWithoutDue: 0, openEpics: 0, epicsWithoutDue: 0, openStories: 0, contradictions: 0 };
  const minute = lastMinuteOf(addedSince);
  forEachNode(forest, scope.counted, (facts, at, node) => {
    const isEpic = isOpenEpicAt(facts, at);
    const isWithoutDue = isOpenWithoutDueAt(facts, at, rolled.dueBelow[node]);
    counts.added += Number(isAddedSinceAt(facts, at, minute));
    counts.openWithoutDue += Number(isWithoutDue);
    counts.openEpics += Number(isEpic);
    counts.epicsWithoutDue += Number(isEpic && isWithoutDue);
    counts.openStories += Number(isOpenStoryAt(facts, at));
    counts.contradictions += Number(isContradictoryAt(forest, facts, at, node));
  });
  return { ...counts, growth: scopeGrowth(forest, rolled, scope, addedSince) };
}
