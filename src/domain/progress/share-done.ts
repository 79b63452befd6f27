import type { Fraction } from '../units';
import type { Figures } from './figures';

type ByCategory = Readonly<Record<'toDo' | 'inProgress' | 'done' | 'unknown', number>>;

/**
 * The share done as people should read it in whole percent: 100 % only where all is done, 0 % only where nothing is.
 *
 * @returns null where there is nothing that could be done
 */
export function shareDone({ toDo, inProgress, done, unknown }: ByCategory): Fraction | null {
  const total = toDo + inProgress + done + unknown;
  if (total === 0) return null;
  if (done === 0) return 0 as Fraction;
  if (done === total) return 1 as Fraction;
  const rounded = Math.round((done / total) * 100) / 100;
  return Math.min(Math.max(rounded, 0.01), 0.99) as Fraction;
}

/** What a share done is a share of. */
export type DoneBy = 'points' | 'issues';

/** The share done: of points where anything is estimated, else of issues. `done` null: there is neither. */
export function bestShareDone({ points, issues }: Pick<Figures, 'points' | 'issues'>): {
  readonly done: Fraction | null;
  readonly by: DoneBy;
} {
  const ofPoints = points && shareDone(points);
  return ofPoints === null ? { done: shareDone(issues), by: 'issues' } : { done: ofPoints, by: 'points' };
}
