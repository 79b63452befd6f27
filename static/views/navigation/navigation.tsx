import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { followHostLink, type HostLocation } from '../../bridge/host-links';
import type { PageContext } from '../../bridge/page-context';
import type { PageHistory } from '../../bridge/page-history';
import { usePageAddress } from './use-page-address';
import { isSameRoute, pathOf, routeOf, type Route } from './route';

export interface Navigation {
  readonly home: Route;
  readonly route: Route;
  /** The person has moved within the page: views then take the focus. */
  readonly hasMoved: boolean;
  readonly go: (route: Route, inNewTab?: boolean) => void;
  /** Address of a route, for links. */
  readonly hrefOf: (route: Route) => string;
}

const CurrentNavigation = createContext<Navigation | null>(null);

/** Moving within the page. Null in panels, which have no routes. */
export const useNavigation = (): Navigation | null => useContext(CurrentNavigation);

const hostLocation = (path: string, home: Route): Exclude<HostLocation, { to: 'issue' }> =>
  home.page === 'product' ? { to: 'product', projectKey: home.projectKey, path } : { to: 'portfolio', path };

interface NavigationProviderProps {
  readonly home: Route;
  readonly history: PageHistory;
  readonly children: ReactNode;
}

/** Keeps the view and the address together, in both directions. */
export function NavigationProvider({ home, history, children }: NavigationProviderProps) {
  const [path, setPath] = useState(() => history.current());
  const [hasMoved, setHasMoved] = useState(false);
  const route = useMemo(() => routeOf(path, home), [path, home]);
  const show = useCallback((next: string) => {
    setHasMoved(true);
    setPath(next);
  }, []);
  useEffect(() => history.listen(show), [history, show]);
  const go = useCallback(
    (next: Route, inNewTab = false) => {
      if (inNewTab) void followHostLink(hostLocation(pathOf(next, home), home), true);
      else if (!isSameRoute(next, routeOf(history.current(), home))) {
        const nextPath = pathOf(next, home);
        history.push(nextPath);
        show(nextPath);
      }
    },
    [history, home, show],
  );
  const addressOf = usePageAddress(hostLocation('', home));
  const hrefOf = useCallback((to: Route) => addressOf(pathOf(to, home)), [addressOf, home]);
  const navigation = useMemo(() => ({ home, route, hasMoved, go, hrefOf }), [home, route, hasMoved, go, hrefOf]);
  return <CurrentNavigation.Provider value={navigation}>{children}</CurrentNavigation.Provider>;
}

const CurrentPage = createContext<PageContext | null>(null);

/** Where the page stands on the site. */
export function usePageContext(): PageContext {
  const context = useContext(CurrentPage);
  if (context === null) throw new Error('A view stands outside its page.');
  return context;
}

export const PageContextProvider = CurrentPage.Provider;
