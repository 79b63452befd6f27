import type { Day } from '../units';

/** Where a due day comes from. `rolled-up`: the latest due day that an issue below states. */
export type DateSource = 'own' | 'fix-version' | 'sprint' | 'rolled-up';

export interface SourcedDay {
  readonly day: Day;
  readonly source: DateSource;
}

/** Every day that could make an issue due; null where there is none. */
export interface DueCandidates {
  readonly own: Day | null;
  /** Release day of the nearest of its fix versions. */
  readonly fixVersion: Day | null;
  /** Last day of the nearest of its sprints that is not closed. */
  readonly sprint: Day | null;
  readonly rolledUp: Day | null;
}

/**
 * The day an issue is due: its own, else the nearest of fix version, sprint and rolled-up.
 * @returns null where no source has one: unknown, so never late.
 */
export function dueDay({ own, fixVersion, sprint, rolledUp }: DueCandidates): SourcedDay | null {
  if (own !== null) return { day: own, source: 'own' };
  // Asked of every issue of a site: nothing is made before it is known which it is.
  const nearest = Math.min(fixVersion ?? Infinity, sprint ?? Infinity, rolledUp ?? Infinity);
  if (fixVersion === nearest) return { day: fixVersion, source: 'fix-version' };
  if (sprint === nearest) return { day: sprint, source: 'sprint' };
  return rolledUp === null ? null : { day: rolledUp, source: 'rolled-up' };
}
