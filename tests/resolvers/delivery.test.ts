import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { DeliveryView } from '../../src/contract/delivery';
import type { Day } from '../../src/domain/units';
import { rankOf, standingOn, workedOn } from '../history-oracle/delivery-oracle';
import type { RawSite } from '../history-oracle/read-history';
import { readRawSite } from '../history-oracle/read-history';
import { expectSprints } from '../history-oracle/sprint-oracle';
import { categoryOf, chanceOf, throughputOf } from '../history-oracle/roadmap-oracle';
import { describeWithMaterial } from '../material';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';
import { capturedSites, withCapturedSite } from './captured-sites';

const keys = { 'to-do': 'new', 'in-progress': 'indeterminate', done: 'done', unknown: 'undefined' } as const;
const categories = Object.keys(keys) as (keyof typeof keys)[];

type Belongs = Parameters<typeof standingOn>[2];

/** The flow on some days of the period, counted from a replay of every change. */
function expectFlow(shown: DeliveryView, site: RawSite, days: readonly number[], belongs: Belongs): void {
  for (const day of days) {
    const at = day - shown.flow.first;
    const { items, points } = standingOn(site, day, belongs);
    const countsOf = (of: Record<string, number>) => categories.map((category) => of[keys[category]] ?? 0);
    expect([day, categories.map((category) => shown.flow.items[category][at])]).toEqual([day, countsOf(items)]);
    const shownPoints = categories.map((category) => shown.flow.points?.[category][at] ?? 0);
    shownPoints.forEach((value, column) => {
      expect(value).toBeCloseTo(countsOf(points)[column] ?? 0, 3);
    });
  }
}

/** Cycle times, throughput and age, read off the changelogs. */
function expectMeasures(shown: DeliveryView, site: RawSite, projectKeys: ReadonlySet<string>): number {
  const { today, first } = shown;
  const ofStoryLevel = site.issues.filter(
    ({ fields }) =>
      projectKeys.has((fields.project as { key: string }).key) &&
      (site.levels.get((fields.issuetype as { id: string }).id) ?? 0) === 0,
  );
  const worked = ofStoryLevel.map((issue) => workedOn(site, issue, today));
  const finished = worked.filter((one) => one.finished !== null && one.finished >= first && one.finished <= today);
  const timed = finished.filter(({ started }) => started !== null);
  const cycleTimes = timed.map((one) => one.finished! - one.started! + 1);
  expect(shown.finished.count).toBe(finished.length);
  expect(shown.finished.neverInProgress).toBe(finished.length - timed.length);
  expect(shown.finished.cycleTimes).toEqual(
    timed.length === 0 ? [] : [0.5, 0.7, 0.85, 0.95].map((share) => ({ share, days: rankOf(cycleTimes, share) })),
  );
  const listed = new Map(shown.finished.listed.map(({ key, cycleTime }) => [key, cycleTime]));
  expect(listed).toEqual(new Map(timed.map(({ key }, at) => [key, cycleTimes[at]])));
  for (const { monday, finished: count } of shown.throughput) {
    const inWeek = finished.filter((one) => one.finished! >= monday && one.finished! < monday + 7);
    expect([monday, count]).toEqual([monday, inWeek.length]);
  }
  for (const { key, started, age } of shown.inProgress.listed) {
    expect(worked.find((one) => one.key === key)).toMatchObject({ started, finished: null });
    expect(age).toBe(today - started + 1);
  }
  return timed.length;
}

