import type { Happening } from '../site/happening';
import type { Change, Issue, Project, Version } from '../site/model';
import { changeJson } from './render/changelog';
import { FieldSelection } from './render/field-selection';
import { issueJson } from './render/issues';
import { listedProject } from './render/projects';
import type { Json } from './render/site-renderer';
import { worklogJson } from './render/worklogs';
import type { SiteState } from './site-state';

/** One event as Jira hands it to Forge. */
export interface ProductEvent {
  /** e.g. `avi:jira:updated:issue` */
  readonly name: string;
  /** Without `eventType`, which the name is. */
  readonly payload: Json;
  /** Account that caused it; null: none. Project events do not say it in their payload. */
  readonly by: string | null;
}

/**
 * What Jira tells apps of one happening. Shapes: Forge's reference of Jira events; that `associatedStatuses` is an
 * array is seen in the wild, where the reference has an object.
 * @param accountId the app's: issues are rendered as it would see them, though Jira tells of issues it may not browse
 */
export function productEvents(state: SiteState, happening: Happening, accountId: string): readonly ProductEvent[] {
  const { by, at } = happening;
  const event = (name: string, payload: Json): ProductEvent => {
    return { name: `avi:jira:${name}`, by, payload: { timestamp: String(at), ...payload } };
  };
  const author = by === null ? {} : { atlassianId: by };
  switch (happening.kind) {
    case 'issue-created':
    case 'issue-deleted':
      return [
        event(`${happening.kind === 'issue-created' ? 'created' : 'deleted'}:issue`, lone(state, happening, accountId)),
      ];
    case 'issue-updated':
      return updates(state, happening, accountId).map(([name, payload]) => event(name, payload));
    case 'link':
      return [event(`${happening.action}:issuelink`, linkPayload(state, happening.link))];
    case 'worklog':
      return [
        event(`${happening.action}:worklog`, { worklog: worklogJson(state, happening.issue, happening.worklog) }),
      ];
    case 'version':
      return [event(`${happening.action}:version`, { version: versionJson(state, happening), ...author })];
    case 'project':
      return [event(`${happening.action}:project`, { project: projectJson(state, happening.project) })];
  }
}

function lone(state: SiteState, { issue, by, kind }: Happening & { kind: `issue-${string}` }, accountId: string): Json {
  return {
    ...(by === null ? {} : { atlassianId: by }),
    issue: payloadIssue(state, issue, accountId),
    ...(kind === 'issue-created' ? { jiraEventTypeName: 'issue_created' } : {}),
    associatedUsers: usersJson(state, [by]),
  };
}

type Update = Happening & { kind: 'issue-updated' };

/** Assigning is told twice: as itself, and as an update. */
function updates(state: SiteState, happening: Update, accountId: string): readonly (readonly [string, Json])[] {
  const { issue, change, by } = happening;
  const assignees = sidesOf(change, 'assignee');
  const base: Json = {
    ...(by === null ? {} : { atlassianId: by }),
    issue: payloadIssue(state, issue, accountId),
    changelog: changelogJson(state, change),
    associatedUsers: usersJson(state, [by, ...assignees]),
  };
  const statuses = sidesOf(change, 'status').flatMap((id) => state.index.statusById.get(id ?? '') ?? []);
  const associatedStatuses = statuses.map((status) => state.render.status(status));
  const updated: Json = {
    ...base,
    jiraEventTypeName: eventTypeName(change),
    ...(statuses.length === 0 ? {} : { associatedStatuses }),
  };
  return assignees.length === 0
    ? [['updated:issue', updated]]
    : [
        ['assigned:issue', base],
        ['updated:issue', updated],
      ];
}

function sidesOf({ items }: Change, fieldId: string): readonly (string | null)[] {
  return items.filter((item) => item.fieldId === fieldId).flatMap(({ from, to }) => [from, to]);
}

function eventTypeName({ items }: Change): string {
  const has = (field: string): boolean => items.some((item) => item.field === field);
  if (has('Key')) return 'issue_moved';
  if (has('resolution'))
    return items.some(({ field, to }) => field === 'resolution' && to) ? 'issue_resolved' : 'issue_reopened';
  if (has('status')) return 'issue_generic';
  return has('assignee') ? 'issue_assigned' : 'issue_updated';
}

function changelogJson(state: SiteState, change: Change): Json {
  const { id, items } = changeJson(state, change);
  return { id, items };
}

function payloadIssue(state: SiteState, issue: Issue, accountId: string): Json {
  const { index } = state;
  const [type, status] = [index.typeById.get(issue.typeId), index.statusById.get(issue.statusId)];
  const project = index.projectById.get(issue.projectId);
  if (!type || !status || !project) throw new Error(`The site lacks what ${issue.key} names.`);
  const fields = new FieldSelection(state, ['*all', '-worklog', '-comment', '-attachment']);
  const shape = { fields, expand: new Set<string>(), histories: 0 };
  const entry = { issue, type, status, project, number: Number(issue.id) };
  const { id, self, key, fields: values } = issueJson(state, entry, accountId, shape);
  return { id, key, self, fields: values };
}

function usersJson({ render }: SiteState, accountIds: readonly (string | null)[]): Json {
  const known = [...new Set(accountIds)].filter((id) => id !== null);
  return { users: known.map((id) => render.user(id)) };
}

function linkPayload({ index, render }: SiteState, link: (Happening & { kind: 'link' })['link']): Json {
  const type = index.linkTypeById.get(link.typeId);
  return {
    id: link.id,
    sourceIssueId: link.source.id,
    destinationIssueId: link.destination.id,
    sourceProjectId: link.source.projectId,
    destinationProjectId: link.destination.projectId,
    issueLinkType: type ? render.linkType(type) : null,
  };
}

function versionJson({ render }: SiteState, { project, version: item }: { project: Project; version: Version }): Json {
  return { ...render.version({ item, project }), projectId: Number(project.id) };
}

function projectJson(state: SiteState, project: Project): Json {
  const { id, key, name, self, projectTypeKey, simplified, avatarUrls, lead } = listedProject(
    state,
    project,
    new Set(['lead']),
  );
  return { id, key, name, self, projectTypeKey, simplified, avatarUrls, ...(lead === undefined ? {} : { lead }) };
}
