/**
 * A text without what no document can have: control characters, halves of characters, and what is no character at all. Each
 * run of them is a space.
 */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ');
