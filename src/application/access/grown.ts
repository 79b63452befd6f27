import type { Forest, VisibleFacts } from '#domain/hierarchy/forest';
import { growForest } from '#domain/hierarchy/grow-forest';
import type { RollUp } from '#domain/hierarchy/roll-up';
import { rollUp } from '#domain/hierarchy/roll-up';
import { remembered } from '../remembered';

/** A forest with the roll-up over it. */
export interface Grown {
  readonly forest: Forest;
  readonly rolled: RollUp;
}

/**
 * Issues in forests that are kept, some 70 bytes each: of a site of average size what a page with many portfolios asks for, today
 * and on a past day; of the largest little more than the whole, once or twice.
 */
const ROOM = 400_000;
/** A forest takes as much as so many issues before it has any, and there may be very many small ones. */
const EACH = 50;

/** Both follow from their sources alone. */
function growAnew(sources: readonly VisibleFacts[]): Grown {
  const forest = growForest(sources);
  return { forest, rolled: rollUp(forest) };
}

const kept = remembered<readonly VisibleFacts[], Grown>(
  ROOM,
  (one, other) => one.length === other.length && one.every((source, at) => isSame(source, other[at])),
);

const isSame = ({ facts, projectId }: VisibleFacts, other: VisibleFacts | undefined): boolean =>
  facts === other?.facts && projectId === other.projectId;

/**
 * The forest of what a viewer may see. Facts never change, so where all of them are seen the same ones make the same forest,
 * whoever looks; where some are hidden it is grown for this viewer at this moment.
 */
export function grown(sources: readonly VisibleFacts[]): Grown {
  if (sources.some(({ isVisible }) => isVisible !== null)) return growAnew(sources);
  const weight = sources.reduce((sum, { facts }) => sum + facts.count, EACH);
  return kept(sources, weight, growAnew);
}
