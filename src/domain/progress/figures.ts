import type { Day, Points } from '../units';

/** How many issues stand in each status category. Their sum is all issues that were counted. */
export interface CategoryCounts {
  readonly toDo: number;
  readonly inProgress: number;
  readonly done: number;
  /** The site gives these statuses no category that Jira knows. */
  readonly unknown: number;
}

/**
 * Story points by status category of the work that carries them. Each piece of work counts once: an issue's own points
 * count only where nothing below it has points.
 */
export interface PointsFigure {
  readonly toDo: Points;
  readonly inProgress: Points;
  readonly done: Points;
  readonly unknown: Points;
  /** How many issues the points come from. */
  readonly estimatedIssues: number;
}

/** The figures of any set of issues: a project, an epic's children, the whole portfolio. */
export interface Figures {
  readonly issues: CategoryCounts;
  /** null: nothing is estimated, so progress by points is unknown. */
  readonly points: PointsFigure | null;
  /** Earliest start day that an issue states itself, at any level of the set; null: none does. */
  readonly start: Day | null;
  /** Latest due day that an issue states itself, at any level of the set; null: none does. */
  readonly due: Day | null;
  /** Not done, and the due day (own, else the nearest of fix version, sprint, rolled-up) has passed. */
  readonly late: number;
  /** Story-level issues that are not done and have neither points nor a time estimate, own or below. */
  readonly unestimated: number;
}
