import { isOpen } from '../health/health-items';
import type { Forest } from './forest';
import type { Item } from './items';

/**
 * A depth-first list with done items behind open ones, each with what hangs below it, and otherwise in the order given.
 * @param items those below the first one deeper than it
 */
export function openFirst(forest: Forest, items: readonly Item[]): Item[] {
  const [first] = items;
  if (!first) return [];
  const branches: { readonly top: Item; readonly below: Item[] }[] = [];
  for (const item of items) {
    if (item.depth <= first.depth) branches.push({ top: item, below: [] });
    else branches.at(-1)?.below.push(item);
  }
  const open = branches.filter(({ top }) => isOpen(forest, top.node));
  const done = branches.filter(({ top }) => !isOpen(forest, top.node));
  return [...open, ...done].flatMap(({ top, below }) => [top, ...openFirst(forest, below)]);
}
