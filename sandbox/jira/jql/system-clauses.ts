import type { Named } from '../../site/model';
import { categoryOf, statusCategories } from '../render/status-category';
import { parentEntry } from '../site-index';
import type { Entry, Owned } from '../site-index';
import { issueClauses } from './issue-clauses';
import type { JqlContext } from './jql-context';
import type { JqlField, OptionField } from './jql-field';

type Clauses = Readonly<Record<string, JqlField>>;

/** Jira's own fields, by each lower-case name they go by. */
export function systemClauses(context: JqlContext): Clauses {
  return {
    ...issueClauses(context),
    ...placeClauses(context),
    ...classClauses(context),
    ...peopleClauses(context),
    ...planClauses(context),
    ...timeClauses(),
    ...textClauses(),
  };
}

function placeClauses({ state, person }: JqlContext): Clauses {
  const { index, permissions, site } = state;
  const browsable = permissions.browsableProjects(person.accountId);
  const project = option(
    'project',
    (entry) => [entry.project.id],
    (text) => idsWhere(browsable, (one) => one.id === text || same(one.key, text) || same(one.name, text)),
  );
  const categories = site.projects.flatMap((one) => one.category ?? []);
  const category = option('category', (entry) => idOf(entry.project.category), named(categories));
  const parent = option(
    'parent',
    ({ issue }) => (issue.parent ? [parentEntry(index, issue)?.issue.id ?? issue.parent.key] : []),
    (text) => {
      const found = index.entryById.get(text) ?? index.entryByKey.get(text.toUpperCase());
      return found && permissions.canBrowse(person.accountId, found.issue) ? [found.issue.id] : [];
    },
  );
  // To everybody else a level does not exist: Jira refuses JQL that names it.
  const isIn = ({ id }: Named) =>
    site.projects.some((one) => one.securityLevelIds.includes(id) && permissions.isInLevel(person.accountId, id, one));
  const level = option(
    'level',
    ({ issue }) => listed(issue.securityLevelId),
    (text) => named(site.securityLevels.filter(isIn))(text),
  );
  return { project, category, parent, level, parentepic: parent, 'epic link': parent };
}

function classClauses({ state: { site } }: JqlContext): Clauses {
  const issuetype = option('issuetype', ({ type }) => [type.id], named(site.issueTypes));
  const priorities = site.priorities.map(({ id }) => id);
  const rankOf = (id: string | null) => (id === null ? -1 : priorities.indexOf(id));
  const priority: OptionField = {
    ...option('priority', ({ issue }) => listed(issue.priorityId), named(site.priorities)),
    // The site lists its priorities from the highest down.
    compare: ({ issue }, id) => (issue.priorityId === null ? null : rankOf(id) - rankOf(issue.priorityId)),
  };
  const resolution: OptionField = {
    ...option('resolution', ({ issue }) => listed(issue.resolutionId), named(site.resolutions)),
    emptyWord: 'unresolved',
  };
  return {
    issuetype,
    type: issuetype,
    priority,
    resolution,
    status: option('status', ({ status }) => [status.id], named(site.statuses)),
    statuscategory: statusCategory(site.statuses.map(categoryOf)),
    hierarchylevel: { kind: 'number', name: 'hierarchyLevel', valueOf: ({ type }) => type.hierarchyLevel },
  };
}

/** Categories go by key, by name and by number; a site's own keys all have the number of "No Category". */
function statusCategory(used: readonly (typeof statusCategories)[number][]): OptionField {
  const all = [...statusCategories, ...used];
  return option(
    'statusCategory',
    ({ status }) => [categoryOf(status).key],
    (text) => {
      const matching = all.filter((one) => String(one.id) === text || same(one.key, text) || same(one.name, text));
      return matching.length === 0 ? null : matching.map((one) => one.key);
    },
  );
}

function peopleClauses({ state: { site } }: JqlContext): Clauses {
  const person = (name: string, idOfPerson: (entry: Entry) => string | null) =>
    option(
      name,
      (entry) => listed(idOfPerson(entry)),
      (text) => {
        const matching = site.people.filter(
          (one) => one.accountId === text || same(one.email, text) || same(one.displayName, text),
        );
        return matching.length === 0 ? null : matching.map((one) => one.accountId);
      },
    );
  return {
    assignee: person('assignee', ({ issue }) => issue.assigneeId),
    reporter: person('reporter', ({ issue }) => issue.reporterId),
    creator: person('creator', ({ issue }) => issue.creatorId),
  };
}

function planClauses({ state: { site, index }, person, state }: JqlContext): Clauses {
  const visible = <T extends Named>(things: ReadonlyMap<string, Owned<T>>) =>
    [...things.values()]
      .filter(({ project }) => state.permissions.canBrowseProject(person.accountId, project))
      .map(({ item }) => item);
  const versions = named(visible(index.versionById as ReadonlyMap<string, Owned<Named>>));
  const sprints = site.sprints.map(({ id, name }) => ({ id: String(id), name }));
  return {
    labels: option(
      'labels',
      ({ issue }) => issue.labels,
      (text) => [text],
    ),
    component: option('component', ({ issue }) => issue.componentIds, named(visible(index.componentById))),
    fixversion: option('fixVersion', ({ issue }) => issue.fixVersionIds, versions),
    affectedversion: option('affectedVersion', ({ issue }) => issue.versionIds, versions),
    sprint: option('sprint', ({ issue }) => issue.sprintIds.map(String), named(sprints)),
  };
}

function timeClauses(): Clauses {
  const instant = (name: string, valueOf: (entry: Entry) => number | null): JqlField => ({
    kind: 'instant',
    name,
    valueOf,
  });
  const created = instant('created', ({ issue }) => issue.created);
  const updated = instant('updated', ({ issue }) => issue.updated);
  const resolved = instant('resolved', ({ issue }) => issue.resolved);
  const due: JqlField = { kind: 'day', name: 'duedate', valueOf: ({ issue }) => issue.dueDate };
  return {
    created,
    createddate: created,
    updated,
    updateddate: updated,
    resolved,
    resolutiondate: resolved,
    due,
    duedate: due,
  };
}

function textClauses(): Clauses {
  const summary: JqlField = { kind: 'text', name: 'summary', valuesOf: ({ issue }) => [issue.summary] };
  const description: JqlField = {
    kind: 'text',
    name: 'description',
    valuesOf: ({ issue }) => listed(issue.description),
  };
  const text: JqlField = {
    kind: 'text',
    name: 'text',
    valuesOf: ({ issue }) => [issue.summary, ...listed(issue.description)],
  };
  return { summary, description, text, textfields: text };
}

function option(
  name: string,
  valuesOf: (entry: Entry) => readonly string[],
  resolve: (text: string) => readonly string[] | null,
): OptionField {
  return { kind: 'option', name, valuesOf, resolve };
}

/** Finds things by id or by name, whatever its case; several may share a name. */
function named(things: readonly Named[]): (text: string) => readonly string[] | null {
  return (text) => idsWhere(things, (thing) => thing.id === text || same(thing.name, text));
}

function idsWhere<T extends { readonly id: string }>(things: readonly T[], test: (thing: T) => boolean) {
  const ids = things.filter(test).map(({ id }) => id);
  return ids.length === 0 ? null : ids;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function listed<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

function idOf(thing: Named | null): readonly string[] {
  return thing === null ? [] : [thing.id];
}
