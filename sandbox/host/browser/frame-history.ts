import type { RouteLocation } from './frame-protocol';

type CallHost = (command: string, payload?: unknown) => Promise<unknown>;
type Listener = (location: RouteLocation, action: string) => void;
type Target = string | Partial<RouteLocation>;

/**
 * The history object that `view.createHistory` gives: routes of the app within the host page's address, in the manner
 * of the npm package `history` 4, which Forge documents.
 */
export async function createFrameHistory(
  callHost: CallHost,
  remember: (callback: (...args: unknown[]) => unknown) => number,
) {
  const listeners = new Set<Listener>();
  const moved = remember((location) => {
    update(location as RouteLocation, 'POP');
  });
  const start = (await callHost('createHistory', { moved })) as { location: RouteLocation; base: string };

  const update = (location: RouteLocation, action: string): void => {
    history.location = location;
    history.action = action;
    listeners.forEach((listener) => {
      listener(location, action);
    });
  };
  const move = (action: 'PUSH' | 'REPLACE') => (target: Target, state?: unknown) => {
    const location = toLocation(target, state, history.location);
    update(location, action);
    return callHost('moveHistory', { action, location });
  };
  const step = (delta: number) => callHost('stepHistory', { delta });

  const history = {
    action: 'POP',
    length: 1,
    location: start.location,
    push: move('PUSH'),
    replace: move('REPLACE'),
    go: step,
    goBack: () => step(-1),
    goForward: () => step(1),
    back: () => step(-1),
    forward: () => step(1),
    createHref: (target: Target) => `${start.base}${pathOf(toLocation(target, undefined, history.location))}`,
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return history;
}

function toLocation(target: Target, state: unknown, current: RouteLocation): RouteLocation {
  const key = Math.random().toString(36).slice(2, 8);
  if (typeof target !== 'string') {
    return {
      pathname: current.pathname,
      search: '',
      hash: '',
      state: target.state ?? state,
      key,
      ...withoutUndefined(target),
    };
  }
  const url = new URL(target, `http://app.invalid${current.pathname}`);
  return { pathname: url.pathname, search: url.search, hash: url.hash, state, key };
}

function withoutUndefined(target: Partial<RouteLocation>): Partial<RouteLocation> {
  return Object.fromEntries(Object.entries(target).filter(([, value]) => value !== undefined));
}

function pathOf({ pathname, search, hash }: RouteLocation): string {
  return `${pathname === '/' ? '' : pathname}${search}${hash}`;
}
