/** One item taken to another place: right after another one, or to the top. */
export interface RankMove {
  readonly key: string;
  /** null: to the top. */
  readonly after: string | null;
}

/** Some items that go together, in this order, to one place beside an item that stays. */
export interface RankRun {
  readonly keys: readonly string[];
  readonly anchor: string;
  readonly side: 'before' | 'after';
}

/** The order after some moves, one after the other. A move of or to an item that is not there is passed over. */
export function afterMoves(order: readonly string[], moves: readonly RankMove[]): readonly string[] {
  const next = [...order];
  for (const { key, after } of moves) {
    const from = next.indexOf(key);
    if (from < 0 || key === after || (after !== null && !next.includes(after))) continue;
    next.splice(from, 1);
    next.splice(after === null ? 0 : next.indexOf(after) + 1, 0, key);
  }
  return next;
}

/**
 * The fewest items that have to move to get from one order to another: all but a longest run of items that stand in the same
 * order in both. Items that stand in one of them only are passed over.
 */
export function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const placeBefore = new Map(before.map((key, at) => [key, at]));
  const common = after.filter((key) => placeBefore.has(key));
  const staying = longestAscent(common.map((key) => placeBefore.get(key) ?? 0));
  return new Set(common.filter((_, at) => !staying.has(at)));
}

/** Positions of a longest ascending subsequence. In O(n log n): Fredman's patience sorting. */
function longestAscent(values: readonly number[]): ReadonlySet<number> {
  /** Of each length: position of the smallest value in which an ascent of that length ends. */
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, at) => {
    const length = lengthBelow(ends, values, value);
    previous[at] = length === 0 ? -1 : (ends[length - 1] ?? -1);
    ends[length] = at;
  });
  const ascent = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) ascent.add(at);
  return ascent;
}

/** How many of the ends have a smaller value: they ascend. */
function lengthBelow(ends: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What has to be asked of Jira to get from one order to another: neighbours that move go together, after the item above them
 * that stays, else before the one below them.
 */
export function rankRuns(before: readonly string[], after: readonly string[], mostKeys: number): readonly RankRun[] {
  const moved = movedKeys(before, after);
  const runs: RankRun[] = [];
  let above: string | null = null;
  let waiting: string[] = [];
  const flush = (below: string | null): void => {
    runs.push(...runsBetween(above, waiting, below, mostKeys));
    waiting = [];
  };
  for (const key of after) {
    if (moved.has(key)) waiting.push(key);
    else {
      flush(key);
      above = key;
    }
  }
  flush(null);
  return runs;
}

function runsBetween(above: string | null, keys: readonly string[], below: string | null, mostKeys: number): RankRun[] {
  const runs: RankRun[] = [];
  let anchor = above;
  for (let at = 0; at < keys.length; at += mostKeys) {
    const part = keys.slice(at, at + mostKeys);
    if (anchor !== null) runs.push({ keys: part, anchor, side: 'after' });
    else if (below !== null) runs.push({ keys: part, anchor: below, side: 'before' });
    // Those of the next call follow them.
    anchor = part.at(-1) ?? null;
  }
  return runs;
}
