import type { Trees } from '../hierarchy/forest';
import type { HistoryFacts } from './history-facts';
import { placeOf } from './history-facts';

/** In place of a position in `histories`: nothing is known of the past. */
export const NO_HISTORY = -1;

/** Where the past of each issue of a forest stands. One entry a node. */
export interface NodePlaces {
  readonly histories: readonly HistoryFacts[];
  /** Position in `histories`, or NO_HISTORY. */
  readonly historyAt: Int32Array;
  /** In that history, as `placeOf` gives it. */
  readonly placeAt: Int32Array;
}

/**
 * Looks for all issues of a forest at once: most follow each other in the past of their project as they do in its facts, so that
 * hardly any has to be searched for.
 * @param historiesOf the past of one project, piece by piece: an issue is in one of them at most
 */
export function nodePlaces(
  { size, sources, sourceAt, factAt }: Pick<Trees, 'size' | 'sources' | 'sourceAt' | 'factAt'>,
  historiesOf: (projectId: string) => readonly HistoryFacts[],
): NodePlaces {
  const pieces = new Map(sources.map(({ projectId }) => [projectId, historiesOf(projectId)]));
  const histories: HistoryFacts[] = [];
  const finders = new Map<string, ReturnType<typeof placeFinder>>();
  for (const [projectId, own] of pieces) {
    finders.set(projectId, placeFinder(own, histories.length));
    histories.push(...own);
  }
  const found = { historyAt: new Int32Array(size).fill(NO_HISTORY), placeAt: new Int32Array(size) };
  let node = 0;
  sources.forEach(({ projectId, facts: { ids } }, source) => {
    const find = finders.get(projectId);
    for (; sourceAt[node] === source; node++) find?.(ids[factAt[node] ?? 0] ?? 0, found, node);
  });
  return { histories, ...found };
}

/** @param first position of the first piece */
function placeFinder(pieces: readonly HistoryFacts[], first: number) {
  // Where the issue stands that follows the one found last.
  let [history, place] = [0, 0];
  return (id: number, { historyAt, placeAt }: Omit<NodePlaces, 'histories'>, node: number): void => {
    if (pieces[history]?.ids[place] !== id) {
      const piece = pieces.findIndex((one) => placeOf(one, id) >= 0);
      if (piece < 0) return;
      history = piece;
      place = pieces[piece] ? placeOf(pieces[piece], id) : 0;
    }
    historyAt[node] = first + history;
    placeAt[node] = place;
    place++;
  };
}
