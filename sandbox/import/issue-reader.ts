import type { Sprint } from '../site/model';
import type { Collected } from './collected';
import { plainText } from './description';
import { fieldValues } from './field-values';
import {
  asDay,
  asInstant,
  asList,
  asNamed,
  asNumber,
  asObject,
  asObjects,
  asText,
  namedOf,
  objectOf,
  property,
  textOf,
  type JsonObject,
} from './json-access';
import type { IssueRef, RawIssue } from './raw-issue';
import { isId } from './site-parts';

const keyShape = /^([A-Z][A-Z0-9_]*)-\d+$/i;

/** Another issue, which a row names by an object, by its key or by its id alone. */
function refOf(value: unknown): IssueRef | null {
  const text = asText(value);
  if (text !== null) return keyShape.test(text) ? { id: null, key: text } : isId(text) ? { id: text, key: null } : null;
  const row = asObject(value);
  const id = textOf(row, 'id');
  const key = textOf(row, 'key');
  return id === null && key === null ? null : { id, key };
}

type Links = RawIssue['links'];

function linksOf(fields: JsonObject, collected: Collected): Links {
  return asObjects(property(fields, 'issuelinks')).flatMap((link): Links[number][] => {
    const outward = refOf(property(link, 'outwardIssue'));
    const other = outward ?? refOf(property(link, 'inwardIssue'));
    const typeId = collected.linkTypes.refer(namedOf(link, 'type'));
    if (other === null || typeId === null) return [];
    const id = textOf(link, 'id') ?? collected.spare.next();
    return [{ id, typeId, direction: outward === null ? 'inward' : 'outward', issue: other }];
  });
}

interface Times {
  readonly estimateSeconds: number | null;
  readonly remainingSeconds: number | null;
  readonly spentSeconds: number | null;
}

function timesOf(fields: JsonObject): Times {
  const tracking = objectOf(fields, 'timetracking');
  const either = (name: string, inTracking: string): number | null =>
    asNumber(property(fields, name)) ?? asNumber(property(tracking, inTracking));
  return {
    estimateSeconds: either('timeoriginalestimate', 'originalEstimateSeconds'),
    remainingSeconds: either('timeestimate', 'remainingEstimateSeconds'),
    spentSeconds: either('timespent', 'timeSpentSeconds'),
  };
}

function peopleOf(fields: JsonObject, { people }: Collected): Pick<RawIssue, 'assignee' | 'reporter' | 'creator'> {
  const refer = (name: string): string | null => people.refer(property(fields, name));
  return { assignee: refer('assignee'), reporter: refer('reporter'), creator: refer('creator') };
}

function workflowOf(fields: JsonObject, collected: Collected) {
  return {
    statusId: collected.statuses.refer(namedOf(fields, 'status')),
    priorityId: collected.priorities.refer(namedOf(fields, 'priority')),
    resolutionId: collected.resolutions.refer(namedOf(fields, 'resolution')),
    resolved: asInstant(property(fields, 'resolutiondate')),
    dueDate: asDay(property(fields, 'duedate')),
  };
}

/** What belongs to the project: its versions, components, levels and types become known with the issue. */
function placeOf(key: string, fields: JsonObject, typeId: string, collected: Collected) {
  const row = objectOf(fields, 'project');
  const projectKey = textOf(row, 'key') ?? keyShape.exec(key)?.[1] ?? key;
  const project = collected.projects.of(projectKey, row);
  project.typeIds.add(typeId);
  const idsOf = (name: string, registry: typeof project.versions | typeof project.components): string[] =>
    asList(property(fields, name)).flatMap((one) => registry.refer(asNamed(one)) ?? []);
  const securityLevelId = collected.securityLevels.refer(namedOf(fields, 'security'));
  if (securityLevelId !== null) project.levelIds.add(securityLevelId);
  return {
    projectKey,
    securityLevelId,
    componentIds: idsOf('components', project.components),
    fixVersionIds: idsOf('fixVersions', project.versions),
    versionIds: idsOf('versions', project.versions),
  };
}

function historyOf(row: JsonObject, fields: JsonObject, { history, statuses }: Collected) {
  const changes = history.changes(property(row, 'changelog'));
  for (const { field, from, fromString, to, toString: text } of changes.flatMap(({ items }) => items)) {
    if (field !== 'status') continue;
    statuses.mention(from, fromString);
    statuses.mention(to, text);
  }
  return { changes, worklogs: history.worklogs(property(fields, 'worklog')) };
}

/** Pages of a history or of worklogs that stand with an issue may be the first of several. */
function noteTotals(key: string, row: JsonObject, fields: JsonObject, { totals }: Collected): void {
  const [changelog, worklog] = [objectOf(row, 'changelog'), objectOf(fields, 'worklog')];
  const changes = asNumber(property(changelog, 'total')) ?? 0;
  const worklogs = asNumber(property(worklog, 'total')) ?? 0;
  if (changes > 0 || worklogs > 0) totals.set(key, { changes, worklogs });
}

function noteSprints(sprints: readonly Sprint[], collected: Collected): number[] {
  return [...new Set(sprints.map((sprint) => collected.sprints.refer(sprint)))];
}

function originOf(row: JsonObject): string | null {
  const self = textOf(row, 'self');
  return self !== null && URL.canParse(self) && !self.includes('api.atlassian.com') ? new URL(self).origin : null;
}

const unknownType: JsonObject = { name: 'Issue' };

function identityOf(row: JsonObject, key: string, fields: JsonObject, collected: Collected) {
  const id = textOf(row, 'id');
  const typeId = collected.types.refer(namedOf(fields, 'issuetype') ?? unknownType) ?? collected.spare.next();
  return { id: isId(id) ? id : collected.spare.next(), key, typeId, isSubtask: collected.types.isSubtask(typeId) };
}

/** Where a row does not say when the issue was created, 0. */
function agesOf(fields: JsonObject): Pick<RawIssue, 'created' | 'updated'> {
  const updated = asInstant(property(fields, 'updated'));
  const created = asInstant(property(fields, 'created')) ?? updated ?? 0;
  return { created, updated: updated ?? created };
}

function issueOf(row: JsonObject, key: string, fields: JsonObject, collected: Collected): RawIssue {
  const identity = identityOf(row, key, fields, collected);
  const { custom, sprints, rank } = fieldValues(fields, collected);
  return {
    ...identity,
    ...timesOf(fields),
    ...agesOf(fields),
    ...peopleOf(fields, collected),
    ...workflowOf(fields, collected),
    ...placeOf(key, fields, identity.typeId, collected),
    ...historyOf(row, fields, collected),
    summary: textOf(fields, 'summary') ?? '',
    description: plainText(property(fields, 'description')),
    parent: refOf(property(fields, 'parent')),
    epic: refOf(property(fields, 'epic')),
    labels: asList(property(fields, 'labels')).flatMap((label) => asText(label) ?? []),
    sprintIds: noteSprints(sprints, collected),
    links: linksOf(fields, collected),
    custom,
    rank,
  };
}

/** Reads one issue row; a text says in plain words why it cannot be read. */
export function readIssue(row: JsonObject, collected: Collected): RawIssue | string {
  const key = textOf(row, 'key')?.toUpperCase() ?? '';
  const fields = objectOf(row, 'fields');
  if (!keyShape.test(key)) return 'This issue has no key, or one that Jira would not give.';
  if (fields === null) return `${key} has no fields.`;
  collected.fields.expansions(row);
  collected.origin ??= originOf(row);
  noteTotals(key, row, fields, collected);
  return issueOf(row, key, fields, collected);
}
