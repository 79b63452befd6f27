import { EPIC_LEVEL, STORY_LEVEL } from '../hierarchy/items';
import { earliest } from '../hierarchy/roll-up';
import type { IssueFacts } from '../site-index/issue-facts';
import { NO_DAY } from '../site-index/issue-facts';
import { statusCategories } from './status-category';

/**
 * What is true of one issue, by its position in the facts that it is in and by what is rolled up into it. Figures ask these of
 * every issue of a site, so they make no objects.
 */

const DONE = statusCategories.indexOf('done');

/** Not done: also where the status has no category, since nothing says that the work is over. */
export const isOpenAt = ({ categories }: IssueFacts, at: number): boolean => categories[at] !== DONE;

export const isOpenEpicAt = (facts: IssueFacts, at: number): boolean =>
  facts.levels[at] === EPIC_LEVEL && isOpenAt(facts, at);

export const isOpenStoryAt = (facts: IssueFacts, at: number): boolean =>
  facts.levels[at] === STORY_LEVEL && isOpenAt(facts, at);

/**
 * The due day by the stated order of sources, see `dueDay`, or NO_DAY.
 * @param dueBelow the latest that is stated below it, or NO_DAY
 */
export function dueDayAt({ dues, fixVersionDues, sprintDues }: IssueFacts, at: number, dueBelow = NO_DAY): number {
  const own = dues[at] ?? NO_DAY;
  if (own !== NO_DAY) return own;
  return earliest(earliest(fixVersionDues[at], sprintDues[at]), dueBelow);
}

export function isLateAt(facts: IssueFacts, at: number, dueBelow: number | undefined, today: number): boolean {
  if (!isOpenAt(facts, at)) return false;
  const due = dueDayAt(facts, at, dueBelow);
  return due !== NO_DAY && due < today;
}

/** Not done, and no source gives it a due day: it can never be late. */
export const isOpenWithoutDueAt = (facts: IssueFacts, at: number, dueBelow: number | undefined): boolean =>
  isOpenAt(facts, at) && dueDayAt(facts, at, dueBelow) === NO_DAY;

/** @param estimatedBelow 1: an issue below it is estimated */
export function isUnestimatedAt(facts: IssueFacts, at: number, estimatedBelow: number | undefined): boolean {
  if (!isOpenStoryAt(facts, at) || facts.hasTimeEstimate[at] || estimatedBelow) return false;
  return Number.isNaN(facts.points[at] ?? Number.NaN);
}

/** Its own due day is before its own start. */
export function endsBeforeStartAt({ starts, dues }: IssueFacts, at: number): boolean {
  const due = dues[at] ?? NO_DAY;
  // An unknown start is before every day by itself.
  return due !== NO_DAY && due < (starts[at] ?? NO_DAY);
}
