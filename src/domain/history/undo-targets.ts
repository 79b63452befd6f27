import { statusCategories } from '../progress/status-category';
import type { IssueFacts } from '../site-index/issue-facts';
import { NO_PARENT } from '../site-index/issue-facts';
import type { HistoryFacts } from './history-facts';
import { NO_VALUE } from './history-facts';
import type { HistoryField } from './issue-change';
import { historyFields } from './issue-change';
import type { PastContext } from './past-context';

/** In a column of sprint lists: nothing has changed since. */
export const AS_NOW = -1;

/** Where taking a change of a field back is written. */
export interface UndoTarget {
  readonly column: Float64Array | Int32Array | Int8Array | Uint8Array;
  /** What stands in the column for the value before the change; `after` is what stands there now. */
  readonly valueOf: (from: number, after: number) => number;
}

/** What is written beside the facts, and the translation of the history's parents into theirs. */
export interface UndoLists {
  readonly parents: Int32Array;
  readonly hasOtherVersions: Uint8Array;
  readonly sprintLists: Int32Array;
}

/** By position in `historyFields`; null: facts know nothing of the field. */
export function undoTargets(
  facts: IssueFacts,
  history: HistoryFacts,
  lists: UndoLists,
  context: PastContext,
): readonly (UndoTarget | null)[] {
  const { numbers } = history;
  const categories = categoryPositions(history, context);
  const asItIs = (value: number) => value;
  const targets: Readonly<Record<HistoryField, UndoTarget | null>> = {
    status: { column: facts.categories, valueOf: (status) => categories[status] ?? UNKNOWN },
    points: { column: facts.points, valueOf: (number) => numbers[number] ?? Number.NaN },
    start: { column: facts.starts, valueOf: asItIs },
    due: { column: facts.dues, valueOf: asItIs },
    parent: { column: facts.parentAt, valueOf: (parent) => lists.parents[parent] ?? NO_PARENT },
    'fix-version': { column: lists.hasOtherVersions, valueOf: () => 1 },
    sprint: { column: lists.sprintLists, valueOf: asItIs },
    estimate: { column: facts.hasTimeEstimate, valueOf: (number) => Number(number !== NO_VALUE) },
    // The level of a type that is not known any more: nothing better is known than the level after it.
    level: { column: facts.levels, valueOf: (level, after) => (level === NO_VALUE ? after : level) },
    assignee: null,
    project: null,
  };
  return historyFields.map((field) => targets[field]);
}

const UNKNOWN = statusCategories.indexOf('unknown');

function categoryPositions({ statuses }: HistoryFacts, context: PastContext): Uint8Array {
  return Uint8Array.from(statuses, (id) => statusCategories.indexOf(context.statusCategories.get(id) ?? 'unknown'));
}
