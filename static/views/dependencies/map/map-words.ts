import { at } from '#domain/dependencies/network';
import type { Say } from '../../../messages/use-text';
import { categoryWords } from '../../items/category-words';
import { issueName } from '../../items/issue-name';
import { isOutside, type DependencyPlan } from '../plan/dependency-plan';
import type { ItemWords } from '../plan/use-item-words';
import type { PlanMap } from './plan-map';

/** The second line of a box; null: it has not come yet. */
export function boxText(
  plan: DependencyPlan,
  { boxes }: PlanMap,
  words: ItemWords,
  say: Say,
  box: number,
): string | null {
  const items = boxes.items[box] ?? [];
  if (at(boxes.groups, box) >= 0) {
    return say('map.group.items', { count: items.length, within: at(boxes.within, box) });
  }
  const item = items[0] ?? 0;
  if (isOutside(plan, item)) return say('map.group.outside');
  const row = words(item);
  return row && issueName(row);
}

/** How many links or items lead here and away: of a project, links; of an item, items. */
function countWords({ boxes }: PlanMap, isGroup: boolean, say: Say, box: number): string[] {
  const countOf = (end: 'from' | 'to') => {
    const lines = boxes.lines.filter((line) => line[end] === box);
    return isGroup ? lines.reduce((sum, { links }) => sum + links.length, 0) : lines.length;
  };
  const [incoming, outgoing] = [{ count: countOf('to') }, { count: countOf('from') }];
  return isGroup
    ? [say('map.words.links.incoming', incoming), say('map.words.links.outgoing', outgoing)]
    : [say('map.words.incoming', incoming), say('map.words.outgoing', outgoing)];
}

/** Everything that a box shows, and how many lines it has, in words. */
export function boxWords(plan: DependencyPlan, map: PlanMap, words: ItemWords, say: Say, box: number): string {
  const own = map.model.boxes[box];
  if (!own) return '';
  const isGroup = own.kind === 'group';
  const parts = [
    own.title,
    boxText(plan, map, words, say, box),
    own.detail,
    own.category && say(categoryWords[own.category]),
    ...countWords(map, isGroup, say, box),
    own.conflicts > 0 && say('map.words.conflicts', { count: own.conflicts }),
    own.inCycle && say('map.words.cycle'),
    own.isCritical && say('map.words.critical'),
    isGroup && say('map.words.closed'),
  ];
  return parts.filter(Boolean).join(', ');
}
