import fc from 'fast-check';
import {
  asksForNoDay,
  isSameRoute,
  outlookOf,
  pathOf,
  pathWith,
  portfolioTabs,
  routeOf,
  tabOf,
  type Route,
} from '../../../../static/views/navigation/route';
import type { Day } from '../../../../src/domain/units';

const home: Route = { page: 'home' };
const portfolio: Route = { page: 'portfolio', portfolioId: null, tab: 'overview' };
const product: Route = { page: 'product', product: 'ABC' };

describe('routes', () => {
  it('read a path with or without a slash at its ends, and keys in any case', () => {
    expect(routeOf('epic/abc-1/', home)).toEqual({ page: 'epic', issueKey: 'ABC-1' });
    expect(routeOf('/product/ABC', home)).toEqual(product);
  });

  it('lead home from any path that is none', () => {
    for (const path of ['', '/', '/epic', '/elsewhere/ABC', '//']) expect(routeOf(path, product)).toEqual(product);
  });

  it('give the home of a project page the shortest path', () => {
    expect(pathOf(product, product)).toBe('/');
    expect(pathOf(product, home)).toBe('/product/ABC');
  });

  it('survive the way into the address and back', () => {
    const key = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}$/);
    const route: fc.Arbitrary<Route> = fc.oneof(
      key.map((projectKey): Route => ({ page: 'product', product: projectKey })),
      key.map((project): Route => ({ page: 'epic', issueKey: `${project}-1` })),
      fc.constant(home),
      fc.constant<Route>({ page: 'new-portfolio' }),
      fc.constant<Route>({ page: 'new-product' }),
      fc.uuid().map((product): Route => ({ page: 'product', product })),
      fc
        .tuple(fc.option(fc.uuid()), fc.constantFrom(...portfolioTabs))
        .map(([portfolioId, tab]): Route => ({ page: 'portfolio', portfolioId, tab })),
    );
    fc.assert(
      fc.property(route, (to) => {
        expect(routeOf(pathOf(to, home), home)).toEqual(to);
        expect(routeOf(pathOf(to, product), product)).toEqual(to.page === 'home' ? product : to);
      }),
    );
  });

  it('say where an address asks for a day that cannot be seen', () => {
    const noon = Date.parse('2026-11-22T12:00:00Z');
    const asks = (asOf: string) => asksForNoDay(`/portfolio/all?asOf=${asOf}`, noon);
    for (const asOf of ['2000-01-01', '2026-11-22', '2026-11-23']) expect(asks(asOf)).toBe(false);
    for (const asOf of ['', 'yesterday', '2026-02-30', '2026-11-22x', '1999-12-31', '2026-11-24', '99999-01-01'])
      expect([asOf, asks(asOf)]).toEqual([asOf, true]);
    expect(asksForNoDay('/portfolio/all', noon)).toBe(false);
  });

  it('keep the day and the portfolio beside the route', () => {
    const days = fc.option(fc.integer({ min: 10_957, max: 40_000 }).map((day) => day as Day));
    fc.assert(
      fc.property(days, fc.option(fc.uuid()), (day, portfolioId) => {
        const path = pathWith(pathOf(product, home), { day, portfolioId });
        expect(outlookOf(path, home)).toEqual({ day, portfolioId });
        expect(routeOf(path, home)).toEqual(product);
      }),
    );
    expect(pathWith('/', { day: 20_576 as Day, portfolioId: null })).toBe('/?asOf=2026-05-03');
  });

  it('look at a portfolio from itself', () => {
    const portfolioId = '0d7a2c1e-8f0e-4a54-9d3e-0a5b8f9d1c11';
    const path = pathWith(pathOf({ page: 'portfolio', portfolioId, tab: 'overview' }, home), {
      day: null,
      portfolioId,
    });
    expect(path).toBe(`/portfolio/${portfolioId}`);
    expect(outlookOf(path, home)).toEqual({ day: null, portfolioId });
  });

  it('take what is no day for the present', () => {
    for (const path of ['/', '/?asOf=', '/?asOf=soon', '/?asOf=2026-13-01', '/product/ABC?x=1'])
      expect(outlookOf(path, home).day).toBeNull();
  });

  it('are the same only where page and key are', () => {
    expect(isSameRoute(product, { page: 'product', product: 'ABC' })).toBe(true);
    expect(isSameRoute(product, { page: 'product', product: 'X' })).toBe(false);
    expect(isSameRoute(product, portfolio)).toBe(false);
    expect(isSameRoute(portfolio, { ...portfolio, tab: 'changes' })).toBe(false);
    expect(isSameRoute(portfolio, { ...portfolio })).toBe(true);
  });
});

describe('the tab of a path', () => {
  const tabs = ['data', 'fields'] as const;

  it.each([
    ['/', 'data'],
    ['/fields', 'fields'],
    ['/fields/?x=1', 'fields'],
    ['/nonsense', 'data'],
  ])('of %s is %s', (path, tab) => {
    expect(tabOf(path, tabs)).toBe(tab);
  });
});
