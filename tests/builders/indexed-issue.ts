import type { IndexedIssue } from '../../src/application/site-index/source-issue';
import type { Instant } from '../../src/domain/units';

/** A story in project 1 without anything, updated at 1,000. */
export function anIndexedIssue(id: number, rest: Partial<IndexedIssue> = {}): IndexedIssue {
  return {
    id,
    projectId: '1',
    key: `ABC-${id}`,
    summary: 'A story',
    typeId: '10',
    typeName: 'Story',
    level: 0,
    statusId: '1',
    statusName: 'To Do',
    category: 'to-do',
    parent: null,
    priorityName: null,
    assigneeAccountId: null,
    reporterAccountId: null,
    created: 0 as Instant,
    updated: 1_000 as Instant,
    resolved: null,
    start: null,
    due: null,
    fixVersionDue: null,
    sprintDue: null,
    points: null,
    estimateSeconds: null,
    remainingSeconds: null,
    spentSeconds: null,
    securityLevel: null,
    rank: null,
    fixVersionIds: [],
    sprintIds: [],
    labels: [],
    componentIds: [],
    ...rest,
  };
}
