import { issueName } from '../../items/issue-name';
import { keyOf, projectOf, type DependencyPlan } from '../plan/dependency-plan';
import type { ItemWords } from '../plan/use-item-words';
import type { PlanMap } from './plan-map';

/** Items on the map that a text is found in, in the order in which they stand; null: nobody searches. */
export function findItems(
  plan: DependencyPlan,
  { boxes, model: { columns, rows } }: PlanMap,
  words: ItemWords,
  text: string,
): readonly number[] | null {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return null;
  const placeOf = (item: number): [number, number] => {
    const box = boxes.boxOf[item] ?? 0;
    return [columns[box] ?? 0, rows[box] ?? 0];
  };
  const isFound = (item: number): boolean => {
    const row = words(item);
    const all = [keyOf(plan, item), projectOf(plan, item)?.name ?? '', row ? issueName(row) : ''].join(' ');
    return all.toLocaleLowerCase().includes(wanted);
  };
  return boxes.items
    .flat()
    .filter(isFound)
    .sort((a, b) => {
      const [[columnA, rowA], [columnB, rowB]] = [placeOf(a), placeOf(b)];
      return columnA - columnB || rowA - rowB || a - b;
    });
}
