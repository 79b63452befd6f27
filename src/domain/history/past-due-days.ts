import { earliest } from '../hierarchy/roll-up';
import { NO_DAY } from '../site-index/issue-facts';
import type { Day, Instant } from '../units';
import type { HistoryFacts } from './history-facts';
import { listAt, NO_VALUE } from './history-facts';
import type { PastContext } from './past-context';

/** Two due days for each list of `sprintLists`, or NO_DAY. */
export interface SprintListDays {
  /** The nearest end of its sprints that were not closed at the moment: due day of an issue that was in this list then. */
  readonly open: Int32Array;
  /** The nearest end of its sprints that were closed after the moment: the present due day leaves these out. */
  readonly closedSince: Int32Array;
}

export function sprintListDays(history: HistoryFacts, moment: Instant, { sprints }: PastContext): SprintListDays {
  const spans = history.sprints.map((id) => sprints.get(id));
  const nearestOf = (counts: (completed: Instant | null) => boolean) =>
    perList(history.sprintLists.from.length - 1, (list) => {
      let day = NO_DAY;
      for (const sprint of listAt(history.sprintLists, list)) {
        const span = spans[sprint];
        if (span && counts(span.completed)) day = earliest(day, span.end ?? NO_DAY);
      }
      return day;
    });
  return {
    open: nearestOf((completed) => completed === null || completed > moment),
    closedSince: nearestOf((completed) => completed !== null && completed > moment),
  };
}

function perList(lists: number, dayOf: (list: number) => number): Int32Array {
  return Int32Array.from({ length: lists }, (_, list) => dayOf(list));
}

/**
 * Takes one change of fix versions back. `held`: positions of the versions that the issue has after the change, and then
 * those it had before.
 * @returns false where the change does not fit to what is held
 */
export function undoVersionChange(held: Set<number>, from: number, to: number): boolean {
  let fits = true;
  if (to !== NO_VALUE) fits = held.delete(to);
  if (from !== NO_VALUE) {
    fits = fits && !held.has(from);
    held.add(from);
  }
  return fits;
}

/** Release days of `versions`, or NO_DAY. */
export function releaseDays({ versions }: HistoryFacts, days: ReadonlyMap<string, Day | null>): Int32Array {
  return Int32Array.from(versions, (id) => days.get(id) ?? NO_DAY);
}
