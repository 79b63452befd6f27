import type { StatusCategory } from '../progress/status-category';
import type { Day, Instant, Points } from '../units';
import type { IssueKeys } from './issue-keys';

/** In day columns: the issue has no such day. */
export const NO_DAY = -2_147_483_648;
/** In the parent column: the issue has no parent. */
export const NO_PARENT = -1;

/** What roll-ups need of one issue. */
export interface IssueFact {
  readonly id: number;
  readonly key: string;
  /** Jira's hierarchy level: -1 sub-task, 0 story level, 1 epic, more above. */
  readonly level: number;
  readonly category: StatusCategory;
  /** The parent as Jira names it; its id is null where Jira gives the key alone. */
  readonly parent: { readonly id: number | null; readonly key: string } | null;
  readonly created: Instant;
  readonly points: Points | null;
  readonly hasTimeEstimate: boolean;
  readonly start: Day | null;
  readonly due: Day | null;
  readonly fixVersionDue: Day | null;
  readonly sprintDue: Day | null;
  /** Ids of all its sprints, closed ones too. A set: their order means nothing. */
  readonly sprintIds: readonly string[];
  /** Seconds of work that are left, see `workLeft`; null: not estimated in time. */
  readonly workLeft: number | null;
  /** Seconds of work that are logged on it; null: none are. */
  readonly workSpent: number | null;
  /** When anything of it last changed in Jira. */
  readonly updated: Instant;
  readonly hasFixVersion: boolean;
  /** Whether some text says when it is done; null: it was read before that was looked at. */
  readonly hasAcceptance: boolean | null;
  /** Account id; null: nobody. */
  readonly assignee: string | null;
  /** Value of Jira's team field; null: it has none. */
  readonly team: string | null;
  /** Id of the issue-security level, or `OWN_RESTRICTION`; null: whoever may browse the project may see it. */
  readonly securityLevel: string | null;
  /** Values of mapped number fields, by field; fields without a value are left out. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** In the columns of moments: they were packed before these were kept, or Jira did not tell. */
export const NO_MINUTE = -2_147_483_648;
/** In the columns of work: not estimated in time, or nothing logged. */
export const NO_WORK = -1;
/** In the acceptance column: not known, no text says when the issue is done, some text does. */
export const [ACCEPTANCE_UNKNOWN, ACCEPTANCE_WANTING, ACCEPTANCE_THERE] = [0, 1, 2] as const;

/**
 * One project's issues as columns, one entry an issue: what roll-ups fold. About 69 bytes an issue; folding columns is
 * many times faster than asking the database.
 */
export interface IssueFacts {
  readonly count: number;
  readonly keys: IssueKeys;
  readonly ids: Float64Array;
  readonly levels: Int8Array;
  /** Positions in `statusCategories`. */
  readonly categories: Uint8Array;
  /** Positions in `parents`, or NO_PARENT. */
  readonly parentAt: Int32Array;
  /** When Jira made the issue: whole minutes since 1970 in UTC, or NO_MINUTE. Days of every time zone begin with a minute. */
  readonly created: Int32Array;
  /** NaN: not estimated. */
  readonly points: Float64Array;
  readonly hasTimeEstimate: Uint8Array;
  readonly starts: Int32Array;
  readonly dues: Int32Array;
  readonly fixVersionDues: Int32Array;
  readonly sprintDues: Int32Array;
  /** Position in `sprintLists` plus 1; 0: it is in no sprint, or was packed before these were kept. */
  readonly sprintsAt: Uint16Array;
  /** Seconds, or NO_WORK. */
  readonly workLeft: Int32Array;
  /** Seconds that are logged, or NO_WORK. */
  readonly workSpent: Int32Array;
  /** When anything of the issue last changed: minutes as in `created`, or NO_MINUTE. */
  readonly updated: Int32Array;
  readonly hasFixVersion: Uint8Array;
  /** false: packed before these were kept, or of a past day, so nothing is known of the three columns above. */
  readonly knowsActivity: boolean;
  /** ACCEPTANCE_UNKNOWN, ACCEPTANCE_WANTING or ACCEPTANCE_THERE: of each issue for itself, since they are not read all at once. */
  readonly acceptance: Uint8Array;
  /** Position in `people` plus 1; 0: nobody. */
  readonly assigneeAt: Uint16Array;
  /** Position in `teams` plus 1; 0: none. */
  readonly teamAt: Uint16Array;
  /** false: packed before work and people were kept, so nothing is known of `workLeft` and the two columns above. */
  readonly knowsWork: boolean;
  /** Position in `securityLevels` plus 1; 0: none. */
  readonly securityAt: Uint16Array;
  /** Every parent that an issue of the project names, once. An id of 0 stands for "key only". */
  readonly parents: { readonly ids: readonly number[]; readonly keys: readonly string[] };
  readonly securityLevels: readonly string[];
  /** Account ids. */
  readonly people: readonly string[];
  readonly teams: readonly string[];
  /** Each set of sprints that an issue is in, once: their ids. */
  readonly sprintLists: readonly (readonly string[])[];
  /** Mapped number fields that an issue has a value of, sorted by id. NaN: it has none. */
  readonly numbers: readonly { readonly fieldId: string; readonly values: Float64Array }[];
}
