import { randomUUID } from 'node:crypto';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Member } from '../../src/contract/portfolio-record';
import type { Day } from '../../src/domain/units';
import { anEditableSite } from '../builders/live-world';
import { aDraft, everyone, person, someRoles } from '../builders/portfolio';
import { aField, aPerson, aProject, aScheme, anIssue } from '../builders/site';
import { describeOnEngines } from '../engines';
import { call, view } from './call-as';
import { settle } from './settle';
import { startApp } from '../start-app';

const people = [
  aPerson({ accountId: 'owner' }),
  aPerson({ accountId: 'reader' }),
  aPerson({ accountId: 'admin', groups: ['site-admins'] }),
  aPerson({ accountId: 'app', accountType: 'app' }),
];
const float = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const secret = aScheme(
  [
    { type: 'user', parameter: 'owner' },
    { type: 'user', parameter: 'app' },
  ],
  { id: '2' },
);

const unseen = aScheme([{ type: 'user', parameter: 'owner' }], { id: '3' });

/** PRJ and OTH for everybody, SEC for the owner and the app, OWN, which has a field of its own, for the owner alone. */
function aSiteWithSecrets() {
  const site = anEditableSite({ people });
  return {
    ...site,
    name: `members-${Date.now()}`,
    permissionSchemes: [...site.permissionSchemes, secret, unseen],
    fields: [
      ...site.fields,
      aField({ id: 'customfield_10777', name: 'Own', schema: { type: 'number', custom: float }, projectId: '10060' }),
    ],
    projects: [
      ...site.projects.map((project) => ({ ...project, category: { id: '1', name: 'Houses' } })),
      aProject({ id: '10050', key: 'SEC', permissionSchemeId: '2', category: { id: '1', name: 'Houses' } }),
      aProject({ id: '10060', key: 'OWN', permissionSchemeId: '3' }),
    ],
    issues: [...site.issues, anIssue({ id: '10500', key: 'SEC-1', projectId: '10050', labels: ['roof'] })],
  };
}

const project = (projectId: string): Member => ({ kind: 'project', projectId });
const query = (jql: string): Member => ({ kind: 'query', jql });
const houses: Member = { kind: 'category', category: 'Houses' };
const nested = (portfolioId: string): Member => ({ kind: 'portfolio', portfolioId });
const open = someRoles('owner', { viewers: [everyone] });

