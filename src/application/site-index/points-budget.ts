import type { Instant } from '#domain/units';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { BrowseRule, IndexedIssue, IssuePage, IssueSource } from './ports';

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
  return {
    siteSettings: () =>
      paid(
        () => source.siteSettings(),
        () => 2 * price.base,
      ),
    projects: () =>
      paid(
        () => source.projects(),
        (projects) => forIssues(projects.length),
      ),
    browseRule: (id): Promise<BrowseRule> =>
      paid(
        () => source.browseRule(id),
        () => price.permission,
      ),
    issues: (id, site, from) => paid(() => source.issues(id, site, from), forPage),
    changedIssues: (ids, minutes, site, from) => paid(() => source.changedIssues(ids, minutes, site, from), forPage),
    issuesById: (ids, site): Promise<readonly IndexedIssue[]> =>
      paid(
        () => source.issuesById(ids, site),
        (issues) => forIssues(issues.length),
      ),
    countIssues: (id) =>
      paid(
        () => source.countIssues(id),
        () => price.base,
      ),
    issueIds: (id) =>
      paid(
        () => source.issueIds(id),
        (ids) => forIssues(ids.size),
      ),
  };
}
