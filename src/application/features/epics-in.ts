import { idOf, levelOf } from '#domain/hierarchy/forest';
import { EPIC_LEVEL } from '#domain/hierarchy/items';
import type { SeenPlace } from '../place/see-place';

/**
 * The epics of a place, as nodes of everything that the viewer may see: their children count wherever they are, as on every page
 * of an epic.
 */
export function epicsIn({ site, whole }: Pick<SeenPlace, 'site' | 'whole'>): number[] {
  const epics: number[] = [];
  for (let node = 0; node < site.forest.size; node++) {
    if (levelOf(site.forest, node) !== EPIC_LEVEL) continue;
    const found = whole.forest.nodeOfId.get(idOf(site.forest, node));
    if (found !== undefined) epics.push(found);
  }
  return epics;
}
