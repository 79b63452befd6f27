import type { Forest } from '../hierarchy/forest';
import { forEachNode, sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import type { FiguresScope } from '../progress/sum-figures';
import type { IssueFacts } from '../site-index/issue-facts';
import { NO_MINUTE } from '../site-index/issue-facts';
import type { Instant } from '../units';

/** How many days back growth of scope is measured. */
export const GROWTH_DAYS = 30;

const MINUTE_MS = 60_000;

/** What has come to a scope since a moment, and what it held at that moment. */
export interface ScopeGrowth {
  /** Points where what it held carries any, as they are now: a new estimate is no growth. Else issues. */
  readonly by: 'points' | 'issues';
  readonly added: number;
  readonly before: number;
}

/** Jira made it after the moment. false also where that is not known. */
export function isAddedSince(forest: Forest, node: number, moment: Instant): boolean {
  const { source, at } = sourceOf(forest, node);
  return isAddedSinceAt(source.facts, at, lastMinuteOf(moment));
}

/** The same by position in the facts, for many issues. @param minute the last one that does not count, see `lastMinuteOf` */
export const isAddedSinceAt = ({ created }: IssueFacts, at: number, minute: number): boolean =>
  // No moment of creation at all is before every moment.
  (created[at] ?? NO_MINUTE) > minute;

/** The minute that a moment is in or ends. */
export const lastMinuteOf = (moment: Instant): number => Math.floor(moment / MINUTE_MS);

/**
 * Growth by what Jira made since, which is how the time machine sees a past day too: an issue that was moved here counts
 * since its creation, and what has been deleted or moved away since is in neither number, because nothing tells of it.
 * @param moment the last one of a day, or any other that ends a minute
 * @returns null where it is not known of every issue when it was created
 */
export function scopeGrowth(
  forest: Forest,
  rolled: RollUp,
  { counted, measured }: FiguresScope,
  moment: Instant,
): ScopeGrowth | null {
  const minute = lastMinuteOf(moment);
  let unknown = 0;
  let added = 0;
  forEachNode(forest, counted, (facts, at) => {
    unknown += Number(facts.created[at] === NO_MINUTE);
    added += Number(isAddedSinceAt(facts, at, minute));
  });
  if (unknown > 0) return null;
  const points = { added: 0, before: 0 };
  forEachNode(forest, measured, (facts, at, node) => {
    if (!rolled.carriesPoints[node]) return;
    if (isAddedSinceAt(facts, at, minute)) points.added += facts.points[at] ?? 0;
    else points.before += facts.points[at] ?? 0;
  });
  return points.before > 0 ? { by: 'points', ...points } : { by: 'issues', added, before: counted.length - added };
}
