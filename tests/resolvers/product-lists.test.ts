import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { anEditableSite } from '../builders/live-world';
import { aProductDraft } from '../builders/product';
import { aPerson, aProject, aScheme, anIssue } from '../builders/site';
import { describeOnEngines } from '../engines';
import { call, view } from './call-as';
import { settle } from './settle';
import { startApp } from '../start-app';

const people = [
  ...['owner', 'heir', 'stranger'].map((accountId) => aPerson({ accountId })),
  aPerson({ accountId: 'admin', groups: ['site-admins'] }),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const project = (projectId: string) => ({ kind: 'project' as const, projectId });
const user = (parameter: string) => ({ type: 'user' as const, parameter });
const query = (jql: string) => ({ kind: 'query' as const, jql });

/** PRJ and OTH for everybody; SEC, which the owner administers, for him, his heir and the app alone. */
function aSiteOfProducts() {
  const site = anEditableSite({ people });
  const few = aScheme([user('owner'), user('heir'), user('app')], { id: '2' });
  const grants = [...few.grants, { permission: 'ADMINISTER_PROJECTS', holder: user('owner') }];
  const secret = aProject({ id: '10050', key: 'SEC', name: 'Secret roof', permissionSchemeId: '2' });
  return {
    ...site,
    permissionSchemes: [...site.permissionSchemes, { ...few, grants }],
    projects: [...site.projects, secret],
    issues: [...site.issues, anIssue({ id: '10500', key: 'SEC-1', projectId: '10050' })],
  };
}

describeOnEngines('lists of products', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const statements: string[] = [];

  beforeAll(async () => {
    const site = { ...aSiteOfProducts(), name: `product-lists-${Date.now()}` };
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

  describe('of all the site', () => {
    const overview = async (as: string) => (await view(sandbox, as, 'product-record.overview', {})).products;
    const alone = (accountId: string) => ({ ownerAccountId: accountId, editors: [], viewers: [] });

    it('have every product for administrators alone, that of a project hidden from them without its name', async () => {
      const draft = aProductDraft({ name: 'Kept to himself', members: [project('10000')], roles: alone('owner') });
      const { product } = await view(sandbox, 'owner', 'product-record.create', { draft });
      const described = { product: 'SEC', version: 0, draft: aProductDraft({ name: 'Secret roof' }) };
      await view(sandbox, 'owner', 'product-record.save', described);
      const products = await overview('admin');
      expect(products.find(({ productId }) => productId === product)).toMatchObject({ name: 'Kept to himself' });
      expect(products.find(({ productId }) => productId === '10050')).toMatchObject({ name: null, version: 1 });
      expect(JSON.stringify(products)).not.toMatch(/Secret|SEC/);
      for (const as of ['owner', 'stranger'])
        expect(await call(sandbox, as, 'product-record.overview')).toMatchObject({
          failure: { code: 'not-permitted' },
        });
    });

    it('let administrators give a product to somebody, and nobody else', async () => {
      const { products } = await view(sandbox, 'admin', 'product-record.overview', {});
      const { productId, version } = products.find(({ name }) => name === null)!;
      const given = { productId, version, roles: alone('heir') };
      for (const as of ['owner', 'stranger'])
        expect(await call(sandbox, as, 'product-record.saveRoles', given)).toMatchObject({
          failure: { code: 'not-permitted' },
        });
      const answer = await view(sandbox, 'admin', 'product-record.saveRoles', given);
      expect(answer.products).toMatchObject([{ productId, version: version + 1, name: null, roles: alone('heir') }]);
      expect(JSON.stringify(answer)).not.toMatch(/Secret|SEC/);
      const { rights, record } = await view(sandbox, 'heir', 'product-record.view', { product: 'SEC' });
      expect([rights.mayManage, record?.name]).toEqual([true, 'Secret roof']);
      expect(await call(sandbox, 'admin', 'product-record.saveRoles', given)).toMatchObject({
        failure: { code: 'changed-meanwhile' },
      });
      const gone = { ...given, productId: '99999' };
      expect(await call(sandbox, 'admin', 'product-record.saveRoles', gone)).toMatchObject({
        failure: { code: 'not-found' },
      });
    });
  });
});
