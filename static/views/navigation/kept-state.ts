import { createContext, useCallback, useContext, useState } from 'react';

/** Outlives the views of a page, not the page. */
export const KeptState = createContext<Map<string, unknown>>(new Map());

/** State that is still there when the person comes back to a view: filters, sort order, open rows. */
export function useKeptState<T>(key: string, initial: T): readonly [T, (next: T) => void] {
  const kept = useContext(KeptState);
  // What stands under a key was put there by the same call, so it has the same type.
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  const keep = useCallback(
    (next: T) => {
      kept.set(key, next);
      setValue(next);
    },
    [kept, key],
  );
  return [value, keep];
}
