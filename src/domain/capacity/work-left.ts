/**
 * Seconds of work that are left on an issue: the remaining estimate as Jira states it, which people correct as they work;
 * where there is none, the original estimate less what is spent on it.
 * @returns null where neither says anything, or more is spent than was estimated: unknown, not zero
 */
export function workLeft(original: number | null, spent: number | null, remaining: number | null): number | null {
  if (remaining !== null && remaining >= 0) return remaining;
  const left = original === null ? -1 : original - (spent ?? 0);
  return left >= 0 ? left : null;
}
