import { z } from 'zod';
import { jiraEndpoints } from '../../src/contract/jira-endpoints';
import { makePointsMeter } from '../../sandbox/forge/points-meter';
import { makeGateway } from '../../sandbox/forge/product-gateway';
import type { Workshop } from './site/workshop';

/** Jira gives at most so many issues a page where fields are asked for. */
const PAGE_SIZE = 100;
/** What the figures of the portfolio are made of. */
const FIELDS = ['project', 'status', 'parent', 'issuetype', 'duedate', 'timeoriginalestimate', 'fixVersions'];
const POINTS = ['Story Points', 'Story point estimate', 'Start date', 'Sprint'];

const page = z.object({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      fields: z.looseObject({
        project: z.object({ key: z.string() }),
        status: z.object({ statusCategory: z.object({ key: z.string() }) }),
      }),
    }),
  ),
  nextPageToken: z.string().optional(),
});

/** The portfolio as an app computes it that keeps no index. */
export interface LiveView {
  readonly calls: number;
  readonly points: number;
  /** Parsing and adding up; the waiting for Jira comes on top. */
  readonly computeMillis: number;
  /** Issues by project and status category, for the comparison with the index: `KEY/done`. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Pages through everything that a person may see, as him, and adds up. */
export async function viewLive({ jira, manifest }: Workshop, accountId: string): Promise<LiveView> {
  const points = makePointsMeter(null, Date.now);
  const endpoints = Object.values(jiraEndpoints);
  const gateway = makeGateway({ jira, endpoints, scopes: manifest.scopes, points, warn: console.error });
  const ask = async (method: 'GET' | 'POST', url: string, body: object | null) => {
    const call = { actor: 'user', accountId, method, url, headers: {}, body: body && JSON.stringify(body) } as const;
    return (await gateway(call)).body ?? '';
  };
  const fields = [...FIELDS, ...(await customFields(jira, accountId))];
  const counts = new Map<string, number>();
  let computeMillis = 0;
  let calls = 0;
  let next: string | undefined;
  do {
    const jql = 'created is not EMPTY ORDER BY id ASC';
    const body = { jql, fields, maxResults: PAGE_SIZE, ...(next === undefined ? {} : { nextPageToken: next }) };
    const text = await ask('POST', '/rest/api/3/search/jql', body);
    const start = performance.now();
    const found = page.parse(JSON.parse(text));
    for (const { fields: own } of found.issues) {
      const cell = `${own.project.key}/${own.status.statusCategory.key}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    computeMillis += performance.now() - start;
    next = found.nextPageToken;
    calls += 1;
  } while (next !== undefined);
  return { calls, points: points.report().total, computeMillis, counts };
}

async function customFields(jira: Workshop['jira'], accountId: string): Promise<string[]> {
  const answer = await jira.request(accountId, {
    method: 'GET',
    path: '/rest/api/3/field',
    query: new URLSearchParams(),
  });
  const known = z.array(z.object({ id: z.string(), name: z.string() })).parse(answer.body);
  return known.filter(({ name }) => POINTS.includes(name)).map(({ id }) => id);
}
