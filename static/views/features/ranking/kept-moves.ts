import { useCallback, useState } from 'react';
import { z } from 'zod/mini';
import { useKeptState } from '../../navigation/kept-state';
import { usePageContext } from '../../navigation/navigation';
import type { FeaturePlace } from '../queries';

/** A move that is not in Jira, with the ranks that it was made from. */
export type KeptMove = z.infer<typeof keptMove>;

const keptMove = z.readonly(
  z.object({
    key: z.string(),
    /** null: to the top. */
    after: z.nullable(z.string()),
    /** Of both, as they were seen. */
    seen: z.readonly(z.record(z.string(), z.nullable(z.string()))),
  }),
);
const stored = z.readonly(z.array(keptMove));

const none: readonly KeptMove[] = [];

/** Browsers may refuse storage to a page in a frame: then moves live as long as the page. */
function storage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function readMoves(key: string): readonly KeptMove[] {
  try {
    return stored.parse(JSON.parse(storage()?.getItem(key) ?? ''));
  } catch {
    // Nothing was kept, or by another version of the page.
    return none;
  }
}

/** Moves of one person in one place, which survive a reload of the page. */
export function useKeptMoves({ product, portfolioId }: FeaturePlace) {
  const { accountId } = usePageContext();
  const key = `altitude/order/${accountId}/${portfolioId ?? ''}/${product}`;
  const [first] = useState(() => readMoves(key));
  const [moves, keep] = useKeptState(key, first);
  const setMoves = useCallback(
    (next: readonly KeptMove[]): void => {
      try {
        storage()?.setItem(key, JSON.stringify(next));
      } catch {
        // Full: the moves are still there while the page is.
      }
      keep(next);
    },
    [key, keep],
  );
  return [moves, setMoves] as const;
}
