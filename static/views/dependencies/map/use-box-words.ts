import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { IssueRow } from '#contract/items';
import { itemWordsQuery } from '../queries';
import { isOutside, type DependencyPlan } from '../plan/dependency-plan';
import type { ItemWords } from '../plan/use-item-words';

const MOST_TOGETHER = 100;
/** What is passed on the way is not asked for. */
const settleMilliseconds = 150;

interface BoxWords {
  readonly words: ItemWords;
  /** Says which items are seen: their words come, a hundred in a call, each once. */
  readonly want: (items: readonly number[]) => void;
}

/** Words of the items that are large enough to be read; of all of them there may be ten thousand. */
export function useBoxWords(plan: DependencyPlan): BoxWords {
  const client = useQueryClient();
  const [known, setKnown] = useState<ReadonlyMap<number, IssueRow>>(new Map());
  const asked = useRef(new Set<number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = useCallback(
    async (items: readonly number[]) => {
      for (const item of items) asked.current.add(item);
      const ids = items.map((item) => String(plan.view.items.ids[item]));
      try {
        const { issues } = await client.query(itemWordsQuery(ids));
        const rowOf = new Map(issues.map((row) => [row.issueId, row]));
        setKnown((before) => {
          const found = items.flatMap((item, place): [number, IssueRow][] => {
            const row = rowOf.get(ids[place] ?? '');
            return row ? [[item, row]] : [];
          });
          return new Map([...before, ...found]);
        });
      } catch {
        // Keys stand for the words; the next look at them asks again.
        for (const item of items) asked.current.delete(item);
      }
    },
    [client, plan],
  );
  const want = useCallback(
    (items: readonly number[]) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const wanted = items.filter((item) => !isOutside(plan, item) && !asked.current.has(item));
        for (let first = 0; first < wanted.length; first += MOST_TOGETHER)
          void ask(wanted.slice(first, first + MOST_TOGETHER));
      }, settleMilliseconds);
    },
    [ask, plan],
  );
  const words = useCallback((item: number) => known.get(item) ?? null, [known]);
  return { words, want };
}
