import type { Instant } from '../units';

/** One project's part in the reading of the site. */
export interface ReadingPart {
  /** Waiting for its reading, or in it. */
  readonly isPending: boolean;
  /** Issues that this reading has brought; of a project that is done: all that it has. */
  readonly read: number;
  /** About how many issues Jira says there are; null: it has not said. */
  readonly expected: number | null;
}

/** Issues that were read within a short time from a moment on. */
export interface PaceSlice {
  readonly at: Instant;
  readonly issues: number;
}

/** What may be read yet, by the points of Jira. */
export interface PointsLeft {
  /** Issues that the rest of this hour has points for. */
  readonly issuesThisHour: number;
  readonly issuesAnHour: number;
  readonly hourEnds: Instant;
}

/** Minutes, as numbers that may have fractions. */
export interface MinutesLeft {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
/** The latest minutes, and the very latest: where the two differ, so does what is left. */
export const PACE_WINDOWS = [5 * MINUTE, MINUTE] as const;
/** Less than this says nothing of a minute. */
const LEAST_SPAN = 20_000;

/**
 * Issues a minute over the latest window: what was read, over the time since the first of it.
 * @returns null where too little was read for a rate, which is not a rate of zero
 */
export function paceOf(slices: readonly PaceSlice[], now: Instant, window: number = PACE_WINDOWS[0]): number | null {
  const recent = slices.filter(({ at }) => at > now - window);
  const span = now - Math.min(...recent.map(({ at }) => at));
  if (recent.length === 0 || span < LEAST_SPAN) return null;
  return (recent.reduce((sum, { issues }) => sum + issues, 0) / span) * MINUTE;
}

/**
 * Issues read and issues in all, over some projects.
 * @returns `total` null where Jira has not yet said of every project how many issues it has
 */
export function amountsOf(parts: readonly ReadingPart[]): { readonly read: number; readonly total: number | null } {
  // What Jira says is about right: a reading may bring more.
  const totals = parts.map(({ isPending, read, expected }) => {
    if (!isPending) return read;
    return expected === null ? null : Math.max(expected, read);
  });
  return {
    read: parts.reduce((sum, { read }) => sum + read, 0),
    total: totals.includes(null) ? null : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0),
  };
}

/**
 * How long the rest takes: at the rates of the latest minutes, but no faster than Jira's points allow.
 * @returns null where there is no rate
 */
export function minutesLeft(
  issues: number,
  slices: readonly PaceSlice[],
  now: Instant,
  points: PointsLeft,
): MinutesLeft | null {
  const rates = PACE_WINDOWS.map((window) => paceOf(slices, now, window)).filter((rate) => rate !== null);
  if (rates.length === 0 || rates.includes(0)) return null;
  const times = rates.map((rate) => Math.max(issues / rate, minutesByPoints(issues, now, points, rate)));
  return { from: Math.min(...times), to: Math.max(...times) };
}

/** What this hour has no points for is read hour by hour, each time as soon as the hour begins. */
function minutesByPoints(
  issues: number,
  now: Instant,
  { issuesThisHour, issuesAnHour, hourEnds }: PointsLeft,
  rate: number,
): number {
  const later = issues - issuesThisHour;
  if (later <= 0) return 0;
  const wholeHours = Math.ceil(later / issuesAnHour) - 1;
  return (hourEnds - now) / MINUTE + wholeHours * 60 + (later - wholeHours * issuesAnHour) / rate;
}
