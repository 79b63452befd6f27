import type { Field } from '../../site/model';
import { ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { pageOf, rangeOf } from '../paging';
import type { Json } from '../render/site-renderer';
import { allFields, clauseNames, isNavigable } from '../system-fields';

/** An endpoint that lists all there is of one kind. */
function list(show: (call: JiraCall) => readonly Json[]): (call: JiraCall) => Answer {
  return (call) => {
    const body = show(call);
    return ok(body, body.length);
  };
}

/** Fields and types of a team-managed project are told to those who see the project. */
function isVisible({ state, accountId }: JiraCall, { projectId }: { readonly projectId?: string }): boolean {
  const project = state.index.projectById.get(projectId ?? '');
  return project === undefined || state.permissions.canBrowseProject(accountId, project);
}

function visibleFields(call: JiraCall): readonly Field[] {
  return allFields(call.state.site).filter((field) => isVisible(call, field));
}

function fieldJson(field: Field): Json {
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    ...(field.untranslatedName === undefined ? {} : { untranslatedName: field.untranslatedName }),
    custom: field.custom,
    orderable: isNavigable(field),
    navigable: isNavigable(field),
    searchable: clauseNames(field).length > 0,
    clauseNames: clauseNames(field),
    schema: field.schema,
    ...(field.projectId === undefined ? {} : { scope: { type: 'PROJECT', project: { id: field.projectId } } }),
  };
}

/** Company-managed fields only, as Jira's own search has it. */
function searchFields(call: JiraCall): Answer {
  const query = (call.query('query') ?? '').toLowerCase();
  const [ids, types] = [call.queryList('id'), call.queryList('type')];
  const fields = visibleFields(call)
    .filter((field) => field.projectId === undefined)
    .filter((field) => ids.length === 0 || ids.includes(field.id))
    .filter((field) => types.length === 0 || types.includes(field.custom ? 'custom' : 'system'))
    .filter((field) => field.name.toLowerCase().includes(query))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const page = pageOf(fields, rangeOf(call, 50, 50), ({ id, name, schema }) => ({ id, name, schema }));
  return ok({ self: `${call.state.render.api}/field/search`, ...page }, page.values.length);
}

/** What the whole site has: fields, types, statuses, priorities. */
export const siteListRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/field', answer: list((call) => visibleFields(call).map(fieldJson)) },
  { method: 'GET', path: '/rest/api/3/field/search', answer: searchFields },
  {
    method: 'GET',
    path: '/rest/api/3/issuetype',
    answer: list((call) =>
      call.state.site.issueTypes
        .filter((type) => isVisible(call, type))
        .map((type) => call.state.render.issueType(type)),
    ),
  },
  {
    method: 'GET',
    path: '/rest/api/3/status',
    answer: list(({ state }) => state.site.statuses.map((status) => state.render.status(status))),
  },
  {
    method: 'GET',
    path: '/rest/api/3/statuscategory',
    answer: list(({ state }) => state.render.statusCategories()),
  },
  {
    method: 'GET',
    path: '/rest/api/3/priority',
    answer: list(({ state }) =>
      state.site.priorities.map((item) => ({ ...state.render.priority(item), description: item.description ?? '' })),
    ),
  },
  {
    method: 'GET',
    path: '/rest/api/3/resolution',
    answer: list(({ state }) => state.site.resolutions.map((item) => state.render.resolution(item))),
  },
  {
    method: 'GET',
    path: '/rest/api/3/issueLinkType',
    answer: ({ state }) => ok({ issueLinkTypes: state.site.linkTypes.map((type) => state.render.linkType(type)) }),
  },
];
