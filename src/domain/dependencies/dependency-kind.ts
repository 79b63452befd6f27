/**
 * What a link ties to what, by its position here. The first letter is the predecessor's end of the link, the second the
 * successor's: finish-to-start, start-to-start, finish-to-finish, start-to-finish.
 *
 * Days are inclusive: an item from Monday to Tuesday lasts two work days. With a lag of 0
 * - FS: the successor starts on the next work day after the predecessor's last, or later;
 * - SS: the successor starts on the predecessor's first day, or later;
 * - FF: the successor's last day is the predecessor's last day, or later;
 * - SF: the successor's last day is the work day before the predecessor's first, or later.
 *
 * A lag is a number of work days that pass in between; a negative one lets the successor be so much earlier.
 */
export const dependencyKinds = ['FS', 'SS', 'FF', 'SF'] as const;
export type DependencyKind = (typeof dependencyKinds)[number];

/** The link hangs on the predecessor's start, not on its finish: SS and SF. */
export const leavesStart = (type: number) => (type & 1) === 1;
/** The link holds the successor's finish, not its start: FF and SF. */
export const holdsFinish = (type: number) => (type & 2) === 2;

/**
 * A link in terms of starts alone: the successor's start is at least the predecessor's start plus this many work days.
 * An item lasts without a break, so its finish is its start plus its duration.
 */
export function gapBetweenStarts(type: number, lag: number, predecessorLasts: number, successorLasts: number): number {
  return lag + (leavesStart(type) ? 0 : predecessorLasts) - (holdsFinish(type) ? successorLasts : 0);
}
