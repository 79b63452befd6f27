import type { Project } from '../../site/model';
import { ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { badRequest, forbidden } from '../jira-error';
import { canAdminister, canView, requireProject } from '../lookup';
import { pageOf, rangeOf } from '../paging';
import { componentsOf, fullProject, issueTypes, listedProject, rolesOf, versionsOf } from '../render/projects';
import type { Json } from '../render/site-renderer';

const actions: Readonly<Record<string, (call: JiraCall, project: Project) => boolean>> = {
  view: canView,
  browse: (call, project) => call.state.permissions.canBrowseProject(call.accountId, project),
  edit: canAdminister,
  create: (call, project) => call.state.permissions.hasProjectPermission(call.accountId, 'CREATE_ISSUES', project),
};

const orders: Readonly<Record<string, (project: Project) => string>> = {
  key: ({ key }) => key,
  name: ({ name }) => name.toLowerCase(),
  category: ({ category }) => category?.name.toLowerCase() ?? '',
  owner: ({ leadAccountId }) => leadAccountId ?? '',
};

function searchProjects(call: JiraCall): Answer {
  const { state } = call;
  const expand = call.expand();
  const projects = inOrder(call, state.site.projects.filter(filterOf(call)));
  const page = pageOf(projects, rangeOf(call, 50, 100), (project) => listedProject(state, project, expand));
  return ok({ self: `${state.render.api}/project/search`, ...page }, page.values.length);
}

function filterOf(call: JiraCall): (project: Project) => boolean {
  const [ids, keys, types, statuses] = ['id', 'keys', 'typeKey', 'status'].map((name) => call.queryList(name));
  const query = (call.query('query') ?? '').toLowerCase();
  const category = call.query('categoryId');
  const action = actions[call.query('action') ?? 'view'];
  if (!action) throw badRequest(`The action '${call.query('action') ?? ''}' is not valid.`);
  const tests: readonly ((project: Project) => boolean)[] = [
    (project) => oneOf(ids, project.id),
    (project) => oneOf(keys, project.key),
    (project) => oneOf(types, project.type),
    (project) => (statuses?.length ? statuses : ['live']).includes(project.archived ? 'archived' : 'live'),
    (project) => [project.key, project.name].some((text) => text.toLowerCase().includes(query)),
    (project) => category === null || project.category?.id === category,
    (project) => action(call, project),
  ];
  return (project) => tests.every((test) => test(project));
}

function oneOf(wanted: readonly string[] | undefined, value: string): boolean {
  return !wanted || wanted.length === 0 || wanted.includes(value);
}

function inOrder(call: JiraCall, projects: readonly Project[]): readonly Project[] {
  const [, sign, name] = /^([+-]?)(.*)$/.exec((call.query('orderBy') ?? 'key').trim()) ?? [];
  const order = orders[name ?? ''];
  if (!order) throw badRequest(`Projects cannot be ordered by '${name ?? ''}' in the sandbox.`);
  const direction = sign === '-' ? -1 : 1;
  return [...projects].sort((a, b) => direction * (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function listProjects(call: JiraCall): Answer {
  const projects = call.state.site.projects.filter((project) => !project.archived && canView(call, project));
  const expand = call.expand();
  const body = projects.map((project) => listedProject(call.state, project, expand));
  return ok(body, body.length);
}

/** An endpoint that tells one thing of a project that the caller may view. */
function ofProject(parameter: string, show: (call: JiraCall, project: Project) => unknown): (call: JiraCall) => Answer {
  return (call) => {
    const body = show(call, requireProject(call, call.param(parameter)));
    return ok(body, Array.isArray(body) ? body.length : 1);
  };
}

function statusesByType({ state }: JiraCall, project: Project): readonly Json[] {
  const used = new Map<string, Set<string>>();
  for (const { issue } of state.index.entriesOfProject.get(project.id) ?? []) {
    used.set(issue.typeId, (used.get(issue.typeId) ?? new Set<string>()).add(issue.statusId));
  }
  // The site has no workflows: what a type's issues stand in comes first, else any status.
  return issueTypes(state, project).map(({ self, id, name, subtask }) => {
    const ids = used.get(String(id));
    const statuses = state.site.statuses.filter((status) => !ids || ids.has(status.id));
    return { self, id, name, subtask, statuses: statuses.map((status) => state.render.status(status)) };
  });
}

/** Levels are told to those who may set them, and of these only the ones that they belong to. */
function securityLevels(call: JiraCall, project: Project): Json {
  const { permissions, index, render } = call.state;
  const maySet = permissions.hasProjectPermission(call.accountId, 'SET_ISSUE_SECURITY', project);
  const levels = project.securityLevelIds
    .filter((id) => maySet && permissions.isInLevel(call.accountId, id, project))
    .flatMap((id) => index.levelById.get(id) ?? []);
  return { levels: levels.map((level) => render.securityLevel(level)) };
}

function roles(call: JiraCall, project: Project): Json {
  if (!call.state.site.projects.some((one) => canAdminister(call, one))) {
    throw forbidden('You must administer a project to see its roles.');
  }
  return rolesOf(call.state, project);
}

/** Projects and what belongs to one. */
export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/project/search', answer: searchProjects },
  { method: 'GET', path: '/rest/api/3/project', answer: listProjects },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}',
    answer: ofProject('projectIdOrKey', ({ state }, project) => fullProject(state, project)),
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/versions',
    answer: ofProject('projectIdOrKey', ({ state }, project) => versionsOf(state, project)),
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/components',
    answer: ofProject('projectIdOrKey', ({ state }, project) => componentsOf(state, project)),
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/statuses',
    answer: ofProject('projectIdOrKey', statusesByType),
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/securitylevel',
    answer: ofProject('projectKeyOrId', securityLevels),
  },
  { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}/role', answer: ofProject('projectIdOrKey', roles) },
];
