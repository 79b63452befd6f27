import type { EpicView } from '#contract/epic';
import type { Day } from '#domain/units';
import type { Message } from '../../messages/message';
import { issueCount } from '../figures/progress';

/** The state of an issue in one line: of its children where it has any, else of itself. */
export function stateOf({ item }: Pick<EpicView, 'item'>, writeDay: (day: Day) => string): Message {
  const { issue, children } = item;
  const total = issueCount(children.issues);
  const due = issue.due === null ? '' : writeDay(issue.due.day);
  if (total === 0) return stateOfLeaf({ item }, due);
  const { done } = children.issues;
  if (done === total) return { id: 'epic.state.complete', values: { total } };
  if (children.late > 0) return { id: 'epic.state.late', values: { done, total, late: children.late } };
  if (issue.isLate && due !== '') return { id: 'epic.state.ownLate', values: { done, total, due } };
  return { id: 'epic.state.done', values: { done, total } };
}

function stateOfLeaf({ item: { issue } }: Pick<EpicView, 'item'>, due: string): Message {
  if (issue.isLate && due !== '') return { id: 'epic.state.leafLate', values: { status: issue.statusName ?? '', due } };
  if (issue.level > 0) return { id: 'epic.state.noChildren' };
  return { id: 'epic.state.leaf', values: { status: issue.statusName ?? '' } };
}

/** Whether the lowest issues below tell more than the direct children do. */
export const hasDeeperLevels = ({ leaves, item }: Pick<EpicView, 'item' | 'leaves'>): boolean =>
  issueCount(leaves.issues) !== issueCount(item.children.issues);
