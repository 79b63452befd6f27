import { demoCompany } from '../../../sandbox/demo/demo-company';
import { emulatedJira } from '../../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../../sandbox/server/start-sandbox';
import type { JiraRequest, JiraResponse, JiraSite } from '../../../sandbox/site/jira-site';
import { FiguresOracle } from '../../oracle/figures-oracle';
import { isoDayIn, issuesOf } from '../../oracle/read-as-person';
import { startApp } from '../../start-app';

const seed = 7;
const issues = 1_500;

/** A call on its way to Jira. */
export interface JiraVisit {
  readonly accountId: string;
  readonly isApp: boolean;
  readonly request: JiraRequest;
  /** Key of the project whose issues the call reads for the index; null: it does something else. */
  readonly reads: string | null;
  /** What Jira itself answers. */
  readonly answer: () => Promise<JiraResponse>;
}

/** null: Jira answers by itself. */
export type Interruption = (visit: JiraVisit) => Promise<JiraResponse> | null;

/** The same company behind a Jira that fails or dawdles where a test wants it; the index is not waited for. */
export function startInterruptedDemo(name: string, interrupt: Interruption): Promise<RunningSandbox> {
  const company = demoCompany({ seed, issues, now: Date.now() });
  const inner = emulatedJira(company, { now: Date.now });
  const keyOf = new Map(company.projects.map(({ id, key }) => [id, key]));
  const jira: JiraSite = {
    name,
    people: inner.people,
    appAccountId: inner.appAccountId,
    request: (accountId, request) => {
      const answer = () => inner.request(accountId, request);
      const reads = keyOf.get(projectIdIn(request) ?? '') ?? null;
      return interrupt({ accountId, isApp: accountId === inner.appAccountId, request, reads, answer }) ?? answer();
    },
  };
  return startApp({ source: { kind: 'given', jira }, warn: () => undefined });
}

/** null: the call searches no single project. */
function projectIdIn({ path, body }: JiraRequest): string | null {
  if (!path.endsWith('/search/jql')) return null;
  return /^project = (\d+) /.exec((body as { jql?: string } | undefined)?.jql ?? '')?.[1] ?? null;
}

/** One of the company's people, by the first word of what the person is there for. */
export function personOf(jira: JiraSite, purpose: string) {
  const person = jira.people.find(({ about }) => about?.startsWith(purpose));
  if (!person) throw new Error(`Nobody here is a ${purpose}.`);
  return { ...person, browserLocale: person.locale.replaceAll('_', '-') };
}

/** What the definitions give for what this person can read himself. */
export async function oracleFor(jira: JiraSite, accountId: string): Promise<FiguresOracle> {
  const query = new URLSearchParams();
  const { body } = await jira.request(accountId, { method: 'GET', path: '/rest/api/3/serverInfo', query });
  const { serverTimeZone } = body as { serverTimeZone: string };
  return new FiguresOracle(await issuesOf(jira, accountId), isoDayIn(serverTimeZone, new Date()));
}
