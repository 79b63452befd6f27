import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../sandbox/forge/sqlite-engine';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { ProductDraft } from '../../src/contract/product-record';
import { mostEntries } from '../../src/domain/product/check-product';
import { usualRoadmap, type RoadmapSetup } from '../../src/domain/product/roadmap-setup';
import { anEditableSite } from '../builders/live-world';
import { everyone, person } from '../builders/portfolio';
import { aProductDraft } from '../builders/product';
import { aPerson, aProject, aScheme, anIssue } from '../builders/site';
import { startApp } from '../start-app';
import { call, view } from './call-as';

const people = [
  ...['owner', 'editor', 'reader'].map((accountId) => aPerson({ accountId })),
  aPerson({ accountId: 'admin', groups: ['site-admins'] }),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const project = (projectId: string) => ({ kind: 'project' as const, projectId });
const user = (parameter: string) => ({ type: 'user' as const, parameter });
const roles = { ownerAccountId: 'owner', editors: [person('editor')], viewers: [everyone] };

/** PRJ for everybody; SEC for the owner and the app alone. */
function aSiteOfProducts() {
  const site = anEditableSite({ people });
  return {
    ...site,
    name: `lost-${String(Date.now())}`,
    permissionSchemes: [...site.permissionSchemes, aScheme([user('owner'), user('app')], { id: '2' })],
    projects: [...site.projects, aProject({ id: '10050', key: 'SEC', permissionSchemeId: '2' })],
    issues: [...site.issues, anIssue({ id: '10500', key: 'SEC-1', projectId: '10050' })],
  };
}

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
    const jira = emulatedJira(aSiteOfProducts(), { now: Date.now });
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
    for (const [table, column] of [
      ['product_version', 'body'],
      ['product_head', 'head'],
    ] as const)
      await engine.execute(
        `UPDATE \`${table}\` SET \`${column}\` = '{}' WHERE \`product_id\` = ?`,
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

  describe('of roadmaps', () => {
    const audience = { id: randomUUID(), name: 'Partners', kind: 'partner' as const, hides: [] };
    const full: RoadmapSetup = {
      rules: [],
      placed: [
        { issueId: 10001, horizon: 'now' },
        { issueId: 10500, horizon: 'next' },
      ],
      audiences: [{ ...audience, hiddenIssueIds: [10500], wording: [{ issueId: 10500, name: 'The secret roof' }] }],
    };
    /** The same, as the editor may see it. */
    const seen: RoadmapSetup = {
      rules: [],
      placed: [{ issueId: 10001, horizon: 'now' }],
      audiences: [{ ...audience, hiddenIssueIds: [], wording: [] }],
    };
    const own: RoadmapSetup = {
      rules: [],
      placed: [{ issueId: 10001, horizon: 'later' }],
      audiences: [{ ...audience, name: 'All partners', hiddenIssueIds: [], wording: [] }],
    };
    const change = (as: string, product: string, before: RoadmapSetup, after: RoadmapSetup) =>
      call(sandbox, as, 'product-record.saveRoadmap', { product, before, after });
    const saved = (version: number, roadmap: RoadmapSetup) => ({ ok: true, value: { version, roadmap } });

    it('is kept where the editor may not see the issues, and nothing of it is told him', async () => {
      const { product } = await create({ roles, members: [project('10000'), project('10050')] });
      expect(await change('owner', product, usualRoadmap, full)).toEqual(saved(2, full));
      expect(await change('editor', product, seen, own)).toEqual(saved(3, own));
      // What the owner takes back leaves all else, of which nothing stands there twice.
      expect(await change('owner', product, own, seen)).toEqual(saved(4, full));
      const { changes } = await view(sandbox, 'editor', 'product-record.changes', { product });
      expect(changes[0]?.fields).toEqual([{ field: 'roadmap' }]);
      expect(JSON.stringify(changes)).not.toContain('secret');
    });

    it('is kept where somebody else changed it since it was shown', async () => {
      const { product } = await create({ roles });
      const placed = [{ issueId: 10001, horizon: 'now' as const }];
      const moved = [{ issueId: 10001, horizon: 'later' as const }];
      await change('owner', product, usualRoadmap, { ...usualRoadmap, placed });
      const both = { ...usualRoadmap, rules: [], placed };
      expect(await change('editor', product, usualRoadmap, { ...usualRoadmap, rules: [] })).toEqual(saved(3, both));
      expect(await change('editor', product, usualRoadmap, { ...usualRoadmap, placed: moved })).toMatchObject({
        failure: { code: 'changed-meanwhile' },
      });
    });

    it('is kept where somebody takes back a change of which he may not see all', async () => {
      const { product } = await create({ roles, members: [project('10000')] });
      await change('owner', product, usualRoadmap, seen);
      const draft = aProductDraft({ name: 'Named', members: [project('10000'), project('10050')], roles });
      await view(sandbox, 'owner', 'product-record.save', { product, version: 2, draft });
      const undone = await view(sandbox, 'editor', 'product-record.undo', { product, version: 3 });
      expect(undone.record).toMatchObject({ name: 'Product', hasHiddenMembers: true });
      await change('owner', product, seen, { ...full, placed: [{ issueId: 10500, horizon: 'next' }] });
      await view(sandbox, 'editor', 'product-record.undo', { product, version: 5 });
      const { setup } = await view(sandbox, 'owner', 'roadmap.view', { product });
      expect(setup).toEqual(full);
    });

    it('is told who may not edit it by its rules alone', async () => {
      const { product } = await create({ roles });
      await change('owner', product, usualRoadmap, seen);
      expect((await view(sandbox, 'editor', 'roadmap.view', { product })).setup).toEqual(seen);
      const read = await view(sandbox, 'reader', 'roadmap.view', { product });
      expect(read.setup).toEqual({ rules: [], placed: [], audiences: [] });
      expect(read.audiences.map(({ name }) => name)).toContain('Partners');
    });
  });
});
