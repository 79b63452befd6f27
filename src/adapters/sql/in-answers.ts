/** An answer of Forge SQL may have 4 MiB. */
const ANSWER_CHARS = 3_000_000;
const MOST_KEYS = 200;

/** Splits what is to be read, so that each answer stays below what Forge returns. @param charsOf of one row */
export function inAnswers<T>(rows: readonly T[], charsOf: (row: T) => number): T[][] {
  const batches: T[][] = [];
  let chars = Infinity;
  for (const row of rows) {
    const own = charsOf(row);
    if (chars + own > ANSWER_CHARS || (batches.at(-1)?.length ?? 0) >= MOST_KEYS) {
      batches.push([]);
      chars = 0;
    }
    batches.at(-1)?.push(row);
    chars += own;
  }
  return batches;
}
