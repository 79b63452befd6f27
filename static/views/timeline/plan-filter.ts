import { plainText, wordsIn } from '#domain/plain-words';
import type { PlanItem } from './plan-item';

/** What the timeline is narrowed to. */
export interface PlanFilter {
  readonly text: string;
  readonly onlyLate: boolean;
  readonly onlyOpen: boolean;
}

export const noPlanFilter: PlanFilter = { text: '', onlyLate: false, onlyOpen: false };

export const isNarrowed = ({ text, onlyLate, onlyOpen }: PlanFilter): boolean =>
  text.trim() !== '' || onlyLate || onlyOpen;

/** The items that match every part of the filter: each word stands in the key, the name or the project. */
export function filterItems(items: readonly PlanItem[], { text, onlyLate, onlyOpen }: PlanFilter): readonly PlanItem[] {
  const words = wordsIn(text);
  const hasWords = ({ key, name, project }: PlanItem) => {
    const haystack = plainText([key, name, project.key, project.name].join(' '));
    return words.every((word) => haystack.includes(word));
  };
  return items.filter(
    (item) =>
      (!onlyLate || item.isLate) && (!onlyOpen || item.category !== 'done') && (words.length === 0 || hasWords(item)),
  );
}
