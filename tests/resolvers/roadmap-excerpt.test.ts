import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { RoadmapItem, RoadmapRelease, RoadmapView } from '../../src/contract/roadmap';
import {
  excerptRequestOf,
  macroLooks,
  newRoadmapConfig,
  roadmapColumns,
  submittedRoadmapConfig,
  type RoadmapConfig,
} from '../../src/contract/roadmap-config';
import type { ExcerptRequest, RoadmapExcerpt, RoadmapSource } from '../../src/contract/roadmap-excerpt';
import type { Day } from '../../src/domain/units';
import { usualAudiences } from '../../src/domain/roadmap/audience';
import { aDraft, someRoles } from '../builders/portfolio';
import { problemsOfAdf } from '../contract/adf-schema';
import { issuesOf } from '../oracle/read-as-person';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';

interface Adf {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: { readonly text?: string };
  readonly content?: readonly Adf[];
}

const textOf = ({ text, attrs, content = [] }: Adf): string =>
  [text ?? attrs?.text ?? '', ...content.map(textOf)].filter((part) => part !== '').join(' ');
const keysOf = (items: readonly RoadmapItem[]) => items.map(({ issue }) => issue?.key);
const keysIn = (answer: unknown): string[] => JSON.stringify(answer).match(/\b[A-Z][A-Z0-9]+-[1-9]\d*\b/g) ?? [];
const listed = ({ releases }: Pick<RoadmapView, 'releases'>): readonly RoadmapRelease[] =>
  Array.isArray(releases) ? (releases as RoadmapRelease[]) : [];
const [, , customer] = usualAudiences;

