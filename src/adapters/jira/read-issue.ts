import { statusCategoryOf } from '#domain/progress/status-category';
import { dayIn, parseDay } from '#domain/schedule/calendar-day';
import type { Day, Instant, Points } from '#domain/units';
import type { IndexedIssue, SiteSettings } from '../../application/site-index/ports';
import type { JiraIssue, JiraSprint } from './issue-page';
import { sprintList } from './issue-page';

/** An issue as search returns it, in the terms of the index. */
export function readIssue({ id, key, fields }: JiraIssue, site: SiteSettings): IndexedIssue {
  const custom = (ids: readonly string[]): unknown => ids.map((field) => fields[field]).find((value) => value != null);
  const sprints = sprintList.parse(custom(site.fields.sprint) ?? []);
  return {
    id: Number(id),
    key,
    projectId: fields.project.id,
    summary: fields.summary ?? '',
    typeId: fields.issuetype.id,
    typeName: fields.issuetype.name,
    level: fields.issuetype.hierarchyLevel ?? (fields.issuetype.subtask ? -1 : 0),
    statusId: fields.status.id,
    statusName: fields.status.name,
    category: statusCategoryOf(fields.status.statusCategory?.key),
    ...peopleOf(fields),
    ...planOf(fields),
    created: instant(fields.created) ?? (0 as Instant),
    updated: instant(fields.updated) ?? (0 as Instant),
    resolved: instant(fields.resolutiondate),
    start: parseDay(text(custom(site.fields.start))),
    due: parseDay(fields.duedate),
    fixVersionDue: nearest((fields.fixVersions ?? []).map(({ releaseDate }) => parseDay(releaseDate))),
    sprintDue: nearest(sprints.map((sprint) => lastDay(sprint, site.timeZone))),
    points: points(custom(site.fields.points)),
    rank: text(custom(site.fields.rank)),
    sprintIds: sprints.map((sprint) => String(sprint.id)),
  };
}

function peopleOf({ assignee, reporter, parent }: JiraIssue['fields']) {
  return {
    assigneeAccountId: assignee?.accountId ?? null,
    reporterAccountId: reporter?.accountId ?? null,
    parent: parent ? { id: parent.id === undefined ? null : Number(parent.id), key: parent.key } : null,
  };
}

function planOf(fields: JiraIssue['fields']) {
  return {
    priorityName: fields.priority?.name ?? null,
    estimateSeconds: fields.timeoriginalestimate ?? null,
    remainingSeconds: fields.timeestimate ?? null,
    spentSeconds: fields.timespent ?? null,
    securityLevel: fields.security?.id ?? null,
    labels: fields.labels ?? [],
    componentIds: idsOf(fields.components),
    fixVersionIds: idsOf(fields.fixVersions),
  };
}

function idsOf(list: readonly { readonly id: string }[] | null | undefined): string[] {
  return (list ?? []).map(({ id }) => id);
}

/** A sprint that is over plans nothing any more: an issue that stayed in it is not due by it. */
function lastDay({ state, endDate }: JiraSprint, timeZone: string): Day | null {
  const end = state === 'closed' ? null : instant(endDate);
  return end === null ? null : dayIn(timeZone, end);
}

function nearest(days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : (Math.min(...known) as Day);
}

/** Negative estimates mean nothing; they are unknown rather than wrong sums. */
function points(value: unknown): Points | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? (value as Points) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function instant(iso: string | null | undefined): Instant | null {
  // Jira writes +0100; the standard wants +01:00.
  const ms = iso ? Date.parse(iso.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : Number.NaN;
  return Number.isNaN(ms) ? null : (ms as Instant);
}
