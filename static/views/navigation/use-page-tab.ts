import { useCallback, useEffect, useState } from 'react';
import { openPageHistory, type PageHistory } from '../../bridge/page-history';
import { tabOf } from './route';

interface PageTab<T extends string> {
  readonly tab: T;
  readonly choose: (tab: T) => void;
}

/**
 * Keeps the tab of a page and its address together: the first tab has the path `/`, each other one its own name.
 * null: the host has not told the address yet.
 *
 * @param tabs a list that stays the same
 * @throws Error where the host gives the page no history
 */
export function usePageTab<T extends string>(tabs: readonly [T, ...T[]]): PageTab<T> | null {
  const [history, setHistory] = useState<PageHistory | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [path, setPath] = useState('/');
  useEffect(() => {
    openPageHistory().then(
      (opened) => {
        setPath(opened.current());
        setHistory(opened);
      },
      (error: unknown) => {
        setFailure(new Error('The host gave the page no history.', { cause: error }));
      },
    );
  }, []);
  useEffect(() => history?.listen(setPath), [history]);
  const [first] = tabs;
  const choose = useCallback(
    (tab: T) => {
      const next = tab === first ? '/' : `/${tab}`;
      history?.push(next);
      setPath(next);
    },
    [first, history],
  );
  if (failure) throw failure;
  return history && { tab: tabOf(path, tabs), choose };
}
