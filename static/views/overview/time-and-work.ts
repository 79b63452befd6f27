import type { Day, Fraction } from '#domain/units';

export interface TimeAndWork {
  /** null: unknown, as with the next. */
  readonly used: Fraction | null;
  readonly done: Fraction | null;
}

/** By how many percentage points, rounded, the time is further than the work; negative: work is ahead. */
export function differenceOf({ used, done }: TimeAndWork): number | null {
  return used === null || done === null ? null : Math.round((used - done) * 100);
}

/** Most behind first, what is unknown last. */
export function byDifference(a: TimeAndWork, b: TimeAndWork): number {
  const rank = (one: TimeAndWork) => differenceOf(one) ?? -Infinity;
  return rank(a) === rank(b) ? 0 : rank(b) - rank(a);
}

/**
 * What a list of at most so many names. A long one leaves out what is unknown: it is not behind.
 *
 * @param sorted by `byDifference`
 */
export function furthestBehind<T extends TimeAndWork>(sorted: readonly T[], most: number) {
  const known = sorted.filter((one) => differenceOf(one) !== null);
  const isShort = sorted.length <= most;
  return {
    listed: isShort ? sorted : known.slice(0, most),
    known: known.length,
    /** Unknown, and so not listed. */
    unlisted: isShort ? 0 : sorted.length - known.length,
  };
}

/** Which share of a horizon has gone by; null: it has no first or no last day. */
export function horizonUsed(start: Day | null, end: Day | null, today: Day): Fraction | null {
  if (start === null || end === null) return null;
  const share = end === start ? Number(today >= end) : (today - start) / (end - start);
  return Math.min(1, Math.max(0, share)) as Fraction;
}
