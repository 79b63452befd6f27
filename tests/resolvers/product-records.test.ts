import { randomUUID } from 'node:crypto';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import { groupIdOf } from '../../sandbox/jira/group-id';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { ProductDraft, ProductRecordView } from '../../src/contract/product-record';
import { usualRoadmap } from '../../src/domain/product/roadmap-setup';
import type { Day } from '../../src/domain/units';
import { anEditableSite } from '../builders/live-world';
import { everyone, group, person } from '../builders/portfolio';
import { aProductDraft } from '../builders/product';
import { aPerson, aProject, aScheme, anIssue } from '../builders/site';
import { describeOnEngines } from '../engines';
import { call, view } from './call-as';
import { settle } from './settle';
import { startApp } from '../start-app';

const people = [
  ...['owner', 'editor', 'reader', 'stranger', 'lead'].map((accountId) => aPerson({ accountId })),
  aPerson({ accountId: 'member', groups: ['developers'] }),
  aPerson({ accountId: 'admin', groups: ['site-admins'] }),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const user = (parameter: string) => ({ type: 'user' as const, parameter });
const notFound = { ok: false, failure: { code: 'not-found' } };
const notPermitted = { ok: false, failure: { code: 'not-permitted' } };
const project = (projectId: string) => ({ kind: 'project' as const, projectId });
const query = (jql: string) => ({ kind: 'query' as const, jql });

/** PRJ, which lead administers, and OTH for everybody; SEC for the owner and the app alone. */
function aSiteOfProducts() {
  const site = anEditableSite({ people });
  const administered = aScheme([{ type: 'applicationRole' }]);
  return {
    ...site,
    name: `products-${Date.now()}`,
    permissionSchemes: [
      {
        ...administered,
        grants: [...administered.grants, { permission: 'ADMINISTER_PROJECTS', holder: user('lead') }],
      },
      aScheme([user('owner'), user('app')], { id: '2' }),
    ],
    projects: [...site.projects, aProject({ id: '10050', key: 'SEC', permissionSchemeId: '2' })],
    issues: [...site.issues, anIssue({ id: '10500', key: 'SEC-1', projectId: '10050', labels: ['roof'] })],
  };
}

describeOnEngines('records of products', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const roles = {
    ownerAccountId: 'owner',
    editors: [person('editor')],
    viewers: [person('reader'), group(groupIdOf('developers'))],
  };
  const create = (parts: Partial<ProductDraft> = {}, as = 'owner') =>
    view(sandbox, as, 'product-record.create', { draft: aProductDraft({ members: [project('10000')], ...parts }) });
  const see = (as: string, product: string) => view(sandbox, as, 'product-record.view', { product });
  const save = (as: string, { product, version }: ProductRecordView, parts: Partial<ProductDraft> = {}) =>
    call(sandbox, as, 'product-record.save', { product, version, draft: aProductDraft(parts) });
  const listed = async (as: string) =>
    (await view(sandbox, as, 'product-record.list', {})).products.map(({ product }) => product);

  beforeAll(async () => {
    const jira = emulatedJira(aSiteOfProducts(), { now: Date.now });
    sandbox = await startApp({ source: { kind: 'given', jira }, mysqlUrl });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  describe('of members', () => {
    it.each([
      ['owner', { mayEdit: true, mayManage: true }],
      ['editor', { mayEdit: true, mayManage: false }],
      ['reader', { mayEdit: false, mayManage: false }],
      ['member', { mayEdit: false, mayManage: false }],
    ])('give %s his rights, and are listed to him', async (as, rights) => {
      const { product } = await create({ roles });
      expect((await see(as, product)).rights).toEqual(rights);
      expect(await listed(as)).toContain(product);
      expect((await view(sandbox, as, 'product.view', { product })).figures?.issues.toDo).toBe(5);
    });

    it('are as if they were not there for a stranger, in every call', async () => {
      const { product } = await create({ roles });
      const edit = { product, version: 1 };
      const roadmap = { before: usualRoadmap, after: usualRoadmap };
      const answers = [
        await call(sandbox, 'stranger', 'product-record.view', { product }),
        await call(sandbox, 'stranger', 'product-record.save', { ...edit, draft: aProductDraft() }),
        await call(sandbox, 'stranger', 'product-record.saveStage', { ...edit, stage: null }),
        await call(sandbox, 'stranger', 'product-record.saveRoadmap', { product, ...roadmap }),
        await call(sandbox, 'stranger', 'product-record.takeOver', edit),
        await call(sandbox, 'stranger', 'product-record.archive', { ...edit, isArchived: true }),
        await call(sandbox, 'stranger', 'product-record.changes', { product }),
        await call(sandbox, 'stranger', 'product-record.undo', edit),
        await call(sandbox, 'stranger', 'product-record.refresh', { product }),
        await call(sandbox, 'stranger', 'product.view', { product }),
        await call(sandbox, 'stranger', 'delivery.view', { product, scope: { of: 'place' }, weeks: 12 }),
        await call(sandbox, 'stranger', 'issues.list', { product, scope: { of: 'portfolio' }, offset: 0 }),
        await call(sandbox, 'stranger', 'timeline.view', { product }),
      ];
      expect(answers).toEqual(answers.map(() => notFound));
      expect(await call(sandbox, 'stranger', 'product.view', { product: randomUUID() })).toEqual(notFound);
      expect(await listed('stranger')).not.toContain(product);
    });

    it('are everybody’s to view unless their owner says otherwise', async () => {
      const { product, record } = await create();
      expect(record?.roles).toEqual({ ownerAccountId: 'owner', editors: [], viewers: [everyone] });
      expect(await listed('stranger')).toContain(product);
    });

    it('let editors edit all but roles, and readers nothing', async () => {
      const made = await create({ roles });
      const { product } = made;
      expect(await save('reader', made)).toEqual(notPermitted);
      expect(
        await call(sandbox, 'reader', 'product-record.saveStage', { product, version: 1, stage: 'launch' }),
      ).toEqual(notPermitted);
      expect(await call(sandbox, 'reader', 'product-record.refresh', { product })).toEqual(notPermitted);
      expect(await save('editor', made, { roles: { ...roles, ownerAccountId: 'editor' } })).toEqual(notPermitted);
      const archive = { product, version: 1, isArchived: true };
      expect(await call(sandbox, 'editor', 'product-record.archive', archive)).toEqual(notPermitted);
      const edited = await save('editor', made, { vision: ' One home for all ', members: [project('10009')] });
      expect(edited).toMatchObject({ ok: true, value: { version: 2, record: { vision: 'One home for all' } } });
      expect((await view(sandbox, 'reader', 'product.view', { product })).projects).toMatchObject([
        { key: 'OTH', part: 'whole' },
      ]);
    });

    it('are taken over by an administrator of the site, by nobody else', async () => {
      const { product } = await create({ roles });
      for (const as of ['editor', 'lead'])
        expect(await call(sandbox, as, 'product-record.takeOver', { product, version: 1 })).toEqual(
          as === 'lead' ? notFound : notPermitted,
        );
      expect((await see('admin', product)).rights).toEqual({ mayEdit: false, mayManage: true });
      const taken = await view(sandbox, 'admin', 'product-record.takeOver', { product, version: 1 });
      expect(taken).toMatchObject({
        rights: { mayEdit: true, mayManage: true },
        record: { roles: { ownerAccountId: 'admin', editors: [person('editor'), person('owner')] } },
      });
    });

    it('keep what their editor may not see, and say no more than that there is something', async () => {
      const made = await create({ roles, members: [project('10000'), project('10050')] });
      const seen = await see('editor', made.product);
      expect(seen.record?.hasHiddenMembers).toBe(true);
      expect(JSON.stringify(seen)).not.toMatch(/10050|SEC/);
      expect(JSON.stringify(await view(sandbox, 'editor', 'product.view', { product: made.product }))).not.toContain(
        'SEC',
      );
      const kept = await save('editor', seen, { members: [project('10009')] });
      expect(JSON.stringify(kept)).not.toMatch(/10050|SEC/);
      const now = await see('owner', made.product);
      expect(now.record?.members).toMatchObject([project('10009'), project('10050')]);
      // Guessing a project tells nobody whether it is there.
      const guess = await save('editor', now, { members: [project('10050')] });
      expect(guess).toMatchObject({
        ok: false,
        failure: { problems: [{ path: 'members.0', reason: 'unknown-project' }] },
      });
      expect(await save('editor', now, { members: [project('10777')] })).toEqual(guess);
      const [change] = (await view(sandbox, 'editor', 'product-record.changes', { product: made.product })).changes;
      expect(JSON.stringify(change)).not.toMatch(/10050|SEC/);
    });

    it('find what their queries find, as soon as these are evaluated, as far as each person may see it', async () => {
      const { product } = await create({ members: [query('labels = roof OR parent = PRJ-1')] });
      await settle(sandbox);
      const keys = async (as: string) => {
        const scope = { of: 'portfolio' } as const;
        const { issues } = await view(sandbox, as, 'issues.list', { product, scope, offset: 0 });
        return issues.map(({ key }) => key).sort();
      };
      expect(await keys('owner')).toEqual(['PRJ-2', 'PRJ-3', 'SEC-1']);
      expect(await keys('reader')).toEqual(['PRJ-2', 'PRJ-3']);
      const own = await view(sandbox, 'reader', 'product.view', { product });
      expect(own.projects).toMatchObject([{ key: 'PRJ', part: 'selected' }]);
      // The epic is not in the product, but he may open it.
      expect(own.elsewhere.map(({ issue }) => issue.key)).toEqual(['PRJ-1']);
      expect(own.outside).toEqual([]);
      expect(own.selection?.queries).toMatchObject([{ result: { state: 'ready' } }]);
      const { queries } = await view(sandbox, 'owner', 'product-record.refresh', { product });
      expect(queries).toMatchObject([{ result: { isRefreshing: true } }]);
      await sandbox.functions.runScheduled('keep-index');
      await settle(sandbox);
      expect(await keys('reader')).toEqual(['PRJ-2', 'PRJ-3']);
    });

    it('refuse queries that everybody would read differently', async () => {
      const draft = aProductDraft({ members: [query('assignee = currentUser()')] });
      const refused = await call(sandbox, 'owner', 'product-record.create', { draft });
      expect(refused).toMatchObject({
        ok: false,
        failure: { problems: [{ path: 'members.0.jql', reason: 'person-dependent' }] },
      });
    });
  });

  describe('of Jira projects', () => {
    // Nobody has said anything of OTH; what is said of PRJ stays from test to test.
    it('are begun by whoever administers the project, or the site, and owned by him', async () => {
      const nothing = await see('owner', 'OTH');
      expect(nothing).toMatchObject({ version: 0, record: null, rights: { mayEdit: false, mayManage: false } });
      expect(nothing.project).toEqual({ projectId: '10009', key: 'OTH', name: 'Project OTH' });
      expect(await save('owner', nothing)).toEqual(notPermitted);
      for (const as of ['lead', 'admin']) expect((await see(as, 'OTH')).rights.mayEdit).toBe(true);
      const begun = await save('lead', nothing, { name: 'Doors', stage: 'validation' });
      expect(begun).toMatchObject({
        ok: true,
        value: { version: 1, record: { ownerAccountId: 'lead', name: 'Doors' } },
      });
      expect((await see('admin', 'OTH')).rights).toEqual({ mayEdit: false, mayManage: true });
      expect(await save('admin', { ...nothing, version: 1 })).toEqual(notPermitted);
      // Whoever may browse the project may read it.
      expect((await see('stranger', 'OTH')).record?.name).toBe('Doors');
      expect(await listed('stranger')).toContain('OTH');
      const taken = await view(sandbox, 'admin', 'product-record.takeOver', { product: 'OTH', version: 1 });
      expect(taken.record?.ownerAccountId).toBe('admin');
    });

    it('are hidden with their project', async () => {
      for (const as of ['reader', 'admin'])
        expect(await call(sandbox, as, 'product-record.view', { product: 'SEC' })).toEqual(notFound);
      expect(await call(sandbox, 'reader', 'product-record.view', { product: 'NOPE' })).toEqual(notFound);
    });

    it('cannot become anything else', async () => {
      const refused = await call(sandbox, 'lead', 'product-record.save', {
        product: 'PRJ',
        version: 0,
        draft: aProductDraft({ members: [project('10009')] }),
      });
      expect(refused).toEqual({ ok: false, failure: { code: 'invalid-request', field: 'draft.members' } });
    });
  });

  describe('that change', () => {
    it('tell the second of two editors who was faster, and lose nothing', async () => {
      const made = await create({ roles });
      expect(await save('owner', made, { vision: 'First' })).toMatchObject({ ok: true });
      const late = await save('editor', made, { vision: 'Second' });
      expect(late).toMatchObject({
        ok: false,
        failure: { code: 'changed-meanwhile', newest: { by: 'owner', version: 2 } },
      });
      const both = await see('owner', made.product);
      const answers = await Promise.all(['a', 'b', 'c', 'd'].map((vision) => save('owner', both, { vision })));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await see('owner', made.product)).version).toBe(3);
    });

    it('say who changed what, and can be taken back by whoever might have changed it', async () => {
      const goal = { id: randomUUID(), name: 'Fewer returns', target: 21_000 as Day, isReached: false, note: '' };
      const made = await create({ roles, goals: [goal] });
      const { product } = made;
      await save('editor', made, { goals: [{ ...goal, isReached: true }], vision: 'V' });
      await view(sandbox, 'editor', 'product-record.saveStage', { product, version: 2, stage: 'launch' });
      const { changes, mayUndo } = await view(sandbox, 'editor', 'product-record.changes', { product });
      expect(mayUndo).toBe(true);
      expect(changes).toMatchObject([
        { version: 3, by: 'editor', fields: [{ field: 'stage', from: null, to: 'launch' }] },
        { version: 2, fields: [{ field: 'vision' }, { field: 'goals', changed: [{ to: { isReached: true } }] }] },
        { version: 1, action: 'created', fields: [] },
      ]);
      expect((await view(sandbox, 'reader', 'product-record.changes', { product })).mayUndo).toBe(false);
      expect(await call(sandbox, 'reader', 'product-record.undo', { product, version: 3 })).toEqual(notPermitted);
      const undone = await view(sandbox, 'editor', 'product-record.undo', { product, version: 3 });
      expect(undone).toMatchObject({ version: 4, record: { stage: null, vision: 'V' } });
      expect(await call(sandbox, 'editor', 'product-record.undo', { product, version: 3 })).toMatchObject({
        failure: { code: 'changed-meanwhile' },
      });
      const owned = await view(sandbox, 'owner', 'product-record.archive', { product, version: 4, isArchived: true });
      expect(owned.record?.isArchived).toBe(true);
      expect(await call(sandbox, 'editor', 'product-record.undo', { product, version: 5 })).toEqual(notPermitted);
      expect(await save('owner', owned)).toMatchObject({ failure: { problems: [{ reason: 'archived' }] } });
    });

    it('make no version where nothing is different', async () => {
      const made = await create({ roles });
      expect(await save('editor', made)).toMatchObject({ ok: true, value: { version: 1 } });
    });
  });

  it.each<[string, object]>([
    ['a member of another kind', { members: [{ kind: 'category', category: 'Houses' }] }],
    ['a stage that there is not', { stage: 'growth' }],
    ['an owner who is an object', { roles: { ...roles, ownerAccountId: { $ne: null } } }],
    ['more than there is', { isAdmin: true }],
    ['the roadmap', { roadmap: { rules: [], placed: [], audiences: [] } }],
  ])('refuse a payload with %s', async (_, parts) => {
    const draft = { ...aProductDraft({ members: [project('10000')] }), ...parts };
    const answer = await call(sandbox, 'owner', 'product-record.create', { draft });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
  });
});
