import type { CategoryCounts, PointsFigure } from '#contract/figures';
import type { Points } from '#domain/units';

type ByCategory = Readonly<Record<'toDo' | 'inProgress' | 'done' | 'unknown', number>>;

/** All issues, or all points, whatever their category. */
export const sumOf = ({ toDo, inProgress, done, unknown }: ByCategory): number => toDo + inProgress + done + unknown;

/** Issues that were counted. */
export const issueCount = (issues: CategoryCounts): number => sumOf(issues);

/** All points of a figure, done or not. */
export const pointsTotal = (points: PointsFigure): Points => sumOf(points) as Points;

export { shareDone } from '#domain/progress/share-done';
