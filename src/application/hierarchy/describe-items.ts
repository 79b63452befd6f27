import type { ItemRow, OutsideItemRow } from '#contract/items';
import type { Item } from '#domain/hierarchy/items';
import { conflictsOf } from '#domain/hierarchy/conflicts';
import type { VisibleSite } from '../access/visible-site';
import type { IndexReader } from '../site-index/ports/index-reader';
import { numberFigures } from '../field-mapping/rolled-numbers';
import { describeIssues } from './describe-issues';
import { figuresBelow, figuresOfOutside } from './figures-of';

/** Items with their words and the figures of what belongs to them. */
export async function describeItems(
  reader: IndexReader,
  site: VisibleSite,
  items: readonly Item[],
): Promise<ItemRow[]> {
  const issues = await describeIssues(
    reader,
    site,
    items.map(({ node }) => node),
  );
  return items.flatMap(({ node, depth, itemsBelow }, at) => {
    const issue = issues[at];
    const numbers = numberFigures(site.numbers(), node);
    return issue
      ? [{ issue, depth, itemsBelow, numbers, children: figuresBelow(site, node), ...conflictsIn(site, node) }]
      : [];
  });
}

/** @param leftOut those of them that the viewer may see */
export function describeOutside(
  site: VisibleSite,
  outside: readonly number[],
  leftOut: ReadonlySet<number>,
): OutsideItemRow[] {
  const figures = figuresOfOutside(site);
  return outside.map((at) => ({
    key: site.forest.outsideKeys[at] ?? '',
    isLeftOut: leftOut.has(at),
    children: figures(at),
  }));
}

/** Where what an item says of itself differs from what its children add up to. */
function conflictsIn(site: VisibleSite, node: number): Pick<ItemRow, 'pointsConflict' | 'dueConflict'> {
  const { points, due } = conflictsOf(site.forest, site.rolled, node);
  return { pointsConflict: points, dueConflict: due };
}
