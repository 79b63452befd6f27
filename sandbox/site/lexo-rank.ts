const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = digits.length;

/**
 * A LexoRank between two others, as Jira makes them: `0|i0004f:` and, where there is no room, `0|i0004f:i`. Ranks compare as
 * text.
 * @param after null: before everything
 * @param before null: after everything; else greater than `after`
 */
export function rankBetween(after: string | null, before: string | null): string {
  if (after === null) return before === null ? '0|i00000:' : shifted(before, -1);
  if (before === null) return shifted(after, 1);
  const [low, high] = [partsOf(after), partsOf(before)];
  const limit = low.whole === high.whole ? high.fraction : null;
  return `${low.whole}:${fractionBetween(low.fraction, limit)}`;
}

function partsOf(rank: string): { readonly whole: string; readonly fraction: string } {
  const [whole = '', fraction = ''] = rank.split(':');
  return { whole, fraction };
}

/** The next whole number up or down. */
function shifted(rank: string, by: 1 | -1): string {
  const [bucket = '0', number = ''] = partsOf(rank).whole.split('|');
  const next = (parseInt(number, BASE) || 0) + by;
  return `${bucket}|${next.toString(BASE).padStart(number.length, '0')}:`;
}

/** @param high null: as high as one wants */
function fractionBetween(low: string, high: string | null): string {
  const first = digits.indexOf(low[0] ?? '0');
  const limit = high === null ? BASE : digits.indexOf(high[0] ?? '0');
  if (high !== null && first === limit) return `${digits[first] ?? ''}${fractionBetween(low.slice(1), high.slice(1))}`;
  const middle = (first + limit) >> 1;
  if (middle > first) return digits[middle] ?? '';
  return `${digits[first] ?? ''}${fractionBetween(low.slice(1), null)}`;
}
