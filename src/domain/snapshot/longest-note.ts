/** Longest reason why something is withdrawn, in characters. */
export const LONGEST_REASON = 500;
/** Longest occasion on which something is published: it stands beside the day. */
export const LONGEST_OCCASION = 100;
