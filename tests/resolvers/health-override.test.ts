import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { anEditableSite } from '../builders/live-world';
import { aDraft, person, someRoles } from '../builders/portfolio';
import { aPerson } from '../builders/site';
import { describeOnEngines } from '../engines';
import { startApp } from '../start-app';
import { letAppWait, resetAppClock } from './app-clock';
import { call, view } from './call-as';

const DAY_MS = 86_400_000;
const people = [
  ...['owner', 'editor', 'reader', 'stranger'].map((accountId) => aPerson({ accountId })),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const projectId = '10000';
const refused = (code: string) => ({ ok: false, failure: { code } });

describeOnEngines('health that is set by hand', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  let portfolioId: string;
  let today: number;
  const request = (parts: Readonly<Record<string, unknown>> = {}) => ({
    portfolioId,
    projectId,
    of: 'scope',
    version: 0,
    state: 'danger',
    reason: ' Half of it is new. ',
    until: today + 14,
    ...parts,
  });
  const override = (as: string, parts?: Parameters<typeof request>[0]) =>
    call(sandbox, as, 'health.override', request(parts));
  const takeBack = (as: string, version: number, of = 'scope') =>
    call(sandbox, as, 'health.takeBack', { portfolioId, projectId, of, version });
  const page = (as: string, asOf?: number) =>
    view(sandbox, as, 'portfolio.view', { portfolioId, ...(asOf !== undefined && { asOf: asOf as never }) });
  const shown = async (as: string, asOf?: number) => (await page(as, asOf)).projects[0]?.overrides;

  beforeAll(async () => {
    const site = { ...anEditableSite({ people }), name: `overrides-${Date.now()}` };
    sandbox = await startApp({ source: { kind: 'given', jira: emulatedJira(site, { now: Date.now }) }, mysqlUrl });
    await sandbox.ready();
    today = (await view(sandbox, 'owner', 'portfolio.view', {})).today;
  });
  afterAll(async () => {
    await sandbox.close();
  });
  afterEach(resetAppClock);

  beforeEach(async () => {
    const roles = someRoles('owner', { editors: [person('editor')], viewers: [person('reader')] });
    const draft = aDraft({ roles, members: [{ kind: 'project', projectId }] });
    portfolioId = (await view(sandbox, 'owner', 'portfolio-record.create', { draft })).portfolioId;
  });

  it('is shown beside what the rules give to everybody who views the portfolio, and nowhere else', async () => {
    const before = (await page('owner')).projects[0]?.health;
    expect(await override('editor')).toMatchObject({ ok: true });
    const expected = { of: 'scope', state: 'danger', reason: 'Half of it is new.', until: today + 14, by: 'editor' };
    for (const as of ['owner', 'editor', 'reader'])
      expect(await shown(as)).toMatchObject([{ ...expected, version: 1 }]);
    expect((await page('reader')).projects[0]?.health).toEqual(before);
    const everywhere = await view(sandbox, 'editor', 'portfolio.view', {});
    expect(everywhere.projects.flatMap(({ overrides }) => overrides)).toEqual([]);
    expect(await shown('owner', today - 1)).toEqual([]);
    expect(await shown('owner', today)).toMatchObject([expected]);
  });

  it('is the same on every page that shows how the project stands', async () => {
    await override('owner', { of: 'whole', state: 'danger', reason: 'Stuck.' });
    const expected = [{ of: 'whole', state: 'danger', reason: 'Stuck.', by: 'owner' }];
    const filter = { text: '', marks: [], categories: [], assignees: [], types: [], dueFrom: null, dueUntil: null };
    const arrangement = { portfolioId, filter, grouping: 'project', sort: null } as const;
    const work = await view(sandbox, 'reader', 'work.view', { ...arrangement, level: 'projects', offset: 0 });
    expect(work.rows.map(({ subject }) => 'overrides' in subject && subject.overrides)).toMatchObject([expected]);
    const projectKey = 'PRJ';
    const product = (as: string) => view(sandbox, as, 'product.view', { product: projectKey, portfolioId });
    expect((await product('reader')).overrides).toMatchObject(expected);
    expect((await product('stranger')).overrides).toEqual([]);
    expect((await view(sandbox, 'reader', 'product.view', { product: projectKey })).overrides).toEqual([]);
    const { trends } = await view(sandbox, 'reader', 'overview.trends', { portfolioIds: [portfolioId], weeks: 8 });
    const { health } = await page('reader');
    expect(trends[0]?.health).toEqual({ state: health.state, concerns: 1, projects: 1 });
    const changes = await view(sandbox, 'reader', 'overview.changes', { portfolioId, from: { days: 7 } });
    expect(changes.health).toMatchObject([{ projectId, now: 'danger' }]);
  });

  it('shows on a past day what counted then, whatever became of it since', async () => {
    await override('owner', { until: today + 1 });
    letAppWait(DAY_MS);
    await override('editor', { version: 1, state: 'attention', until: today + 30 });
    expect(await shown('owner', today)).toMatchObject([{ state: 'danger', by: 'owner' }]);
    expect(await shown('owner')).toMatchObject([{ state: 'attention', by: 'editor' }]);
    letAppWait(DAY_MS);
    await takeBack('owner', 2);
    expect(await shown('owner')).toEqual([]);
    expect(await shown('owner', today + 1)).toMatchObject([{ state: 'attention' }]);
  });

  it('is for the owner and editors alone, and for projects of the portfolio', async () => {
    expect(await override('reader')).toEqual(refused('not-permitted'));
    expect(await takeBack('reader', 1)).toEqual(refused('not-permitted'));
    expect(await override('stranger')).toEqual(refused('not-found'));
    expect(await override('owner', { projectId: '4711' })).toEqual(refused('not-found'));
    expect(await shown('owner')).toEqual([]);
  });

  it.each([
    ['no reason', { reason: '  ' }],
    ['a state that nobody sets', { state: 'unknown' }],
    ['no last day', { until: null }],
    ['something that no rule decides', { of: 'weather' }],
    ['more than it knows', { by: 'owner' }],
  ])('is refused with %s', async (_, parts) => {
    expect(await override('owner', parts)).toMatchObject(refused('invalid-request'));
  });

  it('lasts until a day that is not over, and no more than 90 days', async () => {
    for (const until of [today - 1, today + 91])
      expect(await override('owner', { until })).toMatchObject({
        failure: { code: 'invalid-request', field: 'until' },
      });
    expect(await override('owner', { until: today + 90 })).toMatchObject({ ok: true });
  });

  it('is never written over unseen, also not where two begin at once', async () => {
    const both = await Promise.all([override('owner'), override('editor', { state: 'good' })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await override('owner')).toMatchObject(refused('changed-meanwhile'));
    expect(await override('owner', { version: 1, state: 'attention' })).toMatchObject({ ok: true });
    expect(await takeBack('editor', 1)).toMatchObject(refused('changed-meanwhile'));
    expect(await takeBack('editor', 2)).toEqual({ ok: true, value: { overrides: [] } });
    expect(await takeBack('editor', 2)).toMatchObject(refused('changed-meanwhile'));
    expect(await override('owner')).toMatchObject({ ok: true, value: { overrides: [{ version: 4 }] } });
  });

  it('stands in the trail of the portfolio, with what was taken back', async () => {
    await override('editor');
    await override('owner', { of: 'whole', state: 'good', reason: 'Fine.' });
    await takeBack('owner', 1);
    const { overrides } = await view(sandbox, 'reader', 'portfolio-record.changes', { portfolioId });
    expect(overrides).toMatchObject([
      { of: 'scope', set: null, by: 'owner' },
      { of: 'whole', set: { state: 'good', reason: 'Fine.' }, by: 'owner' },
      { of: 'scope', set: { state: 'danger', reason: 'Half of it is new.' }, by: 'editor' },
    ]);
  });

  it('ends by itself, and can be set anew then', async () => {
    await override('owner', { until: today + 1 });
    letAppWait(2 * DAY_MS);
    expect(await shown('owner')).toEqual([]);
    expect(await override('owner', { until: today + 10 })).toMatchObject({
      ok: true,
      value: { overrides: [{ version: 2 }] },
    });
  });
});
