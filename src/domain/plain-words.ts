/** Lower case and without accents, so that "munchen" finds "München". */
export const plainText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The words of what somebody typed. */
export const wordsIn = (typed: string): readonly string[] =>
  plainText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
