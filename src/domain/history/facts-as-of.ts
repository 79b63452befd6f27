import { earliest } from '../hierarchy/roll-up';
import type { IssueFacts } from '../site-index/issue-facts';
import { NO_DAY } from '../site-index/issue-facts';
import type { Instant } from '../units';
import type { HistoryFacts } from './history-facts';
import { changesEnd, changesStart, listAt, placesOf } from './history-facts';
import { existingAt, joinParents, joinSprintLists, pick, pickFacts } from './past-columns';
import type { PastContext } from './past-context';
import { releaseDays, sprintListDays } from './past-due-days';
import { undoVersionsOf } from './past-versions';
import { AS_NOW, undoTargets } from './undo-targets';

/**
 * The facts of a segment as they were at a moment, usually the end of a past day; what happened at the very moment has
 * happened. Each value is the `from` of its earliest change after the moment, else the present one; fix versions are what
 * taking back their changes one by one leaves. This also decides where history contradicts itself (`countContradictions`).
 *
 * An issue created later does not exist. What cannot be told stays as it is now: issues without history, keys, security
 * levels (today's permissions decide on the past too), and the project: an issue that has moved is shown in its present
 * one. Issues deleted since are missing. Status categories and days of versions and sprints are today's.
 * @param history of the same segment; other issues in it are passed over
 * @returns facts whose positions are not those of the present ones: what a viewer may see is to be decided on them
 */
export function factsAsOf(facts: IssueFacts, history: HistoryFacts, moment: Instant, context: PastContext): IssueFacts {
  const allPlaces = placesOf(history, facts.ids);
  const existing = existingAt(allPlaces, history, moment);
  const { parents, ofHistory } = joinParents(facts, history);
  const past: Past = {
    facts: { ...pickFacts(facts, existing), parents, sprintLists: [...facts.sprintLists] },
    history,
    places: pick(allPlaces, existing),
    moment,
    hasOtherVersions: new Uint8Array(existing.length),
    sprintLists: new Int32Array(existing.length).fill(AS_NOW),
  };
  undoChanges(past, ofHistory, context);
  undoSprints(past, context);
  undoVersions(past, context);
  return past.facts;
}

/** Facts that are on their way back to the moment; columns have one entry an issue that existed. */
interface Past {
  readonly facts: IssueFacts & { readonly sprintLists: (readonly string[])[] };
  readonly history: HistoryFacts;
  /** Places in the history. */
  readonly places: Int32Array;
  readonly moment: Instant;
  /** 1: its fix versions have changed since. */
  readonly hasOtherVersions: Uint8Array;
  /** List of its sprints at the moment, or AS_NOW. */
  readonly sprintLists: Int32Array;
}

function undoChanges({ facts, history, places, moment, ...lists }: Past, parents: Int32Array, context: PastContext) {
  const targets = undoTargets(facts, history, { parents, ...lists }, context);
  const { at: instants, fields, from } = history;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? -1;
    const first = changesStart(history, place);
    for (let change = changesEnd(history, place) - 1; change >= first; change--) {
      if ((instants[change] ?? 0) <= moment) break;
      const target = targets[fields[change] ?? -1];
      if (target) target.column[at] = target.valueOf(from[change] ?? 0, target.column[at] ?? 0);
    }
  }
}

function undoSprints({ facts, history, moment, sprintLists, places }: Past, context: PastContext): void {
  const { open, closedSince } = sprintListDays(history, moment, context);
  const placeOf = joinSprintLists(facts.sprintLists, history);
  for (let at = 0; at < sprintLists.length; at++) {
    const place = places[at] ?? -1;
    if (place < 0) continue;
    const list = sprintLists[at] ?? AS_NOW;
    facts.sprintDues[at] =
      list === AS_NOW
        ? earliest(facts.sprintDues[at], closedSince[history.sprintsNow[place] ?? 0])
        : (open[list] ?? NO_DAY);
    if (list !== AS_NOW) facts.sprintsAt[at] = placeOf(list);
  }
}

function undoVersions({ facts, history, moment, hasOtherVersions, places }: Past, context: PastContext): void {
  const days = releaseDays(history, context.versionReleaseDays);
  const held = new Set<number>();
  for (let at = 0; at < hasOtherVersions.length; at++) {
    if (!hasOtherVersions[at]) continue;
    held.clear();
    const place = places[at] ?? -1;
    for (const version of listAt(history.versionLists, history.versionsNow[place] ?? 0)) held.add(version);
    undoVersionsOf(history, place, moment, held);
    let due = NO_DAY;
    for (const version of held) due = earliest(due, days[version]);
    facts.fixVersionDues[at] = due;
  }
}
