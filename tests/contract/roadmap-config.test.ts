import { submitProblem } from '../../sandbox/confluence/config-rules';
import {
  excerptRequestOf,
  lostOfRoadmap,
  macroLooks,
  newRoadmapConfig,
  roadmapColumns,
  roadmapConfigOf,
  roadmapDraft,
  submittedRoadmapConfig,
} from '../../src/contract/roadmap-config';
import { excerptRequest } from '../../src/contract/roadmap-excerpt';
import { parseDay } from '../../src/domain/schedule/calendar-day';

const id = '0b8f4f5e-2f6e-4c2b-9a51-6a2f0f2c9d11';
/** Of the shape of one. */
const noUuid = 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa';
const product = newRoadmapConfig({ of: 'product', product: 'APP' });
const kept = submittedRoadmapConfig(product);
const read = (config: unknown, link: string | null = null) => roadmapConfigOf({ config, link });

describe('the configuration of a roadmap', () => {
  it.each([
    product,
    newRoadmapConfig({ of: 'site' }),
    newRoadmapConfig({ of: 'portfolio', portfolioId: id }),
    {
      ...newRoadmapConfig({ of: 'product', product: id }),
      title: 'For partners: Q1',
      look: 'table',
      columns: [...roadmapColumns],
      audience: id,
      period: { kind: 'months', months: 6 },
      hasUndated: false,
      filter: { categories: ['done', 'unknown'], labels: ['web:ui'], releases: ['10001'], isLate: true, text: 'pay' },
    } as const,
    { ...product, period: { kind: 'days', from: parseDay('2026-01-01')!, to: parseDay('2026-03-31')! } } as const,
  ])('comes back as it was submitted, Confluence takes it, and it can be asked for: %j', (config) => {
    const submitted = submittedRoadmapConfig(config);
    expect(submitProblem({ config: submitted })).toBeNull();
    const again = read(JSON.parse(JSON.stringify(submitted)));
    expect(again).toEqual(config);
    expect(excerptRequest.safeParse(excerptRequestOf(again!)).success).toBe(true);
  });

  it.each([
    [20_000, 20_001, true],
    [20_001, 20_000, false],
    [null, 20_000, false],
    [20_000, 3_000_000, false],
  ])('asks for days from %s to %s: %s', (from, to, isAsked) => {
    const asked = { ...excerptRequestOf(product), period: { kind: 'days', from, to } };
    expect(excerptRequest.safeParse(asked).success).toBe(isAsked);
  });

  it.each([
    [`/product/app`, { of: 'product', product: 'APP' }],
    [`/product/APP/roadmap?portfolio=${id}`, { of: 'product', product: 'APP' }],
    [`/product/${id.toUpperCase()}/roadmap`, { of: 'product', product: id }],
    [`/portfolio/${id.toUpperCase()}/timeline`, { of: 'portfolio', portfolioId: id }],
    ['/portfolio/all/timeline?asOf=2026-01-01', { of: 'site' }],
  ] as const)('is what the link %s leads to where nothing was submitted yet', (path, source) => {
    const link = `https://acme.atlassian.net/jira/apps/a/e${path}`;
    const look = source.of === 'product' ? 'horizons' : 'timeline';
    expect(read(null, link)).toEqual({ ...newRoadmapConfig(source), look });
    expect(read(kept, link)).toEqual(product);
    expect(read({ ...kept, source: 'nothing' }, link)).toBeNull();
  });

  it.each(['', '?asOf=2026-01-01', '/'])('is the product of the project whose page has the link: %s', (rest) => {
    for (const projects of ['software/projects', 'software/c/projects', 'servicedesk/projects'])
      expect(read(null, `https://acme.atlassian.net/jira/${projects}/app/apps/a/e${rest}`)).toEqual(product);
  });

  it.each([
    ['/product/APP', null],
    ['/product/APP/roadmap', null],
    ['/portfolio/all/timeline', null],
    ['/product/APP/delivery', { hasOtherTab: true }],
    [`/product/APP/roadmap?portfolio=${id}`, { hasPortfolio: true }],
    ['/portfolio/all/timeline?asOf=2026-05-04', { asOf: '2026-05-04' }],
  ])('knows what of %s it does not show, until somebody chooses', (path, lost) => {
    const link = `https://acme.atlassian.net/jira/apps/a/e${path}`;
    const nothing = { hasOtherTab: false, asOf: null, hasPortfolio: false, hasMore: false };
    expect(lostOfRoadmap({ config: null, link })).toEqual(lost && { ...nothing, ...lost });
    expect(lostOfRoadmap({ config: kept, link })).toBeNull();
  });

  it.each(['/portfolio/new', '/product/', '/product/a b', '/product/1', '/epic/APP-1', ''])(
    'is nothing where the link leads to no roadmap: %s',
    (path) => {
      expect(read(null, `https://acme.atlassian.net/jira/apps/a/e${path}`)).toBeNull();
    },
  );

  it.each([
    null,
    'site',
    {},
    { ...kept, source: "product:APP'; DROP TABLE" },
    { ...kept, source: 'product:' },
    { ...kept, source: 'portfolio:APP' },
    { ...kept, source: `product:${noUuid}` },
    { ...kept, source: `portfolio:${noUuid}` },
    { ...kept, audience: noUuid },
    { ...kept, look: 'gantt' },
    { ...kept, columns: ['salary'] },
    { ...kept, audience: 'customer' },
    { ...kept, period: '4' },
    { ...kept, period: 'days' },
    { ...kept, period: 'days', from: '2026-05-01', to: '2026-04-30' },
    { ...kept, period: 'days', from: '2026-02-99', to: '2026-04-30' },
    { ...kept, period: 'days', from: '0001-01-01', to: '2026-04-30' },
    { ...kept, undated: 'yes' },
    { ...kept, categories: ['late'] },
    { ...kept, labels: Array.from({ length: 51 }, (_, at) => `label-${String(at)}`) },
    { ...kept, releases: [''] },
    { ...kept, text: 'x'.repeat(256) },
  ])('is nothing where it is broken: %j', (config) => {
    expect(read(config)).toBeNull();
  });

  it('is mended for its author, who finds what is valid of it', () => {
    const days = { period: 'days', from: '2026-05-01', to: '2026-04-30' } as const;
    const own = { ...kept, ...days, title: 'Q1', labels: ['web'], undated: false };
    expect(roadmapDraft({ config: { ...own, look: 'gantt', columns: ['salary'], late: 1 }, link: null })).toEqual(own);
    expect(roadmapDraft({ config: { source: kept.source }, link: null })).toEqual(kept);
    expect(roadmapDraft({ config: own, link: null })).toEqual(own);
    for (const config of [null, '{"source":', [1], { ...own, source: `product:${noUuid}` }])
      expect(roadmapDraft({ config, link: null })).toBeNull();
    expect(roadmapDraft({ config: null, link: 'https://acme.atlassian.net/jira/apps/a/e/product/APP' })).toEqual(kept);
  });

  it('knows every look, and has its columns in the order of the table', () => {
    expect(macroLooks.map((look) => read({ ...kept, look })?.look)).toEqual(macroLooks);
    expect(read({ ...kept, columns: [...roadmapColumns].reverse() })?.columns).toEqual(roadmapColumns);
  });
});
