import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import type { Day } from '#domain/units';

/** What a whole page shows. Panels have no routes. */
export type Route =
  | { readonly page: 'portfolio' }
  | { readonly page: 'product'; readonly projectKey: string }
  | { readonly page: 'epic'; readonly issueKey: string };

/** The path of a route below the page's own address. The home of the page has the path `/`. */
export function pathOf(route: Route, home: Route): string {
  if (isSameRoute(route, home)) return '/';
  switch (route.page) {
    case 'portfolio':
      return '/';
    case 'product':
      return `/product/${route.projectKey}`;
    case 'epic':
      return `/epic/${route.issueKey}`;
  }
}

/** The route of a path; the page's home for anything that is none. */
export function routeOf(path: string, home: Route): Route {
  const [kind, key] = (path.split('?')[0] ?? '').split('/').filter((part) => part !== '');
  if (key === undefined) return home;
  if (kind === 'product') return { page: 'product', projectKey: key.toUpperCase() };
  return kind === 'epic' ? { page: 'epic', issueKey: key.toUpperCase() } : home;
}

/** Whether two routes lead to the same view. */
export function isSameRoute(a: Route, b: Route): boolean {
  if (a.page === 'product' && b.page === 'product') return a.projectKey === b.projectKey;
  if (a.page === 'epic' && b.page === 'epic') return a.issueKey === b.issueKey;
  return a.page === b.page && a.page === 'portfolio';
}

/** The past day that a path asks for; null: the present. */
export function dayOf(path: string): Day | null {
  return parseDay(new URLSearchParams(path.split('?')[1]).get('asOf'));
}

/** The same path for another day; null: for the present. */
export function pathOn(path: string, day: Day | null): string {
  return day === null ? path : `${path}?asOf=${formatDay(day)}`;
}

/** The tab of a path; the first one for anything that is none. */
export function tabOf<T extends string>(path: string, tabs: readonly [T, ...T[]]): T {
  const [name] = (path.split('?')[0] ?? '').split('/').filter((part) => part !== '');
  return tabs.find((tab) => tab === name) ?? tabs[0];
}