describeOnEngines('members of portfolios', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const create = async (members: readonly Member[], name = 'Portfolio', roles = open) => {
    const draft = aDraft({ name, members: [...members], roles });
    const record = await view(sandbox, 'owner', 'portfolio-record.create', { draft });
    await settle(sandbox);
    return record;
  };
  const shown = (portfolioId: string, as = 'owner') => view(sandbox, as, 'portfolio.view', { portfolioId });
  const keys = async (portfolioId: string, as = 'owner') => {
    const { projects, totals } = await shown(portfolioId, as);
    const { toDo, inProgress, done } = totals.issues;
    return { projects: projects.map(({ key, part }) => `${key} ${part}`), issues: toDo + inProgress + done };
  };
  const hourly = async () => {
    await sandbox.functions.runScheduled('keep-index');
    await settle(sandbox);
  };

  beforeAll(async () => {
    const jira = emulatedJira(aSiteWithSecrets(), { now: Date.now });
    sandbox = await startApp({
      source: { kind: 'given', jira },
      mysqlUrl,
    });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  it('are united: what is in two counts once', async () => {
    const { portfolioId } = await create([project('10000'), houses, query('project = PRJ'), project('10009')]);
    expect(await keys(portfolioId)).toEqual({ projects: ['OTH whole', 'PRJ whole', 'SEC whole'], issues: 7 });
  });

  it('never widen what a viewer sees, and say that something is hidden only of projects picked by id', async () => {
    const byId = await create([project('10000'), project('10050')]);
    expect(await keys(byId.portfolioId, 'reader')).toEqual({ projects: ['PRJ whole'], issues: 5 });
    expect((await shown(byId.portfolioId, 'reader')).portfolio?.hasHiddenMembers).toBe(true);
    expect((await shown(byId.portfolioId)).portfolio?.hasHiddenMembers).toBe(false);
    const record = await view(sandbox, 'reader', 'portfolio-record.view', { portfolioId: byId.portfolioId });
    expect(JSON.stringify(record)).not.toMatch(/10050|SEC/);
    expect(record.hasHiddenMembers).toBe(true);
    const byRule = await create([houses, query('labels = roof')]);
    const page = await shown(byRule.portfolioId, 'reader');
    expect(page.projects.map(({ key }) => key)).toEqual(['OTH', 'PRJ']);
    expect(page.portfolio?.hasHiddenMembers).toBe(false);
    expect(JSON.stringify(page)).not.toContain('SEC');
  });

  it('that an editor cannot see stay when he saves, unless he has them removed', async () => {
    const roles = someRoles('owner', { editors: [person('reader')] });
    const record = await create([project('10000'), project('10050')], 'Shared', roles);
    const { portfolioId } = record;
    const save = (version: number, hiddenMembers: 'keep' | 'remove') =>
      view(sandbox, 'reader', 'portfolio-record.save', {
        portfolioId,
        version,
        draft: aDraft({ members: [project('10009')], hiddenMembers }),
      });
    await save(1, 'keep');
    expect((await keys(portfolioId)).projects).toEqual(['OTH whole', 'SEC whole']);
    const [change] = (await view(sandbox, 'reader', 'portfolio-record.changes', { portfolioId })).changes;
    expect(JSON.stringify(change)).not.toContain('10050');
    await save(2, 'remove');
    expect((await keys(portfolioId)).projects).toEqual(['OTH whole']);
    const [removal] = (await view(sandbox, 'reader', 'portfolio-record.changes', { portfolioId })).changes;
    expect(removal).toMatchObject({ fields: [], hasHidden: true });
  });

  it('that an editor cannot see are not confirmed to him when he guesses them', async () => {
    const roles = someRoles('owner', { editors: [person('reader')] });
    const guess = async (members: readonly Member[]) => {
      const { portfolioId } = await create(members, 'Guessed', roles);
      const draft = aDraft({ members: [project('10050')] });
      return call(sandbox, 'reader', 'portfolio-record.save', { portfolioId, version: 1, draft });
    };
    const problems = [{ path: 'members.0', reason: 'unknown-project' }];
    for (const members of [[project('10000')], [project('10050')]]) {
      expect(await guess(members)).toEqual({ ok: false, failure: { code: 'invalid-record', problems } });
    }
  });

  it('by query show their projects with those issues only, in every list of the page', async () => {
    const { portfolioId } = await create([query('key in (PRJ-2, PRJ-5, OTH-1) ORDER BY created DESC')]);
    expect(await keys(portfolioId)).toEqual({ projects: ['OTH selected', 'PRJ selected'], issues: 3 });
    const items = await view(sandbox, 'owner', 'portfolio.items', { portfolioId, projectId: '10000' });
    // The epic is not in the portfolio: only its key is known, from its child.
    expect(items.items).toEqual([]);
    expect(items.outside.map(({ key, isLeftOut }) => [key, isLeftOut])).toEqual([['PRJ-1', true]]);
    const scope = { of: 'outside', parentKey: 'PRJ-1' } as const;
    const list = await view(sandbox, 'owner', 'issues.list', { portfolioId, scope, offset: 0 });
    expect(list.issues.map(({ key }) => key)).toEqual(['PRJ-2']);
    const { queries } = (await shown(portfolioId)).portfolio ?? { queries: [] };
    expect(queries).toEqual([
      {
        jql: 'key in (PRJ-2, PRJ-5, OTH-1)',
        result: {
          state: 'ready',
          isRefreshing: false,
          evaluatedAt: expect.any(Number) as number,
          failure: null,
        },
      },
    ]);
  });

  it('by query follow edits at the next hourly round, and at once where somebody asks', async () => {
    const { portfolioId } = await create([query('labels = garden')]);
    expect((await keys(portfolioId)).issues).toBe(0);
    sandbox.live().issues.edit('owner', 'PRJ-5', { labels: ['garden'] });
    await hourly();
    expect(await keys(portfolioId)).toEqual({ projects: ['PRJ selected'], issues: 1 });
    sandbox.live().issues.edit('owner', 'OTH-1', { labels: ['garden'] });
    const { queries } = await view(sandbox, 'owner', 'portfolio-record.refresh', { portfolioId });
    expect(queries[0]?.result.isRefreshing).toBe(true);
    await settle(sandbox);
    expect((await keys(portfolioId)).issues).toBe(2);
  });

  it('by a query that Jira refuses the app say so, and leave the rest as it is', async () => {
    const { portfolioId } = await create([project('10009'), query('Own > 3')]);
    const page = await shown(portfolioId);
    expect(page.portfolio?.queries).toEqual([
      { jql: 'Own > 3', result: { state: 'failed', isRefreshing: false, evaluatedAt: null, failure: 'refused' } },
    ]);
    expect(page).toMatchObject({ isPartial: true, projects: [{ key: 'OTH' }], totals: { issues: { toDo: 1 } } });
  });

  it('as of a past day are today’s', async () => {
    const { portfolioId } = await create([query('key in (PRJ-2, PRJ-5)')]);
    const { today, totals } = await shown(portfolioId);
    const asOf = (today - 1) as Day;
    const past = await view(sandbox, 'owner', 'portfolio.view', { portfolioId, asOf });
    expect(past.now).toEqual(totals);
    expect(past.projects.map(({ key, now }) => ({ key, now }))).toEqual([{ key: 'PRJ', now: totals }]);
  });

  it('nest portfolios over their own members; totals count each issue once, names stay hidden', async () => {
    const inner = await create([project('10000'), query('key = OTH-1')], 'Inner', someRoles('owner'));
    const outer = await create([nested(inner.portfolioId), query('key in (PRJ-2, OTH-1)')], 'Outer');
    const page = await shown(outer.portfolioId);
    expect(page.portfolio?.nested).toMatchObject([{ name: 'Inner', state: 'shown', figures: { issues: { toDo: 6 } } }]);
    expect(page.totals.issues.toDo).toBe(6);
    expect(page.projects.map(({ key, part, isDirect }) => ({ key, part, isDirect }))).toEqual([
      { key: 'OTH', part: 'selected', isDirect: true },
      { key: 'PRJ', part: 'whole', isDirect: true },
    ]);
    const asReader = await shown(outer.portfolioId, 'reader');
    expect(asReader.portfolio?.nested).toMatchObject([{ name: null, state: 'hidden' }]);
    // The hidden one's queries count: then not even that there are any is told.
    expect(asReader.portfolio?.queries.map(({ jql }) => jql)).toEqual(['key in (PRJ-2, OTH-1)']);
    expect(asReader.totals).toEqual(page.totals);
    await view(sandbox, 'owner', 'portfolio-record.archive', {
      portfolioId: inner.portfolioId,
      version: 1,
      isArchived: true,
    });
    const without = await shown(outer.portfolioId);
    expect(without.portfolio?.nested).toMatchObject([{ name: 'Inner', state: 'archived', figures: null }]);
    expect(without.totals.issues.toDo).toBe(2);
  });

  it('cannot go in circles, and a circle of two saves at once stops nothing', async () => {
    const b = await create([], 'B');
    const a = await create([nested(b.portfolioId)], 'A');
    const close = {
      portfolioId: b.portfolioId,
      version: 1,
      draft: aDraft({ name: 'B', members: [nested(a.portfolioId)] }),
    };
    expect(await call(sandbox, 'owner', 'portfolio-record.save', close)).toEqual({
      ok: false,
      failure: { code: 'invalid-record', problems: [{ path: 'members.0', reason: 'circle', detail: 'B → A → B' }] },
    });
    const [c, d] = [await create([], 'C'), await create([], 'D')];
    const save = (one: typeof c, other: typeof c) =>
      call(sandbox, 'owner', 'portfolio-record.save', {
        portfolioId: one.portfolioId,
        version: 1,
        draft: aDraft({ members: [nested(other.portfolioId), project('10009')] }),
      });
    await Promise.all([save(c, d), save(d, c)]);
    expect((await keys(c.portfolioId)).issues).toBe(1);
    await hourly();
  });

  it('that are gone are kept and shown as gone, and block no other edit', async () => {
    const inner = randomUUID();
    const file = JSON.stringify({
      format: 'altitude-portfolios',
      version: 1,
      portfolios: [{ ...filed, id: randomUUID(), members: [project('77777'), nested(inner), project('10009')] }],
    });
    const importId = randomUUID();
    await view(sandbox, 'admin', 'portfolio-record.import-part', { importId, part: 0, text: file });
    const done = await view(sandbox, 'admin', 'portfolio-record.import', { importId, parts: 1, isDryRun: false });
    expect(done.warnings.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'portfolios.0.members.0 unknown-project',
      'portfolios.0.members.1 unknown-portfolio',
    ]);
    const portfolioId = done.added[0]?.portfolioId ?? '';
    const record = await view(sandbox, 'owner', 'portfolio-record.view', { portfolioId });
    expect(record.members).toMatchObject([
      { project: null },
      { state: 'gone', name: null },
      { project: { key: 'OTH' } },
    ]);
    const draft = aDraft({ name: 'Renamed', members: [project('77777'), nested(inner), project('10009')] });
    const saved = await view(sandbox, 'owner', 'portfolio-record.save', { portfolioId, version: 1, draft });
    expect(saved).toMatchObject({ name: 'Renamed', members: record.members });
    expect((await keys(portfolioId)).projects).toEqual(['OTH whole']);
  });

  it('are previewed as the person sees them, with what is wrong with each', async () => {
    const archived = await create([], 'Archived');
    const { portfolioId } = archived;
    await view(sandbox, 'owner', 'portfolio-record.archive', { portfolioId, version: 1, isArchived: true });
    await create([query('key = PRJ-5')]);
    const members = [
      project('10009'),
      project('99999'),
      { kind: 'category', category: 'Nothing' } as const,
      nested(portfolioId),
      query('key = PRJ-5 ORDER BY key'),
      query('key in (PRJ-2, PRJ-3)'),
      query('status was "To Do" BY currentUser()'),
      query('filter = 10'),
    ];
    const preview = await view(sandbox, 'reader', 'portfolio.preview', { members });
    expect(preview).toMatchObject({
      projects: [
        { key: 'OTH', part: 'whole' },
        { key: 'PRJ', part: 'selected' },
      ],
      issues: 2,
      queries: [
        { at: 4, state: 'counted', estimate: null },
        { at: 5, state: 'estimated', estimate: 2 },
        { at: 6, state: 'refused' },
        { at: 7, state: 'refused' },
      ],
    });
    expect(preview.problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'members.1 unknown-project',
      'members.3 archived-portfolio',
      'members.6.jql person-dependent',
      'members.7.jql saved-filter',
      'members.2 empty-category',
    ]);
  });
});

const filed = {
  name: 'Filed',
  description: '',
  roles: open,
  start: null,
  end: null,
  money: { currency: 'EUR', budget: null, discountRate: null },
  candidates: [],
  isArchived: false,
};
