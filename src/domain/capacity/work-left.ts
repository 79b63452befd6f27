/**
 * Seconds of work that are left on an issue: the original estimate less what is spent on it. Where more is spent than was
 * estimated, or nothing was, the remaining estimate as Jira states it.
 * @returns null where neither says anything: unknown, not zero
 */
export function workLeft(original: number | null, spent: number | null, remaining: number | null): number | null {
  const left = original === null ? -1 : original - (spent ?? 0);
  if (left >= 0) return left;
  return remaining !== null && remaining >= 0 ? remaining : null;
}
