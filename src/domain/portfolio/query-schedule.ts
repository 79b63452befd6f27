import type { Instant } from '../units';

/** More issues a query may not find: their ids are stored in one piece. */
export const MOST_QUERY_ISSUES = 50_000;

const HOUR_MS = 3_600_000;
/** Jira charges a point an issue, so a query may cost about so many points an hour. */
const ISSUES_AN_HOUR = 1_000;
const LONGEST_HOURS = 24;

/**
 * Whether a query is to be evaluated again in this hour's round: small ones every time, larger ones as much more rarely as they cost more, all
 * of them every day.
 * @param begunAt when it was last evaluated, in vain or not; null: never
 * @param issues how many it found then; null: unknown
 */
export function isQueryDue(begunAt: Instant | null, issues: number | null, now: Instant): boolean {
  if (begunAt === null) return true;
  const hours = Math.min(LONGEST_HOURS, Math.max(1, Math.ceil((issues ?? 0) / ISSUES_AN_HOUR)));
  // Asked every hour, though not on the second.
  return hours === 1 || now - begunAt >= hours * HOUR_MS - HOUR_MS / 2;
}
