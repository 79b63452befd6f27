import type { Change, ChangeItem, Issue } from '../../sandbox/site/model';
import { startDate, storyPoints } from './site';

/** What of an issue its history must lead to. */
export interface Replayed {
  readonly values: Readonly<Record<string, string | null>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

const number = (value: unknown): string | null =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : null;

/** The issue by the names that its history uses. */
export function asHistorySeesIt(issue: Issue): Replayed {
  return {
    values: {
      project: issue.projectId,
      issuetype: issue.typeId,
      summary: issue.summary,
      status: issue.statusId,
      resolution: issue.resolutionId,
      priority: issue.priorityId,
      assignee: issue.assigneeId,
      security: issue.securityLevelId,
      IssueParentAssociation: issue.parent?.id ?? null,
      duedate: issue.dueDate,
      labels: issue.labels.join(' '),
      timeoriginalestimate: number(issue.estimateSeconds),
      timeestimate: number(issue.remainingSeconds),
      timespent: number(issue.spentSeconds),
      Sprint: issue.sprintIds.join(', '),
      'Story Points': number(issue.custom[storyPoints]),
      'Start date': number(issue.custom[startDate]),
    },
    lists: {
      'Fix Version': [...issue.fixVersionIds].sort(),
      Component: [...issue.componentIds].sort(),
    },
  };
}

/** Where the history leads from a beginning. @throws Error where an item does not go on from where the last one ended */
export function replay(from: Replayed, changes: readonly Change[]): Replayed {
  return changes.flatMap(({ items }) => items).reduce(step, from);
}

/** Fields whose history has texts only. */
const textOnly = new Set(['summary', 'labels', 'Story Points']);

function step(state: Replayed, item: ChangeItem): Replayed {
  const { field } = item;
  const list = state.lists[field];
  if (list) {
    const kept = list.filter((id) => id !== item.from);
    return { ...state, lists: { ...state.lists, [field]: (item.to === null ? kept : [...kept, item.to]).sort() } };
  }
  if (!(field in state.values)) return state;
  const [from, to] = textOnly.has(field) ? [item.fromString, item.toString] : [item.from, item.to];
  if (from !== state.values[field])
    throw new Error(`${field} goes on from ${String(from)}, not ${String(state.values[field])}.`);
  return { ...state, values: { ...state.values, [field]: to } };
}
