import { view } from '@forge/bridge';

/** The part of the address that belongs to the page, e.g. `/product/ABC`. */
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
    current: () => history.location.pathname,
    push: (path) => {
      history.push(path);
    },
    listen: (changed) =>
      history.listen((location) => {
        changed(location.pathname);
      }),
  };
}
