import { idOf } from '#domain/hierarchy/forest';
import { countHeld, type HeldPart } from '#domain/hierarchy/held-part';
import type { SeenPlace } from '../place/see-place';

/** Of an issue of the portfolio, by its node there. null: the portfolio holds all that is below it. */
export type HeldPartOf = (node: number) => HeldPart | null;

/**
 * How much of what is below issues a portfolio holds, of what the viewer may see: as `heldBy` tells it of one issue, for the lines of
 * a list. Counted once, from what is in memory anyway.
 */
export function heldParts({ site, whole }: Pick<SeenPlace, 'site' | 'whole'>): HeldPartOf {
  if (site.forest.size === whole.forest.size) return () => null;
  const isHeld = (node: number) => site.forest.nodeOfId.has(idOf(whole.forest, node));
  const counts = countHeld(whole.forest, isHeld);
  return (node) => {
    const at = whole.forest.nodeOfId.get(idOf(site.forest, node)) ?? -1;
    const [held = 0, below = 0] = [counts.held[at], counts.below[at]];
    return held === below ? null : { held, below };
  };
}
