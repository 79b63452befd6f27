import type { CategoryCounts, Figures, PointsFigure } from '#contract/figures';
import type { Points } from '#domain/units';

const noIssues: CategoryCounts = { toDo: 0, inProgress: 0, done: 0, unknown: 0 };

/** The figures of nothing: no issue, nothing estimated, no dates. */
export const noFigures: Figures = { issues: noIssues, points: null, start: null, due: null, late: 0, unestimated: 0 };

function addIssues(a: CategoryCounts, b: CategoryCounts): CategoryCounts {
  return {
    toDo: a.toDo + b.toDo,
    inProgress: a.inProgress + b.inProgress,
    done: a.done + b.done,
    unknown: a.unknown + b.unknown,
  };
}

function addPoints(a: PointsFigure | null, b: PointsFigure | null): PointsFigure | null {
  if (!a || !b) return a ?? b;
  return {
    toDo: (a.toDo + b.toDo) as Points,
    inProgress: (a.inProgress + b.inProgress) as Points,
    done: (a.done + b.done) as Points,
    unknown: (a.unknown + b.unknown) as Points,
    estimatedIssues: a.estimatedIssues + b.estimatedIssues,
  };
}

function outer<T extends number>(a: T | null, b: T | null, isOuter: (a: T, b: T) => boolean): T | null {
  if (a === null || b === null) return a ?? b;
  return isOuter(a, b) ? a : b;
}

/** Adds figures of sets that share no issue, such as projects: each issue is in exactly one. */
export function sumFigures(parts: readonly Figures[]): Figures {
  return parts.reduce(
    (sum, part) => ({
      issues: addIssues(sum.issues, part.issues),
      points: addPoints(sum.points, part.points),
      start: outer(sum.start, part.start, (a, b) => a < b),
      due: outer(sum.due, part.due, (a, b) => a > b),
      late: sum.late + part.late,
      unestimated: sum.unestimated + part.unestimated,
    }),
    noFigures,
  );
}
