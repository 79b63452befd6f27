import { factsAsOf } from '#domain/history/facts-as-of';
import type { HistoryFacts } from '#domain/history/history-facts';
import type { PastContext } from '#domain/history/past-context';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import type { Instant } from '#domain/units';
import { remembered } from '../remembered';

/** Everything that the facts of a segment at a moment are made of, but the moment. */
interface SegmentPast {
  readonly facts: IssueFacts;
  readonly history: HistoryFacts;
  readonly context: PastContext;
}

interface Ground {
  readonly segments: readonly SegmentPast[];
  readonly moment: Instant;
}

/** Issues and changes that are kept: one day of a site of average size, or two of a small one. */
const ROOM = 600_000;

const kept = remembered<Ground, readonly IssueFacts[]>(
  ROOM,
  (one, other) =>
    one.moment === other.moment &&
    one.segments.length === other.segments.length &&
    one.segments.every((segment, at) => isSame(segment, other.segments[at])),
);

/** `factsAsOf` of each segment. All of one day are kept together: several views of one page look at the same. */
export function factsOnDay(segments: readonly SegmentPast[], moment: Instant): readonly IssueFacts[] {
  const weight = segments.reduce((sum, { facts, history }) => sum + facts.count + history.at.length, 0);
  return kept({ segments, moment }, weight, () =>
    segments.map(({ facts, history, context }) => factsAsOf(facts, history, moment, context)),
  );
}

function isSame(one: SegmentPast, other: SegmentPast | undefined): boolean {
  return one.facts === other?.facts && one.history === other.history && isSameContext(one.context, other.context);
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
  isSameValue: (a: T, b: T) => boolean,
): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const [id, value] of one) {
    const found = other.get(id);
    if (found === undefined || !isSameValue(value, found)) return false;
  }
  return true;
}
