import type { Instant } from '#domain/units';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { IssueSource } from './ports/issue-source';

export const HOUR_MS = 3_600_000;

/** What may be spent in an hour. */
export interface HourlyQuota {
  /** What Jira grants in an hour. */
  readonly limit: number;
  readonly isLimitStated: boolean;
  /** The part of it that sync may use, in whole percent. */
  readonly sharePercent: number;
}

/** The hour's points that the app may spend, and how many it has spent in this installation. */
export interface PointsLedger {
  spent(hour: Instant): Promise<number>;
  spend(hour: Instant, points: number): Promise<void>;
  quota(): Promise<HourlyQuota>;
  /** Counts from the next call on. */
  setShare(percent: number): Promise<void>;
}

/** What sync may spend in an hour. */
export function budgetOf({ limit, sharePercent }: HourlyQuota): number {
  return Math.floor((limit * sharePercent) / 100);
}

/** Jira counts by the hour of the clock (UTC). */
export function hourOf(now: Instant): Instant {
  return (now - (now % HOUR_MS)) as Instant;
}

/**
 * The same source, within a budget of Jira's points: a call that the hour has no room for is not made, but answered with
 * the time to wait, as Jira itself would.
 * @param takePoints what the source has cost since it was last asked
 */
export function withinBudget(
  source: IssueSource,
  ledger: PointsLedger,
  clock: Clock,
  takePoints: () => number,
): IssueSource {
  /** Makes a call and notes its price, if the hour still has room for it. */
  const paid = async <T>(call: () => Promise<T>): Promise<T> => {
    const hour = hourOf(clock());
    if ((await ledger.spent(hour)) >= budgetOf(await ledger.quota())) {
      throw new AppError({ code: 'jira-busy', retryAfterSeconds: Math.ceil((hour + HOUR_MS - clock()) / 1_000) });
    }
    try {
      return await call();
    } finally {
      const points = takePoints();
      if (points > 0) await ledger.spend(hour, points);
    }
  };
  return {
    siteSettings: (choices) => paid(() => source.siteSettings(choices)),
    projects: () => paid(() => source.projects()),
    browseRule: (id) => paid(() => source.browseRule(id)),
    issues: (id, site, from) => paid(() => source.issues(id, site, from)),
    changedIssues: (minutes, site, from) => paid(() => source.changedIssues(minutes, site, from)),
    // What asks nothing of Jira needs no room.
    issuesById: async (ids, site) => (ids.length === 0 ? [] : paid(() => source.issuesById(ids, site))),
    withHistory: async (issues, site) => (issues.length === 0 ? [] : paid(() => source.withHistory(issues, site))),
    versions: (id) => paid(() => source.versions(id)),
    countIssues: (id) => paid(() => source.countIssues(id)),
    issueIds: (id) => paid(() => source.issueIds(id)),
    queryIds: (query, from) => paid(() => source.queryIds(query, from)),
  };
}