describe('what a page outside Jira shows of a roadmap', () => {
  let sandbox: RunningSandbox;
  let manager: string;
  const personAbout = (purpose: string) =>
    sandbox.source.jira.people.find(({ about }) => about?.startsWith(purpose))!.accountId;
  const app: RoadmapSource = { of: 'product', product: 'APP' };
  const asked = (source: RoadmapSource, more: Partial<ExcerptRequest> = {}): ExcerptRequest => ({
    ...excerptRequestOf(newRoadmapConfig(source)),
    ...more,
  });
  const excerpt = (as: string, source: RoadmapSource, more?: Partial<ExcerptRequest>): Promise<RoadmapExcerpt> =>
    view(sandbox, as, 'roadmap.excerpt', asked(source, more));
  const noFilter = asked(app).filter;

  beforeAll(async () => {
    sandbox = await startDemo();
    manager = personAbout('Portfolio manager');
  });
  afterAll(() => sandbox.close());

  it('is the roadmap itself where nothing narrows it, under its name', async () => {
    const [whole, { audiences, leftOut, setup, record, ...roadmap }] = await Promise.all([
      excerpt(manager, app),
      view(sandbox, manager, 'roadmap.view', { product: 'APP' }),
    ]);
    expect(whole.roadmap).toEqual(roadmap);
    expect(whole).toMatchObject({
      source: app,
      name: (await view(sandbox, manager, 'product.view', { product: 'APP' })).name,
      day: roadmap.today,
      readAt: roadmap.index.asOf,
      rules: setup?.rules,
      leftOut: { period: 0, undated: 0, filter: 0, more: 0, releases: 0 },
    });
    expect([audiences.length > 0, leftOut, record?.product]).toEqual([true, null, 'APP']);
    expect(whole.roadmap.items.length).toBeGreaterThan(2);
  });

  it('is of a portfolio and of the site as well', async () => {
    const { projects } = await view(sandbox, manager, 'portfolio.view', {});
    const members = projects.slice(0, 4).map(({ projectId }) => ({ kind: 'project', projectId }) as const);
    const draft = aDraft({ name: 'Four projects', members, roles: someRoles(manager) });
    const { portfolioId } = await view(sandbox, manager, 'portfolio-record.create', { draft });
    const of = await excerpt(manager, { of: 'portfolio', portfolioId });
    const page = await view(sandbox, manager, 'roadmap.view', { portfolioId });
    expect([of.name, keysOf(of.roadmap.items)]).toEqual(['Four projects', keysOf(page.items)]);
    const site = await excerpt(manager, { of: 'site' });
    expect(site.name).toBe('');
    expect(site.roadmap.items.length).toBe((await view(sandbox, manager, 'roadmap.view', {})).items.length);
  });

  it.each([2, 3, 4, 5])('names nothing that person %i may not browse, however it is asked for', async (at) => {
    const person = sandbox.source.jira.people[at]!.accountId;
    const known = new Set(
      (await issuesOf(sandbox.source.jira, person)).flatMap(({ key, parentKey }) => [key, parentKey ?? key]),
    );
    const projects = (await view(sandbox, manager, 'portfolio.view', {})).projects.map(({ key }) => key);
    const own = (await view(sandbox, person, 'portfolio.view', {})).projects.map(({ key }) => key);
    for (const product of projects) {
      const answers = await Promise.all([
        call(sandbox, person, 'roadmap.excerpt', asked({ of: 'product', product })),
        call(
          sandbox,
          person,
          'roadmap.excerpt',
          asked({ of: 'product', product }, { filter: { ...noFilter, text: 'a' } }),
        ),
        call(sandbox, person, 'roadmap.choices', { source: { of: 'product', product } }),
      ]);
      const expected = own.includes(product) ? null : 'not-found';
      expect(answers.map((one) => (one.ok ? null : one.failure.code))).toEqual(answers.map(() => expected));
      expect(keysIn(answers).filter((key) => !known.has(key))).toEqual([]);
    }
    const site = await excerpt(person, { of: 'site' }, { filter: { ...noFilter, categories: ['to-do'] } });
    expect(keysIn(site).filter((key) => !known.has(key))).toEqual([]);
    // Counts are of what he may see as well.
    const { period, undated, filter, more } = site.leftOut;
    const items = (await view(sandbox, person, 'roadmap.view', {})).items.filter(
      ({ column }) => column !== 'not-shown',
    );
    expect(site.roadmap.items.length + period + undated + filter + more).toBe(items.length);
  });

  it('leaves out on the server what the author leaves out, and releases count what stays', async () => {
    const whole = await excerpt(manager, { of: 'site' });
    const { items } = whole.roadmap;
    const open = await excerpt(manager, { of: 'site' }, { filter: { ...noFilter, categories: ['in-progress'] } });
    expect(keysOf(open.roadmap.items)).toEqual(
      keysOf(items.filter(({ status }) => status?.category === 'in-progress')),
    );
    expect(open.leftOut.filter).toBe(items.length - open.roadmap.items.length);
    expect([open.roadmap.doneEarlier, open.roadmap.withoutItem]).toEqual([null, null]);
    const shown = new Set(open.roadmap.items.map(({ id }) => id));
    const releases = listed(open.roadmap);
    expect(releases.length).toBeGreaterThan(0);
    for (const { itemIds, parts } of releases) {
      expect(itemIds.length).toBeGreaterThan(0);
      expect(
        [...itemIds, ...(parts ?? []).flatMap(({ itemId }) => itemId ?? [])].filter((id) => !shown.has(id)),
      ).toEqual([]);
    }
    const label = items.flatMap(({ labels }) => labels ?? [])[0]!;
    const labelled = await excerpt(manager, { of: 'site' }, { filter: { ...noFilter, labels: [label] } });
    expect(keysOf(labelled.roadmap.items)).toEqual(keysOf(items.filter(({ labels }) => labels?.includes(label))));
    const late = await excerpt(manager, { of: 'site' }, { filter: { ...noFilter, isLate: true } });
    expect(keysOf(late.roadmap.items)).toEqual(keysOf(items.filter(({ dates }) => dates?.isLate)));
    const release = listed(whole.roadmap).find(({ itemIds }) => itemIds.length > 0)!;
    const inRelease = await excerpt(manager, { of: 'site' }, { filter: { ...noFilter, releases: [release.id] } });
    expect(listed(inRelease.roadmap).map(({ id }) => id)).toEqual([release.id]);
    expect([whole.hasCutReleases, inRelease.hasCutReleases]).toEqual([false, true]);
    const none = { ...noFilter, releases: [release.id], text: 'no item is called so' };
    const [empty] = listed((await excerpt(manager, { of: 'site' }, { filter: none })).roadmap);
    expect(empty).toMatchObject({
      itemIds: [],
      chance: { value: null },
      scope: { work: { toDo: 0, inProgress: 0, done: 0, unknown: 0 }, byItem: 0 },
    });
    expect(empty?.dates?.finish?.state).not.toBe('known');
  });

  it('has of a period what meets it, and what has no dates only where the author keeps it', async () => {
    const whole = await excerpt(manager, { of: 'site' });
    const { day } = whole;
    const period = { kind: 'days', from: day, to: day } as const;
    const [withUndated, dated] = await Promise.all([
      excerpt(manager, { of: 'site' }, { period }),
      excerpt(manager, { of: 'site' }, { period, hasUndated: false }),
    ]);
    const undated = whole.roadmap.items.filter(({ dates }) => !dates?.start && !dates?.due && dates?.finished === null);
    expect(dated.leftOut.undated).toBe(undated.length);
    expect(withUndated.roadmap.items.length - dated.roadmap.items.length).toBe(undated.length);
    expect(dated.leftOut.period).toBe(whole.roadmap.items.length - undated.length - dated.roadmap.items.length);
    for (const { dates } of dated.roadmap.items) {
      const begin = Math.min(dates?.start?.day ?? Infinity, dates?.due?.day ?? Infinity, dates?.finished ?? Infinity);
      expect(begin).toBeLessThanOrEqual(day);
    }
  });

  it('has of a past period what was done in it, however long ago', async () => {
    const whole = await excerpt(manager, { of: 'site' });
    const { day, roadmap } = whole;
    const reach = { kind: 'days', from: (day - 20_000) as Day, to: (day + 20_000) as Day } as const;
    const all = await excerpt(manager, { of: 'site' }, { period: reach });
    const longAgo = all.roadmap.items.filter(({ dates }) => (dates?.finished ?? day) <= day - 90);
    expect(longAgo.length).toBeGreaterThan(0);
    expect(all.roadmap.items.length + all.leftOut.undated + all.leftOut.more).toBe(
      roadmap.items.length + (roadmap.doneEarlier ?? 0),
    );
    expect([roadmap.doneDays, all.roadmap.doneDays]).toEqual([90, 0]);
    const past = { kind: 'days', from: (day - 200) as Day, to: (day - 100) as Day } as const;
    const then = await excerpt(manager, { of: 'site' }, { period: past, hasUndated: false });
    const isThen = ({ dates }: RoadmapItem) => {
      const finished = dates?.finished ?? null;
      return finished !== null && finished >= past.from && finished <= past.to;
    };
    expect(then.roadmap.items.filter(isThen).map(({ id }) => id)).toEqual(longAgo.filter(isThen).map(({ id }) => id));
    const recent = await excerpt(manager, { of: 'site' }, { period: { ...past, from: day, to: day } });
    expect(recent.roadmap.doneDays).toBe(90);
  });

  it('shows an audience nothing more than the roadmap does, whatever the author narrows by', async () => {
    const audience = customer!.id;
    const of = await excerpt(manager, app, { audience, filter: { ...noFilter, categories: ['in-progress'] } });
    expect(of.roadmap.shownAs).toMatchObject({ kind: 'customer' });
    expect(of.rules).toBeNull();
    expect(of.roadmap.items.length).toBeGreaterThan(0);
    expect(keysIn(of)).toEqual([]);
    for (const { dates, status, people, progress } of of.roadmap.items)
      expect([dates, status, people, progress]).toEqual([null, null, null, null]);
    expect(of.roadmap.items.map(({ id }) => id)).toEqual(of.roadmap.items.map((_, at) => `item-${String(at + 1)}`));
    const gone = '00000000-0000-4000-8000-000000000000';
    expect(await call(sandbox, manager, 'roadmap.excerpt', asked(app, { audience: gone }))).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field: 'audience' },
    });
  });

  it('has no audience but of a product: what a product keeps from one stands elsewhere as Jira says it', async () => {
    const { projects } = await view(sandbox, manager, 'portfolio.view', {});
    const members = projects.slice(0, 2).map(({ projectId }) => ({ kind: 'project', projectId }) as const);
    const draft = aDraft({ name: 'Two projects', members, roles: someRoles(manager) });
    const { portfolioId } = await view(sandbox, manager, 'portfolio-record.create', { draft });
    const refused = { ok: false, failure: { code: 'invalid-request', field: 'audience' } };
    for (const source of [{ of: 'site' }, { of: 'portfolio', portfolioId }] as const) {
      expect((await view(sandbox, manager, 'roadmap.choices', { source })).audiences).toEqual([]);
      for (const { id: audience } of usualAudiences)
        expect(await call(sandbox, manager, 'roadmap.excerpt', asked(source, { audience }))).toEqual(refused);
    }
    expect(await call(sandbox, manager, 'roadmap.view', { audience: customer!.id })).toEqual(refused);
  });

  it('offers what there is to choose from', async () => {
    const choices = await view(sandbox, manager, 'roadmap.choices', { source: app });
    const page = await view(sandbox, manager, 'roadmap.view', { product: 'APP' });
    expect(choices.audiences).toEqual(page.audiences);
    expect(new Set(choices.labels)).toEqual(new Set(page.items.flatMap(({ labels }) => labels ?? [])));
    expect(choices.releases.map(({ id }) => id)).toEqual(listed(page).map(({ id }) => id));
  });

  describe('in an export', () => {
    const config = (more: Partial<RoadmapConfig> = {}, source: RoadmapSource = app) =>
      submittedRoadmapConfig({ ...newRoadmapConfig(source), title: 'On paper', ...more });
    const exported = async (as: string | null, payload: Record<string, unknown>): Promise<Adf> =>
      (await sandbox.functions.exportMacro('roadmap-macro', payload, as)) as Adf;
    const pdf = (own: unknown) => ({ exportType: 'pdf', extensionPayload: { config: own }, context: {} });
    const word = (own: unknown) => ({ exportType: 'word', context: { config: own, contentId: '1' } });
    const stranger = () => personAbout('External auditor');

    it.each(macroLooks)(
      'is a document of what the person who exports may see, as %s, to PDF and to Word',
      async (look) => {
        const own = config({ look, columns: roadmapColumns }, { of: 'site' });
        const [toPdf, toWord] = await Promise.all([exported(manager, pdf(own)), exported(manager, word(own))]);
        expect(toWord).toEqual(toPdf);
        expect(problemsOfAdf(toPdf)).toEqual([]);
        const text = textOf(toPdf);
        expect(text).toContain('On paper');
        const { roadmap } = await excerpt(manager, { of: 'site' });
        expect(text.includes(`${String(roadmap.items.length)} items on the roadmap`)).toBe(look !== 'releases');
        const names = look === 'releases' ? listed(roadmap) : roadmap.items;
        for (const { name } of names) expect(text).toContain(name);
      },
    );

    it.each(macroLooks)('says of an audience nothing that it is not shown, as %s', async (look) => {
      const document = await exported(manager, pdf(config({ look, columns: roadmapColumns, audience: customer!.id })));
      expect(problemsOfAdf(document)).toEqual([]);
      expect(keysIn(document)).toEqual([]);
      expect(textOf(document)).toContain('Shown as: Customer.');
      expect(JSON.stringify(document)).not.toContain('/product/');
      expect(JSON.stringify(await exported(manager, pdf(config({ look }))))).toContain('/product/APP');
      // The day that it is of is the only one.
      expect(JSON.stringify(document).match(/"timestamp"/g)).toHaveLength(1);
    });

    it('names in its table who works on what, as Confluence tells whoever exports, and nobody by his account', async () => {
      const named = await exported(manager, pdf(config({ look: 'table', columns: ['people'] })));
      const rows = named.content?.find(({ type }) => type === 'table')?.content?.slice(1) ?? [];
      const { items } = (await excerpt(manager, app)).roadmap;
      const nameOf = new Map(sandbox.source.jira.people.map((one) => [one.accountId, one.displayName]));
      const expected = items.map(({ people }) => (people?.accountIds ?? []).map((id) => nameOf.get(id)));
      expect(expected.some((names) => names.length > 1 && names.length <= 5)).toBe(true);
      const listed = expected.filter(({ length }) => length <= 5).map((names) => names.join(', '));
      expect(rows.map((row) => textOf(row.content![1]!))).toEqual(expect.arrayContaining(listed));
      for (const id of nameOf.keys()) expect(JSON.stringify(named)).not.toContain(id);
    });

    it('says what is left out, and where there is nothing', async () => {
      const none = await exported(manager, pdf(config({ filter: { ...noFilter, text: 'no item is called so' } })));
      expect(problemsOfAdf(none)).toEqual([]);
      expect(textOf(none)).toMatch(
        /Only: “no item is called so” in the name.*There is nothing here.*left out by the author’s filter/,
      );
    });

    it('tells nothing where nobody is known to export, where Jira does not let him, and where it is not configured', async () => {
      const asNobody = await exported(null, pdf(config()));
      expect(await exported(stranger(), pdf(config()))).toEqual(asNobody);
      for (const document of [
        asNobody,
        await exported(manager, pdf(config({ audience: '00000000-0000-4000-8000-000000000000' }))),
        await exported(manager, pdf(undefined)),
        await exported(manager, { odd: [] }),
      ]) {
        expect(problemsOfAdf(document)).toEqual([]);
        expect(textOf(document)).not.toMatch(/\d|On paper/);
      }
    });
  });

  it.each([
    {},
    { source: { of: 'product', product: "x' OR 1=1" } },
    { source: { of: 'site', accountId: 'x' } },
    { period: { kind: 'days', from: 20_000, to: 19_999 } },
    { period: { kind: 'months', months: 4 } },
    { filter: { text: '' } },
    { hasUndated: 'yes' },
    { more: true },
  ])('is nothing of what cannot be asked for: %j', async (wrong) => {
    const payload = Object.keys(wrong).length === 0 ? wrong : { ...asked({ of: 'site' }), ...wrong };
    expect(await call(sandbox, manager, 'roadmap.excerpt', payload)).toMatchObject({
      failure: { code: 'invalid-request' },
    });
  });
});
