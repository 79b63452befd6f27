import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Day, Instant } from '../../src/domain/units';
import { aDraft, everyone, someRoles } from '../builders/portfolio';
import { isoOf } from '../history-oracle/compare-past';
import type { RawSite } from '../history-oracle/read-history';
import { readRawSite } from '../history-oracle/read-history';
import { replayTo } from '../history-oracle/replay-issues';
import { FiguresOracle } from '../oracle/figures-oracle';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';

const MS_PER_DAY = 86_400_000;

describe('the overview of a portfolio', () => {
  let sandbox: RunningSandbox;
  let today: Day;
  let keys: ReadonlySet<string>;
  let portfolioId: string;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);
  const owner = () => people()[0] ?? '';

  beforeAll(async () => {
    sandbox = await startDemo();
    const all = await view(sandbox, owner(), 'portfolio.view', {});
    ({ today } = all);
    const members = all.projects.slice(0, 8);
    keys = new Set(members.map(({ key }) => key));
    const record = await view(sandbox, owner(), 'portfolio-record.create', {
      draft: aDraft({
        members: members.map(({ projectId }) => ({ kind: 'project', projectId }) as const),
        roles: someRoles(owner(), { viewers: [everyone] }),
      }),
    });
    portfolioId = record.portfolioId;
  });
  afterAll(() => sandbox.close());

  const seenOn = (site: RawSite, day: Day) => {
    const issues = replayTo(site, isoOf(day)).filter(({ project }) => keys.has(project));
    return { issues: new Map(issues.map((issue) => [issue.id, issue])), oracle: new FiguresOracle(issues, isoOf(day)) };
  };

  it.each([0, 1, 2, 3])(
    'tells person %i what became of what he may see, as two replays give it',
    async (at) => {
      const person = people()[at] ?? '';
      const site = await readRawSite(sandbox.source.jira, person);
      const day = (at < 2 ? today - 30 : today - 75) as Day;
      const from = at < 2 ? ({ days: 30 } as const) : { day };
      const { since, counts } = await view(sandbox, person, 'overview.changes', { portfolioId, from });
      expect(since).toBe(day);
      const [then, now] = [seenOn(site, since), seenOn(site, today)];
      const expected = { finished: 0, newlyLate: 0, movedLater: 0, movedEarlier: 0, added: 0 };
      for (const [id, issue] of now.issues) {
        const before = then.issues.get(id);
        if (!before) expected.added++;
        if (issue.category === 'done' && before?.category !== 'done') expected.finished++;
        if (now.oracle.isLate(issue) && !(before && then.oracle.isLate(before))) expected.newlyLate++;
        if (!before?.due || !issue.due || before.due === issue.due) continue;
        expected[before.due < issue.due ? 'movedLater' : 'movedEarlier']++;
      }
      expect(counts).toEqual(expected);
      for (const kind of ['finished', 'newlyLate', 'movedLater', 'movedEarlier', 'added'] as const) {
        const list = { scope: { of: 'portfolio' as const }, portfolioId, change: { kind, since }, offset: 0 };
        expect((await view(sandbox, person, 'issues.list', list)).total).toBe(counts[kind]);
      }
    },
    120_000,
  );

  it('names the due dates that moved furthest, and projects whose health is another one', async () => {
    const { furthest, counts, health } = await view(sandbox, owner(), 'overview.changes', {
      portfolioId,
      from: { days: 30 },
    });
    expect(furthest).toHaveLength(Math.min(3, counts.movedLater));
    const days = furthest.map((moved) => moved.days);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    const past = await view(sandbox, owner(), 'portfolio.view', { portfolioId, asOf: (today - 30) as Day });
    const now = await view(sandbox, owner(), 'portfolio.view', { portfolioId });
    const stateOf = (of: typeof now, id: string) =>
      of.projects.find(({ projectId }) => projectId === id)?.health?.state;
    const changed = now.projects.filter(({ projectId: id }) => stateOf(past, id) !== stateOf(now, id));
    expect(health.map(({ projectId }) => projectId)).toEqual(changed.map(({ projectId }) => projectId));
  });

  it('tells everything from the day of the last visit on', async () => {
    const visit = (Date.now() - 9 * MS_PER_DAY) as Instant;
    const { since } = await view(sandbox, owner(), 'overview.changes', { portfolioId, from: { visit } });
    expect(today - since).toBeGreaterThanOrEqual(9);
    expect(today - since).toBeLessThanOrEqual(11);
  });

  it('tells nothing since a day that is to come', async () => {
    const from = { day: (today + 3) as Day };
    const { since, counts, furthest, health } = await view(sandbox, owner(), 'overview.changes', { portfolioId, from });
    expect(since).toBe(today);
    expect([Object.values(counts), furthest, health]).toEqual([[0, 0, 0, 0, 0], [], []]);
  });

  it.each([0, 2])('has for person %i the figures of each week that the page of that day has', async (at) => {
    const person = people()[at] ?? '';
    const { trends } = await view(sandbox, person, 'overview.trends', { portfolioIds: [portfolioId], weeks: 8 });
    expect(trends[0]?.points.map(({ day }) => today - day)).toEqual([56, 49, 42, 35, 28, 21, 14, 7, 0]);
    for (const { day, ...point } of [trends[0]!.points[0]!, trends[0]!.points[4]!, trends[0]!.points[8]!]) {
      const { totals } = await view(sandbox, person, 'portfolio.view', { portfolioId, asOf: day });
      const { issues, points, late, unestimated } = totals;
      expect(point).toEqual({
        issues: issues.toDo + issues.inProgress + issues.done + issues.unknown,
        issuesDone: issues.done,
        points: points && points.toDo + points.inProgress + points.done + points.unknown,
        pointsDone: points?.done ?? null,
        late,
        unestimated,
      });
    }
    expect(new Set(trends[0]!.points.map(({ issuesDone }) => issuesDone)).size).toBeGreaterThan(2);
  });

  it('leaves portfolios out that the person may not view, and refuses forged requests', async () => {
    const secret = await view(sandbox, owner(), 'portfolio-record.create', { draft: aDraft() });
    const stranger = people()[3] ?? '';
    const portfolioIds = [secret.portfolioId, portfolioId];
    const { trends } = await view(sandbox, stranger, 'overview.trends', { portfolioIds, weeks: 8 });
    expect(trends.map((trend) => trend.portfolioId)).toEqual([portfolioId]);
    const hidden = { portfolioId: secret.portfolioId, from: { days: 7 } };
    expect(await call(sandbox, stranger, 'overview.changes', hidden)).toMatchObject({ failure: { code: 'not-found' } });
    for (const from of [
      { days: 8 },
      { visit: -1 },
      { days: 7, visit: Date.now() },
      { day: 1 },
      { days: 7, day: today },
    ])
      expect(await call(sandbox, owner(), 'overview.changes', { portfolioId, from })).toMatchObject({
        failure: { code: 'invalid-request' },
      });
    const tooMany = { portfolioIds: Array.from({ length: 6 }, () => portfolioId), weeks: 8 };
    expect(await call(sandbox, owner(), 'overview.trends', tooMany)).toMatchObject({ ok: false });
  });
});
