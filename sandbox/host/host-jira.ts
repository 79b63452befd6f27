import type { JiraSite } from '../site/jira-site';

/** What host pages show, read from Jira as one person. Where Jira refuses, there is nothing to show. */
export interface HostJira {
  projects(): Promise<readonly HostProject[]>;
  project(key: string): Promise<HostProject | null>;
  issue(key: string): Promise<HostIssue | null>;
  /** null: Jira cannot read the query. */
  search(jql: string, limit: number): Promise<readonly HostIssue[] | null>;
  isAdministrator(): Promise<boolean>;
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

export function hostJira(jira: JiraSite, accountId: string): HostJira {
  const ask = async <T>(
    method: string,
    path: string,
    query: Record<string, string>,
    body?: unknown,
  ): Promise<T | null> => {
    const request = { method, path, query: new URLSearchParams(query), ...(body === undefined ? {} : { body }) };
    const answer = await jira.request(accountId, request);
    return answer.status < 300 ? (answer.body as T) : null;
  };
  const searchProjects = async (query: Record<string, string>): Promise<readonly HostProject[]> => {
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
  };
  return {
    projects: () => searchProjects({ maxResults: '50', orderBy: 'name' }),
    project: async (key) => (await searchProjects({ keys: key })).find((project) => project.key === key) ?? null,
    issue: (key) => ask('GET', `/rest/api/3/issue/${encodeURIComponent(key)}`, { fields: issueFields.join(',') }),
    search: async (jql, limit) => {
      const body = { jql, fields: listFields, maxResults: limit };
      const page = await ask<{ issues?: readonly HostIssue[] }>('POST', '/rest/api/3/search/jql', {}, body);
      return page === null ? null : (page.issues ?? []);
    },
    isAdministrator: async () => {
      const answer = await ask<{ permissions?: { ADMINISTER?: { havePermission?: boolean } } }>(
        'GET',
        '/rest/api/3/mypermissions',
        { permissions: 'ADMINISTER' },
      );
      return answer?.permissions?.ADMINISTER?.havePermission === true;
    },
  };
}
