import { view } from '@forge/bridge';

/** The part of the address that belongs to the page, with its query, e.g. `/product/ABC?asOf=2026-05-03`. */
export interface PageHistory {
  readonly current: () => string;
  readonly push: (path: string) => void;
  /** Calls back on every change, also by the browser's own buttons; returns how to stop. */
  readonly listen: (changed: (path: string) => void) => () => void;
}

/** Only whole pages have a history; panels do not. */
export async function openPageHistory(): Promise<PageHistory> {
  const history = await view.createHistory();
  return {
    current: () => pathOf(history.location),
    push: (path) => {
      history.push(path);
    },
    listen: (changed) =>
      history.listen((location) => {
        changed(pathOf(location));
      }),
  };
}

function pathOf({ pathname, search }: { readonly pathname: string; readonly search: string }): string {
  return `${pathname}${search}`;
}
