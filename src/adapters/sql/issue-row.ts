import { z } from 'zod';
import type { IndexedIssue, SourceHistory } from '../../application/site-index/source-issue';
import type { StatusCategory } from '#domain/progress/status-category';
import type { Day, Instant, Points } from '#domain/units';
import { packChanges } from './changes-codec';
import type { SqlValue } from './statement';
import { packWork } from './work-codec';

/** What views read of `issue`. */
export const issueColumns = [
  'project_id', 'issue_id', 'issue_key', 'summary', 'type_id', 'type_name', 'level', 'status_id', 'status_name', 'category',
  'parent_id', 'parent_key', 'priority_name', 'assignee_id', 'reporter_id', 'created_at', 'updated_at', 'resolved_at',
  'resolution_name', 'team_id', 'start_day', 'due_day', 'points', 'estimate_seconds', 'remaining_seconds',
  'spent_seconds', 'security_level', 'rank_text', 'fix_versions', 'sprints', 'labels', 'components',
] as const; // prettier-ignore

/** All columns of `issue` save `born` and `died`, in the order in which `issueValues` gives them. */
export const storedColumns = [...issueColumns, 'links', 'work', 'changes', 'change_count', 'change_chars'] as const;

export function issueValues(issue: SourceHistory): SqlValue[] {
  const { kept, json } = packChanges(issue.changes);
  return [
    issue.projectId, issue.id, issue.key, issue.summary, issue.typeId, issue.typeName, issue.level, issue.statusId,
    issue.statusName, issue.category, issue.parent?.id ?? null, issue.parent?.key ?? null, issue.priorityName,
    issue.assigneeAccountId, issue.reporterAccountId, issue.created, issue.updated, issue.resolved,
    issue.resolutionName, issue.teamId, issue.start, issue.due, issue.points, issue.estimateSeconds, issue.remainingSeconds, issue.spentSeconds,
    issue.securityLevel, issue.rank, JSON.stringify(issue.fixVersionIds), JSON.stringify(issue.sprintIds),
    JSON.stringify(issue.labels), JSON.stringify(issue.componentIds), JSON.stringify(issue.links),
    packWork(issue), json, kept, json.length,
  ]; // prettier-ignore
}

const number = z.coerce.number();
const numberOrNull = z.preprocess((value) => (value === null ? null : Number(value)), z.number().nullable());
const texts = z.array(z.string());
const list = z.string().transform((json) => texts.parse(JSON.parse(json)));

export const issueRow = z
  .object({
    project_id: z.coerce.string(),
    issue_id: number,
    issue_key: z.string(),
    summary: z.string(),
    type_id: z.coerce.string(),
    type_name: z.string(),
    level: number,
    status_id: z.coerce.string(),
    status_name: z.string(),
    category: z.string(),
    parent_id: numberOrNull,
    parent_key: z.string().nullable(),
    priority_name: z.string().nullable(),
    assignee_id: z.string().nullable(),
    reporter_id: z.string().nullable(),
    created_at: number,
    updated_at: number,
    resolved_at: numberOrNull,
    resolution_name: z.string().nullable(),
    team_id: z.string().nullable(),
    start_day: numberOrNull,
    due_day: numberOrNull,
    points: numberOrNull,
    estimate_seconds: numberOrNull,
    remaining_seconds: numberOrNull,
    spent_seconds: numberOrNull,
    security_level: z.string().nullable(),
    rank_text: z.string().nullable(),
    fix_versions: list,
    sprints: list,
    labels: list,
    components: list,
  })
  .transform((row): IndexedIssue => ({
    id: row.issue_id,
    projectId: row.project_id,
    key: row.issue_key,
    summary: row.summary,
    typeId: row.type_id,
    typeName: row.type_name,
    level: row.level,
    statusId: row.status_id,
    statusName: row.status_name,
    category: row.category as StatusCategory,
    parent: row.parent_key === null ? null : { id: row.parent_id, key: row.parent_key },
    priorityName: row.priority_name,
    assigneeAccountId: row.assignee_id,
    reporterAccountId: row.reporter_id,
    created: row.created_at as Instant,
    updated: row.updated_at as Instant,
    resolved: row.resolved_at as Instant | null,
    resolutionName: row.resolution_name,
    teamId: row.team_id,
    start: row.start_day as Day | null,
    due: row.due_day as Day | null,
    points: row.points as Points | null,
    estimateSeconds: row.estimate_seconds,
    remainingSeconds: row.remaining_seconds,
    spentSeconds: row.spent_seconds,
    securityLevel: row.security_level,
    rank: row.rank_text,
    fixVersionIds: row.fix_versions,
    sprintIds: row.sprints,
    labels: row.labels,
    componentIds: row.components,
  }));
