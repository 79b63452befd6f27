import type { Day } from '../units';

export const longestBaselineName = 100;
/** More of them would hide the one that counts. */
export const mostBaselines = 50;

/**
 * A promise by name: the plan of a portfolio as it stood at the end of a day.
 *
 * It holds no values of its own. Change history gives the start, the due day, the points and the parent of every issue on
 * any past day, so a baseline is that day. Everybody sees exactly those issues that he may see now, nothing is stored twice,
 * and a day long before anybody thought of a baseline will do as well. What history cannot give is stated, never guessed:
 * issues deleted since are missing, an issue without history has no slip, and the members of the portfolio, release days
 * and sprint ends are today's, since Jira and the app keep no history of them.
 */
export interface Baseline {
  readonly name: string;
  readonly day: Day;
  /** Nobody may rename or delete it until the owner of the portfolio or an administrator unlocks it. */
  readonly isLocked: boolean;
}

/** What happened to a baseline. After `deleted` nothing happens to it any more, but that a file may bring it back. */
export const baselineActions = ['taken', 'renamed', 'locked', 'unlocked', 'deleted', 'imported'] as const;
export type BaselineAction = (typeof baselineActions)[number];

/** Whether a name can be kept: something legible, and not too long for a heading. */
export function isBaselineName(name: string): boolean {
  return name.trim() === name && name !== '' && name.length <= longestBaselineName;
}

/** Who changes a baseline. */
export interface BaselineRights {
  readonly mayEdit: boolean;
  /** Owner of the portfolio, or administrator of the site. */
  readonly mayUnlock: boolean;
}

/** Whether a person may do something to a baseline as it is. Deleting and renaming need it unlocked. */
export function mayDo(action: BaselineAction, { mayEdit, mayUnlock }: BaselineRights, isLocked: boolean): boolean {
  return action === 'unlocked' ? mayUnlock && isLocked : mayEdit && !isLocked;
}
