import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Day } from '#domain/units';
import { followHostLink, type HostLocation } from '../../bridge/host-links';
import type { PageHistory } from '../../bridge/page-history';
import { LeaveDialog } from './leave-dialog';
import { CurrentLeaveGuard } from './leave-guard';
import { CurrentNavigation } from './navigation';
import { asksForNoDay, isSameRoute, outlookOf, pathOf, pathWith, routeOf, withMore, type Route } from './route';
import { useGuardedMoves } from './use-guarded-moves';
import { usePageAddress } from './use-page-address';

const hostLocation = (path: string, home: Route): Exclude<HostLocation, { to: 'issue' | 'search' }> =>
  home.page === 'product' ? { to: 'product', projectKey: home.product, path } : { to: 'portfolio', path };

interface NavigationProviderProps {
  readonly home: Route;
  readonly history: PageHistory;
  readonly children: ReactNode;
}

const placeOf = (path: string, hasMoved: boolean) => ({
  path,
  // Judged when one comes here: the day moves on.
  hasNoDay: asksForNoDay(path, Date.now()),
  hasMoved,
});

/** What the address asks to be seen, and how to move from there. */
function usePlace(home: Route, history: PageHistory) {
  const [{ path, hasNoDay, hasMoved }, setPlace] = useState(() => placeOf(history.current(), false));
  const route = useMemo(() => routeOf(path, home), [path, home]);
  const outlook = useMemo(() => outlookOf(path, home), [path, home]);
  const show = useCallback(
    (next: string) => {
      // Another day of the same view is no other place: the focus stays where it is.
      setPlace((before) =>
        placeOf(next, before.hasMoved || !isSameRoute(routeOf(before.path, home), routeOf(next, home))),
      );
    },
    [home],
  );
  const asked = useCallback((name: string) => new URLSearchParams(path.split('?')[1]).get(name), [path]);
  return { route, outlook, hasNoDay, asked, hasMoved, moves: useGuardedMoves(history, path, show) };
}

/** Keeps the view and the address together, in both directions. */
export function NavigationProvider({ home, history, children }: NavigationProviderProps) {
  const { route, outlook, hasNoDay, asked, hasMoved, moves } = usePlace(home, history);
  const { day, portfolioId } = outlook;
  const { guard, move, isAsking, stay, leave } = moves;
  const go = useCallback(
    (next: Route, inNewTab = false) => {
      const nextPath = pathWith(pathOf(next, home), { day, portfolioId });
      if (inNewTab) void followHostLink(hostLocation(nextPath, home), true);
      else if (!isSameRoute(next, routeOf(history.current(), home))) move(nextPath);
    },
    [day, history, home, move, portfolioId],
  );
  const see = useCallback(
    (next: Day | null) => {
      move(pathWith(pathOf(route, home), { day: next, portfolioId }));
    },
    [home, move, portfolioId, route],
  );
  const addressOf = usePageAddress(hostLocation('', home));
  const hrefOf = useCallback(
    (to: Route, more: Readonly<Record<string, string>> = {}) =>
      addressOf(withMore(pathWith(pathOf(to, home), { day, portfolioId }), more)),
    [addressOf, day, home, portfolioId],
  );
  const navigation = useMemo(
    () => ({ home, route, day, asksForNoDay: hasNoDay, portfolioId, see, hasMoved, go, hrefOf, asked }),
    [home, route, day, hasNoDay, portfolioId, see, hasMoved, go, hrefOf, asked],
  );
  return (
    <CurrentNavigation.Provider value={navigation}>
      <CurrentLeaveGuard.Provider value={guard}>{children}</CurrentLeaveGuard.Provider>
      {isAsking && <LeaveDialog onStay={stay} onLeave={leave} />}
    </CurrentNavigation.Provider>
  );
}
