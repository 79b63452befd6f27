import type { Field, Issue } from '../../site/model';
import type { Entry } from '../site-index';
import { parentEntry } from '../site-index';
import type { SiteState } from '../site-state';
import { adfOf } from './adf';
import type { Json } from './site-renderer';
import { aggregateFields } from './time-fields';

/** What a field of an issue shows to one account. undefined: this issue has no such field. */
export type FieldRenderer = (entry: Entry, accountId: string) => unknown;

/** How each field is shown, by id: the system fields one by one, custom fields by their type. */
export function fieldRenderers(state: SiteState, fields: readonly Field[]): ReadonlyMap<string, FieldRenderer> {
  const system = systemRenderers(state);
  return new Map(
    fields.map((field) => [field.id, field.custom ? customRenderer(state, field) : (system[field.id] ?? (() => null))]),
  );
}

function customRenderer(state: SiteState, field: Field): FieldRenderer {
  const show = customValue(state, field);
  const { projectId } = field;
  if (projectId === undefined) return ({ issue }) => show(issue);
  return ({ issue }) => (issue.projectId === projectId ? show(issue) : undefined);
}

function customValue({ index, render }: SiteState, field: Field): (issue: Issue) => unknown {
  if (field.schema.custom?.endsWith(':gh-lexo-rank')) return (issue) => issue.rank;
  if (field.schema.custom?.endsWith(':textarea')) return (issue) => documentOf(issue.custom[field.id]);
  if (!field.schema.custom?.endsWith(':gh-sprint')) return (issue) => issue.custom[field.id] ?? null;
  return (issue) => {
    const sprints = found(issue.sprintIds, index.sprintById);
    return sprints.length === 0 ? null : sprints.map((sprint) => render.sprint(sprint));
  };
}

/** Version 3 gives texts of several lines as documents, whatever they were written as. */
function documentOf(text: unknown): unknown {
  return typeof text === 'string' ? adfOf(text) : (text ?? null);
}

function systemRenderers(state: SiteState): Readonly<Record<string, FieldRenderer>> {
  return { ...ownFields(state), ...peopleAndDates(state), ...relations(state), ...aggregateFields(state) };
}

function ownFields({ index, render }: SiteState): Readonly<Record<string, FieldRenderer>> {
  const one = <T>(from: ReadonlyMap<string, T>, id: string | null, show: (item: T) => Json) => {
    const item = id === null ? undefined : from.get(id);
    return item === undefined ? null : show(item);
  };
  return {
    summary: ({ issue }) => issue.summary,
    description: ({ issue }) => (issue.description === null ? null : adfOf(issue.description)),
    issuetype: ({ type }) => render.issueType(type),
    project: ({ project }) => render.projectReference(project),
    status: ({ status }) => render.status(status),
    statusCategory: ({ status }) => render.statusCategory(status),
    priority: ({ issue }) => one(index.priorityById, issue.priorityId, (item) => render.priority(item)),
    resolution: ({ issue }) => one(index.resolutionById, issue.resolutionId, (item) => render.resolution(item)),
    security: ({ issue, project }) =>
      project.hidesSecurityLevel === true
        ? undefined
        : one(index.levelById, issue.securityLevelId, (item) => render.securityLevel(item)),
    issuerestriction: ({ issue, project }) => ({
      issuerestrictions: restrictionsOf(issue),
      shouldDisplay: project.style === 'next-gen',
    }),
    labels: ({ issue }) => issue.labels,
    components: ({ issue }) => found(issue.componentIds, index.componentById).map((item) => render.component(item)),
    fixVersions: ({ issue }) => found(issue.fixVersionIds, index.versionById).map((item) => render.version(item)),
    versions: ({ issue }) => found(issue.versionIds, index.versionById).map((item) => render.version(item)),
  };
}

function restrictionsOf({ restrictedToRoleIds }: Issue): Json {
  return restrictedToRoleIds === undefined ? {} : { projectrole: restrictedToRoleIds.map((id) => ({ id })) };
}

function peopleAndDates({ index, render }: SiteState): Readonly<Record<string, FieldRenderer>> {
  return {
    assignee: ({ issue }) => render.user(issue.assigneeId),
    reporter: ({ issue }) => render.user(issue.reporterId),
    creator: ({ issue }) => render.user(issue.creatorId),
    created: ({ issue }) => render.instant(issue.created),
    updated: ({ issue }) => render.instant(issue.updated),
    resolutiondate: ({ issue }) => (issue.resolved === null ? null : render.instant(issue.resolved)),
    duedate: ({ issue }) => issue.dueDate,
    statuscategorychangedate: ({ issue }) => {
      const category = (id: string | null) => index.statusById.get(id ?? '')?.categoryKey;
      const change = issue.changes.findLast(({ items }) =>
        items.some((item) => item.fieldId === 'status' && category(item.from) !== category(item.to)),
      );
      return render.instant(change?.at ?? issue.created);
    },
  };
}

/** Other issues: shown as far as the viewer may open them. */
function relations({ index, render, permissions }: SiteState): Readonly<Record<string, FieldRenderer>> {
  const visible = (accountId: string, entry: Entry | undefined) =>
    entry && permissions.canBrowse(accountId, entry.issue) ? entry : undefined;
  return {
    parent: ({ issue }, accountId) => {
      if (!issue.parent) return undefined;
      const parent = parentEntry(index, issue);
      const shown = visible(accountId, parent);
      if (shown) return render.issueReference(shown);
      const id = parent?.issue.id ?? issue.parent.id;
      return { ...(id === null ? {} : { id }), key: parent?.issue.key ?? issue.parent.key };
    },
    subtasks: ({ issue }, accountId) =>
      index
        .childrenOf(issue)
        .filter((child) => child.type.subtask && permissions.canBrowse(accountId, child.issue))
        .map((child) => render.issueReference(child)),
    issuelinks: ({ issue }, accountId) =>
      issue.links.flatMap((link) => {
        const type = index.linkTypeById.get(link.typeId);
        const other = visible(
          accountId,
          index.entryById.get(link.issue.id ?? '') ?? index.entryByKey.get(link.issue.key),
        );
        if (!type || !other) return [];
        const end = link.direction === 'outward' ? 'outwardIssue' : 'inwardIssue';
        const self = `${render.api}/issueLink/${link.id}`;
        return [{ id: link.id, self, type: render.linkType(type), [end]: render.issueReference(other) }];
      }),
  };
}

function found<K, T>(ids: readonly K[], from: ReadonlyMap<K, T>): readonly T[] {
  return ids.flatMap((id) => from.get(id) ?? []);
}
