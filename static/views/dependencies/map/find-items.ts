import { issueName } from '../../items/issue-name';
import { keyOf, projectOf, type DependencyPlan } from '../plan/dependency-plan';
import type { ItemWords } from '../plan/use-item-words';
import { groupOf, type PlanMap } from './plan-map';

/** A-9 before A-10. */
const byKey = new Intl.Collator('en', { numeric: true });

/**
 * Items on the map that a text is found in, by project and key; null: nobody searches. The order stays when a project
 * is opened, so that whoever goes from one to the next meets each once.
 */
export function findItems(
  plan: DependencyPlan,
  { boxes }: Pick<PlanMap, 'boxes'>,
  words: ItemWords,
  text: string,
): readonly number[] | null {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return null;
  const isFound = (item: number): boolean => {
    const row = words(item);
    const all = [keyOf(plan, item), projectOf(plan, item)?.name ?? '', row ? issueName(row) : ''].join(' ');
    return all.toLocaleLowerCase().includes(wanted);
  };
  return boxes.items
    .flat()
    .filter(isFound)
    .sort((a, b) => groupOf(plan, a) - groupOf(plan, b) || byKey.compare(keyOf(plan, a), keyOf(plan, b)));
}
