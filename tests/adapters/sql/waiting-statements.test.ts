import { Parser } from 'node-sql-parser';
import { bundleApp, loadApp } from '../../../sandbox/forge/bundle-app';
import { demoCompany } from '../../../sandbox/demo/demo-company';
import { makeForgeFetch, type ForgeBackends } from '../../../sandbox/forge/forge-fetch';
import { makeForgeSql, type WatchSql } from '../../../sandbox/forge/forge-sql';
import { makeFrontEndInvoke, type FrontEndInvoke } from '../../../sandbox/forge/front-end-invoke';
import { makeInstallation } from '../../../sandbox/forge/installation';
import { makeInvoker } from '../../../sandbox/forge/invoker';
import { JiraConnection } from '../../../sandbox/forge/jira-connection';
import { KillSwitch } from '../../../sandbox/forge/kill-switch';
import { readManifest } from '../../../sandbox/forge/manifest';
import { makeModuleContext } from '../../../sandbox/forge/module-context';
import { openMysql } from '../../../sandbox/forge/mysql-engine';
import { makePointsMeter } from '../../../sandbox/forge/points-meter';
import { makeGateway } from '../../../sandbox/forge/product-gateway';
import type { SqlEngine, SqlValue } from '../../../sandbox/forge/sql-engine';
import { emulatedJira } from '../../../sandbox/jira/emulated-jira';
import { projectPaths } from '../../../sandbox/server/project-paths';
import { jiraEndpoints } from '../../../src/contract/jira-endpoints';
import type { Definitions } from '../../../src/contract/definitions';
import type { Result } from '../../../src/contract/result';
import type { WorkViewList } from '../../../src/contract/work-views';
import { noWorkFilter } from '../../../src/domain/work/work-filter';
import { aProductDraft } from '../../builders/product';
import { planWork } from './explained-plan';
import { fillIndex, type LargeProject } from './large-index';

/** A site of 200,000 issues is filled to a quarter, so that the bound of 50,000 rows is a quarter as well. */
const SHARE = 0.25;
const ISSUES = 200_000 * SHARE;
/** Nothing reads, sorts or groups more rows while a person waits. */
const MOST_ROWS = 50_000 * SHARE;
/** One project alone is beyond the bound. */
const LARGEST = 80_000 * SHARE;
const PROJECTS = 100;

const mysqlUrl = process.env.ALTITUDE_MYSQL_URL;
const declare = mysqlUrl ? describe : describe.skip;

interface Statement {
  readonly call: string;
  readonly query: string;
  readonly params: readonly SqlValue[];
}

/** The demo company's projects and people, with an index of many more issues than it has. */
const site = demoCompany({ seed: 3, now: Date.now(), issues: 1_000, projects: PROJECTS });
const jira = emulatedJira(site, { now: Date.now });
const manifest = readManifest(projectPaths.manifest);
const installation = makeInstallation(manifest, 'plans', 'http://localhost');
const person = jira.people[0]!;
/** An administrator. */
const administrator = jira.people[1]!;

function largeProjects(): LargeProject[] {
  const rest = Math.floor((ISSUES - LARGEST) / (PROJECTS - 1));
  return site.projects.map(({ id, key, name }, at) => ({
    id,
    key,
    name,
    category: null,
    issues: at === 0 ? LARGEST : rest,
  }));
}

