import { randomUUID } from 'node:crypto';
import { Parser } from 'node-sql-parser';
import { documentOf } from '../../../sandbox/confluence/adf';
import { fieldIds } from '../../../sandbox/demo/fields';
import type { RunningSandbox } from '../../../sandbox/server/start-sandbox';
import { noChoices } from '../../../src/domain/field-mapping/field-choices';
import type { Day } from '../../../src/domain/units';
import { aDraft, person, someRoles } from '../../builders/portfolio';
import { aProductDraft } from '../../builders/product';
import { call, view } from '../../resolvers/call-as';
import { belongingsOf } from '../../resolvers/portfolio-files';
import { settle } from '../../resolvers/settle';
import { startApp } from '../../start-app';

/** `migrationRunner` of @forge/sql keeps its own table; its statements are not ours. */
const isOurs = (query: string) => !query.includes('__migrations');

async function statementsOfALife(): Promise<string[]> {
  const seen = new Set<string>();
  const sandbox = await startApp({
    source: { kind: 'demo', seed: 11, issues: 700 },
    delayScale: 0.1,
    strictRates: true,
    watchSql: (query) => seen.add(query),
  });
  try {
    await live(sandbox);
  } finally {
    await sandbox.close();
  }
  return [...seen].filter(isOurs);
}

async function live(sandbox: RunningSandbox): Promise<void> {
  await sandbox.ready();
  await sandbox.functions.runScheduled('keep-index');
  await settle(sandbox);
  const somebody = sandbox.source.jira.people[0]?.accountId ?? '';
  const administrator =
    sandbox.source.jira.people.find(({ about }) => about?.startsWith('Site admin'))?.accountId ?? '';
  const { projects } = await view(sandbox, somebody, 'portfolio.view', {});
  await view(sandbox, somebody, 'dependencies.view', { scope: { of: 'site' } });
  for (const version of [0, 1]) await view(sandbox, administrator, 'dependencies.saveTypes', { version, choices: [] });
  for (const { key, projectId } of projects.slice(0, 3)) {
    await view(sandbox, somebody, 'product.view', { product: key });
    await view(sandbox, somebody, 'issues.list', { scope: { of: 'without-epic', projectId }, offset: 0 });
  }
  const numbers = [{ fieldId: fieldIds.businessValue, title: null, rule: 'sum' as const }];
  const request = { version: 0, choices: { ...noChoices, numbers } };
  const saved = await view(sandbox, administrator, 'fields.save', request);
  expect(saved.outcome).toBe('saved');
  await settle(sandbox);
  await keepPortfolios(sandbox, somebody, projects[0]?.projectId ?? '');
  await keepCapacity(sandbox, administrator, somebody);
  await keepProducts(sandbox, somebody, projects[0]?.projectId ?? '');
  await keepSnapshots(sandbox, somebody, administrator);
  await sandbox.functions.runScheduled('compare-index');
  await settle(sandbox);
  sandbox.privacy.close(somebody);
  await sandbox.functions.runScheduled('report-accounts');
  await settle(sandbox);
  await sandbox.functions.uninstall();
}

/** Everything that people do with portfolios, as an administrator who owns one. */
async function keepPortfolios(sandbox: RunningSandbox, other: string, projectId: string): Promise<void> {
  const admin = await administratorOf(sandbox);
  const members = [
    { kind: 'project', projectId } as const,
    { kind: 'query', jql: 'statusCategory = "In Progress"' } as const,
  ];
  const draft = aDraft({ members, roles: someRoles(admin, { viewers: [person(other)] }) });
  const record = await view(sandbox, admin, 'portfolio-record.create', { draft });
  const { portfolioId } = record;
  await settle(sandbox);
  await view(sandbox, admin, 'portfolio-record.save', {
    portfolioId,
    version: 1,
    draft: { ...draft, name: 'Renamed' },
  });
  await call(sandbox, admin, 'portfolio-record.save', { portfolioId, version: 1, draft });
  await view(sandbox, other, 'portfolio.view', { portfolioId });
  await view(sandbox, other, 'portfolio-record.visit', { portfolioId });
  await view(sandbox, other, 'portfolio-record.list', {});
  await view(sandbox, admin, 'portfolio-record.changes', { portfolioId });
  await keepBaseline(sandbox, admin, portfolioId);
  await view(sandbox, admin, 'portfolio-record.refresh', { portfolioId });
  await settle(sandbox);
  const filed = await view(sandbox, admin, 'portfolio-record.export', { from: 0 });
  const { today } = await view(sandbox, admin, 'portfolio.view', {});
  const importId = randomUUID();
  const text = JSON.stringify({
    format: 'altitude-portfolios',
    version: 2,
    ...belongingsOf(portfolioId, today),
    portfolios: [{ ...filed.portfolios[0], members: [] }],
  });
  await view(sandbox, admin, 'portfolio-record.import-part', { importId, part: 0, text });
  await view(sandbox, admin, 'portfolio-record.import', { importId, parts: 1, isDryRun: false });
  await settle(sandbox);
}

