import type { CategoryCounts, PointsFigure } from '#contract/figures';
import type { Fraction, Points } from '#domain/units';

type ByCategory = Readonly<Record<'toDo' | 'inProgress' | 'done' | 'unknown', number>>;

/** All issues, or all points, whatever their category. */
export const sumOf = ({ toDo, inProgress, done, unknown }: ByCategory): number => toDo + inProgress + done + unknown;

/** Issues that were counted. */
export const issueCount = (issues: CategoryCounts): number => sumOf(issues);

/** All points of a figure, done or not. */
export const pointsTotal = (points: PointsFigure): Points => sumOf(points) as Points;

/**
 * The share done as people should read it in whole percent: 100 % only where all is done, 0 % only where nothing is.
 *
 * @returns null where there is nothing that could be done
 */
export function shareDone(amounts: ByCategory): Fraction | null {
  const total = sumOf(amounts);
  if (total === 0) return null;
  if (amounts.done === 0) return 0 as Fraction;
  if (amounts.done === total) return 1 as Fraction;
  const rounded = Math.round((amounts.done / total) * 100) / 100;
  return Math.min(Math.max(rounded, 0.01), 0.99) as Fraction;
}
