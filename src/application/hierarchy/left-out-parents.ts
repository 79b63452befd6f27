import { idOf, OUTSIDE } from '#domain/hierarchy/forest';
import type { SeenPlace } from '../place/see-place';

/**
 * Parents that a place does not hold and that the viewer may see: positions in the `outsideKeys` of the place. The forest of a part does
 * not tell them from those that he cannot open.
 */
export function leftOutParents({ site: { forest }, whole }: Pick<SeenPlace, 'site' | 'whole'>): ReadonlySet<number> {
  const leftOut = new Set<number>();
  if (forest.size === whole.forest.size) return leftOut;
  for (let node = 0; node < forest.size; node++) {
    if (forest.parent[node] !== OUTSIDE) continue;
    const same = whole.forest.nodeOfId.get(idOf(forest, node)) ?? -1;
    if ((whole.forest.parent[same] ?? OUTSIDE) >= 0) leftOut.add(forest.outsideAt[node] ?? 0);
  }
  return leftOut;
}
