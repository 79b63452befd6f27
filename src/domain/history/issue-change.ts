import type { Day, Instant, Points } from '../units';

/** A parent as Jira names it; its id is null where Jira gives the key alone. */
export interface ParentName {
  readonly id: number | null;
  readonly key: string;
}

/** The fields whose past is kept, and what their values are. */
export interface HistoryValues {
  /** Id of the status. */
  readonly status: string;
  readonly points: Points;
  readonly start: Day;
  readonly due: Day;
  readonly parent: ParentName;
  /** Id of one version that was taken away (from) or added (to): Jira writes one item for each version. */
  readonly 'fix-version': string;
  /** Ids of all sprints before and after. A set: their order means nothing. */
  readonly sprint: readonly string[];
  /** Original time estimate in seconds. */
  readonly estimate: number;
  /** Account id. */
  readonly assignee: string;
  /** Hierarchy level of the issue's type; null where the type is not known any more. */
  readonly level: number;
  /** Id of the project. */
  readonly project: string;
}

export type HistoryField = keyof HistoryValues;

/** Their order in packed history. Append only: stored history holds the positions. */
export const historyFields: readonly HistoryField[] = [
  'status',
  'points',
  'start',
  'due',
  'parent',
  'fix-version',
  'sprint',
  'estimate',
  'assignee',
  'level',
  'project',
];

interface ChangeStamp {
  readonly issueId: number;
  readonly at: Instant;
  /**
   * The id of Jira's history entry, or any number that rises with it: decides which of two changes of one issue at the same
   * instant came first. Within one entry no field has two items, save one for each fix version, whose order means nothing.
   */
  readonly sequence: number;
  /** Account id; null: Jira names nobody. */
  readonly author: string | null;
}

interface FieldChange<F extends HistoryField> extends ChangeStamp {
  readonly field: F;
  /** null: none, as with `to`. */
  readonly from: HistoryValues[F] | null;
  readonly to: HistoryValues[F] | null;
}

/** One field of one issue at one instant, as Jira's change history tells it. */
export type IssueChange<F extends HistoryField = HistoryField> = { [K in F]: FieldChange<K> }[F];
