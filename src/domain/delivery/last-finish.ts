import type { HistoryFacts } from '../history/history-facts';
import { changesEnd, changesStart, NO_VALUE } from '../history/history-facts';
import { historyFields } from '../history/issue-change';
import type { StatusCategory } from '../progress/status-category';
import type { Instant } from '../units';

const STATUS = historyFields.indexOf('status');

/**
 * When issues of one history came to be done for the last time, as of a moment: what `finishDays` says of lives that have always
 * belonged, without making them, for places with tens of thousands of issues.
 * @param categories of statuses, by id
 * @returns for a place, as `placeOf` gives it; null: the issue was not there, is not done, or when is unknown
 */
export function finishFinder(
  history: HistoryFacts,
  categories: ReadonlyMap<string, StatusCategory>,
  moment: Instant,
): (place: number) => Instant | null {
  const { at, from, created, statusNow } = history;
  const categoryOf = history.statuses.map((id) => categories.get(id) ?? 'unknown');
  /** How it stood until a change; at the end of its changes: how it stands now. */
  const categoryUntil = (change: number, place: number): StatusCategory =>
    categoryOf[(change < changesEnd(history, place) ? from[change] : statusNow[place]) ?? NO_VALUE] ?? 'unknown';
  return (place) => {
    const start = created[place] ?? 0;
    const first = changesStart(history, place);
    let ended = firstAfter(history, place, moment);
    if (start > moment || categoryUntil(ended, place) !== 'done') return null;
    let finish: number | null = null;
    // Back to when it was open: what it came to after that tells.
    while (ended >= first && !isOpen(categoryUntil(ended, place))) {
      const change = statusChangeBefore(history, ended, first);
      // A change that claims to be older than its issue came with the issue.
      const since = change < first ? start : Math.max(at[change] ?? 0, start);
      finish = categoryUntil(ended, place) === 'done' ? since : null;
      ended = change;
    }
    return finish as Instant | null;
  };
}

/** Position of the first change of status after a moment; the end of all changes where there is none. */
function firstAfter(history: HistoryFacts, place: number, moment: Instant): number {
  const first = changesStart(history, place);
  let after = changesEnd(history, place);
  for (let change = after - 1; change >= first && (history.at[change] ?? 0) > moment; change--)
    if (history.fields[change] === STATUS) after = change;
  return after;
}

/** Position of the last change of status before another change; below `first`: there is none. */
function statusChangeBefore({ fields }: HistoryFacts, change: number, first: number): number {
  let before = change - 1;
  while (before >= first && fields[before] !== STATUS) before--;
  return before;
}

const isOpen = (category: StatusCategory): boolean => category === 'to-do' || category === 'in-progress';
