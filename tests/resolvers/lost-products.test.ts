import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../sandbox/forge/sqlite-engine';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { ProductDraft } from '../../src/contract/product-record';
import { mostEntries } from '../../src/domain/product/check-product';
import { anEditableSite } from '../builders/live-world';
import { everyone, person } from '../builders/portfolio';
import { aProductDraft } from '../builders/product';
import { aPerson } from '../builders/site';
import { startApp } from '../start-app';
import { call, view } from './call-as';

const people = [
  ...['owner', 'editor'].map((accountId) => aPerson({ accountId })),
  aPerson({ accountId: 'admin', groups: ['site-admins'] }),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const project = (projectId: string) => ({ kind: 'project' as const, projectId });

describe('what is stored of products', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'altitude-products-'));
  let sandbox: RunningSandbox;
  const create = (parts: Partial<ProductDraft> = {}) =>
    view(sandbox, 'owner', 'product-record.create', {
      draft: aProductDraft({ members: [project('10000')], ...parts }),
    });
  const listed = async () =>
    (await view(sandbox, 'owner', 'product-record.list', {})).products.map(({ product }) => product);

  beforeAll(async () => {
    const site = { ...anEditableSite({ people }), name: `lost-${String(Date.now())}` };
    const jira = emulatedJira(site, { now: Date.now });
    sandbox = await startApp({ source: { kind: 'given', jira }, dataFolder });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  it('can be read again, also where a former owner would have been one editor too many', async () => {
    const editors = Array.from({ length: mostEntries.grantees }, (_, at) => person(`editor-${String(at)}`));
    const { product } = await create({ roles: { ownerAccountId: 'owner', editors, viewers: [everyone] } });
    expect(await call(sandbox, 'admin', 'product-record.takeOver', { product, version: 1 })).toEqual({
      ok: false,
      failure: { code: 'invalid-record', problems: [{ path: 'roles.editors', reason: 'too-many' }] },
    });
    expect(await listed()).toContain(product);
  });

  it('is listed without the one product whose text cannot be read', async () => {
    const broken = await create({ name: 'Broken' });
    const sound = await create({ name: 'Sound' });
    const file = readdirSync(dataFolder).find((name) => name.endsWith('.db')) ?? '';
    const engine = openSqlite(join(dataFolder, file));
    await engine.execute(
      "UPDATE `product_version` SET `body` = '{}' WHERE `product_id` = ?",
      [broken.product],
      'write',
    );
    await engine.close();
    const products = await listed();
    expect(products).toContain(sound.product);
    expect(products).not.toContain(broken.product);
    // Failed is not empty: asked for itself, it is not as if it were not there.
    expect(await call(sandbox, 'owner', 'product-record.view', { product: broken.product })).toMatchObject({
      failure: { code: 'unexpected' },
    });
  });
});
