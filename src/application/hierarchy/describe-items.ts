import type { ItemRow, OutsideItemRow } from '#contract/items';
import type { Item } from '#domain/hierarchy/items';
import { dayOrNull } from '#domain/hierarchy/roll-up';
import type { Day, Points } from '#domain/units';
import { sourceOf } from '#domain/hierarchy/forest';
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
      ? [{ issue, depth, itemsBelow, numbers, children: figuresBelow(site, node), ...conflictsOf(site, node) }]
      : [];
  });
}

export function describeOutside(site: VisibleSite, outside: readonly number[]): OutsideItemRow[] {
  return outside.map((at) => ({ key: site.forest.outsideKeys[at] ?? '', children: figuresOfOutside(site, at) }));
}

/** Where what an item says of itself differs from what its children add up to. */
function conflictsOf(site: VisibleSite, node: number): Pick<ItemRow, 'pointsConflict' | 'dueConflict'> {
  const { source, at } = sourceOf(site.forest, node);
  const ownPoints = source.facts.points[at] ?? Number.NaN;
  const childPoints = site.rolled.pointsBelow[node] ?? Number.NaN;
  const ownDue = dayOrNull(source.facts.dues[at]);
  const rolledUp = dayOrNull(site.rolled.dueBelow[node]);
  // Both must be known to differ: a comparison with NaN is false.
  const differs = Math.abs(ownPoints - childPoints) > 1e-9;
  return {
    pointsConflict: differs ? { own: ownPoints as Points, children: childPoints as Points } : null,
    dueConflict: later(ownDue, rolledUp),
  };
}

function later(own: Day | null, rolledUp: Day | null): ItemRow['dueConflict'] {
  return own !== null && rolledUp !== null && rolledUp > own ? { own, rolledUp } : null;
}
