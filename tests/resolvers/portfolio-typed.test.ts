import { randomUUID } from 'node:crypto';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Day, Points } from '../../src/domain/units';
import { anEditableSite } from '../builders/live-world';
import { aDraft } from '../builders/portfolio';
import { aPerson } from '../builders/site';
import { describeOnEngines } from '../engines';
import { call, view } from './call-as';
import { startApp } from '../start-app';

const people = [
  ...['owner', 'stranger'].map((accountId) => aPerson({ accountId })),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const nobody = '00000000-0000-4000-8000-000000000000';

describeOnEngines('what people type of portfolios', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const candidate = { id: randomUUID(), name: 'New line', note: '', start: null, end: null, points: 13 as Points };

  beforeAll(async () => {
    const jira = emulatedJira({ ...anEditableSite({ people }), name: `typed-${Date.now()}` }, { now: Date.now });
    sandbox = await startApp({ source: { kind: 'given', jira }, mysqlUrl });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  it('names every field that is wrong', async () => {
    const wrong = aDraft({
      name: '  ',
      start: 20 as Day,
      end: 10 as Day,
      money: { currency: 'XXQ', budget: -1, discountRate: 11 as never },
      members: [
        { kind: 'project', projectId: '99999' },
        { kind: 'category', category: '' },
        { kind: 'portfolio', portfolioId: nobody },
        { kind: 'query', jql: 'assignee = currentUser()' },
        { kind: 'query', jql: 'assignee = ' },
        { kind: 'query', jql: 'ORDER BY created' },
      ],
      candidates: [{ ...candidate, name: '', start: 2 as Day, end: 1 as Day, money: { cost: -5, value: 1e16 } }],
    });
    const answer = await call(sandbox, 'owner', 'portfolio-record.create', { draft: wrong });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-record' } });
    const problems = !answer.ok && answer.failure.code === 'invalid-record' ? answer.failure.problems : [];
    expect(problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'name required',
      'end reversed',
      'money.currency unknown-currency',
      'money.budget negative',
      'money.discountRate out-of-range',
      'members.1.category required',
      'members.5.jql unbounded-query',
      'candidates.0.name required',
      'candidates.0.end reversed',
      'candidates.0.money.cost negative',
      'candidates.0.money.value out-of-range',
      'members.0 unknown-project',
      'members.2 unknown-portfolio',
      'members.3.jql person-dependent',
      'members.4.jql invalid-jql',
    ]);
    expect(problems.find(({ path }) => path === 'members.3.jql')?.detail).toBe('currentUser()');
    expect(problems.find(({ path }) => path === 'members.4.jql')?.detail).toMatch(/JQL/);
  });

  it.each([
    "'); DROP TABLE `portfolio_version`; --",
    '" OR 1=1 \\',
    'Größe 漢字 👩‍👩‍👧 \u0000 \u2028 ‮',
    '\ud83d half a character',
  ])('keeps any text as it was typed (%#)', async (text) => {
    const draft = aDraft({ name: text, description: text });
    const { portfolioId } = await view(sandbox, 'owner', 'portfolio-record.create', { draft });
    expect(await view(sandbox, 'owner', 'portfolio-record.view', { portfolioId })).toMatchObject({
      name: text.trim(),
      description: text,
    });
  });

  it.each([
    [{ portfolioId: "1' OR '1'='1" }, 'portfolioId'],
    [{ portfolioId: nobody, accountId: 'owner' }, 'request'],
    [{}, 'portfolioId'],
  ])('answers a forged payload %j with the field that is wrong', async (payload, field) => {
    expect(await call(sandbox, 'stranger', 'portfolio-record.view', payload)).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field },
    });
  });

  it('refuses a draft of another shape, whatever it smuggles in', async () => {
    const forged = { ...aDraft(), isArchived: true };
    const versioned = { portfolioId: nobody, version: 0, draft: aDraft() };
    expect(await call(sandbox, 'owner', 'portfolio-record.create', { draft: forged })).toMatchObject({
      failure: { code: 'invalid-request', field: 'draft' },
    });
    expect(await call(sandbox, 'owner', 'portfolio-record.save', versioned)).toMatchObject({
      failure: { code: 'invalid-request', field: 'version' },
    });
  });
});
