import type { FieldMapping } from '#domain/field-mapping/field-mapping';
import { statusCategoryOf } from '#domain/progress/status-category';
import { dayIn, parseDay } from '#domain/schedule/calendar-day';
import { sprintStates } from '#domain/schedule/sprint';
import type { Instant, Points } from '#domain/units';
import type { SiteSettings } from '../../application/site-index/ports/site-settings';
import { styleOf } from '../../application/site-index/ports/site-settings';
import type { SourceIssue, SourceLink, SourceSprint } from '../../application/site-index/source-issue';
import { hasText } from './has-text';
import { instant } from './instant';
import type { JiraIssue, JiraSprint } from './issue-page';
import { sprintList, team } from './issue-page';
import type { ToldSecurity } from './read-security';

const NEVER = 0 as Instant;

/** An issue as search returns it, in the terms of the index. @param security who may see it */
export function readIssue({ id, key, fields }: JiraIssue, site: SiteSettings, security: ToldSecurity): SourceIssue {
  const mapping = site.fields[styleOf(site, fields.project.id)];
  const custom = (ids: readonly string[]): unknown => ids.map((field) => fields[field]).find((value) => value != null);
  const sprints = sprintList.parse(custom(mapping.sprint) ?? []);
  return {
    id: Number(id),
    key,
    projectId: fields.project.id,
    summary: fields.summary ?? '',
    securityLevel: security.level,
    ...kindOf(fields),
    ...peopleOf(fields),
    ...planOf(fields),
    ...outcomeOf(fields),
    created: instant(fields.created) ?? NEVER,
    updated: security.isSure ? updatedOf(fields) : NEVER,
    teamId: team.parse(custom(mapping.team) ?? null),
    ...measuresOf(fields, mapping),
    rank: text(custom(mapping.rank)),
    sprintIds: sprints.map((sprint) => String(sprint.id)),
    sprints: sprints.map((sprint) => sprintOf(sprint, site.timeZone)),
    links: linksOf(fields),
    work: workOf(fields, site.timeZone),
  };
}

/** What several fields may hold, and the first of their values. */
function measuresOf(fields: JiraIssue['fields'], mapping: FieldMapping) {
  const dayIn = (field: string) => parseDay(text(fields[field]));
  const pointsByField = mapping.points.map((field) => points(fields[field]));
  const startByField = mapping.start.map(dayIn);
  const dueByField = [parseDay(fields.duedate), ...mapping.due.map(dayIn)];
  return {
    pointsByField,
    startByField,
    dueByField,
    points: firstKnown(pointsByField),
    start: firstKnown(startByField),
    due: firstKnown(dueByField),
    numbers: numbersOf(fields, mapping.numbers),
    hasAcceptance: mapping.acceptance.length === 0 ? null : mapping.acceptance.some((field) => hasText(fields[field])),
  };
}

function numbersOf(fields: JiraIssue['fields'], fieldIds: readonly string[]): SourceIssue['numbers'] {
  const known = fieldIds.flatMap((id): [string, number][] => {
    const value = fields[id];
    return typeof value === 'number' && Number.isFinite(value) ? [[id, value]] : [];
  });
  return Object.fromEntries(known);
}

/** An issue whose type or status Jira does not tell is kept, as a standard issue of which nothing is known. */
function kindOf({ issuetype, status }: JiraIssue['fields']) {
  return {
    ...(issuetype ? typeOf(issuetype) : { typeId: '', typeName: '', level: 0 }),
    ...(status ? statusOf(status) : { statusId: '', statusName: '', category: 'unknown' as const }),
  };
}

function typeOf(type: NonNullable<JiraIssue['fields']['issuetype']>) {
  return { typeId: type.id, typeName: type.name, level: levelOf(type) };
}

function statusOf({ id, name, statusCategory }: NonNullable<JiraIssue['fields']['status']>) {
  return { statusId: id, statusName: name, category: statusCategoryOf(statusCategory?.key) };
}

/** 0, so that any other state counts as later, where the issue was not told in full. */
function updatedOf({ issuetype, status, updated }: JiraIssue['fields']): Instant {
  return issuetype && status ? (instant(updated) ?? NEVER) : NEVER;
}

interface TypePlace {
  readonly hierarchyLevel?: number | null | undefined;
  readonly subtask?: boolean | null | undefined;
}

export function levelOf({ hierarchyLevel, subtask }: TypePlace): number {
  return hierarchyLevel ?? (subtask ? -1 : 0);
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
    labels: fields.labels ?? [],
    componentIds: idsOf(fields.components),
    fixVersionIds: idsOf(fields.fixVersions),
  };
}

function outcomeOf({ resolution, resolutiondate, fixVersions }: JiraIssue['fields']) {
  return {
    resolved: instant(resolutiondate),
    resolutionName: resolution?.name ?? null,
    versions: (fixVersions ?? []).map(({ id, releaseDate }) => ({ id, day: parseDay(releaseDate) })),
  };
}

function idsOf(list: readonly { readonly id: string }[] | null | undefined): string[] {
  return (list ?? []).map(({ id }) => id);
}

/** A closed sprint that does not say when it was closed was over at its end. */
function sprintOf(sprint: JiraSprint, timeZone: string): SourceSprint {
  const { id, name, state, boardId, startDate, endDate, completeDate } = sprint;
  const [start, end] = [instant(startDate), instant(endDate)];
  return {
    id: String(id),
    name: name ?? '',
    state: sprintStates.find((known) => known === state) ?? null,
    boardId: boardId ?? null,
    start: start === null ? null : dayIn(timeZone, start),
    end: end === null ? null : dayIn(timeZone, end),
    completed: state === 'closed' ? (instant(completeDate) ?? end ?? (0 as Instant)) : null,
  };
}

function linksOf({ issuelinks }: JiraIssue['fields']): SourceLink[] {
  return (issuelinks ?? []).flatMap(({ id, type, outwardIssue, inwardIssue }) => {
    const other = outwardIssue ?? inwardIssue;
    if (!other) return [];
    const direction = outwardIssue ? 'outward' : 'inward';
    const issueId = other.id === undefined ? null : Number(other.id);
    return [{ id, typeId: type.id, typeName: type.name, direction, issueId, issueKey: other.key }];
  });
}

/** Search gives no more than the first 20 entries of an issue. */
function workOf({ worklog }: JiraIssue['fields'], timeZone: string): SourceIssue['work'] {
  if (!worklog) return null;
  const entries = worklog.worklogs.flatMap(({ id, author, started, timeSpentSeconds }) => {
    const at = instant(started);
    if (at === null) return [];
    return [{ id, author: author?.accountId ?? null, started: dayIn(timeZone, at), seconds: timeSpentSeconds }];
  });
  return { entries, isComplete: entries.length >= worklog.total };
}

function firstKnown<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

/** Negative estimates mean nothing; they are unknown rather than wrong sums. */
function points(value: unknown): Points | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? (value as Points) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
