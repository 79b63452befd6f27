import { isOpen } from '#domain/health/health-items';
import type { Forest } from '#domain/hierarchy/forest';
import { childrenOf, nodesAtLevel, sourceOf } from '#domain/hierarchy/forest';
import { STORY_LEVEL } from '#domain/hierarchy/items';
import type { CategoryCounts } from '#domain/progress/figures';
import type { ReleaseWork, Version } from '#domain/roadmap/releases';
import { statusCategories } from '#domain/progress/status-category';
import type { VisibleSite } from '../access/visible-site';
import type { GatheredItem } from './gather-items';
import type { PlacePast } from './place-past';

/** In place of an item's position. */
export const NO_ITEM = -1;

/** What is known of every work item of a roadmap, by node: columns, because there are tens of thousands. */
interface WorkItems {
  /** Position of its item, or NO_ITEM. */
  readonly itemAt: Int32Array;
  /** 1: it names no release itself. */
  readonly isByItem: Uint8Array;
}

/** What is in one version. */
export interface ReleaseContent {
  readonly version: Version;
  /** Positions of items, ascending: those that name the version, and those of its work items. */
  readonly itemsAt: readonly number[];
  /** Nodes of its work items. */
  readonly work: readonly number[];
  /** Of all work items, in this version or not. */
  readonly workItems: WorkItems;
}

/** Which work items and which items are in each version: a work item that names none is where its item is. */
export function contentsOf(
  { forest }: VisibleSite,
  items: readonly GatheredItem[],
  versions: readonly Version[],
  { versionsOf }: PlacePast,
): readonly ReleaseContent[] {
  const contents = versions.map((version) => ({ version, itemsAt: new Set<number>(), work: [] as number[] }));
  const ofVersion = new Map(contents.map((content) => [content.version.id, content]));
  items.forEach(({ ownVersionIds }, at) => ownVersionIds.forEach((id) => ofVersion.get(id)?.itemsAt.add(at)));
  const workItems = { itemAt: itemsAbove(forest, items), isByItem: new Uint8Array(forest.size) };
  for (const node of nodesAtLevel(forest, STORY_LEVEL)) {
    const itemAt = workItems.itemAt[node] ?? NO_ITEM;
    const own = versionsOf(node);
    const isByItem = own.length === 0;
    workItems.isByItem[node] = Number(isByItem);
    for (const id of (isByItem ? items[itemAt]?.ownVersionIds : own) ?? []) {
      ofVersion.get(id)?.work.push(node);
    }
  }
  return contents.map(({ version, itemsAt, work }) => {
    addItemsOf(work, workItems, itemsAt);
    return { version, itemsAt: [...itemsAt].sort((a, b) => a - b), work, workItems };
  });
}

function addItemsOf(work: readonly number[], { itemAt }: WorkItems, found: Set<number>): void {
  let before = NO_ITEM;
  for (const node of work) {
    const at = itemAt[node] ?? NO_ITEM;
    // Work items of one item mostly follow each other.
    if (at !== NO_ITEM && at !== before) found.add(at);
    before = at;
  }
}

/** Of each node the position of the item right above it, or NO_ITEM. */
function itemsAbove({ size, parent }: Forest, items: readonly GatheredItem[]): Int32Array {
  const itemOf = new Int32Array(size).fill(NO_ITEM);
  items.forEach(({ node }, at) => (itemOf[node] = at));
  return parent.map((above) => itemOf[above] ?? NO_ITEM);
}

/** Open work of a release, item by item in their order, and what belongs to none last. */
export function openWork(
  { forest }: VisibleSite,
  items: readonly GatheredItem[],
  { version, itemsAt, work, workItems }: ReleaseContent,
): ReleaseWork {
  const open = new Map([...itemsAt, NO_ITEM].map((at): [number, number[]] => [at, []]));
  for (const node of work) if (isOpen(forest, node)) open.get(workItems.itemAt[node] ?? NO_ITEM)?.push(node);
  const notBrokenDown = itemsAt.filter((at) => {
    const item = items[at];
    return item !== undefined && isOpen(forest, item.node) && !isBrokenDown(forest, item);
  }).length;
  return { day: version.day, parts: [...open.values()], notBrokenDown };
}

/** An item with work items, which tell how much it is. */
export const isBrokenDown = (forest: Forest, { node }: GatheredItem): boolean => childrenOf(forest, node).length > 0;

/** @param work nodes of work items */
export function countWork({ forest }: VisibleSite, work: readonly number[]): CategoryCounts {
  const counts = statusCategories.map(() => 0);
  for (const node of work) {
    const { source, at } = sourceOf(forest, node);
    const category = source.facts.categories[at] ?? 3;
    counts[category] = (counts[category] ?? 0) + 1;
  }
  const [toDo = 0, inProgress = 0, done = 0, unknown = 0] = counts;
  return { toDo, inProgress, done, unknown };
}
