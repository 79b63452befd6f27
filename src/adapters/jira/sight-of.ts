import type { KnownPlace, Sight } from '../../application/access/ports';
import { placeName } from '../../application/access/ports';
import { askOfEach, findWitness, isOfOthers, witnessesById, type Witness } from './witness';

/**
 * How much a viewer may see of some places, asked as the viewer. One visible issue that names him nowhere speaks for its
 * place, whatever the grants are: all of them are asked for at once, a point each, and another one is searched where that
 * does not do.
 */
export async function sightOf(accountId: string, places: readonly KnownPlace[]): Promise<ReadonlyMap<string, Sight>> {
  const fetched = await witnessesById([...new Set(places.map(({ issueId }) => issueId))]);
  const answers = await askOfEach(places, async (place) => {
    const first = fetched.get(place.issueId);
    const isEnough = first !== undefined && speaksFor(first, place, accountId);
    return [placeName(place.projectId, place.levelId), isEnough ? 'all' : await searched(place, accountId)] as const;
  });
  return new Map(answers);
}

/** Search may find an issue by what it was a moment ago: it counts by what it is now. */
async function searched(place: KnownPlace, accountId: string): Promise<Sight> {
  const { projectId, levelId } = place;
  const witness = await findWitness(`project = ${projectId}${levelId === null ? '' : ` AND level = ${levelId}`}`);
  if (witness === null) return 'none';
  return witness && speaksFor(witness, place, accountId) ? 'all' : 'open';
}

/** Whoever may see any issue of others in a project may browse it: that issue may well be at a level. */
function speaksFor(witness: Witness, { projectId, levelId }: KnownPlace, accountId: string): boolean {
  if (witness.project.id !== projectId) return false;
  return (levelId === null || witness.security?.id === levelId) && isOfOthers(witness, accountId);
}
