import type { StatusCategory } from '../progress/status-category';
import type { Instant } from '../units';
import type { HistoryFacts } from './history-facts';
import { changesOfField } from './history-facts';
import { historyFields } from './issue-change';

/** Today's category of each status, by id. */
type Categories = ReadonlyMap<string, StatusCategory>;

/**
 * When an issue was first in progress; one that was created in progress, at its creation.
 * @param place as `placeOf` gives it
 * @returns null: it never was
 */
export function firstStarted(history: HistoryFacts, place: number, categories: Categories): Instant | null {
  return firstIn(history, place, (status) => categories.get(status) === 'in-progress');
}

/**
 * When an issue was first in progress or done, so that its scope at start is what it had on that day. A status of unknown
 * category does not count as having left `to do`.
 * @param place as `placeOf` gives it
 * @returns null: it has not left `to do` yet
 */
export function firstLeftToDo(history: HistoryFacts, place: number, categories: Categories): Instant | null {
  return firstIn(history, place, (status) => {
    const category = categories.get(status);
    return category === 'in-progress' || category === 'done';
  });
}

const STATUS = historyFields.indexOf('status');

function firstIn(history: HistoryFacts, place: number, isWanted: (statusId: string) => boolean): Instant | null {
  const { statuses, from, to, statusNow } = history;
  const isWantedAt = (status: number | undefined) => isWanted(statuses[status ?? -1] ?? '');
  const changes = changesOfField(history, place, STATUS);
  const atCreation = changes[0] === undefined ? statusNow[place] : from[changes[0]];
  if (isWantedAt(atCreation)) return (history.created[place] ?? 0) as Instant;
  const first = changes.find((change) => isWantedAt(to[change]));
  return first === undefined ? null : ((history.at[first] ?? 0) as Instant);
}
