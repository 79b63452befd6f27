import type { DeliveryScope, DeliveryView } from '#contract/delivery';
import { MOST_LISTED } from '#contract/delivery';
import type { ItemLife } from '#domain/delivery/item-life';
import { scopeSince } from '#domain/delivery/scope-since';
import { endOfDay } from '#domain/history/end-of-day';
import { firstLeftToDo } from '#domain/history/first-started';
import { nodeOfKey } from '#domain/hierarchy/forest';
import { dayIn } from '#domain/schedule/calendar-day';
import type { Instant } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import type { IndexReader } from '../site-index/ports/index-reader';
import { named } from './named-items';
import type { VisibleHistory } from './read-lives';

interface ScopeParts {
  readonly reader: IndexReader;
  readonly site: VisibleSite;
  readonly history: VisibleHistory;
  readonly lives: readonly ItemLife[];
  /** Later changes are left out. */
  readonly moment: Instant;
  readonly timeZone: string;
}

/** What has come to an issue and what has left it since the day it first left `to do`; null: the scope is no issue. */
export async function scopeChangesOf(
  scope: DeliveryScope,
  { reader, site, history, lives, moment, timeZone }: ScopeParts,
): Promise<DeliveryView['scope']> {
  const node = scope.of === 'children' ? nodeOfKey(site.forest, scope.issueKey) : null;
  if (node === null) return null;
  const found = history.find(node);
  if (!found) return { state: 'unknown' };
  const left = firstLeftToDo(found.history, found.place, history.categories);
  if (left === null || left > moment) return { state: 'not-started' };
  const start = dayIn(timeZone, left);
  const { atStart, events } = scopeSince(lives, endOfDay(start, timeZone));
  const listed = await named(reader, site, events.slice(-MOST_LISTED).reverse());
  const countOf = (wanted: 'added' | 'removed') => events.filter(({ kind }) => kind === wanted).length;
  return {
    state: 'started',
    start,
    atStart,
    added: countOf('added'),
    removed: countOf('removed'),
    listed: listed.map(([name, { at, kind }]) => ({ ...name, day: dayIn(timeZone, at), kind })),
  };
}
