import { useQueries } from '@tanstack/react-query';
import type { IssueRow } from '#contract/items';
import { inChunks } from '../../../bridge/in-chunks';
import { itemWordsQuery } from '../queries';
import { isOutside, type DependencyPlan } from './dependency-plan';

const MOST_TOGETHER = 100;

/** null: not come yet, or nothing to be had. */
export type ItemWords = (item: number) => IssueRow | null;

/** Words of the items that are shown. Until they come, keys stand for them. */
export function useItemWords(plan: DependencyPlan, items: readonly number[]): ItemWords {
  const { ids } = plan.view.items;
  const shown = [...new Set(items)].filter((item) => !isOutside(plan, item)).map((item) => String(ids[item]));
  return useQueries({
    queries: inChunks(shown, MOST_TOGETHER).map((chunk) => itemWordsQuery(chunk)),
    combine: (answers) => {
      const rows = new Map(answers.flatMap(({ data }) => data?.issues ?? []).map((row) => [row.issueId, row]));
      return (item: number) => rows.get(String(ids[item])) ?? null;
    },
  });
}
