import type { Instant } from '../units';
import type { HistoryFacts } from './history-facts';
import { changesEnd, changesStart, listAt } from './history-facts';
import { historyFields } from './issue-change';
import { undoVersionChange } from './past-due-days';

/** Of most issues. */
const NONE: readonly string[] = [];
const FIX_VERSION = historyFields.indexOf('fix-version');

/**
 * Ids of the fix versions that an issue had at a moment: what taking back later changes one by one leaves.
 * @param place as `placeOf` gives it
 */
export function versionsAt(history: HistoryFacts, place: number, moment: Instant): readonly string[] {
  const now = listAt(history.versionLists, history.versionsNow[place] ?? 0);
  const nameOf = (version: number) => history.versions[version] ?? '';
  if (!hasChangedAfter(history, place, moment)) return now.length === 0 ? NONE : Array.from(now, nameOf);
  const held = new Set(now);
  undoVersionsOf(history, place, moment, held);
  return Array.from(held, nameOf);
}

/** The same for many issues of one history: those that are in the same versions share a list. */
export function versionsFinder(history: HistoryFacts, moment: Instant): (place: number) => readonly string[] {
  const known: (readonly string[])[] = [];
  return (place) => {
    if (hasChangedAfter(history, place, moment)) return versionsAt(history, place, moment);
    return (known[history.versionsNow[place] ?? 0] ??= versionsAt(history, place, moment));
  };
}

function hasChangedAfter(history: HistoryFacts, place: number, moment: Instant): boolean {
  const end = changesEnd(history, place);
  return end > changesStart(history, place) && (history.at[end - 1] ?? 0) > moment;
}

/** @param held positions of the versions that the issue has now, and then those it had at the moment */
export function undoVersionsOf(history: HistoryFacts, place: number, moment: Instant, held: Set<number>): void {
  for (let change = changesEnd(history, place) - 1; change >= changesStart(history, place); change--) {
    if ((history.at[change] ?? 0) <= moment) return;
    if (history.fields[change] === FIX_VERSION)
      undoVersionChange(held, history.from[change] ?? 0, history.to[change] ?? 0);
  }
}
