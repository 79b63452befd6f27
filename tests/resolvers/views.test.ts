import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { describeOnEngines } from '../engines';
import { expectedFor, shownTo } from '../oracle/compare-views';
import { aDraft } from '../builders/portfolio';
import { call, view } from './call-as';
import { settle } from './settle';
import { startApp } from '../start-app';

describeOnEngines('the demo company', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  let timeZone: string;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);
  const first = () => people()[0] ?? '';

  beforeAll(async () => {
    sandbox = await startApp({
      source: { kind: 'demo', seed: 7, issues: null },
      mysqlUrl,
    });
    await sandbox.ready();
    const info = await sandbox.source.jira.request(first(), {
      method: 'GET',
      path: '/rest/api/3/serverInfo',
      query: new URLSearchParams(),
    });
    timeZone = (info.body as { serverTimeZone: string }).serverTimeZone;
  });
  afterAll(() => sandbox.close());

  it('has at least twelve projects and 6,000 issues for who sees everything', async () => {
    const { projects, totals, isPartial } = await view(sandbox, first(), 'portfolio.view', {});
    expect(projects.length).toBeGreaterThanOrEqual(12);
    expect(
      totals.issues.toDo + totals.issues.inProgress + totals.issues.done + totals.issues.unknown,
    ).toBeGreaterThanOrEqual(6_000);
    expect(isPartial).toBe(false);
  });

  it.each([0, 1, 2, 3, 4, 5])(
    'shows person %i exactly what the definitions give for what he can read himself',
    async (at) => {
      const person = people()[at] ?? '';
      expect(await shownTo(sandbox, person)).toEqual(await expectedFor(sandbox, person, timeZone));
    },
    120_000,
  );

  it('shows a portfolio of one query as the whole site where that finds everything, over more than one page', async () => {
    const draft = aDraft({ members: [{ kind: 'query', jql: 'project is not EMPTY' }] });
    const { portfolioId } = await view(sandbox, first(), 'portfolio-record.create', { draft });
    await settle(sandbox);
    const [part, whole] = [
      await view(sandbox, first(), 'portfolio.view', { portfolioId }),
      await view(sandbox, first(), 'portfolio.view', {}),
    ];
    expect(part.portfolio?.queries[0]?.result.state).toBe('ready');
    expect(part.totals).toEqual(whole.totals);
  });

  it('shows people different totals, so that the comparison above means something', async () => {
    const totals = await Promise.all(
      people().map(async (person) => JSON.stringify((await view(sandbox, person, 'portfolio.view', {})).totals)),
    );
    expect(new Set(totals).size).toBeGreaterThanOrEqual(4);
  });

  it('lets only administrators see or start the index project by project', async () => {
    const answers = await Promise.all(people().map((person) => call(sandbox, person, 'index.overview')));
    const allowed = answers.filter(({ ok }) => ok);
    expect(allowed.length).toBeGreaterThanOrEqual(1);
    expect(allowed.length).toBeLessThan(answers.length);
    for (const answer of answers) if (!answer.ok) expect(answer.failure).toEqual({ code: 'not-permitted' });
  });

  it.each([
    ['product.view', { product: "X'; DROP TABLE issue; --" }, 'product'],
    ['product.view', { product: 'A'.repeat(300) }, 'product'],
    ['product.view', { product: 42 }, 'product'],
    ['portfolio.items', { projectId: '1 OR 1=1' }, 'projectId'],
    ['portfolio.items', {}, 'projectId'],
    ['portfolio.view', { accountId: 'somebody-else' }, 'request'],
    ['issues.list', { scope: { of: 'epic', issueId: '1' }, offset: -1 }, 'offset'],
    ['issues.list', { scope: { of: 'everything' }, offset: 0 }, 'scope.of'],
    ['epic.view', { issueKey: 'no key' }, 'issueKey'],
    ['epic.view', null, 'issueKey'],
  ] as const)('answers a forged %s payload (%#) with the field that is wrong', async (functionKey, payload, field) => {
    expect(await call(sandbox, first(), functionKey, payload)).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field },
    });
  });

  it('does not tell a hidden project or epic from one that does not exist', async () => {
    const all = await view(sandbox, first(), 'portfolio.view', {});
    const nobody = people()[5] ?? '';
    const visible = new Set((await view(sandbox, nobody, 'portfolio.view', {})).projects.map(({ key }) => key));
    const hidden = all.projects.find(({ key, itemsBelow }) => !visible.has(key) && itemsBelow > 0);
    const items = await view(sandbox, first(), 'portfolio.items', { projectId: hidden?.projectId ?? '' });
    const epic = items.items[0]?.issue;
    const offset = 0;
    const answers = await Promise.all([
      call(sandbox, nobody, 'product.view', { product: hidden?.key }),
      call(sandbox, nobody, 'product.view', { product: 'NOSUCHPROJECT' }),
      call(sandbox, nobody, 'portfolio.items', { projectId: hidden?.projectId }),
      call(sandbox, nobody, 'portfolio.items', { projectId: '999999999' }),
      call(sandbox, nobody, 'epic.view', { issueKey: epic?.key }),
      call(sandbox, nobody, 'epic.view', { issueKey: 'NOSUCH-1' }),
      call(sandbox, nobody, 'issues.list', { scope: { of: 'epic', issueId: epic?.issueId }, offset }),
      call(sandbox, nobody, 'issues.list', { scope: { of: 'outside', parentKey: epic?.key }, offset }),
      call(sandbox, nobody, 'issues.list', { scope: { of: 'without-epic', projectId: hidden?.projectId }, offset }),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});
