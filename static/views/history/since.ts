import type { Figures } from '#contract/figures';
import { issueCount, pointsTotal } from '../figures/progress';

/** How much more there is now than there was then; negative: less. */
export interface ChangesSince {
  readonly issues: number;
  readonly done: number;
  /** null: nothing was or is estimated, so the difference is unknown. */
  readonly points: number | null;
  readonly pointsDone: number | null;
  readonly late: number;
  readonly unestimated: number;
}

export function changesSince(then: Figures, now: Figures): ChangesSince {
  const isEstimated = then.points !== null && now.points !== null;
  return {
    issues: issueCount(now.issues) - issueCount(then.issues),
    done: now.issues.done - then.issues.done,
    points: isEstimated ? pointsTotal(now.points) - pointsTotal(then.points) : null,
    pointsDone: isEstimated ? now.points.done - then.points.done : null,
    late: now.late - then.late,
    unestimated: now.unestimated - then.unestimated,
  };
}
