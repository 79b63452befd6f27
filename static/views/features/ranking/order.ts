import { MOST_RANKED_AT_ONCE, type RankRun } from '#contract/feature-edits';
import { afterMoves, movedKeys, rankRuns, type RankMove } from '#domain/features/rank-moves';
import { compareRanks } from '#domain/features/rank-order';
import type { Feature } from '../feature';
import type { KeptMove } from './kept-moves';

/** Ranks by key, those that were written a moment ago among them. */
export type Ranks = ReadonlyMap<string, string | null>;

/** Where everything stands in Jira, and where it would with the moves. */
export interface Order {
  readonly ranks: Ranks;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The fewest that have to move. */
  readonly moved: ReadonlySet<string>;
}

export function orderOf(features: readonly Feature[], fresh: Ranks, moves: readonly RankMove[]): Order {
  const ranks = new Map(features.map(({ row }) => [row.issue.key, fresh.get(row.issue.key) ?? row.rank]));
  const rankOf = (key: string) => ranks.get(key) ?? null;
  const keys = features.map(({ row }) => row.issue.key);
  // They come in this order; only what was written since then stands elsewhere.
  const before = fresh.size === 0 ? keys : keys.toSorted((a, b) => compareRanks(rankOf(a), rankOf(b)));
  const after = afterMoves(before, moves);
  return { ranks, before, after, moved: movedKeys(before, after) };
}

/** With the ranks that it is made from. */
export const keptMove = (move: RankMove, ranks: Ranks): KeptMove => ({
  ...move,
  seen: Object.fromEntries(
    [move.key, move.after].flatMap((key) => (key === null ? [] : [[key, ranks.get(key) ?? null]])),
  ),
});

/** One line of the review: an item that moves. */
export interface MovedLine {
  readonly key: string;
  readonly feature: Feature | null;
  /** From 1. */
  readonly from: number;
  readonly to: number;
  /** Since it was moved, somebody has ranked it, or what it was put beside, in Jira. */
  readonly isStale: boolean;
}

export function movedLines(order: Order, moves: readonly KeptMove[], features: readonly Feature[]): MovedLine[] {
  const byKey = new Map(features.map((feature) => [feature.row.issue.key, feature]));
  const stale = new Set(
    moves.flatMap(({ key, seen }) =>
      Object.entries(seen).some(([one, rank]) => order.ranks.has(one) && order.ranks.get(one) !== rank) ? [key] : [],
    ),
  );
  return order.after.flatMap((key, at) =>
    order.moved.has(key)
      ? [
          {
            key,
            feature: byKey.get(key) ?? null,
            from: order.before.indexOf(key) + 1,
            to: at + 1,
            isStale: stale.has(key),
          },
        ]
      : [],
  );
}

/** What is asked of Jira. Items without a rank cannot be told from others that were ranked meanwhile, so they stay. */
export function runsOf({ before, after, ranks }: Order): readonly RankRun[] {
  const isRanked = (key: string) => (ranks.get(key) ?? null) !== null;
  const named = (issueKey: string) => ({ issueKey, rank: ranks.get(issueKey) ?? '' });
  return rankRuns(before.filter(isRanked), after.filter(isRanked), MOST_RANKED_AT_ONCE).map(
    ({ keys, anchor, side }) => ({ issues: keys.map(named), anchor: { ...named(anchor), side } }),
  );
}

/** The moves that are left where some of them are in Jira: each item goes where it was to stand. */
export function movesLeft({ after }: Order, left: ReadonlySet<string>): readonly RankMove[] {
  return after.flatMap((key, at) => (left.has(key) ? [{ key, after: after[at - 1] ?? null }] : []));
}