declare(
  `every SQL statement that a person waits for${mysqlUrl ? '' : ' (skipped: ALTITUDE_MYSQL_URL is unset)'}`,
  () => {
    let engine: SqlEngine;
    const statements: Statement[] = [];

    const explain = async ({ query, params }: Pick<Statement, 'query' | 'params'>) => {
      const rows = await engine.execute(`EXPLAIN FORMAT=JSON ${query}`, params, 'select');
      return planWork(JSON.parse((rows as { EXPLAIN: string }[])[0]!.EXPLAIN));
    };
    const beyond = async (statement: Pick<Statement, 'query' | 'params'>) => {
      const { read, gathered } = await explain(statement);
      return [...read, ...gathered].filter(({ rows }) => rows > MOST_ROWS);
    };

    beforeAll(async () => {
      engine = await openMysql({
        url: mysqlUrl!,
        database: `altitude_plans_${process.pid}`,
        fresh: true,
        temporary: true,
      });
      await filled(engine);
      let call = '';
      const invoke = await frontEnd(engine, (query, { params }) => statements.push({ call, query, params }));
      await askEverything(invoke, (name) => (call = name));
    });
    afterAll(() => engine.close());

    it('is seen: each call of the pages asks the database something', () => {
      expect(new Set(statements.map(({ call }) => call))).toEqual(new Set(calls.map(({ name }) => name)));
      expect(statements.length).toBeGreaterThan(40);
    });

    it(`reads, sorts or groups no more than ${MOST_ROWS} rows of ${ISSUES}`, async () => {
      const plans = [];
      for (const statement of statements) plans.push({ ...statement, beyond: await beyond(statement) });
      expect(plans.filter((plan) => plan.beyond.length > 0)).toEqual([]);
    });

    it.each([
      ['a sort', 'SELECT `issue_id` FROM `issue` WHERE `project_id` = ? ORDER BY `updated_at`', [site.projects[0]!.id]],
      [
        'a grouping',
        'SELECT `parent_id`, COUNT(*) AS `n` FROM `issue` WHERE `project_id` = ? GROUP BY `parent_id`',
        [site.projects[0]!.id],
      ],
      ['a scan', 'SELECT `issue_id` FROM `issue` WHERE `summary` LIKE ?', ['%needle%']],
    ])('would be found out if it were %s of a whole project', async (_, query, params) => {
      expect(await beyond({ query, params })).not.toEqual([]);
    });

    it('is one that MySQL parses', () => {
      const parser = new Parser();
      const refuses = (query: string) => {
        try {
          parser.astify(query, { database: 'MySQL' });
          return false;
        } catch {
          return true;
        }
      };
      expect([...new Set(statements.map(({ query }) => query))].filter(refuses)).toEqual([]);
    });
  },
);

function backendsOn(engine: SqlEngine, watch?: WatchSql): ForgeBackends {
  const endpoints = Object.values(jiraEndpoints);
  const points = makePointsMeter(null, Date.now);
  return {
    sql: makeForgeSql({ engine, now: Date.now, strictRates: false, ...(watch ? { watch } : {}) }),
    gateway: makeGateway({ jira, endpoints, scopes: manifest.scopes, points, warn: console.error }),
    connection: new JiraConnection(),
    confluence: null,
    // What calls put into the queue is not worked on: nobody waits for it.
    privacy: () => null,
    queues: () => new Response('{}', { status: 201 }),
    appAccountId: jira.appAccountId,
    warn: console.error,
  };
}

async function frontEnd(engine: SqlEngine, watch: WatchSql): Promise<FrontEndInvoke> {
  const handlers = loadApp(await bundleApp(projectPaths.appEntry, projectPaths.appBundle));
  const backends = backendsOn(engine, watch);
  const input = { manifest, installation, handlers, backends, killSwitch: new KillSwitch(), timeLimitScale: () => 1 };
  return makeFrontEndInvoke(manifest, makeInvoker(input));
}

async function filled(engine: SqlEngine): Promise<void> {
  const caller = { accountId: null, moduleType: null, chainLength: 0, hasEnded: () => false };
  Object.assign(globalThis, { __forge_fetch__: makeForgeFetch(backendsOn(engine), caller) });
  await fillIndex(largeProjects());
  Reflect.deleteProperty(globalThis, '__forge_fetch__');
  for (const table of ['issue', 'segment', 'history']) await engine.execute(`ANALYZE TABLE \`${table}\``, [], 'select');
}

