import { randomUUID } from 'node:crypto';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import { groupIdOf } from '../../sandbox/jira/group-id';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { RecordView } from '../../src/contract/portfolio-record';
import type { Day, Points } from '../../src/domain/units';
import { anEditableSite } from '../builders/live-world';
import { aDraft, everyone, group, person, someRoles } from '../builders/portfolio';
import { aPerson } from '../builders/site';
import { describeOnEngines } from '../engines';
import { call, view } from './call-as';
import { startApp } from '../start-app';

const people = [
  ...['owner', 'editor', 'reader', 'sponsor', 'stranger'].map((accountId) => aPerson({ accountId })),
  aPerson({ accountId: 'member', groups: ['developers'] }),
  aPerson({ accountId: 'admin', groups: ['site-admins'] }),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const nobody = '00000000-0000-4000-8000-000000000000';
const developers = group(groupIdOf('developers'));
const notFound = { ok: false, failure: { code: 'not-found' } };
const notPermitted = { ok: false, failure: { code: 'not-permitted' } };

describeOnEngines('records of portfolios', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const create = (as: string, parts: Parameters<typeof aDraft>[0] = {}) =>
    view(sandbox, as, 'portfolio-record.create', { draft: aDraft(parts) });
  const see = (as: string, portfolioId: string) => view(sandbox, as, 'portfolio-record.view', { portfolioId });
  const save = (as: string, { portfolioId, version }: RecordView, parts: Parameters<typeof aDraft>[0]) =>
    call(sandbox, as, 'portfolio-record.save', { portfolioId, version, draft: aDraft(parts) });
  const changes = (as: string, portfolioId: string) => view(sandbox, as, 'portfolio-record.changes', { portfolioId });

  const roles = someRoles('owner', {
    editors: [person('editor')],
    viewers: [person('reader'), developers],
    sponsors: [person('sponsor')],
    moneyViewers: [person('sponsor')],
  });
  const money = { currency: 'USD', budget: 1_000_000, discountRate: 0.08 as never };
  const candidate = {
    id: randomUUID(),
    name: 'New line',
    note: '',
    start: null,
    end: null,
    points: 13 as Points,
  };
  const shared = () =>
    create('owner', { roles, money, candidates: [{ ...candidate, money: { cost: 500, value: null } }] });

  beforeAll(async () => {
    const jira = emulatedJira({ ...anEditableSite({ people }), name: `records-${Date.now()}` }, { now: Date.now });
    sandbox = await startApp({ source: { kind: 'given', jira }, mysqlUrl });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  describe('by role', () => {
    it.each([
      ['owner', { mayEdit: true, mayManage: true, maySeeMoney: true }],
      ['editor', { mayEdit: true, mayManage: false, maySeeMoney: false }],
      ['reader', { mayEdit: false, mayManage: false, maySeeMoney: false }],
      ['sponsor', { mayEdit: false, mayManage: false, maySeeMoney: true }],
      ['member', { mayEdit: false, mayManage: false, maySeeMoney: false }],
    ])('gives %s his rights, and lists the portfolio to him', async (as, rights) => {
      const { portfolioId } = await shared();
      expect((await see(as, portfolioId)).rights).toEqual(rights);
      const { portfolios } = await view(sandbox, as, 'portfolio-record.list', {});
      expect(portfolios.map((head) => head.portfolioId)).toContain(portfolioId);
    });

    it.each(['stranger', 'admin'])('is as if it were not there for %s, in every call', async (as) => {
      const { portfolioId } = await shared();
      const one = { portfolioId };
      const edit = { portfolioId, version: 1 };
      const answers = [
        await call(sandbox, as, 'portfolio-record.view', one),
        await call(sandbox, as, 'portfolio-record.save', { ...edit, draft: aDraft() }),
        await call(sandbox, as, 'portfolio-record.copy', { ...one, name: 'Mine' }),
        await call(sandbox, as, 'portfolio-record.changes', one),
        await call(sandbox, as, 'portfolio-record.undo', edit),
        await call(sandbox, as, 'portfolio-record.refresh', one),
        await call(sandbox, as, 'portfolio-record.visit', one),
        await call(sandbox, as, 'portfolio.view', one),
        await call(sandbox, as, 'portfolio.items', { ...one, projectId: '10000' }),
        await call(sandbox, as, 'portfolio.preview', { ...one, members: [] }),
      ];
      expect(answers).toEqual(answers.map(() => notFound));
      expect(await call(sandbox, as, 'portfolio-record.view', { portfolioId: nobody })).toEqual(notFound);
      const { portfolios } = await view(sandbox, as, 'portfolio-record.list', {});
      expect(portfolios.map((head) => head.portfolioId)).not.toContain(portfolioId);
    });

    it('lets nobody but editors edit, and nobody but owner and administrators manage', async () => {
      const { portfolioId } = await shared();
      const edit = { portfolioId, version: 1 };
      for (const as of ['reader', 'sponsor', 'member']) {
        expect(await call(sandbox, as, 'portfolio-record.save', { ...edit, draft: aDraft() })).toEqual(notPermitted);
        expect(await call(sandbox, as, 'portfolio-record.refresh', { portfolioId })).toEqual(notPermitted);
      }
      for (const as of ['editor', 'reader']) {
        const archive = await call(sandbox, as, 'portfolio-record.archive', { ...edit, isArchived: true });
        const own = await call(sandbox, as, 'portfolio-record.save-roles', { ...edit, roles: someRoles(as) });
        expect([archive, own]).toEqual([notPermitted, notPermitted]);
      }
      const grab = await call(sandbox, 'editor', 'portfolio-record.save', {
        ...edit,
        draft: aDraft({ roles: someRoles('editor') }),
      });
      expect(grab).toEqual(notPermitted);
      const stranger = { ...edit, roles: someRoles('stranger') };
      expect(await call(sandbox, 'stranger', 'portfolio-record.save-roles', stranger)).toEqual(notFound);
    });

    it('lets an administrator give an orphan to somebody, without a look into it', async () => {
      const { portfolioId } = await shared();
      const { portfolios } = await view(sandbox, 'admin', 'portfolio-record.overview', {});
      expect(portfolios.find((one) => one.portfolioId === portfolioId)).toEqual({
        portfolioId,
        version: 1,
        name: 'Portfolio',
        roles,
        isArchived: false,
        changedAt: expect.any(Number) as number,
      });
      const given = { portfolioId, version: 1, roles: someRoles('stranger') };
      expect(await call(sandbox, 'admin', 'portfolio-record.save-roles', given)).toMatchObject({ ok: true });
      expect((await see('stranger', portfolioId)).rights.mayManage).toBe(true);
      expect(await call(sandbox, 'owner', 'portfolio-record.view', { portfolioId })).toEqual(notFound);
      expect(await call(sandbox, 'owner', 'portfolio-record.overview')).toEqual(notPermitted);
    });

    it('opens to everyone where it says so', async () => {
      const { portfolioId } = await create('owner', { roles: someRoles('owner', { viewers: [everyone] }) });
      expect((await see('stranger', portfolioId)).rights.mayEdit).toBe(false);
    });
  });

  describe('money', () => {
    it('is hidden, not null, from those who may not see it, wherever it is', async () => {
      const { portfolioId } = await shared();
      const record = await see('editor', portfolioId);
      expect(record.money).toEqual({ state: 'hidden' });
      expect(record.candidates).toEqual([{ ...candidate, money: { state: 'hidden' } }]);
      const page = await view(sandbox, 'editor', 'portfolio.view', { portfolioId });
      expect(page.portfolio?.candidates).toEqual(record.candidates);
      const all = await see('sponsor', portfolioId);
      expect(all.money).toEqual({ state: 'shown', ...money });
      expect(all.candidates[0]?.money).toEqual({ state: 'shown', cost: 500, value: null });
    });

    it('stays as it is when an editor saves who does not see it, and he may not give any', async () => {
      const first = await shared();
      const renamed = { ...candidate, name: 'Newer line' };
      expect(await save('editor', first, { name: 'Edited', candidates: [renamed] })).toMatchObject({ ok: true });
      const after = await see('owner', first.portfolioId);
      expect(after).toMatchObject({ name: 'Edited', money, version: 2 });
      expect(after.candidates).toEqual([{ ...renamed, money: { state: 'shown', cost: 500, value: null } }]);
      const give = { candidates: [{ ...candidate, money: { cost: 1, value: 1 } }] };
      expect(await save('editor', after, give)).toEqual(notPermitted);
      expect(await save('editor', after, { money })).toEqual(notPermitted);
    });

    it('is unknown in the copy of somebody who may not see it', async () => {
      const { portfolioId } = await shared();
      const copy = await view(sandbox, 'reader', 'portfolio-record.copy', { portfolioId, name: 'Mine' });
      expect(copy).toMatchObject({ name: 'Mine', roles: someRoles('reader'), version: 1 });
      expect(copy.money).toEqual({ state: 'shown', currency: 'EUR', budget: null, discountRate: null });
      expect(copy.candidates[0]?.money).toEqual({ state: 'shown', cost: null, value: null });
    });

    it('is in the audit trail for those only who may see it', async () => {
      const first = await shared();
      await save('owner', first, { roles, money: { ...money, budget: 2 }, candidates: [candidate] });
      const [seen] = (await changes('sponsor', first.portfolioId)).changes;
      expect(seen).toMatchObject({ fields: [{ field: 'budget', from: 1_000_000, to: 2 }], hasHidden: false });
      const [hidden] = (await changes('editor', first.portfolioId)).changes;
      expect(hidden).toMatchObject({ fields: [], hasHidden: true });
    });
  });

  describe('two people at once', () => {
    it('never overwrites what the other saved: the second learns who was faster, and when', async () => {
      const first = await shared();
      expect(await save('editor', first, { name: 'By the editor', candidates: [candidate] })).toMatchObject({
        ok: true,
      });
      expect(await save('owner', first, { name: 'By the owner', roles })).toEqual({
        ok: false,
        failure: { code: 'changed-meanwhile', newest: { by: 'editor', at: expect.any(Number) as number, version: 2 } },
      });
      expect((await see('owner', first.portfolioId)).name).toBe('By the editor');
    });

    it('lets exactly one of many saves of the same version through', async () => {
      const first = await create('owner');
      const names = Array.from({ length: 8 }, (_, at) => `Save ${at}`);
      const answers = await Promise.all(names.map((name) => save('owner', first, { name })));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await see('owner', first.portfolioId)).toMatchObject({ version: 2 });
    });
  });

  describe('changes', () => {
    it('are told field by field with who and when, newest first, and undone one by one', async () => {
      const first = await shared();
      await save('editor', first, { name: 'Renamed', start: 100 as Day, candidates: [candidate] });
      const { portfolioId } = first;
      const told = await changes('owner', portfolioId);
      expect(told.changes.map(({ version, by, action }) => ({ version, by, action }))).toEqual([
        { version: 2, by: 'editor', action: 'edited' },
        { version: 1, by: 'owner', action: 'created' },
      ]);
      expect(told.changes[0]?.fields).toEqual([
        { field: 'name', from: 'Portfolio', to: 'Renamed' },
        { field: 'start', from: null, to: 100 },
      ]);
      expect(told.mayUndo).toBe(true);
      const undone = await view(sandbox, 'editor', 'portfolio-record.undo', { portfolioId, version: 2 });
      expect(undone).toMatchObject({ name: 'Portfolio', start: null, version: 3 });
      expect((await changes('owner', portfolioId)).changes[0]?.action).toBe('undone');
    });

    it('are not undone where somebody changed the record since, or by whom they were not allowed', async () => {
      const first = await shared();
      const { portfolioId } = first;
      await save('editor', first, { name: 'Two', candidates: [candidate] });
      await view(sandbox, 'owner', 'portfolio-record.archive', { portfolioId, version: 2, isArchived: true });
      expect(await call(sandbox, 'editor', 'portfolio-record.undo', { portfolioId, version: 2 })).toMatchObject({
        ok: false,
        failure: { code: 'changed-meanwhile', newest: { by: 'owner', version: 3 } },
      });
      expect(await call(sandbox, 'editor', 'portfolio-record.undo', { portfolioId, version: 3 })).toEqual(notPermitted);
      const restored = await view(sandbox, 'owner', 'portfolio-record.undo', { portfolioId, version: 3 });
      expect(restored).toMatchObject({ isArchived: false, name: 'Two' });
      const only = await create('owner');
      expect(
        await call(sandbox, 'owner', 'portfolio-record.undo', { portfolioId: only.portfolioId, version: 1 }),
      ).toEqual({ ok: false, failure: { code: 'invalid-request', field: 'version' } });
    });

    it('to an archived record are refused until it is restored', async () => {
      const { portfolioId } = await create('owner');
      await view(sandbox, 'owner', 'portfolio-record.archive', { portfolioId, version: 1, isArchived: true });
      const archived = await see('owner', portfolioId);
      expect(await save('owner', archived, { name: 'Other' })).toEqual({
        ok: false,
        failure: { code: 'invalid-record', problems: [{ path: '', reason: 'archived' }] },
      });
    });

    it('come in pages', async () => {
      let record = await create('owner');
      for (let at = 0; at < 10; at++) {
        const answer = await save('owner', record, { name: `Name ${at}` });
        if (answer.ok) record = answer.value;
      }
      const page = await changes('owner', record.portfolioId);
      const { portfolioId } = record;
      const rest = await view(sandbox, 'owner', 'portfolio-record.changes', { portfolioId, before: page.next ?? 0 });
      const versions = [...page.changes, ...rest.changes].map(({ version }) => version);
      expect(versions).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
      expect(rest.next).toBeNull();
      expect(page.changes.every(({ fields }) => fields.length === 1)).toBe(true);
    });
  });

  it('remembers for each person when his last visit ended', async () => {
    const { portfolioId } = await shared();
    const visit = () => view(sandbox, 'reader', 'portfolio-record.visit', { portfolioId });
    expect(await visit()).toEqual({ since: null });
    // Looks within half an hour are one visit.
    expect(await visit()).toEqual({ since: null });
    expect((await see('reader', portfolioId)).lastVisit).toBeNull();
  });
});
