import { useLayoutEffect, useSyncExternalStore } from 'react';

/** Shapes of the page that stand in place of what is still to come. */
let count = 0;
const listeners = new Set<() => void>();

function change(by: number): void {
  count += by;
  listeners.forEach((tell) => tell());
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** As long as this is there, something is still to come. */
export function useAsLoading(): void {
  useLayoutEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
}

/** Whether anything of the page is still to come, its code included. */
export const useIsLoading = (): boolean => useSyncExternalStore(listen, () => count > 0);