describe('delivery over the demo company', () => {
  let sandbox: RunningSandbox;
  let sites: Map<string, RawSite>;
  const people = () => sandbox.source.jira.people.map(({ accountId }) => accountId);

  beforeAll(async () => {
    sandbox = await startDemo();
    const some = [people()[0]!, people()[3]!];
    sites = new Map();
    for (const person of some) sites.set(person, await readRawSite(sandbox.source.jira, person));
  });
  afterAll(() => sandbox.close());

  it('is for each person and product what every single change gives', async () => {
    let measured = 0;
    for (const [person, site] of sites) {
      const projects = [...new Set(site.issues.map(({ fields }) => (fields.project as { key: string }).key))];
      for (const product of projects.slice(0, 4)) {
        const shown = await view(sandbox, person, 'delivery.view', { product, scope: { of: 'place' }, weeks: 26 });
        measured += expectMeasures(shown, site, new Set([product]));
        expectFlow(shown, site, [shown.first, shown.today - 40, shown.today], (issue) => {
          return issue.project === product && issue.level === 0;
        });
      }
    }
    expect(measured).toBeGreaterThan(50);
  });

  it('forecasts when all that is open is finished, as a simulation thrown by hand does', async () => {
    const [person, site] = [...sites][0]!;
    const shown = await view(sandbox, person, 'delivery.view', { scope: { of: 'place' }, weeks: 12 });
    const work = site.issues.filter(
      ({ fields }) => (site.levels.get((fields.issuetype as { id: string }).id) ?? 0) === 0,
    );
    const open = work.filter((issue) => categoryOf(site, issue) !== 'done').length;
    const counts = throughputOf(site, work, shown.today - 84, shown.today - 1);
    if (shown.finish?.state !== 'known') throw new Error('Enough was finished to tell.');
    const { likely, confident } = shown.finish;
    expect(chanceOf(counts, open, confident - shown.today)).toBeGreaterThan(0.82);
    expect(chanceOf(counts, open, confident - shown.today - 1)).toBeLessThan(0.88);
    expect(chanceOf(counts, open, likely - shown.today)).toBeGreaterThan(0.46);
    expect(chanceOf(counts, open, likely - shown.today - 1)).toBeLessThan(0.54);
    const { key } = site.issues[0]!;
    const ofIssue = { scope: { of: 'children', issueKey: key }, weeks: 12 } as const;
    expect((await view(sandbox, person, 'delivery.view', ofIssue)).finish).toBeNull();
  });

  it('of an epic follows the children that it had on each day', async () => {
    const [person, site] = [...sites][0]!;
    const counts = new Map<string, number>();
    for (const { fields } of site.issues) {
      const { key } = (fields.parent ?? {}) as { key?: string };
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const epics = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5);
    let started = 0;
    for (const [issueKey] of epics) {
      const shown = await view(sandbox, person, 'delivery.view', { scope: { of: 'children', issueKey }, weeks: 26 });
      expectFlow(shown, site, [shown.first, shown.today - 90, shown.today - 30, shown.today], (issue) => {
        return issue.parentKey === issueKey;
      });
      const present = standingOn(site, shown.today, (issue) => issue.parentKey === issueKey);
      const children = Object.values(present.items).reduce((sum, count) => sum + count, 0);
      if (shown.scope?.state !== 'started') continue;
      started++;
      const { start, atStart, added, removed } = shown.scope;
      const then = standingOn(site, start, (issue) => issue.parentKey === issueKey);
      expect(atStart).toBe(Object.values(then.items).reduce((sum, count) => sum + count, 0));
      expect(atStart + added - removed).toBe(children);
    }
    expect(started).toBeGreaterThan(2);
  });

  it('as of a past day is what it was on that day', async () => {
    const [person, site] = [...sites][0]!;
    const now = await view(sandbox, person, 'delivery.view', { scope: { of: 'place' }, weeks: 12 });
    const asOf = (now.today - 50) as Day;
    const then = await view(sandbox, person, 'delivery.view', { scope: { of: 'place' }, weeks: 12, asOf });
    expect(then).toMatchObject({ today: asOf, presentDay: now.today });
    expectMeasures(then, site, new Set(site.issues.map(({ fields }) => (fields.project as { key: string }).key)));
    expectFlow(then, site, [then.first, asOf - 20, asOf], ({ level }) => level === 0);
  });

  it('tells of closed sprints what each kept of its plan', async () => {
    const [person] = [...sites][0]!;
    const { sprints } = await view(sandbox, person, 'delivery.view', { scope: { of: 'place' }, weeks: 26 });
    expect(sprints.length).toBeGreaterThan(2);
    for (const { committed, committedDone, removed, added, addedDone, predictability } of sprints) {
      expect(committedDone.items + removed.items).toBeLessThanOrEqual(committed.items);
      expect(addedDone.items).toBeLessThanOrEqual(added.items);
      const share =
        committed.points > 0 ? committedDone.points / committed.points : committedDone.items / committed.items;
      expect(predictability).toBe(committed.items === 0 ? null : share);
    }
    expect(sprints.some(({ committedDone }) => committedDone.items > 0)).toBe(true);
  });

  it('tells of every closed sprint what a count of its issues gives: planned, done and added', async () => {
    const totals: Record<string, number> = {};
    for (const [person, site] of sites) {
      const shown = await view(sandbox, person, 'delivery.view', { scope: { of: 'place' }, weeks: 26 });
      for (const [column, items] of Object.entries(expectSprints(shown, site)))
        totals[column] = (totals[column] ?? 0) + items;
    }
    expect(totals.committedDone).toBeGreaterThan(20);
    expect(totals.addedDone).toBeGreaterThan(5);
  });

  it.each([
    [{ weeks: 13, scope: { of: 'place' } }, 'weeks'],
    [{ weeks: 12, scope: { of: 'children', issueKey: "X'; --" } }, 'scope'],
    [{ weeks: 12, scope: { of: 'release', versionIds: ['DROP'] } }, 'scope'],
    [{ weeks: 12, scope: { of: 'place' }, product: 'a b' }, 'product'],
  ])('refuses %j', async (payload, field) => {
    const answer = await call(sandbox, people()[0]!, 'delivery.view', payload);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
    expect(JSON.stringify(answer)).toContain(field);
  });

  it('does not tell hidden issues and products from those that are not there', async () => {
    for (const payload of [
      { weeks: 12, scope: { of: 'children', issueKey: 'NONE-1' } },
      { weeks: 12, scope: { of: 'place' }, product: 'NONE' },
    ]) {
      expect(await call(sandbox, people()[0]!, 'delivery.view', payload)).toMatchObject({
        ok: false,
        failure: { code: 'not-found' },
      });
    }
  });
});

describeWithMaterial('delivery over captured sites', (path) => {
  it.each(capturedSites)('of %s is what every single change gives', async (_, folder) => {
    await withCapturedSite(path, folder, async (sandbox, person) => {
      const site = await readRawSite(sandbox.source.jira, person);
      const shown = await view(sandbox, person, 'delivery.view', { scope: { of: 'place' }, weeks: 52 });
      expectMeasures(shown, site, new Set(site.issues.map(({ fields }) => (fields.project as { key: string }).key)));
      expectFlow(shown, site, [shown.first, shown.today - 100, shown.today], ({ level }) => level === 0);
    });
  });
});
