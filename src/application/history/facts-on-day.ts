import { factsAsOf } from '#domain/history/facts-as-of';
import type { HistoryFacts } from '#domain/history/history-facts';
import type { PastContext } from '#domain/history/past-context';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import type { Instant } from '#domain/units';
import { remembered } from '../remembered';

/** Everything that facts of the past are made of. */
interface Ground {
  readonly facts: IssueFacts;
  readonly history: HistoryFacts;
  readonly moment: Instant;
  readonly context: PastContext;
}

/** Issues in facts that are kept: as in forests. */
const ROOM = 160_000;

const kept = remembered<Ground, IssueFacts>(
  ROOM,
  (one, other) =>
    one.facts === other.facts &&
    one.history === other.history &&
    one.moment === other.moment &&
    isSameContext(one.context, other.context),
);

/** `factsAsOf`, kept: several views of one page look at the same day. */
export function factsOnDay(
  facts: IssueFacts,
  history: HistoryFacts,
  moment: Instant,
  context: PastContext,
): IssueFacts {
  return kept({ facts, history, moment, context }, facts.count, () => factsAsOf(facts, history, moment, context));
}

/** Read anew for each view, and hardly ever another one. */
function isSameContext(one: PastContext, other: PastContext): boolean {
  return (
    hasSameEntries(one.statusCategories, other.statusCategories, Object.is) &&
    hasSameEntries(one.versionReleaseDays, other.versionReleaseDays, Object.is) &&
    hasSameEntries(one.sprints, other.sprints, (a, b) => a.end === b.end && a.completed === b.completed)
  );
}

function hasSameEntries<T>(
  one: ReadonlyMap<string, T>,
  other: ReadonlyMap<string, T>,
  isSame: (a: T, b: T) => boolean,
): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const [id, value] of one) {
    const found = other.get(id);
    if (found === undefined || !isSame(value, found)) return false;
  }
  return true;
}
