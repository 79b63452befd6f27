import fc from 'fast-check';
import {
  type Route,
  dayOf,
  isSameRoute,
  pathOf,
  pathOn,
  routeOf,
  tabOf,
} from '../../../../static/views/navigation/route';
import type { Day } from '../../../../src/domain/units';

const portfolio: Route = { page: 'portfolio' };
const product: Route = { page: 'product', projectKey: 'ABC' };

describe('routes', () => {
  it('read a path with or without a slash at its ends, and keys in any case', () => {
    expect(routeOf('epic/abc-1/', portfolio)).toEqual({ page: 'epic', issueKey: 'ABC-1' });
    expect(routeOf('/product/ABC', portfolio)).toEqual(product);
  });

  it('lead home from any path that is none', () => {
    for (const path of ['', '/', '/epic', '/elsewhere/ABC', '//']) expect(routeOf(path, product)).toEqual(product);
  });

  it('give the home of a project page the shortest path', () => {
    expect(pathOf(product, product)).toBe('/');
    expect(pathOf(product, portfolio)).toBe('/product/ABC');
  });

  it('survive the way into the address and back', () => {
    const key = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}$/);
    const route: fc.Arbitrary<Route> = fc.oneof(
      key.map((projectKey): Route => ({ page: 'product', projectKey })),
      key.map((project): Route => ({ page: 'epic', issueKey: `${project}-1` })),
      fc.constant(portfolio),
    );
    fc.assert(
      fc.property(route, (to) => {
        expect(routeOf(pathOf(to, portfolio), portfolio)).toEqual(to);
      }),
    );
  });

  it('keep the day beside the route', () => {
    const days = fc.option(fc.integer({ min: 10_957, max: 40_000 }).map((day) => day as Day));
    fc.assert(
      fc.property(days, (day) => {
        const path = pathOn(pathOf(product, portfolio), day);
        expect(dayOf(path)).toBe(day);
        expect(routeOf(path, portfolio)).toEqual(product);
      }),
    );
    expect(pathOn('/', 20_576 as Day)).toBe('/?asOf=2026-05-03');
  });

  it('take what is no day for the present', () => {
    for (const path of ['/', '/?asOf=', '/?asOf=soon', '/?asOf=2026-13-01', '/product/ABC?x=1'])
      expect(dayOf(path)).toBeNull();
  });

  it('are the same only where page and key are', () => {
    expect(isSameRoute(product, { page: 'product', projectKey: 'ABC' })).toBe(true);
    expect(isSameRoute(product, { page: 'product', projectKey: 'X' })).toBe(false);
    expect(isSameRoute(product, portfolio)).toBe(false);
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
