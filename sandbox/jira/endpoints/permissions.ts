import { z } from 'zod';
import type { Project } from '../../site/model';
import { ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { badRequest, forbidden } from '../jira-error';
import { findIssue, requireIssue, requireProject } from '../lookup';
import { globalPermissions, projectPermissions } from '../permission-keys';
import type { Entry } from '../site-index';

function hasGlobal({ state, accountId }: JiraCall, key: string): boolean {
  const permission = globalPermissions.find((one) => one.key === key);
  return permission !== undefined && (permission.everybody || state.permissions.isAdministrator(accountId));
}

/** What a permission is asked about: one issue, one project, or any project. */
type Target = { readonly entry: Entry } | { readonly project: Project } | null;

function myPermissions(call: JiraCall): Answer {
  const keys = call.queryList('permissions');
  if (keys.length === 0) {
    throw badRequest("The 'permissions' query parameter is required and must contain a valid permission key.");
  }
  const target = targetOf(call);
  const permissions = Object.fromEntries(keys.map((key) => [key, describe(call, key, target)]));
  return ok({ permissions });
}

function targetOf(call: JiraCall): Target {
  const issue = call.query('issueId') ?? call.query('issueKey');
  if (issue !== null) return { entry: requireIssue(call, issue) };
  const project = call.query('projectId') ?? call.query('projectKey');
  return project === null ? null : { project: requireProject(call, project) };
}

function describe(call: JiraCall, key: string, target: Target) {
  const global = globalPermissions.find((one) => one.key === key);
  const known = global ?? projectPermissions.find((one) => one.key === key);
  if (!known) throw badRequest(`Unrecognized permission: ${key}`);
  const havePermission = global ? hasGlobal(call, key) : hasInTarget(call, key, target);
  const type = global ? 'GLOBAL' : 'PROJECT';
  return { id: known.id, key, name: known.name, type, description: known.name, havePermission };
}

function hasInTarget({ state: { permissions, site }, accountId }: JiraCall, key: string, target: Target): boolean {
  if (target === null) return site.projects.some((one) => permissions.hasProjectPermission(accountId, key, one));
  return 'entry' in target
    ? permissions.hasIssuePermission(accountId, key, target.entry.issue)
    : permissions.hasProjectPermission(accountId, key, target.project);
}

function requireProjectKeys(keys: readonly string[]): void {
  const unknown = keys.filter((key) => !projectPermissions.some((one) => one.key === key));
  if (unknown.length > 0) throw badRequest(`Unrecognized permissions: ${unknown.join(', ')}`);
}

function permittedProjects(call: JiraCall): Answer {
  const { permissions: keys } = call.body(z.strictObject({ permissions: z.array(z.string()).min(1) }));
  requireProjectKeys(keys);
  const { permissions, site } = call.state;
  const projects = site.projects
    .filter((project) => !project.archived)
    .filter((project) => keys.every((key) => permissions.hasProjectPermission(call.accountId, key, project)))
    .map(({ id, key }) => ({ id: Number(id), key }));
  return ok({ projects }, projects.length);
}

const ids = z.array(z.number().int()).max(1000).default([]);
const checkBody = z.strictObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(z.strictObject({ permissions: z.array(z.string()), issues: ids, projects: ids }))
    .default([]),
});

function checkPermissions(call: JiraCall): Answer {
  const body = call.body(checkBody);
  const accountId = body.accountId ?? call.accountId;
  if (accountId !== call.accountId && !call.state.permissions.isAdministrator(call.accountId)) {
    throw forbidden('You are not authorized to check the permissions of other users.');
  }
  const subject = call.as(accountId);
  requireProjectKeys(body.projectPermissions.flatMap(({ permissions }) => permissions));
  const granted = body.projectPermissions.flatMap(({ permissions, issues, projects }) =>
    permissions.map((permission) => ({
      permission,
      issues: issues.filter((id) => hasForIssue(subject, permission, id)),
      projects: projects.filter((id) => hasForProject(subject, permission, id)),
    })),
  );
  return ok({
    globalPermissions: body.globalPermissions.filter((key) => hasGlobal(subject, key)),
    projectPermissions: granted,
  });
}

function hasForIssue(call: JiraCall, key: string, id: number): boolean {
  const entry = findIssue(call, String(id));
  return entry !== undefined && call.state.permissions.hasIssuePermission(call.accountId, key, entry.issue);
}

function hasForProject(call: JiraCall, key: string, id: number): boolean {
  const project = call.state.index.projectById.get(String(id));
  return project !== undefined && call.state.permissions.hasProjectPermission(call.accountId, key, project);
}

/** What the caller may do. */
export const permissionRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/mypermissions', answer: myPermissions },
  { method: 'POST', path: '/rest/api/3/permissions/project', answer: permittedProjects },
  { method: 'POST', path: '/rest/api/3/permissions/check', answer: checkPermissions },
];
