import type { Day } from '../units';

/** As Jira calls them. */
export const sprintStates = ['active', 'future', 'closed'] as const;
export type SprintState = (typeof sprintStates)[number];

/** A sprint as the latest read of its issues tells of it: Jira tells no issue that its sprint was started or renamed. */
export interface Sprint {
  readonly id: string;
  readonly name: string;
  /** null: Jira did not say. */
  readonly state: SprintState | null;
  /** The board that it is planned on; null: Jira did not say. */
  readonly boardId: number | null;
  /** First and last day, in the site's time zone; null: it has none. */
  readonly start: Day | null;
  readonly end: Day | null;
}
