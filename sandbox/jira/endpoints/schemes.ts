import type { Holder, PermissionScheme, Project, SecurityLevel } from '../../site/model';
import { ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { forbidden, notFound } from '../jira-error';
import { canAdminister, requireProject } from '../lookup';
import { pageOf, rangeOf } from '../paging';
import type { Json } from '../render/site-renderer';

/** What Jira would tell more of, by the type of the holder. */
const expandable: Readonly<Record<string, string>> = {
  user: 'user',
  group: 'group',
  projectRole: 'projectRole',
  userCustomField: 'field',
  groupCustomField: 'field',
};

function schemeOfProject(call: JiraCall): Answer {
  const project = requireProject(call, call.param('projectKeyOrId'));
  if (!canAdminister(call, project)) throw forbidden('You must administer this project to see its permission scheme.');
  return ok(schemeJson(call, requireScheme(call, project.permissionSchemeId)), 1);
}

function scheme(call: JiraCall): Answer {
  return ok(schemeJson(call, requireScheme(call, call.param('schemeId'))), 1);
}

function listSchemes(call: JiraCall): Answer {
  const permissionSchemes = call.state.site.permissionSchemes.map((one) => schemeJson(call, one));
  return ok({ permissionSchemes }, permissionSchemes.length);
}

function requireScheme({ state }: JiraCall, id: string): PermissionScheme {
  const found = state.index.schemeById.get(id);
  if (!found) throw notFound(`The permission scheme with id '${id}' does not exist.`);
  return found;
}

/** Any value of `expand` brings the grants. */
function schemeJson(call: JiraCall, { id, name, description, grants }: PermissionScheme): Json {
  const self = `${call.state.render.api}/permissionscheme/${id}`;
  const permissions = grants.map(({ permission, holder }, position) => {
    const grantId = Number(id) * 1000 + position;
    return { id: grantId, self: `${self}/permission/${String(grantId)}`, holder: holderJson(holder), permission };
  });
  return {
    expand: 'permissions,user,group,projectRole,field,all',
    id: Number(id),
    self,
    name,
    description: description ?? '',
    ...(call.expand().size > 0 ? { permissions } : {}),
  };
}

function holderJson(holder: Holder): Json {
  if (!('parameter' in holder)) return { type: holder.type };
  const { type, parameter } = holder;
  return { type, parameter, value: parameter, ...(type in expandable ? { expand: expandable[type] } : {}) };
}

/** The site has no schemes of levels: all its levels are told as one. */
const levelSchemeId = '10000';

function levelMembers(call: JiraCall): Answer {
  const { site, permissions } = call.state;
  if (!permissions.isAdministrator(call.accountId)) {
    throw forbidden('You are not authorized to perform this action. Administrator privileges are required.');
  }
  const wanted = call.queryList('levelId');
  const levels = site.securityLevels
    .filter((level) => isInClassicProject(site.projects, level))
    .filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const members = levels.flatMap((level) => level.members.map((holder, place) => ({ level, holder, place })));
  const page = pageOf(members, rangeOf(call, 50, 100), ({ level, holder, place }) => ({
    id: `${level.id}${String(place).padStart(3, '0')}`,
    issueSecurityLevelId: level.id,
    issueSecuritySchemeId: levelSchemeId,
    holder: holderJson(holder),
  }));
  return ok(page, page.values.length);
}

/** Levels of team-managed projects alone are not told. */
function isInClassicProject(projects: readonly Project[], { id }: SecurityLevel): boolean {
  const users = projects.filter(({ securityLevelIds }) => securityLevelIds.includes(id));
  return users.length === 0 || users.some(({ style }) => style === 'classic');
}

/** Permission schemes and levels: who holds what in which project. */
export const schemeRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/project/{projectKeyOrId}/permissionscheme', answer: schemeOfProject },
  { method: 'GET', path: '/rest/api/3/permissionscheme/{schemeId}', answer: scheme },
  { method: 'GET', path: '/rest/api/3/permissionscheme', answer: listSchemes },
  { method: 'GET', path: '/rest/api/3/issuesecurityschemes/level/member', answer: levelMembers },
];
