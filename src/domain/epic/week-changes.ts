import type { HistoryFacts } from '../history/history-facts';
import { changesEnd, changesOfField, changesStart, NO_VALUE } from '../history/history-facts';
import type { HistoryField } from '../history/issue-change';
import { historyFields } from '../history/issue-change';
import type { StatusCategory } from '../progress/status-category';
import type { Day, Instant, Points } from '../units';

/** Days that the changes of a week go back, the present one included. */
export const WEEK_DAYS = 7;

/**
 * What can have become of an issue within a week, by comparing how it stood before with how it stands now: what was changed and
 * changed back is nothing. `finished`: done now, and not then or not there then. `reopened`: done then, and open now. `started`:
 * in progress now, and to do then or not there then. `added` and `removed`: it came to its parent, or left it. `moved`: its own
 * due day is another one; where it had none or has none, nothing moved. `estimated`: its points are others.
 */
export const weekKinds = ['finished', 'reopened', 'started', 'added', 'removed', 'moved', 'estimated'] as const;
export type WeekKind = (typeof weekKinds)[number];

/** Of the last change that made it so. */
interface Stamp {
  readonly at: Instant;
  /** Account id; null: Jira names nobody, or it came with the creation of the issue, of which the author is not kept. */
  readonly author: string | null;
}

export type WeekChange = Stamp &
  (
    | { readonly kind: Exclude<WeekKind, 'moved' | 'estimated'> }
    | { readonly kind: 'moved'; readonly from: Day; readonly to: Day }
    /** null: not estimated. */
    | { readonly kind: 'estimated'; readonly from: Points | null; readonly to: Points | null }
  );

/** How an issue stands now, as its facts say. */
export interface IssueStanding {
  readonly category: StatusCategory;
  readonly points: Points | null;
  /** Its own one. */
  readonly due: Day | null;
  /** Id of its parent; 0: it has none, or Jira gave its key alone. */
  readonly parentId: number;
}

interface Week {
  /** The last moment before the week. */
  readonly since: Instant;
  /** Today's category of each status, by id. */
  readonly categories: ReadonlyMap<string, StatusCategory>;
}

/** Whether anything at all happened to an issue, so that its changes are worth a look. */
export function isChangedSince(history: HistoryFacts, place: number, since: Instant): boolean {
  const end = changesEnd(history, place);
  if ((history.created[place] ?? 0) > since) return true;
  return end > changesStart(history, place) && (history.at[end - 1] ?? 0) > since;
}

/**
 * What has become of an issue itself within a week: all but `added` and `removed`, in the order of `weekKinds`.
 * @param place as `placeOf` gives it
 */
export function ownChanges(history: HistoryFacts, place: number, now: IssueStanding, week: Week): WeekChange[] {
  const past = pastOf(history, place, week);
  return [...statusChange(history, now, past, week), ...dueChange(now, past), ...pointsChange(history, now, past)];
}

/** The same of a child of one issue, and whether it came to it or left it; of what neither is nor was one, nothing. */
export function childChanges(
  history: HistoryFacts,
  place: number,
  now: IssueStanding,
  parentId: number,
  week: Week,
): WeekChange[] {
  const past = pastOf(history, place, week);
  const parent = past.of('parent');
  const was = past.existed && (parent ? history.parents.ids[parent.from] : now.parentId) === parentId;
  const stamp = parent ?? past.creation;
  if (now.parentId !== parentId) return was ? [{ kind: 'removed', at: stamp.at, author: stamp.author }] : [];
  const own = ownChanges(history, place, now, week);
  return was ? own : [...own, { kind: 'added', at: stamp.at, author: stamp.author }];
}

/** A field that was changed within the week. */
interface FieldPast extends Stamp {
  /** Its code before the first of the changes, which counts wherever history contradicts itself. */
  readonly from: number;
}

interface Past {
  readonly existed: boolean;
  readonly creation: Stamp;
  /** null: it was not changed. */
  readonly of: (field: HistoryField) => FieldPast | null;
}

function pastOf(history: HistoryFacts, place: number, { since }: Week): Past {
  const created = (history.created[place] ?? 0) as Instant;
  return {
    existed: created <= since,
    creation: { at: created, author: null },
    of: (field) => {
      const changes = changesOfField(history, place, historyFields.indexOf(field)).filter(
        (change) => (history.at[change] ?? 0) > since,
      );
      const [first, last] = [changes[0], changes.at(-1)];
      if (first === undefined || last === undefined) return null;
      return {
        from: history.from[first] ?? NO_VALUE,
        at: (history.at[last] ?? 0) as Instant,
        author: history.people[history.authorAt[last] ?? -1] ?? null,
      };
    },
  };
}

function statusChange(history: HistoryFacts, now: IssueStanding, past: Past, { categories }: Week): WeekChange[] {
  const status = past.of('status');
  if (status === null && past.existed) return [];
  const then = past.existed && status ? (categories.get(history.statuses[status.from] ?? '') ?? 'unknown') : null;
  const { at, author } = status ?? past.creation;
  const kind = statusKind(then, now.category);
  return kind === null ? [] : [{ kind, at, author }];
}

/** @param then null: it was not there */
function statusKind(
  then: StatusCategory | null,
  now: StatusCategory,
): Extract<WeekKind, 'finished' | 'reopened' | 'started'> | null {
  if (now === 'done') return then === 'done' ? null : 'finished';
  if (then === 'done') return now === 'unknown' ? null : 'reopened';
  return now === 'in-progress' && (then === 'to-do' || then === null) ? 'started' : null;
}

function dueChange({ due }: IssueStanding, past: Past): WeekChange[] {
  const moved = past.existed ? past.of('due') : null;
  if (moved === null || moved.from === NO_VALUE || due === null || moved.from === due) return [];
  return [{ kind: 'moved', at: moved.at, author: moved.author, from: moved.from as Day, to: due }];
}

function pointsChange(history: HistoryFacts, { points }: IssueStanding, past: Past): WeekChange[] {
  const changed = past.existed ? past.of('points') : null;
  if (changed === null) return [];
  const from = changed.from === NO_VALUE ? null : ((history.numbers[changed.from] ?? null) as Points | null);
  return from === points ? [] : [{ kind: 'estimated', at: changed.at, author: changed.author, from, to: points }];
}
