import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { EpicPulse, PulseForecast, ToldChange, WeekChange } from '../../src/contract/epic-pulse';
import { MOST_TOLD } from '../../src/contract/epic-pulse';
import type { Member } from '../../src/contract/portfolio-record';
import type { Day } from '../../src/domain/units';
import { aDraft } from '../builders/portfolio';
import type { PulseSite } from '../history-oracle/pulse-oracle';
import {
  belowOf,
  expectedOwn,
  expectedWeek,
  fieldBehind,
  lastAuthor,
  paceOf,
  pulseSite,
} from '../history-oracle/pulse-oracle';
import { readRawSite } from '../history-oracle/read-history';
import { chanceOf } from '../history-oracle/roadmap-oracle';
import { expectedLinks } from '../oracle/links-oracle';
import { issuesOf } from '../oracle/read-as-person';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';

const DAY_MS = 86_400_000;
const iso = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const byWords = {
  Blocks: { kind: 'FS', first: 'outward' },
  'Start together': { kind: 'SS', first: 'outward' },
} as const;

function written(change: WeekChange): string {
  if (change.kind === 'moved') return `moved ${iso(change.from)} ${iso(change.to)}`;
  if (change.kind === 'estimated') return `estimated ${change.from} ${change.to}`;
  return change.kind;
}

