import type { HistoryFacts } from '../history/history-facts';
import { changesOfField, listAt } from '../history/history-facts';
import { historyFields } from '../history/issue-change';
import type { Instant } from '../units';
import type { PastValue } from './past-values';
import { valuesOf } from './past-values';

/** Whether an issue belonged to what is measured at its creation, and when that turned into its opposite, first to last. */
export interface Membership {
  readonly isAtFirst: boolean;
  readonly turns: readonly Instant[];
}

/** It has always belonged. */
export const ALWAYS: Membership = { isAtFirst: true, turns: [] };

/** Decides for one issue; `place` as `placeOf` gives it. */
export type MembershipOf = (history: HistoryFacts, place: number) => Membership;

const PARENT = historyFields.indexOf('parent');
const FIX_VERSION = historyFields.indexOf('fix-version');
const SPRINT = historyFields.indexOf('sprint');
/** No position in a dictionary is negative. */
const PRESENT = -1;

/**
 * Children of one issue. Parents are known by id: one that Jira named by key alone is nobody's.
 * @param presentParent id of the parent that the issue has now; 0: none
 */
export function belowParent(parentId: number, presentParent: number): MembershipOf {
  return (history, place) => {
    const isParent = (code: number) => (code === PRESENT ? presentParent : history.parents.ids[code]) === parentId;
    return membershipFrom(valuesOf(history, place, PARENT, PRESENT), isParent);
  };
}

/**
 * Issues of any of these versions: an issue belongs to them as long as it is in one. Jira writes one change for each version that
 * comes or goes.
 */
export function inAnyVersion(versionIds: readonly string[]): MembershipOf {
  return (history, place) => {
    const wanted = new Set(versionIds.map((id) => history.versions.indexOf(id)).filter((version) => version >= 0));
    if (wanted.size === 0) return NEVER;
    const changes = changesOfField(history, place, FIX_VERSION).filter(
      (change) => wanted.has(history.from[change] ?? -1) || wanted.has(history.to[change] ?? -1),
    );
    const isIn = new Set(
      listAt(history.versionLists, history.versionsNow[place] ?? 0).filter((one) => wanted.has(one)),
    );
    // From the present back: what a change brought was not there before it, and what it took was.
    const states = changes
      .toReversed()
      .map((change) => {
        const state = { at: (history.at[change] ?? 0) as Instant, isMember: isIn.size > 0 };
        isIn.delete(history.to[change] ?? -1);
        const left = history.from[change] ?? -1;
        if (wanted.has(left)) isIn.add(left);
        return state;
      })
      .toReversed();
    return turnsOf(isIn.size > 0, states);
  };
}

/** Issues of one sprint. */
export function inSprint(sprintId: string): MembershipOf {
  return (history, place) => {
    const sprint = history.sprints.indexOf(sprintId);
    if (sprint < 0) return NEVER;
    const isIn = (list: number) => listAt(history.sprintLists, Math.max(list, 0)).includes(sprint);
    return membershipFrom(valuesOf(history, place, SPRINT, history.sprintsNow[place] ?? 0), isIn);
  };
}

/** Ids of all sprints that an issue has ever been in. */
export function sprintsEver(history: HistoryFacts, place: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { value } of valuesOf(history, place, SPRINT, history.sprintsNow[place] ?? 0)) {
    for (const sprint of listAt(history.sprintLists, Math.max(value, 0))) found.add(history.sprints[sprint] ?? '');
  }
  return found;
}

const NEVER: Membership = { isAtFirst: false, turns: [] };

function membershipFrom([first, ...later]: [PastValue, ...PastValue[]], isIn: (value: number) => boolean): Membership {
  return turnsOf(
    isIn(first.value),
    later.map(({ at, value }) => ({ at, isMember: isIn(value) })),
  );
}

function turnsOf(
  isAtFirst: boolean,
  states: readonly { readonly at: Instant; readonly isMember: boolean }[],
): Membership {
  let before = isAtFirst;
  const turns: Instant[] = [];
  for (const { at, isMember } of states) {
    if (isMember !== before) turns.push(at);
    before = isMember;
  }
  return { isAtFirst, turns };
}
