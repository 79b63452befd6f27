import { isOpen } from '#domain/health/health-items';
import type { Forest } from '#domain/hierarchy/forest';
import { childrenOf, levelOf, sourceOf } from '#domain/hierarchy/forest';
import type { CategoryCounts } from '#domain/progress/figures';
import type { ReleaseWork, Version } from '#domain/roadmap/releases';
import { statusCategories } from '#domain/progress/status-category';
import type { VisibleSite } from '../access/visible-site';
import type { GatheredItem } from './gather-items';
import type { PlacePast } from './place-past';

const STORY_LEVEL = 0;
/** In place of an item's position. */
export const NO_ITEM = -1;

/** A work item in a release. */
interface Scoped {
  readonly node: number;
  /** Position of its item, or NO_ITEM. */
  readonly itemAt: number;
  /** It names no release itself. */
  readonly isByItem: boolean;
}

/** What is in one version. */
export interface ReleaseContent {
  readonly version: Version;
  /** Positions of items, ascending: those that name the version, and those of its work items. */
  readonly itemsAt: readonly number[];
  readonly work: readonly Scoped[];
}

/** Which work items and which items are in each version: a work item that names none is where its item is. */
export function contentsOf(
  { forest }: VisibleSite,
  items: readonly GatheredItem[],
  versions: readonly Version[],
  { versionsOf }: PlacePast,
): readonly ReleaseContent[] {
  const contents = versions.map((version) => ({ version, itemsAt: new Set<number>(), work: [] as Scoped[] }));
  const ofVersion = new Map(contents.map((content) => [content.version.id, content]));
  items.forEach(({ ownVersionIds }, at) => ownVersionIds.forEach((id) => ofVersion.get(id)?.itemsAt.add(at)));
  const itemOfNode = new Map(items.map(({ node }, at) => [node, at]));
  for (let node = 0; node < forest.size; node++) {
    if (levelOf(forest, node) !== STORY_LEVEL) continue;
    const itemAt = itemOfNode.get(forest.parent[node] ?? -1) ?? NO_ITEM;
    const own = versionsOf(node);
    const isByItem = own.length === 0;
    const named = isByItem ? items[itemAt]?.ownVersionIds : own;
    named?.forEach((id) => ofVersion.get(id)?.work.push({ node, itemAt, isByItem }));
  }
  return contents.map(({ version, itemsAt, work }) => {
    for (const { itemAt } of work) if (itemAt !== NO_ITEM) itemsAt.add(itemAt);
    return { version, itemsAt: [...itemsAt].sort((a, b) => a - b), work };
  });
}

/** Open work of a release, item by item in their order, and what belongs to none last. */
export function openWork(
  { forest }: VisibleSite,
  items: readonly GatheredItem[],
  { version, itemsAt, work }: ReleaseContent,
): ReleaseWork {
  const open = new Map([...itemsAt, NO_ITEM].map((at): [number, number[]] => [at, []]));
  for (const { node, itemAt } of work) if (isOpen(forest, node)) open.get(itemAt)?.push(node);
  const notBrokenDown = itemsAt.filter((at) => {
    const item = items[at];
    return item !== undefined && isOpen(forest, item.node) && !isBrokenDown(forest, item);
  }).length;
  return { day: version.day, parts: [...open.values()], notBrokenDown };
}

/** An item with work items, which tell how much it is. */
export const isBrokenDown = (forest: Forest, { node }: GatheredItem): boolean => childrenOf(forest, node).length > 0;

export function countWork({ forest }: VisibleSite, work: readonly Scoped[]): CategoryCounts {
  const counts = statusCategories.map(() => 0);
  for (const { node } of work) {
    const { source, at } = sourceOf(forest, node);
    const category = source.facts.categories[at] ?? 3;
    counts[category] = (counts[category] ?? 0) + 1;
  }
  const [toDo = 0, inProgress = 0, done = 0, unknown = 0] = counts;
  return { toDo, inProgress, done, unknown };
}
