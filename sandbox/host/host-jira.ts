import type { JiraSite } from '../site/jira-site';

/** What host pages show, read from Jira as one person. Where Jira refuses, there is nothing to show. */
export interface HostJira {
  projects(): Promise<readonly HostProject[]>;
  project(key: string): Promise<HostProject | null>;
  issue(key: string): Promise<HostIssue | null>;
  /** null: Jira cannot read the query. */
  search(jql: string, limit: number): Promise<readonly HostIssue[] | null>;
  isAdministrator(): Promise<boolean>;
  mayEdit(key: string): Promise<boolean>;
  /** Those that issues of a type may stand in. */
  statuses(projectKey: string, typeId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
}

export interface HostProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

interface Named {
  readonly id?: string;
  readonly name?: string;
}

/** An issue as Jira's REST API gives it, as far as host pages read it. */
export interface HostIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary?: string;
    readonly description?: unknown;
    readonly project?: {
      readonly id: string;
      readonly key: string;
      readonly name: string;
      readonly projectTypeKey?: string;
    };
    readonly issuetype?: Named & { readonly hierarchyLevel?: number };
    readonly status?: Named & { readonly statusCategory?: { readonly key?: string } };
    readonly priority?: Named | null;
    readonly resolution?: Named | null;
    readonly assignee?: { readonly displayName?: string } | null;
    readonly reporter?: { readonly displayName?: string } | null;
    readonly parent?: { readonly key: string; readonly fields?: { readonly summary?: string } } | null;
    readonly duedate?: string | null;
    readonly labels?: readonly string[];
    readonly fixVersions?: readonly Named[];
    readonly created?: string;
    readonly updated?: string;
  };
}

const listFields = ['summary', 'status', 'issuetype', 'assignee', 'duedate', 'updated', 'priority'];
const issueFields = [
  ...listFields,
  'description',
  'project',
  'resolution',
  'reporter',
  'parent',
  'labels',
  'fixVersions',
  'created',
];

type Ask = <T>(method: string, path: string, query: Record<string, string>, body?: unknown) => Promise<T | null>;

export function hostJira(jira: JiraSite, accountId: string): HostJira {
  const ask: Ask = async <T>(method: string, path: string, query: Record<string, string>, body?: unknown) => {
    const request = { method, path, query: new URLSearchParams(query), ...(body === undefined ? {} : { body }) };
    const answer = await jira.request(accountId, request);
    return answer.status < 300 ? (answer.body as T) : null;
  };
  return {
    projects: () => searchProjects(ask, { maxResults: '50', orderBy: 'name' }),
    project: async (key) => (await searchProjects(ask, { keys: key })).find((project) => project.key === key) ?? null,
    issue: (key) => ask('GET', `/rest/api/3/issue/${encodeURIComponent(key)}`, { fields: issueFields.join(',') }),
    search: async (jql, limit) => {
      const body = { jql, fields: listFields, maxResults: limit };
      const page = await ask<{ issues?: readonly HostIssue[] }>('POST', '/rest/api/3/search/jql', {}, body);
      return page === null ? null : (page.issues ?? []);
    },
    isAdministrator: () => holds(ask, 'ADMINISTER', {}),
    mayEdit: (issueKey) => holds(ask, 'EDIT_ISSUES', { issueKey }),
    statuses: (projectKey, typeId) => statusesOf(ask, projectKey, typeId),
  };
}

async function searchProjects(ask: Ask, query: Record<string, string>): Promise<readonly HostProject[]> {
  const page = await ask<{ values?: readonly (Omit<HostProject, 'type'> & { projectTypeKey?: string })[] }>(
    'GET',
    '/rest/api/3/project/search',
    query,
  );
  return (page?.values ?? []).map(({ id, key, name, projectTypeKey }) => ({
    id,
    key,
    name,
    type: projectTypeKey ?? 'software',
  }));
}

async function holds(ask: Ask, permission: string, where: Record<string, string>): Promise<boolean> {
  const query = { permissions: permission, ...where };
  const answer = await ask<{ permissions?: Record<string, { havePermission?: boolean }> }>(
    'GET',
    '/rest/api/3/mypermissions',
    query,
  );
  return answer?.permissions?.[permission]?.havePermission === true;
}

interface TypeWithStatuses {
  readonly id: string;
  readonly statuses: readonly { readonly id: string; readonly name: string }[];
}

async function statusesOf(ask: Ask, projectKey: string, typeId: string): Promise<TypeWithStatuses['statuses']> {
  const path = `/rest/api/3/project/${encodeURIComponent(projectKey)}/statuses`;
  const types = await ask<readonly TypeWithStatuses[]>('GET', path, {});
  return types?.find(({ id }) => id === typeId)?.statuses ?? [];
}
