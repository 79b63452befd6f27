import { isSameDays, type DayChange } from '#domain/schedule/stated-days';
import { conflictsOf, type DateConflict, type PlanItem } from '../plan-item';
import { statedDays } from './proposal';
import type { Planning } from './use-planning';

/** One planned change, with all that speaks against it. */
export interface ChangeLine {
  readonly key: string;
  readonly change: DayChange;
  /** As planned; null: it is not on the timeline any more. */
  readonly item: PlanItem | null;
  /** As it is in Jira. */
  readonly inJira: PlanItem | null;
  /** Jira has other days by now than the change was made from. */
  readonly isStale: boolean;
  readonly conflicts: readonly DateConflict[];
}

/** The changes of a proposal, in the order in which they were made. */
export function changeLines({ proposal, byKey, statedByKey }: Pick<Planning, 'proposal' | 'byKey' | 'statedByKey'>) {
  return [...proposal].map(([key, change]): ChangeLine => {
    const item = byKey.get(key) ?? null;
    const inJira = statedByKey.get(key) ?? null;
    const isStale = inJira !== null && !isSameDays(statedDays(inJira), change.before);
    return { key, change, item, inJira, isStale, conflicts: item ? conflictsOf(item) : [] };
  });
}

/** How much speaks against a proposal. */
export const countConflicts = (lines: readonly ChangeLine[], { told }: Pick<Planning, 'told'>): number =>
  told.broken.length + lines.reduce((sum, { conflicts, isStale }) => sum + conflicts.length + Number(isStale), 0);
