import type { DeliveryScope, DeliveryView, ScopeChanges } from '#contract/delivery';
import { MOST_LISTED } from '#contract/delivery';
import type { ItemLife } from '#domain/delivery/item-life';
import type { ScopeEvent } from '#domain/delivery/scope-since';
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
  readonly site: VisibleSite;
  readonly history: VisibleHistory;
  readonly lives: readonly ItemLife[];
  /** Later changes are left out. */
  readonly moment: Instant;
  readonly timeZone: string;
}

/** As `ScopeChanges`, with events in place of the named ones. */
type CountedScope =
  | Exclude<ScopeChanges, { state: 'started' }>
  | (Omit<Extract<ScopeChanges, { state: 'started' }>, 'listed'> & { readonly events: readonly ScopeEvent[] });

/**
 * What has come to an issue and what has left it since the day it first left `to do`.
 * @param lives of its children, past ones included
 */
export function countScope(node: number, { history, lives, moment, timeZone }: Omit<ScopeParts, 'site'>): CountedScope {
  const found = history.find(node);
  if (!found) return { state: 'unknown' };
  const left = firstLeftToDo(found.history, found.place, history.categories);
  if (left === null || left > moment) return { state: 'not-started' };
  const start = dayIn(timeZone, left);
  const { atStart, events } = scopeSince(lives, endOfDay(start, timeZone));
  const countOf = (wanted: ScopeEvent['kind']) => events.filter(({ kind }) => kind === wanted).length;
  return { state: 'started', start, atStart, added: countOf('added'), removed: countOf('removed'), events };
}

/** The same with names; null: the scope is no issue. */
export async function scopeChangesOf(
  scope: DeliveryScope,
  reader: IndexReader,
  parts: ScopeParts,
): Promise<DeliveryView['scope']> {
  const { site, timeZone } = parts;
  const node = scope.of === 'children' ? nodeOfKey(site.forest, scope.issueKey) : null;
  if (node === null) return null;
  const counted = countScope(node, parts);
  if (counted.state !== 'started') return counted;
  const { events, ...counts } = counted;
  const listed = await named(reader, site, events.slice(-MOST_LISTED).reverse());
  return { ...counts, listed: listed.map(([name, { at, kind }]) => ({ ...name, day: dayIn(timeZone, at), kind })) };
}
