import type { VisibleFacts } from '../hierarchy/forest';
import { NO_PARENT } from '../site-index/issue-facts';
import type { Instant } from '../units';
import type { HistoryFacts } from './history-facts';
import { changesOfField, placesOf } from './history-facts';
import { historyFields } from './issue-change';

/** One segment: what a viewer may see of it now, and its past. */
export interface VisiblePast extends Pick<VisibleFacts, 'facts' | 'isVisible'> {
  readonly history: HistoryFacts;
}

export interface ScopeEvent {
  readonly issueId: number;
  readonly at: Instant;
}

/**
 * How the children of one item have changed since its start, by issue id. An issue that left and came back is in `removed`
 * and in `added`: at start, plus added, less removed, plus undated are the present children. Issues deleted since are
 * missing.
 */
export interface ScopeChanges {
  readonly atStart: readonly number[];
  /** By creation below the item, or by a change of parent. */
  readonly added: readonly ScopeEvent[];
  readonly removed: readonly ScopeEvent[];
  /** Present children without history: since when they belong to it is unknown. */
  readonly undated: readonly number[];
}

type Tally = { readonly [K in keyof ScopeChanges]: ScopeChanges[K][number][] };

/**
 * Scope changes of many items at once, in one pass over all issues. Parents are known by id: one that Jira named by key
 * alone is nobody's.
 * @param segments of all projects, since children may be anywhere
 * @param starts by item id the moment at which its scope was taken: the end of the day of `firstLeftToDo`
 * @param until later changes and issues are left out; "present" is what was then
 */
export function scopeChanges(
  segments: readonly VisiblePast[],
  starts: ReadonlyMap<number, Instant>,
  until: Instant = Infinity as Instant,
): ReadonlyMap<number, ScopeChanges> {
  const tallies = new Map<number, Tally>(
    [...starts.keys()].map((id) => [id, { atStart: [], added: [], removed: [], undated: [] }]),
  );
  const book = { starts, tallies, until };
  // An issue that has just moved can stand in two projects: as in the forest, it counts once.
  const counted = new Set<number>();
  for (const { facts, history, isVisible } of segments) {
    placesOf(history, facts.ids).forEach((place, at) => {
      const id = facts.ids[at] ?? 0;
      if (counted.has(id) || (isVisible && !isVisible(at))) return;
      counted.add(id);
      const parentAt = facts.parentAt[at] ?? NO_PARENT;
      const parent = facts.parents.ids[parentAt] ?? 0;
      if (place >= 0) tallyIssue(book, history, place, parent);
      else tallies.get(parent)?.undated.push(id);
    });
  }
  return tallies;
}

interface Book {
  readonly until: Instant;
  readonly starts: ReadonlyMap<number, Instant>;
  readonly tallies: ReadonlyMap<number, Tally>;
}

const PARENT = historyFields.indexOf('parent');

/** Walks the parents of an issue, from its creation to the present one. Id 0: none. */
function tallyIssue(book: Book, history: HistoryFacts, place: number, present: number): void {
  const issueId = history.ids[place] ?? 0;
  let before = 0;
  let since = (history.created[place] ?? 0) as Instant;
  if (since > book.until) return;
  const isParent = (parent: number, end: number) => {
    if (parent !== before) {
      tallyEvent(book, before, 'removed', { issueId, at: since });
      tallyEvent(book, parent, 'added', { issueId, at: since });
    }
    const start = book.starts.get(parent);
    if (start !== undefined && since <= start && start < end) book.tallies.get(parent)?.atStart.push(issueId);
    before = parent;
    // A change that claims to be older than its issue came with the issue.
    since = Math.max(since, end) as Instant;
  };
  for (const change of changesOfField(history, place, PARENT)) {
    const [parent, at] = [history.parents.ids[history.from[change] ?? 0] ?? 0, history.at[change] ?? 0];
    if (at > book.until) {
      isParent(parent, Infinity);
      return;
    }
    isParent(parent, at);
  }
  isParent(present, Infinity);
}

function tallyEvent({ starts, tallies }: Book, item: number, kind: 'added' | 'removed', event: ScopeEvent): void {
  if (event.at > (starts.get(item) ?? Infinity)) tallies.get(item)?.[kind].push(event);
}
