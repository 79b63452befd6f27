import { sourceOf } from '#domain/hierarchy/forest';
import { dayIn } from '#domain/schedule/calendar-day';
import { NO_MINUTE } from '#domain/site-index/issue-facts';
import type { Day, Instant } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';

const MINUTE_MS = 60_000;

/** The day on which the first of some issues was created; the day that is seen where there is none. */
export function firstDayOf({ forest, today }: VisibleSite, nodes: readonly number[], timeZone: string): Day {
  let first = Infinity;
  for (const node of nodes) {
    const { source, at } = sourceOf(forest, node);
    const minute = source.facts.created[at] ?? NO_MINUTE;
    // Packed before creation was kept: long ago.
    first = Math.min(first, minute === NO_MINUTE ? 0 : minute);
  }
  return first === Infinity ? today : dayIn(timeZone, (first * MINUTE_MS) as Instant);
}