/** A product that is made, changed, looked at and taken back. */
async function keepProducts(sandbox: RunningSandbox, owner: string, projectId: string): Promise<void> {
  const draft = aProductDraft({
    members: [
      { kind: 'project', projectId },
      { kind: 'query', jql: 'statusCategory = "To Do"' },
    ],
  });
  const { product } = await view(sandbox, owner, 'product-record.create', { draft });
  await settle(sandbox);
  await view(sandbox, owner, 'product-record.saveStage', { product, version: 1, stage: 'launch' });
  await call(sandbox, owner, 'product-record.saveStage', { product, version: 1, stage: null });
  await view(sandbox, owner, 'product-record.changes', { product });
  await view(sandbox, owner, 'product-record.undo', { product, version: 2 });
  await view(sandbox, owner, 'product-record.refresh', { product });
  await view(sandbox, owner, 'product-record.standings', { products: [product] });
  await view(sandbox, owner, 'product.view', { product });
  await settle(sandbox);
}

async function keepBaseline(sandbox: RunningSandbox, admin: string, portfolioId: string): Promise<void> {
  const { presentDay } = await view(sandbox, admin, 'baseline.list', { portfolioId });
  const day = (presentDay - 300) as Day;
  const { baselines } = await view(sandbox, admin, 'baseline.take', { portfolioId, name: 'Promise', day });
  const { baselineId = '' } = baselines[0] ?? {};
  const filter = { portfolioId, baselineId, isLaterOnly: false, order: 'time', offset: 0 } as const;
  const { lines } = await view(sandbox, admin, 'baseline.ledger', filter);
  const { issueId = '', at, part = 'due' } = lines.find((line) => line.at !== null) ?? {};
  const move = { portfolioId, baselineId, issueId, at: at!, part };
  await view(sandbox, admin, 'baseline.save-reason', { ...move, version: 0, text: 'Late supplier' });
}

/** A team that is described, changed and removed, and leave from a file, twice. */
async function keepCapacity(sandbox: RunningSandbox, administrator: string, accountId: string): Promise<void> {
  const id = randomUUID();
  const allocations = [{ first: null, last: null, percent: 100 }];
  const members = [{ accountId, allocations }];
  const record = { name: 'Crew', jiraTeamId: null, leads: [], hoursPerPoint: 6, members };
  const text = `account_id,first_day,last_day,percent\n${accountId},2027-01-04,2027-01-08,100\n`;
  for (const [version, body] of [record, record, null].entries()) {
    await view(sandbox, administrator, 'capacity.saveSetup', { kind: 'team', id, version, record: body });
    if (body) await view(sandbox, administrator, 'capacity.importLeave', { text, isDryRun: false });
  }
  await view(sandbox, administrator, 'capacity.view', { by: 'person', period: 'week' });
  await view(sandbox, administrator, 'capacity.level', {});
}

/** A report that is frozen on a page, twice, and withdrawn. */
async function keepSnapshots(sandbox: RunningSandbox, as: string, administrator: string): Promise<void> {
  const { id } = sandbox.wiki.create(as, { title: 'Page', body: documentOf([]) });
  const ask = async (functionKey: string, payload: unknown) => {
    const extension = { content: { id, type: 'page' } };
    const answer = await sandbox.invoke({ as, moduleKey: 'report-macro', functionKey, payload, extension });
    return (answer as { readonly value: { readonly draftId: string } }).value;
  };
  const request = { source: { of: 'site' }, parts: ['figures'], changesDays: 7 };
  const prepare = () => ask('snapshot.prepare', { subject: { kind: 'report', request }, title: '' });
  const { draftId: snapshotId } = await prepare();
  await ask('snapshot.publish', { draftId: snapshotId });
  await ask('snapshot.publish', { draftId: snapshotId });
  const { draftId } = await prepare();
  await ask('snapshot.publish', { draftId, onto: { snapshotId, revision: 1 } });
  await ask('snapshot.view', { snapshotId, version: 1 });
  await ask('snapshot.withdraw', { snapshotId, revision: 2, version: 1, reason: 'Old' });
  await view(sandbox, administrator, 'snapshot.withdrawAny', { snapshotId, revision: 3, reason: 'Wrong' });
  await sandbox.functions.runScheduled('keep-index');
}

async function administratorOf(sandbox: RunningSandbox): Promise<string> {
  for (const { accountId } of sandbox.source.jira.people) {
    if ((await call(sandbox, accountId, 'index.overview')).ok) return accountId;
  }
  throw new Error('The company has no administrator.');
}

describe('every SQL statement of an install, of views, of records, of the schedule and of an uninstall', () => {
  let statements: string[];
  beforeAll(async () => {
    statements = await statementsOfALife();
  });

  it('is one that MySQL parses', () => {
    const parser = new Parser();
    expect(statements.length).toBeGreaterThan(15);
    const refused = statements.filter((query) => {
      try {
        parser.astify(query, { database: 'MySQL' });
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toEqual([]);
  });

  it('names tables and columns in backticks, and uses nothing that only one vendor has', () => {
    const outside = statements.map((query) => query.replace(/`[^`]*`|'[^']*'/g, ''));
    const words = new Set(outside.flatMap((text) => text.match(/[A-Za-z_]+/g) ?? []));
    const allowed =
      'SELECT FROM WHERE AND OR IN IS NOT NULL ORDER BY DESC LIMIT REPLACE INSERT INTO VALUES UPDATE SET DELETE CREATE TABLE IF EXISTS ' +
      'AS DISTINCT OFFSET LENGTH SUBSTR LEFT GROUP MAX COUNT LIKE JOIN INDEX ON PRIMARY KEY BIGINT INT DOUBLE VARCHAR TEXT MEDIUMTEXT';
    expect([...words].filter((word) => !allowed.split(' ').includes(word))).toEqual([]);
  });
});
