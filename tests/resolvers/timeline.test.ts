import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { WorkRequest } from '../../src/contract/work';
import type { Day } from '../../src/domain/units';
import { noWorkFilter } from '../../src/domain/work/work-filter';
import { aDraft, someRoles } from '../builders/portfolio';
import { FiguresOracle } from '../oracle/figures-oracle';
import { isoDayIn, issuesOf } from '../oracle/read-as-person';
import { drawnItems, drawnProjects, expectedItems, expectedPart, expectedProjects } from '../oracle/timeline-oracle';
import { call, view } from './call-as';
import { makeMixedPortfolio } from './mixed-portfolio';
import { startDemo } from '../start-demo';

describe('the timeline of the demo company', () => {
  let sandbox: RunningSandbox;
  let today: string;
  let portfolioId: string;
  let inPortfolio: ReadonlySet<string>;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);

  beforeAll(async () => {
    sandbox = await startDemo();
    const { jira } = sandbox.source;
    const owner = people()[0] ?? '';
    const parts = {
      name: 'Planned',
      candidates: [
        {
          id: '5f0f7a52-5c39-4f7c-9c55-2f0e2a0e7b01',
          name: 'Pay by face',
          note: 'secret',
          start: 20_000 as Day,
          end: null,
          points: null,
          money: { cost: 5, value: 7 },
        },
      ],
      milestones: [{ id: '5f0f7a52-5c39-4f7c-9c55-2f0e2a0e7b02', name: 'Go live', day: 20_900 as Day, note: 'n' }],
      themes: [
        { id: '5f0f7a52-5c39-4f7c-9c55-2f0e2a0e7b03', name: 'Duties', labels: ['compliance', 'legal'] },
        { id: '5f0f7a52-5c39-4f7c-9c55-2f0e2a0e7b04', name: 'Customers', labels: ['customer-request', 'quick-win'] },
      ],
    };
    ({ portfolioId, keys: inPortfolio } = await makeMixedPortfolio(sandbox, owner, parts));
    const info = await jira.request(owner, {
      method: 'GET',
      path: '/rest/api/3/serverInfo',
      query: new URLSearchParams(),
    });
    today = isoDayIn((info.body as { serverTimeZone: string }).serverTimeZone, new Date());
  });
  afterAll(() => sandbox.close());

  const oracleOf = async (person: string, isIn: (key: string) => boolean) =>
    new FiguresOracle(
      (await issuesOf(sandbox.source.jira, person)).filter(({ key }) => isIn(key)),
      today,
    );

  it.each([0, 1, 2, 3, 4, 5])(
    'has of person %i exactly the items that he may see, with the days of what is below them',
    async (at) => {
      const person = people()[at] ?? '';
      const oracle = await oracleOf(person, () => true);
      const { timeline, drawn } = await drawnItems(sandbox, person);
      expect(drawn).toEqual(expectedItems(oracle, today));
      expect(drawnProjects(timeline)).toEqual(
        expectedProjects(
          oracle,
          timeline.projects.map(({ key }) => key),
        ),
      );
      expect(timeline.isPartial).toBe(false);
    },
  );

  it.each([0, 1, 2, 3, 4, 5])(
    'rolls up for person %i nothing that is not in the portfolio, and says how much that leaves out',
    async (at) => {
      const person = people()[at] ?? '';
      const isIn = (key: string) => inPortfolio.has(key);
      const { drawn } = await drawnItems(sandbox, person, { portfolioId });
      const whole = await oracleOf(person, () => true);
      const partOf = (key: string) => expectedPart(whole, isIn, key);
      expect(drawn).toEqual(expectedItems(await oracleOf(person, isIn), today, partOf));
      // One of them may browse nothing at all.
      const partial = Object.values(drawn).filter(({ part }) => part !== null);
      expect(partial.length > 0).toBe(whole.issues.length > 0);
    },
  );

  it.each([0, 1, 2, 3, 4, 5])('has of person %i the sprints of issues that he may see, and no others', async (at) => {
    const person = people()[at] ?? '';
    for (const [isIn, request] of [
      [() => true, {}],
      [(key: string) => inPortfolio.has(key), { portfolioId }],
    ] as const) {
      const { issues } = await oracleOf(person, isIn);
      const expected = issues.flatMap(({ project, sprints }) => sprints.map((name) => `${name} of ${project}`));
      const { sprints, projects } = await view(sandbox, person, 'timeline.view', request);
      const named = sprints.flatMap(({ name, projectAt }) => projectAt.map((at) => `${name} of ${projects[at]?.key}`));
      expect(named.sort()).toEqual([...new Set(expected)].sort());
    }
  });

  it('says of sprints when they are, and whether they are under way', async () => {
    const { sprints, today } = await view(sandbox, people()[0] ?? '', 'timeline.view', {});
    const states = new Set(sprints.map(({ state }) => state));
    expect([...states]).toEqual(expect.arrayContaining(['future', 'closed']));
    // Those that are under way; on some days of the week all of them are past their last day.
    const begun = sprints.filter(({ state }) => state === 'active' || state === null);
    expect(begun.length).toBeGreaterThan(0);
    for (const { state, start, end, boardId } of begun) {
      expect((start ?? today + 1) <= today && boardId !== null).toBe(true);
      expect(state).toBe((end ?? today) < today ? null : 'active');
    }
    expect(sprints.map(({ start }) => start)).toEqual(
      sprints.map(({ start }) => start).toSorted((a, b) => (a ?? 1e9) - (b ?? 1e9)),
    );
  });

  it('differs from person to person, and has days from all sources', async () => {
    const all = await Promise.all(people().map((person) => drawnItems(sandbox, person)));
    expect(new Set(all.map(({ drawn }) => JSON.stringify(drawn))).size).toBeGreaterThanOrEqual(3);
    const items = Object.values(all[0]?.drawn ?? {});
    expect(new Set(items.map(({ source }) => source))).toContain('own');
    expect(items.some(({ due, dueBelow }) => due === null && dueBelow !== null)).toBe(true);
    expect(items.some(({ isLate }) => isLate)).toBe(true);
  });

  it('names the candidates of the portfolio without what they cost, and has none of the whole site', async () => {
    const planned = await view(sandbox, people()[1] ?? '', 'timeline.view', { portfolioId });
    expect(planned.candidates).toEqual([
      { id: '5f0f7a52-5c39-4f7c-9c55-2f0e2a0e7b01', name: 'Pay by face', start: 20_000, end: null },
    ]);
    expect((await view(sandbox, people()[1] ?? '', 'timeline.view', {})).candidates).toEqual([]);
  });

  it('has the milestones of the portfolio, and none of the whole site', async () => {
    const planned = await view(sandbox, people()[1] ?? '', 'timeline.view', { portfolioId });
    expect(planned.milestones).toMatchObject([{ name: 'Go live', day: 20_900, note: 'n' }]);
    expect(await view(sandbox, people()[1] ?? '', 'timeline.view', {})).toMatchObject({ milestones: [], themes: [] });
  });

  it.each([0, 1, 2, 3, 4, 5])('gives items their themes by what person %i may see, in work as well', async (at) => {
    const person = people()[at] ?? '';
    const issues = (await issuesOf(sandbox.source.jira, person)).filter(({ key }) => inPortfolio.has(key));
    const byKey = new Map(issues.map((issue) => [issue.key, issue]));
    const themeOf = (key: string | null): string => {
      const issue = byKey.get(key ?? '');
      if (!issue) return '';
      const has = (...labels: string[]) => issue.labels.some((label) => labels.includes(label));
      if (has('compliance', 'legal')) return 'Duties';
      return has('customer-request', 'quick-win') ? 'Customers' : themeOf(issue.parentKey);
    };
    const { items, themes } = await view(sandbox, person, 'timeline.view', { portfolioId });
    expect(themes).toEqual(['Duties', 'Customers']);
    const drawn = items.keys.map((key, item) => [key, themes[items.themeAt[item] ?? -1] ?? '']);
    expect(drawn).toEqual(items.keys.map((key) => [key, themeOf(key)]));
    const counted = new Map<string, number>();
    for (const { key } of issues) counted.set(themeOf(key), (counted.get(themeOf(key)) ?? 0) + 1);
    const work = { portfolioId, filter: noWorkFilter, grouping: 'theme', sort: null, level: 'projects', offset: 0 };
    const { rows } = await view(sandbox, person, 'work.view', work as WorkRequest);
    const groups = rows.map(({ subject }) => {
      if (subject.kind !== 'group') throw new Error('Only groups are open at this level.');
      const { toDo, inProgress, done, unknown } = subject.figures.issues;
      return [subject.value ?? '', toDo + inProgress + done + unknown] as const;
    });
    expect(new Map(groups)).toEqual(counted);
  });

  it('names who does an item, and its team as capacity knows it', async () => {
    const person = people()[0] ?? '';
    const issues = new Map((await issuesOf(sandbox.source.jira, person)).map((issue) => [issue.key, issue]));
    const { items, teams } = await view(sandbox, person, 'timeline.view', {});
    expect(items.assignees).toEqual(items.keys.map((key) => issues.get(key)?.assignee ?? null));
    const inJira = items.keys.filter((key) => issues.get(key)?.team != null);
    expect(inJira.every((key) => (items.teamAt[items.keys.indexOf(key)] ?? -1) >= 0)).toBe(true);
    expect(teams.length).toBeGreaterThan(1);
  });

  it('is of the day that is asked for', async () => {
    const person = people()[0] ?? '';
    const now = await view(sandbox, person, 'timeline.view', {});
    const day = (now.presentDay - 70) as Day;
    const then = await view(sandbox, person, 'timeline.view', { asOf: day });
    expect([then.today, then.presentDay]).toEqual([day, now.presentDay]);
    expect(then.items.keys.length).toBeLessThanOrEqual(now.items.keys.length);
    expect(then.items.done).not.toEqual(now.items.done);
  });

  it.each([
    [{ portfolioId: 'x' }, 'portfolioId'],
    [{ asOf: 1 }, 'asOf'],
    [{ accountId: 'x' }, 'request'],
  ])('refuses the request %j', async (request, field) => {
    expect(await call(sandbox, people()[0] ?? '', 'timeline.view', request)).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field },
    });
  });

  it('is not found of a portfolio that the person may not view', async () => {
    const [owner = '', other = ''] = people();
    const draft = aDraft({ name: 'Private', roles: someRoles(owner, { viewers: [] }) });
    const { portfolioId: hidden } = await view(sandbox, owner, 'portfolio-record.create', { draft });
    expect(await call(sandbox, other, 'timeline.view', { portfolioId: hidden })).toEqual({
      ok: false,
      failure: { code: 'not-found' },
    });
  });
});
