import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Day } from '../../src/domain/units';
import { describeOnEngines } from '../engines';
import { expectedAsOf, shownAsOf } from '../history-oracle/compare-past';
import { readRawSite } from '../history-oracle/read-history';
import { projectsOf } from '../oracle/read-as-person';
import { shown } from '../oracle/shown-figures';
import { call, view } from './call-as';
import { startApp } from '../start-app';

const POINTS_AN_ISSUE = 2.1;

describeOnEngines('the demo company as of a past day', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  let today: Day;
  let firstIndexPoints: number;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);
  const first = () => people()[0] ?? '';
  const before = (days: number) => (today - days) as Day;

  beforeAll(async () => {
    sandbox = await startApp({
      source: { kind: 'demo', seed: 7, issues: null },
      mysqlUrl,
    });
    await sandbox.ready();
    firstIndexPoints = sandbox.points().byActor.app;
    today = (await view(sandbox, first(), 'portfolio.view', {})).today;
  });
  afterAll(() => sandbox.close());

  it(`costs at most ${POINTS_AN_ISSUE} points an issue to read, history included`, async () => {
    const answers = await Promise.all(people().map((person) => call(sandbox, person, 'index.overview')));
    const rows = answers.flatMap((answer) => (answer.ok ? answer.value.projects : []));
    const counts = new Map(rows.map(({ projectId, issuesPublished }) => [projectId, issuesPublished ?? 0]));
    const issues = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect(issues).toBeGreaterThan(5_000);
    expect(firstIndexPoints / issues).toBeLessThan(POINTS_AN_ISSUE);
  });

  it.each([0, 1, 3])(
    'shows person %i the figures of past days as a replay of every single change gives them',
    async (at) => {
      const person = people()[at] ?? '';
      const site = await readRawSite(sandbox.source.jira, person);
      const projects = await projectsOf(sandbox.source.jira, person);
      // What comes back from the second database is folded by the same code.
      for (const days of mysqlUrl === null ? [9, 61, 190] : [61]) {
        const day = before(days);
        expect(await shownAsOf(sandbox, person, day)).toEqual(expectedAsOf(site, projects, day));
      }
    },
    180_000,
  );

  it('shows other figures on each of these days, so that the comparison above means something', async () => {
    const totals = await Promise.all(
      [0, 9, 61, 190].map(async (days) =>
        JSON.stringify((await view(sandbox, first(), 'portfolio.view', { asOf: before(days) })).totals),
      ),
    );
    expect(new Set(totals).size).toBe(4);
  });

  it('shows as of today what it shows now, and compares the two', async () => {
    for (const person of people()) {
      const live = await view(sandbox, person, 'portfolio.view', {});
      const past = await view(sandbox, person, 'portfolio.view', { asOf: today });
      const withNow = live.projects.map((row) => ({ ...row, now: row.figures }));
      expect(past).toEqual({ ...live, now: live.totals, projects: withNow });
      for (const { key, projectId } of live.projects.slice(0, 3)) {
        const product = await view(sandbox, person, 'product.view', { product: key });
        const { now, ...then } = await view(sandbox, person, 'product.view', { product: key, asOf: today });
        expect({ ...then, now: null }).toEqual(product);
        expect(now).toEqual(product.figures);
        const list = { scope: { of: 'without-epic' as const, projectId }, offset: 0 };
        expect(await view(sandbox, person, 'issues.list', { ...list, asOf: today })).toEqual(
          await view(sandbox, person, 'issues.list', list),
        );
      }
    }
  });

  it('compares a past day with the present', async () => {
    const live = await view(sandbox, first(), 'portfolio.view', {});
    const past = await view(sandbox, first(), 'portfolio.view', { asOf: before(61) });
    expect(past.now).toEqual(live.totals);
    expect(past.projects.map(({ now }) => now)).toEqual(live.projects.map(({ figures }) => figures));
    expect(live.now).toBeNull();
    expect(past.today).toBe(before(61));
    expect(shown(past.totals)).not.toEqual(shown(live.totals));
  });

  it('says of an epic what it was then, beside what it is now', async () => {
    const { projects } = await view(sandbox, first(), 'portfolio.view', { asOf: before(61) });
    const { items } = await view(sandbox, first(), 'portfolio.items', {
      projectId: projects.find(({ itemsBelow }) => itemsBelow > 5)?.projectId ?? '',
      asOf: before(61),
    });
    for (const { issue, children } of items.slice(0, 10)) {
      const then = await view(sandbox, first(), 'epic.view', { issueKey: issue.key, asOf: before(61) });
      const live = await view(sandbox, first(), 'epic.view', { issueKey: issue.key });
      expect(then.item.children).toEqual(children);
      expect(then.now).toEqual(live.item.children);
      expect(live.now).toBeNull();
    }
  });

  it('has no issue before the first was created', async () => {
    const { totals, projects } = await view(sandbox, first(), 'portfolio.view', { asOf: 10_957 as Day });
    expect(totals.issues).toEqual({ toDo: 0, inProgress: 0, done: 0, unknown: 0 });
    expect(projects.length).toBeGreaterThan(0);
  });

  it.each([
    ['before 2000', () => 10_956],
    ['in the future', () => today + 1],
    ['far in the future', () => 1e9],
    ['half a day', () => today - 0.5],
    ['a text', () => '2026-01-01'],
  ])('refuses a day that is %s, naming the field', async (_, day) => {
    const failure = { code: 'invalid-request', field: 'asOf' };
    for (const [functionKey, payload] of [
      ['portfolio.view', {}],
      ['portfolio.items', { projectId: '1' }],
      ['product.view', { product: 'ABC' }],
      ['issues.list', { scope: { of: 'epic', issueId: '1' }, offset: 0 }],
      ['epic.view', { issueKey: 'ABC-1' }],
    ] as const) {
      expect(await call(sandbox, first(), functionKey, { ...payload, asOf: day() })).toEqual({ ok: false, failure });
    }
  });
});