describe('the pulse of the demo company', () => {
  let sandbox: RunningSandbox;
  const sites = new Map<string, PulseSite>();
  const people = () => sandbox.source.jira.people.map(({ accountId }) => accountId);
  const some = () => [people()[0]!, people()[3]!];

  beforeAll(async () => {
    sandbox = await startDemo();
    for (const person of some()) {
      const site = await readRawSite(sandbox.source.jira, person);
      const { today } = await view(sandbox, person, 'portfolio.view', {});
      sites.set(person, pulseSite(site, today));
    }
  });
  afterAll(() => sandbox.close());

  /** Issues with children, those with most first. */
  const parentsIn = ({ now }: PulseSite, level: (level: number) => boolean) => {
    const counts = new Map<string, number>();
    for (const { parentKey } of now) if (parentKey) counts.set(parentKey, (counts.get(parentKey) ?? 0) + 1);
    return now
      .filter((issue) => level(issue.level) && counts.has(issue.key))
      .sort((a, b) => counts.get(b.key)! - counts.get(a.key)!);
  };
  const pulses = new Map<string, Promise<EpicPulse>>();
  const pulseOf = (person: string, issueKey: string): Promise<EpicPulse> => {
    const name = `${person} ${issueKey}`;
    const pulse = pulses.get(name) ?? view(sandbox, person, 'epic.pulse', { issueKey });
    pulses.set(name, pulse);
    return pulse;
  };
  const eachPulse = async (use: (person: string, pulse: PulseSite, key: string, shown: EpicPulse) => unknown) => {
    for (const [person, site] of sites) {
      const epics = parentsIn(site, (level) => level === 1).slice(0, 20);
      for (const { key } of [...epics, ...parentsIn(site, (level) => level !== 1).slice(0, 4)]) {
        await use(person, site, key, await pulseOf(person, key));
      }
    }
  };

  it('tells of the week what two replays of every change differ in, and who made it so', async () => {
    const kinds = new Set<string>();
    await eachPulse((_, site, key, { week }) => {
      const expected = expectedWeek(site, key);
      const counts = Object.values(week.counts).reduce((sum, count) => sum + count, 0);
      expect([key, counts]).toEqual([key, expected.length]);
      for (const [kind, count] of Object.entries(week.counts)) {
        expect([key, kind, count]).toEqual([key, kind, expected.filter((one) => one.includes(` ${kind}`)).length]);
        if (count > 0) kinds.add(kind);
      }
      expect(week.listed.length).toBe(Math.min(MOST_TOLD, expected.length));
      const moments = week.listed.map(({ at }) => at);
      expect(moments).toEqual([...moments].sort((a, b) => b - a));
      for (const change of week.listed) {
        expect(expected).toContain(`${change.item.key} ${written(change)}`);
        expectAuthor(site, change);
      }
      expect(week.own.map(written).sort()).toEqual(expectedOwn(site, key).sort());
    });
    expect(kinds.size).toBeGreaterThan(3);
  });

  function expectAuthor(site: PulseSite, { item, kind, author }: ToldChange): void {
    if (author !== null) expect(author).toBe(lastAuthor(site, item.key, fieldBehind[kind]));
  }

  it('agrees with delivery, with the product, with the view of the issue, and with a count of its children', async () => {
    let started = 0;
    await eachPulse(async (person, site, issueKey, { scope, people: shown, schedule }) => {
      const delivery = await view(sandbox, person, 'delivery.view', { scope: { of: 'children', issueKey }, weeks: 12 });
      expect(delivery.scope).toMatchObject(scope);
      const { item } = await view(sandbox, person, 'epic.view', { issueKey });
      const { toDo, inProgress, done, unknown } = item.children.issues;
      const rows = (await view(sandbox, person, 'product.view', { product: item.issue.projectKey })).items;
      const row = rows.find(({ issue }) => issue.key === issueKey);
      if (item.issue.level > 0) expect(row?.children).toEqual(item.children);
      if (scope.state === 'started') {
        started++;
        expect(scope.atStart + scope.added - scope.removed).toBe(toDo + inProgress + done + unknown);
      }
      const children = site.now.filter(({ parentKey, category }) => parentKey === issueKey && category !== 'done');
      expect(children.length).toBe(toDo + inProgress + unknown);
      const assignees = await assigneesOf(person);
      const named = children.flatMap(({ key }) => assignees.get(key) ?? []);
      expect(shown?.count).toBe(new Set(named).size);
      expect(shown?.unassigned).toBe(children.length - named.length);
      for (const { accountId, children: count } of shown?.listed ?? []) {
        expect(count).toBe(named.filter((one) => one === accountId).length);
      }
      expect(schedule?.state).not.toBeUndefined();
    });
    expect(started).toBeGreaterThan(5);
  });

  const assignees = new Map<string, Map<string, string>>();
  async function assigneesOf(person: string): Promise<Map<string, string>> {
    const known = assignees.get(person);
    if (known) return known;
    const issues = await issuesOf(sandbox.source.jira, person);
    const found = new Map(issues.flatMap(({ key, assignee }) => (assignee === null ? [] : [[key, assignee]])));
    assignees.set(person, found);
    return found;
  }

  it('names what it waits for outside of itself, as Jira shows these links to the same person', async () => {
    let blockers = 0;
    for (const [person, site] of sites) {
      const links = (await expectedLinks(sandbox.source.jira, person, byWords)).map((link) => link.split(' '));
      const now = new Map(site.now.map((issue) => [issue.key, issue]));
      const isOpen = (key: string) => now.get(key)?.category !== 'done';
      for (const { key } of parentsIn(site, () => true)) {
        const whole = new Set([key, ...belowOf(site, key).map((issue) => issue.key)]);
        const before = links
          .filter(([from, , to]) => whole.has(to!) && isOpen(to!) && !whole.has(from!) && isOpen(from!))
          .map(([from]) => from!);
        const indexed = new Set(before.filter((one) => now.has(one)));
        const shown = (await pulseOf(person, key)).blockers;
        expect([key, shown.count]).toEqual([key, indexed.size]);
        expect(shown.outside).toEqual([...new Set(before.filter((one) => !now.has(one)))].sort());
        expect(shown.listed.map(({ issue }) => issue.key).filter((one) => !indexed.has(one))).toEqual([]);
        for (const { holds } of shown.listed) expect(holds.filter((held) => !whole.has(held))).toEqual([]);
        blockers += shown.count;
      }
    }
    expect(blockers).toBeGreaterThan(3);
  });

  it('forecasts from the days on which work was finished, its own and that of its projects, and holds that against the due day', async () => {
    let held = 0;
    await eachPulse(async (person, site, issueKey, { finish, today }) => {
      const below = belowOf(site, issueKey).filter(({ level }) => level === 0);
      const open = below.filter(({ category }) => category !== 'done');
      expect(finish?.open ?? 0).toBe(open.length);
      if (!finish || open.length === 0) return;
      const projects = new Set(open.map(({ project }) => project));
      const ofProjects = site.now.filter(({ project, level }) => level === 0 && projects.has(project));
      expect([...finish.projects.keys].sort()).toEqual([...projects].sort());
      const due = (await view(sandbox, person, 'epic.view', { issueKey })).item.issue.due?.day ?? null;
      for (const [shown, items] of [
        [finish.own, below],
        [finish.projects, ofProjects],
      ] as const) {
        const { first, counts } = paceOf(site, new Set(items.map((item) => item.key)));
        expect(shown).toMatchObject({ first, last: today - 1, finished: counts.reduce((sum, one) => sum + one, 0) });
        expectForecast(shown, { counts, open: open.length, today, due });
        if (shown.finish.state === 'known') held++;
      }
    });
    expect(held).toBeGreaterThan(2);
  });

  interface Drawn {
    readonly counts: readonly number[];
    readonly open: number;
    readonly today: number;
    readonly due: number | null;
  }

  /** As futures that are thrown by hand tell. */
  function expectForecast({ finish, chance }: PulseForecast, { counts, open, today, due }: Drawn): void {
    const within = (day: number) => chanceOf(counts, open, day - today);
    const isDrawn = counts.length >= 28 && counts.reduce((sum, one) => sum + one, 0) >= 10;
    const reason = counts.length < 28 ? 'short-history' : 'few-finished';
    if (!isDrawn) expect([finish, chance]).toEqual([{ state: 'unknown', reason }, null]);
    else if (finish.state === 'known') {
      expect(within(finish.confident)).toBeGreaterThan(0.82);
      expect(within(finish.confident - 1)).toBeLessThan(0.88);
      expect(within(finish.likely)).toBeGreaterThan(0.46);
      expect(within(finish.likely - 1)).toBeLessThan(0.54);
      if (due === null) expect(chance).toBeNull();
      else expect(Math.abs(chance! - within(due))).toBeLessThan(0.04);
    } else throw new Error(`Enough was finished to tell, and ${JSON.stringify(finish)} is told.`);
  }

  it('tells the portfolios that it belongs to, to those who may view them', async () => {
    const [owner, other] = some() as [string, string];
    const epics = parentsIn(sites.get(other)!, (level) => level === 1);
    const { key, project } = epics[0]!;
    const elsewhere = epics.find((epic) => epic.project !== project)!;
    const idOf = async (product: string) =>
      (await view(sandbox, owner, 'product.view', { product })).projects[0]?.projectId ?? '';
    const create = async (name: string, members: readonly Member[]) => {
      const draft = aDraft({ name, members: [...members] });
      return (await view(sandbox, owner, 'portfolio-record.create', { draft })).portfolioId;
    };
    const inside = await create('Inside', [{ kind: 'project', projectId: await idOf(project) }]);
    const around = await create('Around', [{ kind: 'portfolio', portfolioId: inside }]);
    await create('Elsewhere', [{ kind: 'project', projectId: await idOf(elsewhere.project) }]);
    pulses.clear();
    expect((await pulseOf(owner, key)).portfolios).toEqual([
      { portfolioId: around, name: 'Around' },
      { portfolioId: inside, name: 'Inside' },
    ]);
    expect((await pulseOf(other, key)).portfolios).toEqual([]);
  });

  it('names nothing that the person cannot find himself', async () => {
    const everybody = await issuesOf(sandbox.source.jira, people()[0]!);
    const [person, site] = [...sites][1]!;
    const own = new Set(site.now.map(({ key }) => key));
    const hidden = everybody.map(({ key }) => key).filter((key) => !own.has(key));
    expect(hidden.length).toBeGreaterThan(50);
    const isHidden = new Set(hidden);
    for (const { key } of parentsIn(site, () => true)) {
      // A parent's key comes from Jira with each of its children.
      const text = JSON.stringify(await pulseOf(person, key), (name, value: unknown) =>
        name === 'parentKey' ? null : value,
      );
      const named = text.match(/[A-Z][A-Z0-9]+-\d+/g) ?? [];
      expect(named.filter((one) => isHidden.has(one))).toEqual([]);
    }
    expect(await call(sandbox, person, 'epic.pulse', { issueKey: hidden[0] })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
  });

  it('of an issue without children tells of itself alone', async () => {
    const [person, site] = [...sites][0]!;
    const parents = new Set(site.now.map(({ parentKey }) => parentKey));
    const leaf = site.now.find(({ key, level }) => level === 0 && !parents.has(key))!;
    const shown = await pulseOf(person, leaf.key);
    expect(shown).toMatchObject({ schedule: null, finish: null, people: { count: 0, unassigned: 0 } });
    expect(Object.values(shown.week.counts).every((count) => count === 0)).toBe(true);
  });

  it.each([{ issueKey: "X'; --" }, {}, { issueKey: 'APP-1', asOf: 20_000 as Day }])('refuses %j', async (payload) => {
    expect(await call(sandbox, people()[0]!, 'epic.pulse', payload)).toMatchObject({
      ok: false,
      failure: { code: 'invalid-request' },
    });
  });
});
