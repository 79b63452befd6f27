import type { HistoryFacts } from '../history/history-facts';
import { changesOfField, listAt } from '../history/history-facts';
import { historyFields } from '../history/issue-change';
import type { Instant } from '../units';

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

/**
 * Children of one issue. Parents are known by id: one that Jira named by key alone is nobody's.
 * @param presentParent id of the parent that the issue has now; 0: none
 */
export function belowParent(parentId: number, presentParent: number): MembershipOf {
  return (history, place) => {
    const isParent = (code: number | undefined) => (history.parents.ids[code ?? -1] ?? 0) === parentId;
    const changes = changesOfField(history, place, PARENT);
    const first = changes[0];
    const isAtFirst = first === undefined ? presentParent === parentId : isParent(history.from[first]);
    return membershipFrom(
      isAtFirst,
      changes.map((change) => [history.at[change] ?? 0, isParent(history.to[change])]),
    );
  };
}

/** Issues of one version. Jira writes one change for each version that comes or goes. */
export function inVersion(versionId: string): MembershipOf {
  return (history, place) => {
    const version = history.versions.indexOf(versionId);
    if (version < 0) return NEVER;
    const changes = changesOfField(history, place, FIX_VERSION).filter(
      (change) => history.from[change] === version || history.to[change] === version,
    );
    const first = changes[0];
    const isAtFirst =
      first === undefined
        ? listAt(history.versionLists, history.versionsNow[place] ?? 0).includes(version)
        : history.from[first] === version;
    return membershipFrom(
      isAtFirst,
      changes.map((change) => [history.at[change] ?? 0, history.to[change] === version]),
    );
  };
}

/** Issues of one sprint. */
export function inSprint(sprintId: string): MembershipOf {
  return (history, place) => {
    const sprint = history.sprints.indexOf(sprintId);
    if (sprint < 0) return NEVER;
    const isIn = (list: number | undefined) => listAt(history.sprintLists, list ?? 0).includes(sprint);
    const changes = changesOfField(history, place, SPRINT);
    const first = changes[0];
    return membershipFrom(
      isIn(first === undefined ? history.sprintsNow[place] : history.from[first]),
      changes.map((change) => [history.at[change] ?? 0, isIn(history.to[change])]),
    );
  };
}

const NEVER: Membership = { isAtFirst: false, turns: [] };

function membershipFrom(isAtFirst: boolean, states: readonly (readonly [number, boolean])[]): Membership {
  let isMember = isAtFirst;
  const turns: Instant[] = [];
  for (const [at, isNext] of states) {
    if (isNext === isMember) continue;
    turns.push(at as Instant);
    isMember = isNext;
  }
  return { isAtFirst, turns };
}

/** Whether it has ever belonged. */
export function everBelonged({ isAtFirst, turns }: Membership): boolean {
  return isAtFirst || turns.length > 0;
}
