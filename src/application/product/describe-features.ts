import type { ProductView } from '#contract/product';
import type { Nodes } from '#domain/hierarchy/forest';
import { idOf, levelOf, OUTSIDE, ROOT } from '#domain/hierarchy/forest';
import {
  EPIC_LEVEL,
  itemsIn,
  itemsOfProject,
  outsideParents,
  parentsElsewhere,
  withoutParent,
} from '#domain/hierarchy/items';
import { openFirst } from '#domain/hierarchy/open-first';
import { describeItems, describeOutside } from '../hierarchy/describe-items';
import { figuresOfChildren } from '../hierarchy/figures-of';
import type { SeenProduct } from '../place/see-product';
import type { IndexReader } from '../site-index/ports/index-reader';

type Features = Pick<ProductView, 'items' | 'elsewhere' | 'outside' | 'withoutEpic'>;

/**
 * What a product is made of, from its epics up, and where the rest of its issues hangs. Epics count their children wherever
 * these are, as on every page of an epic.
 */
export async function describeFeatures(reader: IndexReader, seen: SeenProduct): Promise<Features> {
  const { site, whole, nodesIn } = seen;
  const nodes = nodesIn(site);
  const { own, elsewhere, outside } = partsOf(seen, nodes);
  const orphans = withoutParent(site.forest, nodes);
  const others = elsewhere.map((node) => ({ node, depth: 0, itemsBelow: 0 }));
  const listed = openFirst(site.forest, own).flatMap((item) => {
    const node = whole.forest.nodeOfId.get(idOf(site.forest, item.node));
    return node === undefined ? [] : { ...item, node };
  });
  const [items, foreign] = await Promise.all([
    describeItems(reader, whole, listed),
    describeItems(reader, whole, others),
  ]);
  return {
    items,
    elsewhere: foreign,
    // Those that are only left out are told as epics elsewhere.
    outside: describeOutside(site, outside, new Set()),
    withoutEpic: orphans.length === 0 ? null : figuresOfChildren(site, orphans),
  };
}

/** `elsewhere`: nodes of the whole. `outside`: positions in the `outsideKeys` of the product's own forest. */
function partsOf(seen: SeenProduct, nodes: Nodes) {
  const { forest } = seen.site;
  if (seen.projectId === null) return { own: itemsIn(forest), ...parentsBeyond(seen, nodes) };
  return {
    own: itemsOfProject(forest, nodes, seen.projectId),
    elsewhere: parentsElsewhere(forest, nodes, seen.projectId),
    outside: outsideParents(forest, nodes),
  };
}

/** Where a part was cut out, its forest does not tell what only lies outside of it from what the viewer cannot open. */
function parentsBeyond({ site, whole }: SeenProduct, nodes: Nodes) {
  const elsewhere = new Set<number>();
  const outside = new Set<number>();
  for (const node of nodes) {
    if (site.forest.parent[node] !== OUTSIDE) continue;
    const same = whole.forest.nodeOfId.get(idOf(site.forest, node));
    const parent = same === undefined ? ROOT : (whole.forest.parent[same] ?? ROOT);
    if (parent < 0) outside.add(site.forest.outsideAt[node] ?? 0);
    else if (levelOf(site.forest, node) < EPIC_LEVEL) elsewhere.add(parent);
  }
  return { elsewhere: [...elsewhere], outside: [...outside] };
}
