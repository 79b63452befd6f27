import type { Day } from '../units';

/** What an issue states itself, apart from what versions, sprints or issues below say; null: it states none. */
export interface StatedDays {
  readonly start: Day | null;
  readonly due: Day | null;
}

/** Ids of the fields that hold the days of an issue; null: the site has none for this day. */
export interface DayFields {
  readonly start: string | null;
  readonly due: string | null;
}

/** New days that somebody wants for an issue, and those that he saw when he decided. */
export interface DayChange {
  readonly before: StatedDays;
  readonly after: StatedDays;
  /** Where the days stood that were changed, to put them back there. Absent until they have been written. */
  readonly fields?: DayFields | undefined;
}

export const isSameDays = (a: StatedDays, b: StatedDays): boolean => a.start === b.start && a.due === b.due;

/** It would end before it starts. */
export const isReversed = ({ start, due }: StatedDays): boolean => start !== null && due !== null && due < start;
