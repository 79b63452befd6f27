import type { JiraSite } from '../../sandbox/site/jira-site';

/** An issue as the REST API gives it to one person, with the few fields that figures need. */
export interface SeenIssue {
  readonly id: string;
  readonly key: string;
  readonly project: string;
  readonly level: number;
  /** Jira's own key: new, indeterminate, done, or anything else. */
  readonly category: string;
  readonly parentKey: string | null;
  /** Day in the site's time zone. */
  readonly createdOn: string;
  readonly points: number | null;
  readonly hasTime: boolean;
  readonly start: string | null;
  readonly due: string | null;
  /** Nearest release day of its fix versions. */
  readonly versionDue: string | null;
  /** Nearest end day of its open sprints, in the site's time zone. */
  readonly sprintDue: string | null;
  /** Names of its sprints, closed ones too. */
  readonly sprints: readonly string[];
  readonly assignee: string | null;
  /** Id in Jira's team field. */
  readonly team: string | null;
  /** Seconds as Jira states them. */
  readonly time: Readonly<Record<'original' | 'spent' | 'remaining', number | null>>;
}

/** The same with the words that lists show. */
export interface WordedIssue extends SeenIssue {
  readonly summary: string;
  readonly labels: readonly string[];
  readonly type: string;
  /** Account id. */
}

interface Field {
  readonly id: string;
  readonly name: string;
  readonly schema?: { readonly custom?: string };
}
type Fields = Readonly<Record<string, unknown>>;
type Raw = { readonly id: string; readonly key: string; readonly fields: Fields };

async function ask<T>(jira: JiraSite, accountId: string, method: string, path: string, body?: unknown): Promise<T> {
  const [pathname = '', query] = path.split('?');
  const response = await jira.request(accountId, { method, path: pathname, query: new URLSearchParams(query), body });
  if (response.status !== 200)
    throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(response.body)}`);
  return response.body as T;
}

/** Keys of the projects that are listed to this person as ones that he may browse. */
export async function listedProjects(jira: JiraSite, accountId: string): Promise<string[]> {
  const path = '/rest/api/3/project/search?maxResults=100&action=browse';
  const keys: string[] = [];
  for (let isLast = false; !isLast;) {
    const page = await ask<{ values: { key: string }[]; isLast: boolean }>(
      jira,
      accountId,
      'GET',
      `${path}&startAt=${keys.length}`,
    );
    keys.push(...page.values.map(({ key }) => key));
    isLast = page.isLast || page.values.length === 0;
  }
  return keys;
}

/** Keys of the projects in which this person may browse issues. */
export async function projectsOf(jira: JiraSite, accountId: string): Promise<string[]> {
  const body = { permissions: ['BROWSE_PROJECTS'] };
  const { projects } = await ask<{ projects: { key: string }[] }>(
    jira,
    accountId,
    'POST',
    '/rest/api/3/permissions/project',
    body,
  );
  return projects.map(({ key }) => key).sort();
}

/** Every issue that this person can find, read through search as he would. */
export async function issuesOf(
  jira: JiraSite,
  accountId: string,
  jql = 'project is not EMPTY ORDER BY key',
): Promise<WordedIssue[]> {
  const fields = await ask<Field[]>(jira, accountId, 'GET', '/rest/api/3/field');
  const { serverTimeZone } = await ask<{ serverTimeZone: string }>(jira, accountId, 'GET', '/rest/api/3/serverInfo');
  const found: WordedIssue[] = [];
  let token: string | undefined;
  do {
    const page = await ask<{ issues: Raw[]; nextPageToken?: string }>(
      jira,
      accountId,
      'POST',
      '/rest/api/3/search/jql',
      {
        jql,
        fields: ['*all'],
        maxResults: 100,
        ...(token === undefined ? {} : { nextPageToken: token }),
      },
    );
    found.push(...page.issues.map((issue) => seen(issue, fields, serverTimeZone)));
    token = page.nextPageToken;
  } while (token !== undefined);
  return found;
}

function seen({ id, key, fields }: Raw, all: readonly Field[], timeZone: string): WordedIssue {
  const valueOf = (isMeant: (field: Field) => boolean) =>
    all
      .filter(isMeant)
      .map((field) => fields[field.id])
      .find((value) => value != null) ?? null;
  const type = fields.issuetype as { name: string; subtask?: boolean; hierarchyLevel?: number };
  const points = valueOf(({ name }) => /^story points?( estimate)?$/i.test(name));
  const sprints = (valueOf(({ schema }) => schema?.custom?.endsWith(':gh-sprint') === true) ?? []) as {
    name: string;
    state: string;
    endDate?: string;
  }[];
  const versions = (fields.fixVersions ?? []) as { releaseDate?: string }[];
  return {
    id,
    key,
    project: (fields.project as { key: string }).key,
    summary: (fields.summary as string | null) ?? '',
    labels: (fields.labels ?? []) as readonly string[],
    type: type.name,
    level: type.hierarchyLevel ?? (type.subtask ? -1 : 0),
    category: (fields.status as { statusCategory: { key: string } }).statusCategory.key,
    parentKey: (fields.parent as { key: string } | null | undefined)?.key ?? null,
    createdOn: isoDayIn(timeZone, new Date(fields.created as string)),
    points: typeof points === 'number' ? points : null,
    hasTime: fields.timeoriginalestimate != null,
    start: valueOf(({ name }) => name.toLowerCase() === 'start date') as string | null,
    due: (fields.duedate ?? null) as string | null,
    versionDue: first(versions.flatMap(({ releaseDate }) => releaseDate ?? [])),
    sprintDue: first(
      sprints.flatMap(({ state, endDate }) =>
        state === 'closed' || !endDate ? [] : isoDayIn(timeZone, new Date(endDate)),
      ),
    ),
    sprints: sprints.map(({ name }) => name),
    assignee: (fields.assignee as { accountId: string } | null | undefined)?.accountId ?? null,
    team:
      (valueOf(({ schema }) => schema?.custom?.endsWith(':atlassian-team') === true) as { id: string } | null)?.id ??
      null,
    time: {
      original: (fields.timeoriginalestimate ?? null) as number | null,
      spent: (fields.timespent ?? null) as number | null,
      remaining: (fields.timeestimate ?? null) as number | null,
    },
  };
}

const first = (days: readonly string[]) => [...days].sort()[0] ?? null;

/** By time zone: to make one takes longer than to write hundreds of days, and oracles write millions. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-20`: Sweden writes dates so. */
export function isoDayIn(timeZone: string, moment: Date): string {
  const format = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
  dayFormats.set(timeZone, format);
  return format.format(moment);
}
