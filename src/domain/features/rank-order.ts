/** As Jira orders by rank: LexoRanks compare by code unit, and what has none stands last. */
export function compareRanks(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** At most so many of a ranked list, in its order: first those that are open, then those that are done. */
export function firstByRank<T>(ranked: readonly T[], most: number, isOpen: (item: T) => boolean): readonly T[] {
  if (ranked.length <= most) return ranked;
  const done = ranked.filter((item) => !isOpen(item));
  const kept = new Set([...ranked.filter(isOpen), ...done].slice(0, most));
  return ranked.filter((item) => kept.has(item));
}