interface PageCall {
  readonly name: keyof Definitions;
  /** Or made of the answer before, which tells of saved views. */
  readonly payload: Readonly<Record<string, unknown>> | ((before: WorkViewList) => object);
  readonly as?: typeof person;
}

/** Needs the words of every issue: of all projects, and in order of one of them. */
const arrangement = {
  filter: { ...noWorkFilter, text: 'a' },
  grouping: 'assignee',
  sort: { column: 'name', direction: 'ascending' },
} as const;
const ours = { name: 'Ours', isShared: true, spec: { ...arrangement, level: 'projects', columns: [] } } as const;
const madeView = ({ views }: WorkViewList) => ({ viewId: views[0]?.viewId, version: views[0]?.version });
const { id: projectId, key: projectKey } = site.projects[0]!;
const lastMonth = Math.floor(Date.now() / 86_400_000) - 30;
const calls: readonly PageCall[] = [
  { name: 'portfolio.view', payload: {} },
  { name: 'capacity.view', payload: { by: 'person', period: 'week' } },
  { name: 'capacity.level', payload: {} },
  { name: 'portfolio.view', payload: { asOf: lastMonth } },
  { name: 'portfolio.items', payload: { projectId } },
  { name: 'product.view', payload: { product: projectKey } },
  { name: 'product.view', payload: { product: projectKey, asOf: lastMonth } },
  { name: 'product-record.create', payload: { draft: aProductDraft({ members: [{ kind: 'project', projectId }] }) } },
  { name: 'product-record.list', payload: {} },
  { name: 'product-record.standings', payload: { products: [projectKey] } },
  { name: 'product-record.partsOf', payload: { product: projectKey } },
  { name: 'product-record.view', payload: { product: projectKey } },
  { name: 'product-record.changes', payload: { product: projectKey } },
  { name: 'issues.list', payload: { scope: { of: 'without-epic', projectId }, offset: 0 } },
  { name: 'issues.list', payload: { scope: { of: 'epic', issueId: '1000001' }, offset: 0 } },
  { name: 'epic.view', payload: { issueKey: `${projectKey}-1` } },
  { name: 'epic.view', payload: { issueKey: `${projectKey}-2`, asOf: lastMonth } },
  { name: 'epic.pulse', payload: { issueKey: `${projectKey}-1` } },
  { name: 'work.view', payload: { ...arrangement, level: 'projects', offset: 0 } },
  { name: 'work.below', payload: { ...arrangement, grouping: 'project', path: [`p${projectId}`], offset: 0 } },
  { name: 'work.choices', payload: {} },
  { name: 'work-views.save', payload: ours, as: administrator },
  { name: 'work-views.save', payload: (list) => ({ ...ours, before: madeView(list) }), as: administrator },
  { name: 'work-views.begin', payload: (list) => ({ viewId: madeView(list).viewId }), as: administrator },
  { name: 'work-views.begin', payload: { viewId: null }, as: administrator },
  { name: 'work-views.remove', payload: madeView, as: administrator },
  { name: 'work-views.list', payload: {} },
  { name: 'index.state', payload: {} },
  { name: 'index.overview', payload: {}, as: administrator },
  { name: 'index.pause', payload: { isPaused: true }, as: administrator },
  { name: 'index.start', payload: {}, as: administrator },
];

/** All calls that pages make. @throws Error where one fails */
async function askEverything(invoke: FrontEndInvoke, announce: (name: string) => void): Promise<void> {
  const module = manifest.uiModules[0]!;
  let before: WorkViewList = { views: [], firstId: null, mayShare: false };
  for (const { name, payload, as = person } of calls) {
    announce(name);
    const context = makeModuleContext(installation, module, as, {}, 'plans');
    const asked = typeof payload === 'function' ? payload(before) : payload;
    const answer = (await invoke(context, { functionKey: name, payload: asked })) as Result<WorkViewList>;
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    before = answer.value;
  }
}
