import type { IssueChange } from '#domain/history/issue-change';
import type { SprintSpan } from '#domain/history/past-context';
import type { StatusCategory } from '#domain/progress/status-category';
import type { Sprint } from '#domain/schedule/sprint';
import type { Day, Instant, Points } from '#domain/units';

/** One issue as the index keeps it. Times are seconds. */
export interface IndexedIssue {
  readonly id: number;
  readonly projectId: string;
  readonly key: string;
  readonly summary: string;
  readonly typeId: string;
  readonly typeName: string;
  readonly level: number;
  readonly statusId: string;
  readonly statusName: string;
  readonly category: StatusCategory;
  readonly parent: { readonly id: number | null; readonly key: string } | null;
  readonly priorityName: string | null;
  readonly assigneeAccountId: string | null;
  readonly reporterAccountId: string | null;
  readonly created: Instant;
  readonly updated: Instant;
  readonly resolved: Instant | null;
  readonly resolutionName: string | null;
  readonly teamId: string | null;
  readonly start: Day | null;
  readonly due: Day | null;
  readonly points: Points | null;
  readonly estimateSeconds: number | null;
  readonly remainingSeconds: number | null;
  readonly spentSeconds: number | null;
  readonly securityLevel: string | null;
  readonly rank: string | null;
  readonly fixVersionIds: readonly string[];
  readonly sprintIds: readonly string[];
  readonly labels: readonly string[];
  readonly componentIds: readonly string[];
}

/** A link to another issue, as this end of it has it. */
export interface SourceLink {
  readonly id: string;
  readonly typeId: string;
  readonly typeName: string;
  readonly direction: 'outward' | 'inward';
  readonly issueId: number | null;
  readonly issueKey: string;
}

export interface SourceWork {
  readonly id: string;
  /** Account id; null: Jira names nobody. */
  readonly author: string | null;
  /** In the site's time zone. */
  readonly started: Day;
  readonly seconds: number;
}

export interface VersionDay {
  readonly id: string;
  /** Release day; null: it has none. */
  readonly day: Day | null;
}

/** A sprint as an issue in it tells of it. */
export interface SourceSprint extends SprintSpan, Sprint {}

/** One issue as Jira gives it. */
export interface SourceIssue extends IndexedIssue {
  readonly links: readonly SourceLink[];
  /** What is logged on it, as far as it came with the issue; null: Jira did not say. */
  readonly work: { readonly entries: readonly SourceWork[]; readonly isComplete: boolean } | null;
  /** Its fix versions and its sprints, as they stood when it was read. */
  readonly versions: readonly VersionDay[];
  readonly sprints: readonly SourceSprint[];
  /** One value for each field of the mapping, in its order; of due days, Jira's own comes first. */
  readonly pointsByField: readonly (Points | null)[];
  readonly startByField: readonly (Day | null)[];
  readonly dueByField: readonly (Day | null)[];
  /** Values of mapped number fields, by field; fields without a value are left out. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Whether some text says when it is done; null: the texts were not asked for. Of the texts nothing else is kept. */
  readonly hasAcceptance: boolean | null;
}

/** An issue with its whole past. */
export interface SourceHistory extends SourceIssue {
  /** First to last. */
  readonly changes: readonly IssueChange[];
}
