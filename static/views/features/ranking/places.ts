import type { RankMove } from '#domain/features/rank-moves';

/**
 * The move that takes an item to a place among those that are shown, where others may stand between them.
 *
 * @param order keys of all, as they stand now
 * @param shown keys of those that are shown, in the same order
 * @param to place among those that are shown, from 0, counted without the item itself
 * @returns null: nothing would change
 */
export function moveTo(order: readonly string[], shown: readonly string[], key: string, to: number): RankMove | null {
  const others = shown.filter((one) => one !== key);
  const place = Math.min(Math.max(to, 0), others.length);
  if (others.length === 0 || shown.indexOf(key) === place) return null;
  const above = others[place - 1];
  if (above !== undefined) return { key, after: above };
  // To the top of what is shown: right before the first of it, wherever that stands.
  const rest = order.filter((one) => one !== key);
  return { key, after: rest[rest.indexOf(others[0] ?? '') - 1] ?? null };
}
