import type { Instant } from '#domain/units';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { IssuePage, IssueSource } from './ports';

const HOUR_MS = 3_600_000;

/** The hour's points that the app may spend, and how many it has spent in this installation. */
export interface PointsLedger {
  spent(hour: Instant): Promise<number>;
  spend(hour: Instant, points: number): Promise<void>;
  /** What sync may spend in an hour. */
  budget(): Promise<number>;
}

/** Jira counts by the hour of the clock (UTC). */
export function hourOf(now: Instant): Instant {
  return (now - (now % HOUR_MS)) as Instant;
}

/** Makes a call and notes its price, if the hour still has room for it. */
function payer(ledger: PointsLedger, clock: Clock) {
  return async <T>(call: () => Promise<T>, points: (answer: T) => number): Promise<T> => {
    const hour = hourOf(clock());
    if ((await ledger.spent(hour)) >= (await ledger.budget())) {
      throw new AppError({ code: 'jira-busy', retryAfterSeconds: Math.ceil((hour + HOUR_MS - clock()) / 1_000) });
    }
    const answer = await call();
    await ledger.spend(hour, points(answer));
    return answer;
  };
}

/**
 * The same source, within a budget of Jira's points: a call that the hour has no room for is not made, but answered with
 * the time to wait, as Jira itself would.
 * @param price points of one call: base, and for each issue returned
 */
export function withinBudget(
  source: IssueSource,
  ledger: PointsLedger,
  clock: Clock,
  price: { readonly base: number; readonly perItem: number; readonly permission: number },
): IssueSource {
  const paid = payer(ledger, clock);
  const forIssues = (count: number) => price.base * Math.max(1, Math.ceil(count / 100)) + price.perItem * count;
  const forPage = ({ issues }: IssuePage) => forIssues(issues.length);
  /** Calls of a known price. */
  const flat = <T>(points: number, call: () => Promise<T>) => paid(call, () => points);
  return {
    siteSettings: () => flat(4 * price.base, () => source.siteSettings()),
    projects: () =>
      paid(
        () => source.projects(),
        (projects) => forIssues(projects.length),
      ),
    browseRule: (id) => flat(price.permission, () => source.browseRule(id)),
    issues: (id, site, from) => paid(() => source.issues(id, site, from), forPage),
    changedIssues: (minutes, site, from) => paid(() => source.changedIssues(minutes, site, from), forPage),
    issuesById: (ids, site) =>
      paid(
        () => source.issuesById(ids, site),
        (issues) => forIssues(issues.length),
      ),
    withHistory: async (issues, site) => {
      if (issues.length === 0) return [];
      // Jira charges the issues that have a past: no more than all.
      return flat(forIssues(issues.length), () => source.withHistory(issues, site));
    },
    versions: (id) => flat(price.base, () => source.versions(id)),
    countIssues: (id) => flat(price.base, () => source.countIssues(id)),
    issueIds: (id) =>
      paid(
        () => source.issueIds(id),
        (ids) => forIssues(ids.size),
      ),
    queryIds: (query, from) =>
      paid(
        () => source.queryIds(query, from),
        ({ ids }) => price.base + price.perItem * ids.length,
      ),
  };
}
