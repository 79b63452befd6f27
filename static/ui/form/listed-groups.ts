import { matches, type Choice } from './choice';

/** Things that can be chosen, under one heading. */
export interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly Choice[];
}

/** A group of which not everything is listed. */
export interface CutGroup {
  readonly label: string;
  readonly shown: number;
  readonly count: number;
}

/** So many of a group are listed: a list of thousands would be slow, and nobody reads it. */
export const MOST_LISTED = 50;

/** What is listed of groups where something was typed. @param cutLabel what a group is called that is cut */
export function listedGroups(
  groups: readonly ChoiceGroup[],
  typed: string,
  cutLabel: (group: CutGroup) => string,
): readonly ChoiceGroup[] {
  return groups.map(({ label, options }) => {
    const found = options.filter((option) => matches(option, typed));
    const shown = found.slice(0, MOST_LISTED);
    if (shown.length === found.length) return { label, options: found };
    return { label: cutLabel({ label, shown: shown.length, count: found.length }), options: shown };
  });
}
