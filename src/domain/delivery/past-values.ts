import type { HistoryFacts } from '../history/history-facts';
import { changesOfField } from '../history/history-facts';
import type { Instant } from '../units';

/** A value of a field, as its column of history codes it, and since when it held. */
export interface PastValue {
  readonly at: Instant;
  readonly value: number;
}

/**
 * All values that one field of an issue has had, the first since creation. Each is the `from` of the change that ended it,
 * and the last the present one: where history contradicts itself, this is how the time machine sees it too.
 * @param field position in `historyFields`, of a field with one item a change
 * @param present the code of the present value
 */
export function valuesOf(
  history: HistoryFacts,
  place: number,
  field: number,
  present: number,
): [PastValue, ...PastValue[]] {
  const changes = changesOfField(history, place, field);
  const endedBy = (at: number) => {
    const change = changes[at];
    return change === undefined ? present : (history.from[change] ?? present);
  };
  const first = { at: (history.created[place] ?? 0) as Instant, value: endedBy(0) };
  return [
    first,
    ...changes.map((change, at) => ({ at: (history.at[change] ?? 0) as Instant, value: endedBy(at + 1) })),
  ];
}
