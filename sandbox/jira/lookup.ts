import type { Project } from '../site/model';
import type { JiraCall } from './jira-call';
import { issueNotFound, projectNotFound } from './jira-error';
import type { Entry } from './site-index';

/** The issue where the caller may see it; archived projects can still be read by key. */
export function findIssue(call: JiraCall, idOrKey: string): Entry | undefined {
  const { index, permissions } = call.state;
  const entry = index.entryById.get(idOrKey) ?? index.entryByKey.get(idOrKey.toUpperCase());
  return entry && permissions.canBrowse(call.accountId, entry.issue) ? entry : undefined;
}

/** @throws JiraError 404, the same for missing and for hidden */
export function requireIssue(call: JiraCall, idOrKey: string): Entry {
  const entry = findIssue(call, idOrKey);
  if (!entry) throw issueNotFound();
  return entry;
}

/** Whether the caller may know of the project: to see its issues, or to administer it. */
export function canView({ state, accountId }: JiraCall, project: Project): boolean {
  return state.permissions.canBrowseProject(accountId, project) || canAdminister({ state, accountId }, project);
}

export function canAdminister(
  { state: { permissions }, accountId }: Pick<JiraCall, 'state' | 'accountId'>,
  project: Project,
) {
  return (
    permissions.isAdministrator(accountId) ||
    permissions.hasProjectPermission(accountId, 'ADMINISTER_PROJECTS', project)
  );
}

/** @throws JiraError 404, the same for missing and for hidden */
export function requireProject(call: JiraCall, idOrKey: string): Project {
  const { index } = call.state;
  const project = index.projectById.get(idOrKey) ?? index.projectByKey.get(idOrKey.toUpperCase());
  if (!project || !canView(call, project)) throw projectNotFound(idOrKey);
  return project;
}
