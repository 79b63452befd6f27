/** A period whose lines break after its dash alone, or after the word before a lone day. */
export const withWholeDays = (period: string): string => period.replaceAll(/(?<!–|^\p{Ll}+) /gu, '\u00a0');
