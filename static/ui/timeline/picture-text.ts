/** Texts for the picture, whose sizes nothing measures: they are judged by their characters. */

const isWide = (character: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(character);

/** About how many pixels a text takes. */
export const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + (isWide(character) ? size : size * 0.54), 0);

/** The text, or as much of it as has room, with an ellipsis. */
export function elide(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => `&#${String(character.charCodeAt(0))};`);
