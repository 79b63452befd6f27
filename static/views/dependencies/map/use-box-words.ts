import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { IssueRow } from '#contract/items';
import { inChunks } from '../../../bridge/in-chunks';
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
  const { ids } = plan.view.items;
  // By issue id: in the next answer a position means another item.
  const [known, setKnown] = useState<ReadonlyMap<string, IssueRow>>(new Map());
  const asked = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = useCallback(
    async (issueIds: readonly string[]) => {
      for (const id of issueIds) asked.current.add(id);
      try {
        const { issues } = await client.query(itemWordsQuery(issueIds));
        setKnown((before) => new Map([...before, ...issues.map((row): [string, IssueRow] => [row.issueId, row])]));
      } catch {
        // Keys stand for the words; the next look at them asks again.
        for (const id of issueIds) asked.current.delete(id);
      }
    },
    [client],
  );
  const want = useCallback(
    (items: readonly number[]) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const shown = items.filter((item) => !isOutside(plan, item)).map((item) => String(ids[item]));
        const wanted = shown.filter((id) => !asked.current.has(id));
        for (const chunk of inChunks(wanted, MOST_TOGETHER)) void ask(chunk);
      }, settleMilliseconds);
    },
    [ask, plan, ids],
  );
  const words = useCallback((item: number) => known.get(String(ids[item])) ?? null, [known, ids]);
  return { words, want };
}
