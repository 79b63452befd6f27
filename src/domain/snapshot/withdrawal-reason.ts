/** Longest reason why something is withdrawn, in characters. */
export const LONGEST_REASON = 500;
