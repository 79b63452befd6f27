import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { JiraSite } from '../../sandbox/site/jira-site';
import { daySources } from '../../src/contract/dependencies';
import type { DependencyScope } from '../../src/contract/dependencies';
import { view } from '../resolvers/call-as';

/** What a type of links means here: which of its two sides comes first. */
export type Meanings = Readonly<Record<string, { readonly kind: string; readonly first: 'outward' | 'inward' }>>;

interface Raw {
  readonly key: string;
  readonly fields: {
    readonly duedate: string | null;
    readonly issuelinks: readonly {
      readonly type: { readonly name: string };
      readonly outwardIssue?: { readonly key: string };
      readonly inwardIssue?: { readonly key: string };
    }[];
  };
}

/** Issues with their links and own due days, as this person finds them. */
async function rawIssues(jira: JiraSite, accountId: string): Promise<Raw[]> {
  const found: Raw[] = [];
  let token: string | undefined;
  do {
    const body = {
      jql: 'project is not EMPTY ORDER BY id',
      fields: ['issuelinks', 'duedate'],
      maxResults: 100,
      ...(token === undefined ? {} : { nextPageToken: token }),
    };
    const request = { method: 'POST', path: '/rest/api/3/search/jql', query: new URLSearchParams(), body };
    const page = (await jira.request(accountId, request)).body as { issues: Raw[]; nextPageToken?: string };
    found.push(...page.issues);
    token = page.nextPageToken;
  } while (token !== undefined);
  return found;
}

/** `APP-1 FS WMS-2`, predecessor first: every dependency that Jira shows this person at an issue that he finds. */
async function linksIn(jira: JiraSite, accountId: string, meanings: Meanings): Promise<Set<string>> {
  const issues = await rawIssues(jira, accountId);
  return new Set(
    issues.flatMap(({ key, fields }) =>
      fields.issuelinks.flatMap(({ type, outwardIssue, inwardIssue }) => {
        const meaning = meanings[type.name];
        const other = outwardIssue ?? inwardIssue;
        if (!meaning || !other) return [];
        const isFirst = (outwardIssue !== undefined) === (meaning.first === 'outward');
        return [isFirst ? `${key} ${meaning.kind} ${other.key}` : `${other.key} ${meaning.kind} ${key}`];
      }),
    ),
  );
}

/** What he should see: what Jira shows him, without links that Jira hides from the app. */
export async function expectedLinks(jira: JiraSite, accountId: string, meanings: Meanings): Promise<string[]> {
  const [own, apps] = await Promise.all([
    linksIn(jira, accountId, meanings),
    linksIn(jira, jira.appAccountId, meanings),
  ]);
  return [...own].filter((link) => apps.has(link)).sort();
}

/** What the app shows him. */
export async function shownLinks(
  sandbox: RunningSandbox,
  person: string,
  scope: DependencyScope = { of: 'site' },
  portfolioId?: string,
): Promise<string[]> {
  const request = { scope, ...(portfolioId !== undefined && { portfolioId }) };
  const { items, outside, types, links } = await view(sandbox, person, 'dependencies.view', request);
  const keys = [...items.keys, ...outside];
  const columns = Object.values(items).map(({ length }: { length: number }) => length);
  if (new Set(columns).size !== 1) throw new Error('The columns differ in length.');
  return links.from
    .map((from, at) => `${keys[from]} ${types[links.typeAt[at] ?? -1]?.kind} ${keys[links.to[at] ?? -1]}`)
    .sort();
}

/** Due days that issues state themselves, by key: as Jira has them, and as the app shows them. */
export async function ownDueDays(sandbox: RunningSandbox, person: string) {
  const { items } = await view(sandbox, person, 'dependencies.view', { scope: { of: 'site' } });
  const asked = new Set(items.keys);
  const issues = await rawIssues(sandbox.source.jira, person);
  const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  return {
    expected: Object.fromEntries(
      issues.flatMap(({ key, fields }) => (asked.has(key) && fields.duedate ? [[key, dayOf(fields.duedate)]] : [])),
    ),
    shown: Object.fromEntries(
      items.keys.flatMap((key, at) =>
        daySources[items.dueSources[at] ?? -1] === 'own' ? [[key, items.dues[at] ?? null]] : [],
      ),
    ),
  };
}
