import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { anEditableSite } from '../builders/live-world';
import { aProductDraft } from '../builders/product';
import { aPerson } from '../builders/site';
import { describeOnEngines } from '../engines';
import { view } from './call-as';
import { settle } from './settle';
import { startApp } from '../start-app';

const people = [
  aPerson({ accountId: 'owner' }),
  aPerson({ accountId: 'admin', groups: ['site-admins'] }),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const project = (projectId: string) => ({ kind: 'project' as const, projectId });
const query = (jql: string) => ({ kind: 'query' as const, jql });

describeOnEngines('lists of products', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const statements: string[] = [];

  beforeAll(async () => {
    const site = { ...anEditableSite({ people }), name: `product-lists-${Date.now()}` };
    sandbox = await startApp({
      source: { kind: 'given', jira: emulatedJira(site, { now: Date.now }) },
      mysqlUrl,
      watchSql: (statement) => statements.push(statement),
    });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  const create = async (count: number) => {
    for (let at = 0; at < count; at++) {
      const members = [project('10000'), query(`project = PRJ AND summary ~ "word${String(statements.length)}"`)];
      await view(sandbox, 'owner', 'product-record.create', { draft: aProductDraft({ members }) });
    }
    await settle(sandbox);
  };
  /** What each list asks the database, with everything in memory that stays there. */
  const cost = async () => {
    const { products } = await view(sandbox, 'owner', 'product-record.list', {});
    const names = products.map(({ product }) => product);
    const lists = [
      () => view(sandbox, 'owner', 'product-record.list', {}),
      () => view(sandbox, 'owner', 'product-record.standings', { products: names }),
      () => view(sandbox, 'owner', 'product-record.partsOf', { product: 'PRJ' }),
    ];
    const asked: string[][] = [];
    for (const list of lists) {
      await list();
      const before = statements.length;
      await list();
      asked.push(statements.slice(before));
    }
    return { products, asked };
  };

  it('ask the database as often of many products as of one, and never for their whole texts', async () => {
    await create(1);
    const one = await cost();
    await create(6);
    const many = await cost();
    expect(many.products).toHaveLength(7);
    expect(many.asked.map(({ length }) => length)).toEqual(one.asked.map(({ length }) => length));
    const all = many.asked.flat();
    expect(all.filter((statement) => statement.includes('product_head'))).toHaveLength(6);
    expect(all.filter((statement) => statement.includes('`body` AS'))).toEqual([]);
    const { standings } = await view(sandbox, 'owner', 'product-record.standings', {
      products: many.products.map(({ product }) => product),
    });
    expect(standings.map(({ figures }) => figures?.issues.toDo)).toEqual(many.products.map(() => 5));
  });
});
