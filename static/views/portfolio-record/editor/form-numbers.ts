/** What a person typed is no number of his language. */
export const NOT_A_NUMBER = 'not-a-number';

function separatorsOf(locale: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.8);
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  return { group: of('group') ?? ',', decimal: of('decimal') ?? '.' };
}

/**
 * A number as people of the locale type it, with or without separators between thousands. Blanks and apostrophes, which many
 * locales put there, are accepted in all of them.
 * @returns null for nothing typed
 */
export function readNumber(text: string, locale: string): number | null | typeof NOT_A_NUMBER {
  const { group, decimal } = separatorsOf(locale);
  const bare = text.replace(/[\s'’]/g, '').replace('−', '-');
  if (bare === '') return null;
  const [whole = '', fraction, ...rest] = bare.split(decimal);
  if (rest.length > 0 || !isWhole(whole, group) || !/^\d*$/.test(fraction ?? '')) return NOT_A_NUMBER;
  const value = Number(`${whole.split(group).join('')}.${fraction ?? ''}0`);
  return Number.isFinite(value) ? value : NOT_A_NUMBER;
}

/** Separators stand between groups of three (of two before, in India), or not at all: `1,5` is no way to write fifteen. */
function isWhole(text: string, group: string): boolean {
  const [first = '', ...groups] = text.split(group);
  if (groups.length === 0) return /^-?\d+$/.test(first);
  return /^-?\d{1,3}$/.test(first) && groups.slice(0, -1).every(isInner) && /^\d{3}$/.test(groups.at(-1) ?? '');
}

const isInner = (digits: string): boolean => /^\d{2,3}$/.test(digits);

/** A number as `readNumber` reads it back, exactly. */
export function writeNumber(value: number | null, locale: string): string {
  if (value === null) return '';
  const { decimal } = separatorsOf(locale);
  return plain(value).replace('.', decimal);
}

/** Without the exponent in which very large and very small numbers are written. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** A share in percent; rounded where binary fractions would show. */
export function writePercent(share: number | null, locale: string): string {
  return writeNumber(share === null ? null : Number((share * 100).toFixed(8)), locale);
}

export function readPercent(text: string, locale: string): number | null | typeof NOT_A_NUMBER {
  const percent = readNumber(text.replace('%', ''), locale);
  return typeof percent === 'number' ? Number((percent / 100).toFixed(10)) : percent;
}
