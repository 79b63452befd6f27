/** What an address of one of the app's pages says, as far as macros know how to read it. */
export interface AppLink {
  readonly page: 'portfolio' | 'product';
  /** As the address has it: `all` names every project of the site. */
  readonly name: string;
  /** null: the page itself, which is its overview. */
  readonly tab: string | null;
  /** What it asks for beside the view, by name: the day `asOf`, the `portfolio` that one looks from, and filters. */
  readonly asked: URLSearchParams;
}

/** The page of an app in a project is, without more, that of the project's product. */
const ofProject = /^\/jira\/[^/]+\/(?:c\/)?projects\/([^/]+)\/apps\/[^/]+\/[^/]+\/?$/i;
const ofView = /\/(portfolio|product)\/([^/]+)(?:\/([^/]+))?/;

/** null: it leads to neither a portfolio nor a product */
export function readAppLink(link: string): AppLink | null {
  if (!URL.canParse(link)) return null;
  const { pathname, searchParams: asked } = new URL(link);
  const [, page, name, tab = null] = ofView.exec(pathname) ?? [];
  if ((page === 'portfolio' || page === 'product') && name !== undefined) return { page, name, tab, asked };
  const [, projectKey] = ofProject.exec(pathname) ?? [];
  return projectKey === undefined ? null : { page: 'product', name: projectKey, tab: null, asked };
}

/** Under these an address of Work names a saved view, or everything that is shown. What others add to links narrows nothing. */
export const askedView = 'view';
export const askedSpec = 'see';

/** What an address says and a macro that is made from it does not show. */
export interface LostOfLink {
  /** It leads to a part of the page that the macro has nothing of. */
  readonly hasOtherTab: boolean;
  /** The past day that it shows, as it was written; null: the present, as macros. */
  readonly asOf: string | null;
  /** It looks from a portfolio. */
  readonly hasPortfolio: boolean;
  /** It asks for more, as filters do. */
  readonly hasMore: boolean;
}

/**
 * @param tabs those that the macro shows something of
 * @returns null: nothing is lost
 */
export function lostOf({ tab, asked }: AppLink, tabs: readonly string[]): LostOfLink | null {
  const day = asked.get('asOf');
  const lost = {
    hasOtherTab: tab !== null && !tabs.includes(tab),
    asOf: day === '' ? null : day,
    hasPortfolio: asked.has('portfolio'),
    hasMore: asked.has(askedView) || asked.has(askedSpec),
  };
  return Object.values(lost).some((one) => one !== null && one !== false) ? lost : null;
}
