import type { Project } from '../../site/model';
import type { SiteState } from '../site-state';
import type { Json } from './site-renderer';

/** One project as lists and searches show it; with more of it where the request expands that. */
export function listedProject(state: SiteState, project: Project, expand: ReadonlySet<string>): Json {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...state.render.projectReference(project),
    style: project.style,
    isPrivate: false,
    properties: {},
    ...(project.archived ? { archived: true } : {}),
    ...(expand.has('description') ? { description: project.description } : {}),
    ...(expand.has('lead') ? lead(state, project) : {}),
    ...(expand.has('issueTypes') ? { issueTypes: issueTypes(state, project) } : {}),
    ...(expand.has('insight') ? { insight: insight(state, project) } : {}),
  };
}

/** One project in full. */
export function fullProject(state: SiteState, project: Project): Json {
  const { render } = state;
  return {
    ...listedProject(state, project, new Set(['description', 'issueTypes', 'lead'])),
    components: project.components.map((item) => render.component({ item, project })),
    assigneeType: 'UNASSIGNED',
    versions: versionsOf(state, project),
    roles: rolesOf(state, project),
  };
}

/** The project's versions, each with the project it belongs to. */
export function versionsOf({ render }: SiteState, project: Project): readonly Json[] {
  return project.versions.map((item) => ({ ...render.version({ item, project }), projectId: Number(project.id) }));
}

export function componentsOf({ render }: SiteState, project: Project): readonly Json[] {
  return project.components.map((item) => ({
    ...render.component({ item, project }),
    assigneeType: 'PROJECT_DEFAULT',
    realAssigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: false,
    project: project.key,
    projectId: Number(project.id),
  }));
}

/** Addresses of the roles, by name. */
export function rolesOf({ site, render }: SiteState, project: Project): Readonly<Record<string, string>> {
  return Object.fromEntries(
    site.roles.map((role) => [role.name, `${render.api}/project/${project.id}/role/${role.id}`]),
  );
}

export function issueTypes({ index, render }: SiteState, project: Project): readonly Json[] {
  return project.issueTypeIds.flatMap((id) => index.typeById.get(id) ?? []).map((type) => render.issueType(type));
}

function lead({ render }: SiteState, project: Project): Json {
  return project.leadAccountId === null ? {} : { lead: render.user(project.leadAccountId) };
}

/** Counts every issue of the project, whoever asks, as Jira does. */
function insight({ index, render }: SiteState, project: Project): Json {
  const entries = index.entriesOfProject.get(project.id) ?? [];
  const latest = entries.reduce((newest, { issue }) => Math.max(newest, issue.updated), 0);
  return {
    totalIssueCount: entries.length,
    ...(latest === 0 ? {} : { lastIssueUpdateTime: render.instant(latest) }),
  };
}
