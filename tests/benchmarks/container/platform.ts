import { jiraEndpoints } from '../../../src/contract/jira-endpoints';
import { makeForgeFetch, type ForgeBackends } from '../../../sandbox/forge/forge-fetch';
import { JiraConnection } from '../../../sandbox/forge/jira-connection';
import { makeForgeSql } from '../../../sandbox/forge/forge-sql';
import { makePointsMeter, type PointsMeter } from '../../../sandbox/forge/points-meter';
import { makeGateway } from '../../../sandbox/forge/product-gateway';
import type { Workshop } from '../site/workshop';
import { SqlLog } from '../site/sql-log';

/** Atlassian's side of one container: it answers what the app fetches, and counts. */
export interface Platform {
  readonly backends: ForgeBackends;
  readonly points: PointsMeter;
  readonly sql: SqlLog;
  readonly fetchAs: (accountId: string) => ReturnType<typeof makeForgeFetch>;
  readonly close: () => Promise<void>;
}

/** The index must be there; nothing but views runs. */
export async function openPlatform(site: Workshop): Promise<Platform> {
  const engine = await site.database.open();
  const sql = new SqlLog();
  const points = makePointsMeter(null, Date.now);
  const { manifest, jira } = site;
  const endpoints = Object.values(jiraEndpoints);
  const watch: SqlLog['watch'] = (...statement) => {
    sql.watch(...statement);
    site.sql.watch(...statement);
  };
  const backends: ForgeBackends = {
    gateway: makeGateway({ jira, endpoints, scopes: manifest.scopes, points, warn: console.error }),
    confluence: null,
    sql: makeForgeSql({ engine, now: Date.now, strictRates: true, watch }),
    connection: new JiraConnection(),
    privacy: () => null,
    queues: () => new Response('{}', { status: 201 }),
    appAccountId: jira.appAccountId,
    warn: console.error,
  };
  const fetchAs = (accountId: string) =>
    makeForgeFetch(backends, { accountId, moduleType: null, chainLength: 0, hasEnded: () => false });
  return { backends, points, sql, fetchAs, close: () => engine.close() };
}
