import { dayIn, formatDay, parseDay } from '#domain/schedule/calendar-day';
import type { Day, Instant } from '#domain/units';

/** The parts of a portfolio's page, in their order. */
export const portfolioTabs = [
  'overview',
  'work',
  'timeline',
  'baselines',
  'dependencies',
  'capacity',
  'settings',
  'changes',
] as const;
export type PortfolioTab = (typeof portfolioTabs)[number];

/** The parts of a product's page, in their order. */
export const productTabs = ['overview', 'features', 'roadmap', 'delivery', 'settings', 'changes'] as const;
export type ProductTab = (typeof productTabs)[number];

/** What a whole page shows. Panels have no routes. */
export type Route =
  /** All portfolios. */
  | { readonly page: 'home' }
  | { readonly page: 'new-portfolio' }
  | { readonly page: 'new-product' }
  /** `portfolioId` null: every project of the site. */
  | { readonly page: 'portfolio'; readonly portfolioId: string | null; readonly tab: PortfolioTab }
  /** `product`: the key of a Jira project, or the UUID of a record. Without `tab` its overview. */
  | { readonly page: 'product'; readonly product: string; readonly tab?: ProductTab }
  | { readonly page: 'epic'; readonly issueKey: string };

/** What stays while one moves: the day that is seen, and the portfolio that one looks from. */
export interface Outlook {
  /** null: the present. */
  readonly day: Day | null;
  /** null: every project of the site. */
  readonly portfolioId: string | null;
}

const ALL = 'all';
const NEW = 'new';
/** No step below `/product`: a project can have any key. */
const NEW_PRODUCT = 'new-product';

/** The path of a route below the page's own address. The home of the page has the path `/`. */
export function pathOf(route: Route, home: Route): string {
  if (isSameRoute(route, home)) return '/';
  switch (route.page) {
    case 'home':
      return '/';
    case 'new-portfolio':
      return `/portfolio/${NEW}`;
    case 'new-product':
      return `/${NEW_PRODUCT}`;
    case 'portfolio': {
      const { portfolioId, tab } = route;
      return `/portfolio/${portfolioId ?? ALL}${partOf(tab)}`;
    }
    case 'product':
      return `/product/${route.product}${partOf(route.tab)}`;
    case 'epic':
      return `/epic/${route.issueKey}`;
  }
}

/** The route of a path; the page's home for anything that is none. */
export function routeOf(path: string, home: Route): Route {
  const [kind, key, part] = (path.split('?')[0] ?? '').split('/').filter((step) => step !== '');
  if (kind === NEW_PRODUCT) return { page: 'new-product' };
  if (key === undefined) return home;
  switch (kind) {
    case 'portfolio':
      if (key === NEW) return { page: 'new-portfolio' };
      return {
        page: 'portfolio',
        portfolioId: key === ALL ? null : key.toLowerCase(),
        tab: tabNamed(part, portfolioTabs),
      };
    case 'product':
      return productRoute(productNamed(key), tabNamed(part, productTabs));
    case 'epic':
      return { page: 'epic', issueKey: key.toUpperCase() };
    default:
      return home;
  }
}

/** Keys of projects have no hyphens, UUIDs always have. */
const productNamed = (name: string): string => (name.includes('-') ? name.toLowerCase() : name.toUpperCase());

/** The product's own address is that of its overview. */
function productRoute(product: string, tab: ProductTab): Route {
  return { page: 'product', product, ...(partOf(tab) !== '' && { tab }) };
}

const partOf = (tab: string | undefined) => (tab === undefined || tab === 'overview' ? '' : `/${tab}`);

function tabNamed<T extends string>(name: string | undefined, tabs: readonly [T, ...T[]]): T {
  return tabs.find((tab) => tab === name) ?? tabs[0];
}

/** Whether two routes lead to the same view. */
export function isSameRoute(a: Route, b: Route): boolean {
  return JSON.stringify(keysOf(a)) === JSON.stringify(keysOf(b));
}

function keysOf(route: Route): readonly (string | null)[] {
  switch (route.page) {
    case 'portfolio':
      return [route.page, route.portfolioId, route.tab];
    case 'product':
      return [route.page, route.product, route.tab ?? 'overview'];
    case 'epic':
      return [route.page, route.issueKey];
    default:
      return [route.page];
  }
}

/** What a path asks to be seen. A portfolio's own page is looked at from itself. */
export function outlookOf(path: string, home: Route): Outlook {
  const asked = new URLSearchParams(path.split('?')[1]);
  const route = routeOf(path, home);
  const portfolioId = route.page === 'portfolio' ? route.portfolioId : asked.get('portfolio');
  return { day: parseDay(asked.get('asOf')), portfolioId };
}

/** 1 January 2000. */
export const FIRST_DAY = 10_957 as Day;
/** Somewhere it is tomorrow already. */
const LATEST_ZONE_MILLISECONDS = 14 * 3_600_000;

/**
 * Whether a path asks for a day that cannot be seen: one that is none, that was long ago, or that has begun nowhere yet.
 * Whether it has begun where the site is, the site decides.
 */
export function asksForNoDay(path: string, now: number): boolean {
  const asked = new URLSearchParams(path.split('?')[1]).get('asOf');
  if (asked === null) return false;
  const day = parseDay(asked);
  if (day === null || formatDay(day) !== asked) return true;
  return day < FIRST_DAY || day > dayIn('UTC', (now + LATEST_ZONE_MILLISECONDS) as Instant);
}

/** The same path with another outlook. Which portfolio one looks from is said only where the path does not say it. */
export function pathWith(path: string, { day, portfolioId }: Outlook): string {
  const isBelow = path.startsWith('/product/') || path.startsWith('/epic/');
  const asked = new URLSearchParams();
  if (day !== null) asked.set('asOf', formatDay(day));
  if (portfolioId !== null && isBelow) asked.set('portfolio', portfolioId);
  return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}

/** The same path, asking for more. */
export function withMore(path: string, more: Readonly<Record<string, string>>): string {
  const [plain = '', before] = path.split('?');
  const asked = new URLSearchParams(before);
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  return asked.size === 0 ? plain : `${plain}?${asked.toString()}`;
}

/** The tab of a path; the first one for anything that is none. */
export function tabOf<T extends string>(path: string, tabs: readonly [T, ...T[]]): T {
  const [name] = (path.split('?')[0] ?? '').split('/').filter((part) => part !== '');
  return tabNamed(name, tabs);
}
