import { randomUUID } from 'node:crypto';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { noWorkFilter } from '../../src/domain/work/work-filter';
import { aDraft, everyone, someRoles } from '../builders/portfolio';
import { startApp } from '../start-app';
import { call, view } from './call-as';

const spec = {
  filter: { ...noWorkFilter, text: 'checkout', marks: ['late'] as const },
  grouping: 'assignee',
  sort: { column: 'due', direction: 'descending' },
  level: 'epics',
  columns: [{ id: 'due', width: 200 }],
} as const;

describe('saved views of work', () => {
  let sandbox: RunningSandbox;
  let portfolioId: string;
  const people = () =>
    sandbox.source.jira.people.filter(({ hasJira }) => hasJira !== false).map(({ accountId }) => accountId);
  const owner = () => people()[0] ?? '';
  const reader = () => people()[2] ?? '';
  const other = () => people()[3] ?? '';

  beforeAll(async () => {
    sandbox = await startApp({ source: { kind: 'demo', seed: 7, issues: 300 } });
    await sandbox.ready();
    const draft = aDraft({ name: 'Seen', roles: someRoles(owner(), { viewers: [everyone] }) });
    portfolioId = (await view(sandbox, owner(), 'portfolio-record.create', { draft })).portfolioId;
  });
  afterAll(() => sandbox.close());

  const save = (as: string, part: object = {}) =>
    call(sandbox, as, 'work-views.save', { portfolioId, name: 'Mine', isShared: false, spec, ...part });
  const named = async (as: string, name: string) => {
    const { views } = await view(sandbox, as, 'work-views.list', { portfolioId });
    const found = views.find((one) => one.name === name);
    if (!found) throw new Error(`${as} has no view ${name}.`);
    return found;
  };
  const refusal = (code: string) => ({ ok: false, failure: { code } });

  it('keeps what one saves for oneself alone', async () => {
    await save(reader());
    const mine = await named(reader(), 'Mine');
    expect(mine).toMatchObject({ isShared: false, mayChange: true, version: 1, spec });
    for (const person of [owner(), other()])
      expect((await view(sandbox, person, 'work-views.list', { portfolioId })).views).toEqual([]);
    const { viewId } = mine;
    expect(await save(other(), { before: { viewId, version: 1 } })).toEqual(refusal('not-found'));
    const taken = { portfolioId, viewId, version: 1 };
    expect(await call(sandbox, owner(), 'work-views.remove', taken)).toEqual(refusal('not-found'));
    expect(await call(sandbox, other(), 'work-views.begin', { portfolioId, viewId })).toEqual(refusal('not-found'));
    // Not of another portfolio, and not of the whole site either.
    expect(await call(sandbox, reader(), 'work-views.begin', { viewId })).toEqual(refusal('not-found'));
  });

  it('shares with everybody who may view the portfolio what an editor shares', async () => {
    expect(await save(reader(), { isShared: true })).toEqual(refusal('not-permitted'));
    await save(owner(), { name: 'Ours', isShared: true });
    const ours = await named(reader(), 'Ours');
    expect(ours).toMatchObject({ isShared: true, mayChange: false, spec });
    const before = { viewId: ours.viewId, version: 1 };
    expect(await save(reader(), { before, isShared: false })).toEqual(refusal('not-permitted'));
    const removal = { portfolioId, ...before };
    expect(await call(sandbox, reader(), 'work-views.remove', removal)).toEqual(refusal('not-permitted'));
  });

  it('writes over no later change', async () => {
    const { viewId } = await named(owner(), 'Ours');
    const answers = await Promise.all(
      ['One', 'Two'].map((name) => save(owner(), { name, isShared: true, before: { viewId, version: 1 } })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject(refusal('changed-meanwhile'));
    const stale = { portfolioId, viewId, version: 1 };
    expect(await call(sandbox, owner(), 'work-views.remove', stale)).toMatchObject(refusal('changed-meanwhile'));
  });

  it('begins with the view that a person chose, until it is gone', async () => {
    const { viewId, version } = await named(reader(), 'Mine');
    const chosen = await view(sandbox, reader(), 'work-views.begin', { portfolioId, viewId });
    expect(chosen.firstId).toBe(viewId);
    expect((await view(sandbox, owner(), 'work-views.list', { portfolioId })).firstId).toBeNull();
    const left = await view(sandbox, reader(), 'work-views.remove', { portfolioId, viewId, version });
    expect(left.firstId).toBeNull();
    expect(left.views.map(({ name }) => name)).not.toContain('Mine');
  });

  it('tells nothing of a portfolio that one may not view, and lets only administrators share for the whole site', async () => {
    const draft = aDraft({ name: 'Private', roles: someRoles(owner(), { viewers: [] }) });
    const hidden = (await view(sandbox, owner(), 'portfolio-record.create', { draft })).portfolioId;
    expect(await call(sandbox, other(), 'work-views.list', { portfolioId: hidden })).toEqual(refusal('not-found'));
    expect(await save(other(), { portfolioId: hidden })).toEqual(refusal('not-found'));
    const sharing = await Promise.all(people().map((person) => view(sandbox, person, 'work-views.list', {})));
    expect(new Set(sharing.map(({ mayShare }) => mayShare))).toEqual(new Set([true, false]));
    const whole = { portfolioId: undefined, name: 'Whole', isShared: true };
    const last = people()[sharing.findIndex(({ mayShare }) => !mayShare)] ?? '';
    expect(await save(last, whole)).toEqual(refusal('not-permitted'));
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ ownerId: 'somebody' }, 'request'],
    [{ before: { viewId: 'x', version: 1 } }, 'before.viewId'],
    [{ spec: { ...spec, level: 'secret' } }, 'spec.level'],
    [{ spec: { ...spec, columns: [{ id: 'due', width: 1e9 }] } }, 'spec.columns.0.width'],
  ])('refuses the forged payload %j', async (part, field) => {
    expect(await save(owner(), part)).toEqual({ ok: false, failure: { code: 'invalid-request', field } });
  });

  it('knows no view that nobody saved', async () => {
    const before = { viewId: randomUUID(), version: 1 };
    expect(await save(owner(), { before })).toEqual(refusal('not-found'));
  });
});
