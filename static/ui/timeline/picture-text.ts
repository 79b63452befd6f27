/** Texts for the picture, whose sizes nothing measures: they are judged by their characters. */

const isWide = (character: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(character);

/** Of the size of the letters, in the usual sans-serifs; the first that fits counts, and all others are of middle width. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI|'.,:;! ]/u, 0.29],
  [/[tfr()[\]{}"·/-]/u, 0.36],
  [/[mwMW@%…—]/u, 0.9],
  [/[\p{Lu}&]/u, 0.71],
];
const middleWidth = 0.57;

function widthOf(character: string): number {
  return isWide(character) ? 1 : (widths.find(([some]) => some.test(character))?.[1] ?? middleWidth);
}

/** About how many pixels a text takes; rather too many than too few. */
export const textWidth = (text: string, size: number): number =>
  size * Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);

const ELLIPSIS = '…';

/** The text, or as much of it as has room, with an ellipsis. Goes over it once: maps have hundreds of long texts. */
export function elide(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let used = widthOf(ELLIPSIS);
  let shown = '';
  for (const character of text) {
    used += widthOf(character);
    if (used * size > width) break;
    shown += character;
  }
  return `${shown.trimEnd()}${ELLIPSIS}`;
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => `&#${String(character.charCodeAt(0))};`);
