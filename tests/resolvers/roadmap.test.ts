import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { RoadmapItem, RoadmapRelease, RoadmapView } from '../../src/contract/roadmap';
import type { RoadmapSetup } from '../../src/contract/roadmap-setup';
import { hidables, usualRoadmap } from '../../src/domain/product/roadmap-setup';
import { usualAudiences } from '../../src/domain/roadmap/audience';
import type { Day } from '../../src/domain/units';
import { workedOn } from '../history-oracle/delivery-oracle';
import type { RawIssue, RawSite } from '../history-oracle/read-history';
import { readRawSite } from '../history-oracle/read-history';
import {
  categoryOf,
  chanceOf,
  itemsOf,
  namesVersion,
  parentKeyOf,
  projectKeyOf,
  throughputOf,
  workIn,
} from '../history-oracle/roadmap-oracle';
import { aProductDraft } from '../builders/product';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';
import { makeMixedPortfolio } from './mixed-portfolio';

const keyOf = ({ issue }: RoadmapItem) => issue?.key;
const releasesIn = ({ releases }: RoadmapView): readonly RoadmapRelease[] =>
  Array.isArray(releases) ? (releases as RoadmapRelease[]) : [];

describe('roadmaps over the demo company', () => {
  let sandbox: RunningSandbox;
  let manager: string;
  let admin: string;
  let owner: string;
  let site: RawSite;
  const personAbout = (purpose: string) =>
    sandbox.source.jira.people.find(({ about }) => about?.startsWith(purpose))!.accountId;
  const of = (as: string, product: string, more: object = {}) =>
    view(sandbox, as, 'roadmap.view', { product, ...more });
  const issuesOf = (product: string, from = site) => from.issues.filter((issue) => projectKeyOf(issue) === product);

  beforeAll(async () => {
    sandbox = await startDemo();
    manager = personAbout('Portfolio manager');
    admin = personAbout('Site administrator');
    owner = personAbout('Product owner');
    site = await readRawSite(sandbox.source.jira, manager);
  });
  afterAll(() => sandbox.close());

  /** Every item that the person can read is there once, or was done before the days that are shown. */
  function expectItems(shown: RoadmapView, from: RawSite, issues: readonly RawIssue[]): void {
    const rules = ['in-progress', 'due-within', 'next-release'];
    expect(usualRoadmap.rules.map(({ by }) => (by.kind === 'category' ? by.category : by.kind))).toEqual(rules);
    const nextIds = new Set(releasesIn(shown).flatMap(({ id, dates }) => (dates?.isNext ? [id] : [])));
    const expected = itemsOf(from, issues).flatMap((raw) => {
      const category = categoryOf(from, raw);
      const { finished } = workedOn(from, raw, shown.today);
      if (category === 'done') return finished !== null && finished > shown.today - 90 ? [[raw.key, 'done']] : [];
      const item = shown.items.find((one) => keyOf(one) === raw.key);
      const isSoon = item?.dates?.due != null && item.dates.due.day <= shown.today + 90;
      const isNext = item?.releaseIds?.some((id) => nextIds.has(id)) ?? false;
      return [[raw.key, category === 'indeterminate' ? 'now' : isSoon || isNext ? 'next' : 'later']];
    });
    expect(shown.items.map((item) => [keyOf(item), item.column])).toEqual(expected);
    const done = itemsOf(from, issues).filter((raw) => categoryOf(from, raw) === 'done').length;
    expect(shown.doneEarlier).toBe(done - shown.items.filter(({ column }) => column === 'done').length);
  }

  it('show every item once, by rank and by the usual rules, for each product', async () => {
    for (const product of ['APP', 'WMS', 'LOYAL', 'STRAT', 'BILL'])
      expectItems(await of(manager, product), site, issuesOf(product));
  });

  it('give a person with few rights what he can read, and nothing of a product that he may not browse', async () => {
    const developer = personAbout('Developer in the warehouse');
    const own = await readRawSite(sandbox.source.jira, developer);
    const products = [...new Set(own.issues.map(projectKeyOf))];
    expect(products).toContain('WMS');
    for (const product of products) {
      const shown = await of(developer, product);
      expectItems(shown, own, issuesOf(product, own));
      expect(shown).toMatchObject({ record: { mayEdit: false, version: 0 }, leftOut: null });
    }
    expect(await call(sandbox, developer, 'roadmap.view', { product: 'STRAT' })).toEqual({
      ok: false,
      failure: { code: 'not-found' },
    });
  });

  it('count the scope of releases, and forecast them as a simulation thrown by hand does', async () => {
    const shown = await view(sandbox, manager, 'roadmap.view', {});
    const { first, last, finished, gap } = shown.basis!;
    const counts = throughputOf(site, site.issues, first, last);
    expect({ finished, gap }).toEqual({ finished: counts.reduce((a, b) => a + b), gap: null });
    const keys = new Map(shown.items.map((item) => [item.id, keyOf(item)]));
    // An item is done with the part in which it is met first.
    const doneWith = new Map<string, number>();
    const amountOf = (open: ReturnType<typeof workIn>) =>
      Math.max(0, ...open.map(({ issue }) => doneWith.get(issue.key)!));
    const withWork = new Set(site.issues.map(parentKeyOf));
    let [judged, misfits] = [0, 0];
    for (const release of releasesIn(shown)) {
      const work = workIn(site, site.issues, release.id);
      const countOf = (category: string) => work.filter(({ issue }) => categoryOf(site, issue) === category).length;
      expect(release.scope).toEqual({
        work: { toDo: countOf('new'), inProgress: countOf('indeterminate'), done: countOf('done'), unknown: 0 },
        byItem: work.filter(({ isByItem }) => isByItem).length,
      });
      if (release.isReleased) continue;
      const inIt = itemsOf(site, site.issues).filter(
        (item) => namesVersion(item, release.id) || work.some(({ itemKey }) => itemKey === item.key),
      );
      const notBroken = inIt.filter((item) => categoryOf(site, item) !== 'done' && !withWork.has(item.key));
      expect(release.parts!.filter(({ finish }) => finish === null)).toHaveLength(notBroken.length);
      expect(release.dates!.finish?.state === 'unknown').toBe(notBroken.length > 0);
      for (const itemKey of [...inIt.map(({ key }) => key), null]) {
        const open = work.filter((one) => one.itemKey === itemKey && categoryOf(site, one.issue) !== 'done');
        const fresh = open.map(({ issue }) => issue.key).filter((key) => !doneWith.has(key));
        const amount = doneWith.size + fresh.length;
        for (const key of fresh) doneWith.set(key, amount);
        const part = release.parts!.find(({ itemId }) => (itemId === null ? null : keys.get(itemId)) === itemKey);
        if (!part?.finish) continue;
        expect(part.open).toBe(open.length);
        if (part.finish.state !== 'known') throw new Error('Enough was finished to tell.');
        const within = (day: number) => chanceOf(counts, amountOf(open), day - shown.today);
        expect(within(part.finish.confident)).toBeGreaterThan(0.82);
        expect(within(part.finish.confident - 1)).toBeLessThan(0.88);
        expect(within(part.finish.likely)).toBeGreaterThan(0.46);
        expect(within(part.finish.likely - 1)).toBeLessThan(0.54);
        const day = release.dates!.day;
        expect(part.fits).toBe(day === null ? null : part.finish.confident <= day);
        judged++;
        if (part.fits === false) misfits++;
      }
      if (release.dates!.day !== null && release.dates!.finish?.state === 'known') {
        const open = work.filter(({ issue }) => categoryOf(site, issue) !== 'done');
        const chance = chanceOf(counts, amountOf(open), release.dates!.day - shown.today);
        expect(Math.abs(release.chance!.value! - chance)).toBeLessThan(0.04);
      }
    }
    expect([judged > 5, misfits > 0, misfits < judged]).toEqual([true, true, true]);
  });

  it('say why nothing is forecast', async () => {
    expect((await of(manager, 'WMS')).basis?.gap).toBe('few-finished');
    const open = releasesIn(await of(manager, 'WMS')).filter(({ parts }) => parts?.some((part) => part.open > 0));
    expect(open.length).toBeGreaterThan(0);
    for (const { dates, chance } of open) {
      expect(dates?.finish).toEqual({ state: 'unknown', reason: 'few-finished' });
      expect(chance).toEqual({ value: null });
    }
  });

  it('as of a past day are what they were then', async () => {
    const now = await of(manager, 'APP');
    const asOf = (now.today - 200) as Day;
    const then = await of(manager, 'APP', { asOf });
    expect(then).toMatchObject({ today: asOf, presentDay: now.today });
    const existing = itemsOf(site, issuesOf('APP')).filter(
      ({ fields }) => Date.parse(String(fields.created)) / 86_400_000 < asOf,
    );
    for (const item of then.items) {
      expect(existing.map(({ key }) => key)).toContain(keyOf(item));
      const raw = existing.find(({ key }) => key === keyOf(item))!;
      const { finished, started } = workedOn(site, raw, asOf);
      expect([keyOf(item), item.column === 'done']).toEqual([keyOf(item), finished !== null]);
      if (started === null && finished === null) expect(item.column).not.toBe('now');
    }
    expect(then.items.length + then.doneEarlier!).toBeGreaterThan(5);
    const future = await call(sandbox, manager, 'roadmap.view', { product: 'APP', asOf: now.today + 1 });
    expect(future).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
  });

  it('are of what of a product stands in the portfolio that is looked from, and of products of several projects', async () => {
    const { portfolioId, keys } = await makeMixedPortfolio(sandbox, manager, {});
    const part = await of(manager, 'APP', { portfolioId });
    expect(part.items.length).toBeGreaterThan(0);
    for (const item of part.items) expect(keys).toContain(keyOf(item));
    const members = ['APP', 'LOYAL'].map((key) => {
      const { id } = site.issues.find((issue) => projectKeyOf(issue) === key)!.fields.project as { id: string };
      return { kind: 'project' as const, projectId: id };
    });
    const draft = aProductDraft({ name: 'App and points', members });
    const { product } = await view(sandbox, manager, 'product-record.create', { draft });
    const both = await of(manager, product);
    expectItems(both, site, [...issuesOf('APP'), ...issuesOf('LOYAL')]);
    expect(both.record).toEqual({ product, version: 1, mayEdit: true, ownerAccountId: manager });
    expect(new Set(releasesIn(both).map(({ projectKey }) => projectKey))).toEqual(new Set(['APP', 'LOYAL']));
  });

  describe('that somebody edits', () => {
    const customer = usualAudiences[2]!;
    const save = async (after: RoadmapSetup) => {
      const { setup } = await of(admin, 'LOYAL');
      await view(sandbox, admin, 'product-record.saveRoadmap', { product: 'LOYAL', before: setup!, after });
    };

    it('begin the record, and show items where people put them', async () => {
      const before = await of(admin, 'LOYAL');
      expect(before.record).toMatchObject({ version: 0, mayEdit: true, ownerAccountId: null });
      const [moved, taken] = before.items.filter(({ column }) => column !== 'done');
      const placed = [
        { issueId: moved!.issue!.issueId, horizon: 'later' as const },
        { issueId: taken!.issue!.issueId, horizon: 'not-shown' as const },
      ];
      await save({ ...usualRoadmap, placed });
      const after = await of(admin, 'LOYAL');
      const placeOf = (item: RoadmapItem) => after.items.find(({ id }) => id === item.id);
      expect(placeOf(moved!)).toMatchObject({ column: 'later', why: { by: 'hand' } });
      expect(placeOf(taken!)).toMatchObject({ column: 'not-shown' });
      // Whoever may not edit the roadmap is not shown what is off it.
      const others = await of(owner, 'LOYAL');
      expect(others.items.map(({ id }) => id)).not.toContain(taken!.id);
      await save(usualRoadmap);
      expect((await of(admin, 'LOYAL')).items).toEqual(before.items);
    });

    it('leave nothing of what an audience is not shown in the answer', async () => {
      const whole = await of(admin, 'LOYAL');
      const open = whole.items.filter(({ column }) => column !== 'done');
      const [hidden, called] = open;
      const everything = {
        ...customer,
        name: 'Key accounts',
        hides: hidables.filter((what) => what !== 'not-started'),
        hiddenIssueIds: [hidden!.issue!.issueId],
        wording: [{ issueId: called!.issue!.issueId, name: 'Points for everybody' }],
      };
      await save({ ...usualRoadmap, audiences: [everything] });
      const shown = await of(admin, 'LOYAL', { audience: customer.id });
      expect(shown.items).toHaveLength(whole.items.length - 1);
      expect(shown).toMatchObject({ setup: null, basis: null, doneEarlier: null, withoutItem: null, releases: null });
      expect(shown).toMatchObject({ leftOut: 1, shownAs: { name: 'Key accounts', kind: 'customer' } });
      expect((await of(owner, 'LOYAL', { audience: customer.id })).leftOut).toBeNull();
      const words = JSON.stringify({ ...shown, record: null });
      expect(words).toContain('Points for everybody');
      const told = whole.items.flatMap(({ issue, people, status }) => [
        issue!.key,
        String(issue!.issueId),
        ...people!.accountIds!,
        status!.name!,
      ]);
      const secrets = [...told, 'LOYAL', ...releasesIn(whole).map(({ name }) => name), hidden!.name, called!.name];
      for (const secret of secrets) expect(words).not.toContain(JSON.stringify(secret).slice(1, -1));
      for (const { dates } of whole.items) if (dates?.due) expect(words).not.toContain(`:${dates.due.day},`);
    });

    it.each(hidables)('hide %s alone where only that is hidden', async (what) => {
      await save({ ...usualRoadmap, audiences: [{ ...customer, name: 'C', hides: [what] }] });
      const whole = await of(admin, 'LOYAL');
      const shown = await of(admin, 'LOYAL', { audience: customer.id });
      const [item] = shown.items;
      const isNull = {
        dates: item!.dates === null,
        people: item!.people === null,
        figures: item!.progress === null && shown.basis === null && shown.doneEarlier === null,
        status: item!.status === null,
        releases: item!.releaseIds === null && shown.releases === null,
        keys: item!.issue === null,
        'not-started': shown.items.length < whole.items.length,
      };
      expect(Object.entries(isNull).flatMap(([name, is]) => (is ? [name] : []))).toEqual([what]);
      for (const release of releasesIn(shown)) {
        expect(release.dates === null).toBe(what === 'dates');
        expect(release.scope === null).toBe(what === 'figures');
        // What does not fit is told by days and by figures.
        expect(release.chance === null).toBe(what === 'dates' || what === 'figures');
      }
    });

    it('know no audience but their own', async () => {
      const audience = '00000000-0000-4000-8000-000000000009';
      expect(await call(sandbox, admin, 'roadmap.view', { product: 'LOYAL', audience })).toMatchObject({
        ok: false,
        failure: { code: 'invalid-request', field: 'audience' },
      });
    });
  });
});
