import { createContext, useContext } from 'react';
import type { Day } from '#domain/units';
import type { PageContext } from '../../bridge/page-context';
import type { Route } from './route';

export interface Navigation {
  readonly home: Route;
  readonly route: Route;
  /** The past day that all views show; null: the present. It stays while one moves. */
  readonly day: Day | null;
  /** The address asks for a day that cannot be seen. */
  readonly asksForNoDay: boolean;
  /** The portfolio that one looks from; null: every project of the site. It stays while one moves below it. */
  readonly portfolioId: string | null;
  /** Shows the same view as of another day. */
  readonly see: (day: Day | null) => void;
  /** The person has moved within the page: views then take the focus. */
  readonly hasMoved: boolean;
  readonly go: (route: Route, inNewTab?: boolean) => void;
  /** Address of a route, for links; with more that it asks for, where there is more. */
  readonly hrefOf: (route: Route, more?: Readonly<Record<string, string>>) => string;
  /** What the address asks for beside the view itself. */
  readonly asked: (name: string) => string | null;
}

export const CurrentNavigation = createContext<Navigation | null>(null);

/** Moving within the page. Null in panels, which have no routes. */
export const useNavigation = (): Navigation | null => useContext(CurrentNavigation);

/** The portfolio that the views of the page are looked at from; null: every project of the site. */
export const usePortfolioId = (): string | null => useNavigation()?.portfolioId ?? null;

/** The past day that the views of the page show; null: the present, as in panels always. */
export const useSeenDay = (): Day | null => useNavigation()?.day ?? null;

const CurrentPage = createContext<PageContext | null>(null);

/** Where the page stands on the site. */
export function usePageContext(): PageContext {
  const context = useContext(CurrentPage);
  if (context === null) throw new Error('A view stands outside its page.');
  return context;
}

export const PageContextProvider = CurrentPage.Provider;
