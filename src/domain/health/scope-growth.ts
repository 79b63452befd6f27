import type { Forest } from '../hierarchy/forest';
import { sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import type { FiguresScope } from '../progress/sum-figures';
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
  // No moment of creation at all is before every moment.
  return (source.facts.created[at] ?? NO_MINUTE) > Math.floor(moment / MINUTE_MS);
}

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
  const issues = { added: 0, before: 0 };
  for (const node of counted) {
    if (!isCreationKnown(forest, node)) return null;
    issues[isAddedSince(forest, node, moment) ? 'added' : 'before']++;
  }
  const points = { added: 0, before: 0 };
  for (const node of measured) {
    if (!rolled.carriesPoints[node]) continue;
    const { source, at } = sourceOf(forest, node);
    points[isAddedSince(forest, node, moment) ? 'added' : 'before'] += source.facts.points[at] ?? 0;
  }
  return points.before > 0 ? { by: 'points', ...points } : { by: 'issues', ...issues };
}

function isCreationKnown(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return source.facts.created[at] !== NO_MINUTE;
}
