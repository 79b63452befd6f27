import type { JiraSite } from '../../sandbox/site/jira-site';

type Fields = Readonly<Record<string, unknown>>;

export interface RawIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: Fields;
}

export interface RawItem {
  readonly field: string;
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
}

export interface RawHistory {
  readonly id: string;
  readonly created: string;
  readonly items: readonly RawItem[];
}

/** Everything that one person can read of a site, and what replaying its past needs. */
export interface RawSite {
  readonly issues: readonly RawIssue[];
  /** Oldest first, by issue id. */
  readonly histories: ReadonlyMap<string, readonly RawHistory[]>;
  readonly timeZone: string;
  readonly fields: readonly { readonly id: string; readonly name: string; readonly schema?: { custom?: string } }[];
  /** Category key by id of the status. */
  readonly categories: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, number>;
  /** Release days as ISO dates, by id. */
  readonly releases: ReadonlyMap<string, string>;
}

/** Reads a site as a person, issue by issue, through the endpoints that the app does not use for it. */
export async function readRawSite(jira: JiraSite, person: string): Promise<RawSite> {
  const get = async <T>(path: string) => (await ask(jira, person, 'GET', path)) as T;
  const issues = await allIssues(jira, person);
  const histories = new Map<string, RawHistory[]>();
  for (const { id } of issues) {
    const all: RawHistory[] = [];
    for (let isLast = false; !isLast;) {
      const page = await get<{ values: RawHistory[]; isLast: boolean }>(
        `/rest/api/3/issue/${id}/changelog?startAt=${all.length}&maxResults=100`,
      );
      all.push(...page.values);
      isLast = page.isLast;
    }
    histories.set(id, all);
  }
  const statuses = await get<{ id: string; statusCategory: { key: string } }[]>('/rest/api/3/status');
  const types = await get<{ id: string; hierarchyLevel: number }[]>('/rest/api/3/issuetype');
  const projectIds = new Set(issues.map(({ fields }) => (fields.project as { id: string }).id));
  const releases = new Map<string, string>();
  for (const id of projectIds) {
    const versions = await get<{ id: string; releaseDate?: string }[]>(`/rest/api/3/project/${id}/versions`);
    for (const version of versions) if (version.releaseDate) releases.set(version.id, version.releaseDate);
  }
  return {
    issues,
    histories,
    timeZone: (await get<{ serverTimeZone: string }>('/rest/api/3/serverInfo')).serverTimeZone,
    fields: await get('/rest/api/3/field'),
    categories: new Map(statuses.map(({ id, statusCategory }) => [id, statusCategory.key])),
    levels: new Map(types.map(({ id, hierarchyLevel }) => [id, hierarchyLevel])),
    releases,
  };
}

async function allIssues(jira: JiraSite, person: string): Promise<RawIssue[]> {
  const found: RawIssue[] = [];
  let token: string | undefined;
  do {
    const body = {
      jql: 'project is not EMPTY ORDER BY key',
      fields: ['*all'],
      maxResults: 100,
      ...(token === undefined ? {} : { nextPageToken: token }),
    };
    const page = (await ask(jira, person, 'POST', '/rest/api/3/search/jql', body)) as {
      issues: RawIssue[];
      nextPageToken?: string;
    };
    found.push(...page.issues);
    token = page.nextPageToken;
  } while (token !== undefined);
  return found;
}

async function ask(jira: JiraSite, accountId: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const [pathname = '', query] = path.split('?');
  const response = await jira.request(accountId, { method, path: pathname, query: new URLSearchParams(query), body });
  if (response.status !== 200) throw new Error(`${method} ${path}: ${response.status}`);
  return response.body;
}
