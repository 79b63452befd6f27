import { randomUUID } from 'node:crypto';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { BaselineView, LedgerLine, LedgerRequest, Slip, SlippedItem } from '../../src/contract/baseline';
import type { ProjectRow } from '../../src/contract/portfolio';
import type { Day } from '../../src/domain/units';
import { baselinePlan, pastPlanOf, slipSince, type PastPlan } from '../../static/views/timeline/baseline-plan';
import { planItems } from '../../static/views/timeline/plan-item';
import { personOf } from '../browser/driver/demo-sandbox';
import { aDraft, everyone, person, someRoles } from '../builders/portfolio';
import { describeOnEngines } from '../engines';
import { isoOf } from '../history-oracle/compare-past';
import type { RawHistory, RawItem, RawSite } from '../history-oracle/read-history';
import { readRawSite } from '../history-oracle/read-history';
import { replayTo } from '../history-oracle/replay-issues';
import type { SeenIssue } from '../oracle/read-as-person';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';

const notFound = { ok: false, failure: { code: 'not-found' } };
const notPermitted = { ok: false, failure: { code: 'not-permitted' } };
const DAYS_BACK = 90;

type WithAuthor = RawHistory & { readonly author: { readonly accountId: string } };

describeOnEngines('baselines', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  let today: Day;
  let projects: readonly ProjectRow[];
  let portfolioId: string;
  let baseline: BaselineView;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);
  const admin = () => personOf(sandbox.source.jira, 'Site administrator').accountId;
  // Whoever owns it browses every project of it; the others may see less.
  const owner = () => people().find((one) => one !== admin()) ?? '';
  const others = () => people().filter((one) => one !== owner() && one !== admin());
  const [editor, reader] = [() => others()[0] ?? '', () => others()[1] ?? ''];

  const ledger = (as: string, parts: Partial<LedgerRequest> = {}) =>
    view(sandbox, as, 'baseline.ledger', {
      portfolioId,
      baselineId: baseline.baselineId,
      isLaterOnly: false,
      order: 'time',
      offset: 0,
      ...parts,
    });
  const wholeLedger = async (as: string): Promise<LedgerLine[]> => {
    const lines: LedgerLine[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const page: Awaited<ReturnType<typeof ledger>> = await ledger(as, { offset });
      lines.push(...page.lines);
      offset = page.next;
    }
    return lines;
  };
  const change = (as: string, { baselineId, version }: BaselineView, what: unknown) =>
    call(sandbox, as, 'baseline.change', { portfolioId, baselineId, version, change: what });
  const take = (as: string, name: string, day = today) =>
    call(sandbox, as, 'baseline.take', { portfolioId, name, day });

  beforeAll(async () => {
    sandbox = await startDemo(mysqlUrl);
    const all = await view(sandbox, owner(), 'portfolio.view', {});
    ({ today, projects } = all);
    const record = await view(sandbox, owner(), 'portfolio-record.create', {
      draft: aDraft({
        members: projects.map(({ projectId }) => ({ kind: 'project', projectId }) as const),
        roles: someRoles(owner(), { editors: [person(editor())], viewers: [everyone] }),
      }),
    });
    portfolioId = record.portfolioId;
    const day = (today - DAYS_BACK) as Day;
    const { baselines } = await view(sandbox, editor(), 'baseline.take', { portfolioId, name: 'Q3 promise', day });
    baseline = baselines[0]!;
  });
  afterAll(() => sandbox.close());

  describe('against a replay of every single change', () => {
    const dueOf = ({ due, versionDue, sprintDue }: SeenIssue) =>
      due ?? [versionDue, sprintDue].filter((one) => one !== null).sort()[0] ?? null;
    const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

    /** Slip by key of every epic and initiative, or why there is none. */
    function expectedSlips(site: RawSite, keys: ReadonlySet<string>): readonly (readonly [string, number | string])[] {
      const then = new Map(replayTo(site, isoOf(baseline.day)).map((issue) => [issue.id, issue]));
      const now = replayTo(site, isoOf(today)).filter(({ project }) => keys.has(project));
      const items = now.filter(({ id, level }) => level >= 1 || (then.get(id)?.level ?? 0) >= 1);
      return items.map((issue) => {
        const before = then.get(issue.id);
        if (!before) return [issue.key, 'new'];
        const [from, to] = [dueOf(before), dueOf(issue)];
        if (from !== null && to !== null) return [issue.key, daysBetween(from, to)];
        return [issue.key, from !== null ? 'no-date-now' : to !== null ? 'no-date-then' : 'no-date'];
      });
    }

    const pastPlan = ({ startThen, dueThen, slip: { state } }: SlippedItem): PastPlan =>
      state === 'new' || state === 'no-history'
        ? { state }
        : { state: 'known', start: startThen, due: dueThen?.day ?? null };

    it.each([0, 1, 2, 3])(
      'person %i sees exactly the slips of what he may see, in a list and on the timeline, and sums of these alone',
      async (at) => {
        const somebody = people()[at] ?? '';
        const site = await readRawSite(sandbox.source.jira, somebody);
        const named = { portfolioId, baselineId: baseline.baselineId };
        const comparison = await view(sandbox, somebody, 'baseline.compare', named);
        const members = new Set(projects.map(({ key }) => key));
        const expected = expectedSlips(site, members);
        const found: [string, number | string][] = [];
        const listed = new Map<string, readonly [PastPlan, Slip]>();
        for (const { projectId, slips } of comparison.projects) {
          const { items, total } = await view(sandbox, somebody, 'baseline.items', { ...named, projectId });
          expect(items).toHaveLength(total);
          expect(slips.known + Object.values(slips.gaps).reduce((sum, one) => sum + one, 0)).toBe(total);
          for (const { issue, slip } of items) found.push([issue.key, slip.state === 'known' ? slip.days : slip.state]);
          for (const item of items) listed.set(item.issue.key, [pastPlan(item), item.slip]);
        }
        expect(new Map(found)).toEqual(new Map(expected));
        const timeline = await view(sandbox, somebody, 'timeline.view', { portfolioId });
        const spans = await view(sandbox, somebody, 'baseline.spans', named);
        expect([...spans.keys].sort()).toEqual(expected.map(([key]) => key).sort());
        const plan = baselinePlan(spans);
        const drawn = planItems(timeline).map((item) => [item.key, pastPlanOf(plan, item), slipSince(plan, item)]);
        expect(drawn.length).toBeGreaterThan(0);
        expect(drawn).toEqual(drawn.map(([key]) => [key, ...(listed.get(key as string) ?? [])]));
        const sum = expected.reduce((all, [, slip]) => all + (typeof slip === 'number' ? slip : 0), 0);
        expect(comparison.total.slips.sum).toBe(sum);
        const { byPerson, byProject, sum: told } = await ledger(somebody);
        const total = (sums: readonly { readonly days: number }[]) => sums.reduce((all, { days }) => all + days, 0);
        expect([told, total(byPerson), total(byProject)]).toEqual([sum, sum, sum]);
      },
      120_000,
    );

    it('the ledger names who changed a due date, when, and from where to where, as Jira tells it', async () => {
      const site = await readRawSite(sandbox.source.jira, owner());
      const lines = (await wholeLedger(owner())).filter(({ cause }) => cause === 'due');
      expect(lines.length).toBeGreaterThan(5);
      const idOf = new Map(site.issues.map(({ id, key }) => [key, id]));
      const iso = (day: Day | null) => (day === null ? null : isoOf(day));
      for (const { key, at, author, from, to } of lines) {
        const histories = (site.histories.get(idOf.get(key) ?? '') ?? []) as readonly WithAuthor[];
        const written = histories.find(({ created }) => Date.parse(created) === at);
        const item = written?.items.find(({ field }) => field === 'duedate') as (RawItem & { to: string }) | undefined;
        expect(written?.author.accountId).toBe(author);
        // Without a day of its own a version or a sprint gives one.
        expect([item?.from ?? iso(from), item?.to ?? iso(to)]).toEqual([iso(from), iso(to)]);
      }
      expect(lines.some(({ days }) => (days ?? 0) > 0)).toBe(true);
    });

    it('differs between people, so that the comparison means something', async () => {
      const sums = await Promise.all(people().map(async (one) => JSON.stringify((await ledger(one)).byProject)));
      expect(new Set(sums).size).toBeGreaterThanOrEqual(2);
    });
  });

  it('gives the ledger by project, by person, only what got later, and largest first', async () => {
    const all = await wholeLedger(owner());
    const [{ key: projectId, projectKey } = { key: '', projectKey: '' }] = (await ledger(owner())).byProject;
    const ofProject = await ledger(owner(), { projectId });
    expect(ofProject.total).toBe(all.filter((line) => line.projectKey === projectKey).length);
    const author = all.find((line) => line.author !== null)?.author;
    expect((await ledger(owner(), { author })).total).toBe(all.filter((line) => line.author === author).length);
    const later = await ledger(owner(), { isLaterOnly: true, order: 'size' });
    expect(later.total).toBe(all.filter(({ days }) => (days ?? 0) > 0).length);
    const sizes = later.lines.map(({ days }) => days ?? 0);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('keeps a reason with who gave it, for moves that are there and people who may edit', async () => {
    const line = (await wholeLedger(owner())).find(({ at }) => at !== null)!;
    const { issueId, at, part } = line;
    const move = { portfolioId, baselineId: baseline.baselineId, issueId, at: at!, part };
    const save = (as: string, parts: object) =>
      call(sandbox, as, 'baseline.save-reason', { ...move, version: 0, text: 'The supplier was late', ...parts });
    expect(await save(reader(), {})).toEqual(notPermitted);
    expect(await save(owner(), { at: move.at + 1 })).toEqual(notFound);
    expect(await save(owner(), {})).toMatchObject({ ok: true, value: { version: 1, by: owner() } });
    expect(await save(owner(), {})).toMatchObject({
      ok: false,
      failure: { code: 'changed-meanwhile', newest: { version: 1 } },
    });
    const shown = async () => (await wholeLedger(owner())).find((one) => one.issueId === issueId && one.at === at);
    expect((await shown())?.reason).toMatchObject({ text: 'The supplier was late', by: owner() });
    expect(await save(owner(), { version: 1, text: ' ' })).toMatchObject({ ok: true });
    expect((await shown())?.reason).toMatchObject({ version: 2, text: '' });
  });

  it('lets editors take, rename and lock, and only owner and administrators unlock', async () => {
    expect(await take(reader(), 'Mine')).toEqual(notPermitted);
    const taken = await take(editor(), ' Kick-off ');
    const one = taken.ok ? taken.value.baselines.find(({ name }) => name === 'Kick-off') : undefined;
    expect(one).toMatchObject({ version: 1, day: today, isLocked: false, takenBy: editor() });
    expect(await change(reader(), one!, { action: 'renamed', name: 'X' })).toEqual(notPermitted);
    expect(await change(editor(), one!, { action: 'locked' })).toMatchObject({ ok: true });
    const stale = { ok: false, failure: { code: 'changed-meanwhile', newest: { by: editor(), version: 2 } } };
    expect(await change(editor(), one!, { action: 'deleted' })).toMatchObject(stale);
    const locked = { ...one!, version: 2 };
    for (const what of [{ action: 'deleted' }, { action: 'renamed', name: 'X' }, { action: 'unlocked' }])
      expect(await change(editor(), locked, what)).toEqual(notPermitted);
    expect(await change(owner(), locked, { action: 'deleted' })).toEqual(notPermitted);
    expect(await change(admin(), locked, { action: 'unlocked' })).toMatchObject({ ok: true });
    expect(await change(owner(), { ...one!, version: 3 }, { action: 'deleted' })).toMatchObject({ ok: true });
    expect(await change(owner(), { ...one!, version: 4 }, { action: 'locked' })).toEqual(notFound);
    const { baselines, changes } = await view(sandbox, reader(), 'baseline.list', { portfolioId });
    expect(baselines.map(({ name }) => name)).toEqual(['Q3 promise']);
    expect(changes.map(({ action }) => action)).toEqual(['deleted', 'unlocked', 'locked', 'taken', 'taken']);
  });

  it('lets two people change one at the same moment, and loses neither', async () => {
    await view(sandbox, owner(), 'baseline.take', { portfolioId, name: 'Race', day: today });
    const { baselines } = await view(sandbox, owner(), 'baseline.list', { portfolioId });
    const race = baselines.find(({ name }) => name === 'Race')!;
    const answers = await Promise.all(
      [owner(), editor()].map((who, at) => change(who, race, { action: 'renamed', name: `Race ${at}` })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('refuses names that are empty, long or taken, and days that are still to come', async () => {
    const invalid = (reason: string) => ({
      ok: false,
      failure: { code: 'invalid-record', problems: [{ path: 'name', reason }] },
    });
    expect(await take(owner(), '  ')).toEqual(invalid('required'));
    expect(await take(owner(), 'Q3 promise')).toEqual(invalid('duplicate'));
    expect(await take(owner(), 'x'.repeat(101))).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
    expect(await take(owner(), 'Later', (today + 1) as Day)).toMatchObject({ failure: { code: 'invalid-request' } });
  });

  it('tells nobody of portfolios that he may not view, nor of baselines of others', async () => {
    const secret = await view(sandbox, owner(), 'portfolio-record.create', { draft: aDraft() });
    const request = { portfolioId: secret.portfolioId, baselineId: baseline.baselineId };
    expect(await call(sandbox, reader(), 'baseline.list', { portfolioId: secret.portfolioId })).toEqual(notFound);
    for (const name of ['baseline.compare', 'baseline.spans'] as const)
      expect(await call(sandbox, reader(), name, request)).toEqual(notFound);
    // The owner may view the portfolio, but it has no such baseline.
    expect(await call(sandbox, owner(), 'baseline.compare', request)).toEqual(notFound);
    const forged = { portfolioId, baselineId: randomUUID(), projectId: '1' };
    expect(await call(sandbox, owner(), 'baseline.items', forged)).toEqual(notFound);
    const hidden = { portfolioId, baselineId: baseline.baselineId, projectId: '999999' };
    expect(await call(sandbox, owner(), 'baseline.items', hidden)).toEqual(notFound);
    expect(await call(sandbox, owner(), 'baseline.ledger', { ...hidden, offset: -1 })).toMatchObject({
      failure: { code: 'invalid-request' },
    });
  });
});
