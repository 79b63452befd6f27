import type { RouteLocation } from './frame-protocol';
import type { HostFrame } from './host-commands';
import type { Payload } from './payload';

/** Lets the app keep its routes in the page's address, below the page's own path. */
export function createHistory(frame: HostFrame, payload: Payload): { location: RouteLocation; base: string } {
  const base = routesOf(frame);
  const callback = payload.moved as number;
  window.addEventListener('popstate', () => {
    frame.post({ altitude: 'callback', callback, args: [currentRoute(base)] });
  });
  return { location: currentRoute(base), base };
}

export function moveHistory(frame: HostFrame, payload: Payload): void {
  const base = routesOf(frame);
  const { pathname, search, hash, state } = payload.location as RouteLocation;
  const rest = pathname === '/' ? '' : `/${pathname.replace(/^\/+/, '')}`;
  const address = `${base}${rest}${search}${hash}`;
  if (payload.action === 'REPLACE') window.history.replaceState({ app: state }, '', address);
  else window.history.pushState({ app: state }, '', address);
}

export function stepHistory(_: HostFrame, payload: Payload): void {
  window.history.go(Number(payload.delta));
}

function routesOf({ settings }: HostFrame): string {
  if (settings.routes === null) throw new Error('History is only available on full pages.');
  return settings.routes;
}

function currentRoute(base: string): RouteLocation {
  const { pathname, search, hash } = window.location;
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  const state = (window.history.state as { app?: unknown } | null)?.app;
  return { pathname: path === '' ? '/' : path, search, hash, state };
}
