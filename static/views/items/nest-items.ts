import type { ItemRow } from '#contract/items';

export interface NestedItem {
  readonly item: ItemRow;
  readonly below: readonly NestedItem[];
}

interface OpenItem extends NestedItem {
  readonly below: OpenItem[];
}

/** A depth-first list as the tree it stands for. An item deeper than its turn hangs on the last shallower one. */
export function nestItems(items: readonly ItemRow[]): readonly NestedItem[] {
  const roots: OpenItem[] = [];
  const path: OpenItem[] = [];
  for (const item of items) {
    const nested: OpenItem = { item, below: [] };
    while (path.length > 0 && (path.at(-1)?.item.depth ?? 0) >= item.depth) path.pop();
    (path.at(-1)?.below ?? roots).push(nested);
    path.push(nested);
  }
  return roots;
}
