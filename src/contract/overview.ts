import { z } from 'zod/mini';
import type { HealthState } from '#domain/health/health-state';
import type { ChangeKind } from '#domain/overview/changes-between';
import type { Day, Instant, Points } from '#domain/units';
import { pastDay } from './past-day';
import { portfolioId } from './portfolio-id';

export type { ChangeKind } from '#domain/overview/changes-between';
export { changeKinds } from '#domain/overview/changes-between';

/**
 * From when on changes are told: from the day on which somebody looked last, all of it, since what he did not see of it must
 * not be lost; or from so many days ago; or from the end of a day.
 */
export const changesRequest = z.strictObject({
  portfolioId,
  from: z.union([
    z.strictObject({
      visit: z.pipe(
        z.int().check(z.minimum(946_684_800_000), z.maximum(8.64e15)),
        z.transform((at) => at as Instant),
      ),
    }),
    z.strictObject({ days: z.union([z.literal(7), z.literal(30)]) }),
    z.strictObject({ day: pastDay }),
  ]),
});
export type ChangesRequest = z.infer<typeof changesRequest>;

/** One of the due dates that moved furthest. */
export interface MovedDate {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly days: number;
  readonly to: Day | null;
}

/** What has become of a portfolio since the end of a day, of what the viewer may see. Issues deleted since are not told. */
export interface ChangesView {
  readonly since: Day;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Furthest later first, at most three. */
  readonly furthest: readonly MovedDate[];
  /** null: nothing was or is estimated. */
  readonly points: { readonly then: Points | null; readonly now: Points | null };
  /** Projects whose health is another one. */
  readonly health: readonly {
    readonly projectId: string;
    readonly key: string;
    readonly name: string;
    readonly then: HealthState;
    readonly now: HealthState;
  }[];
}

/** How a portfolio stands today. */
export interface Standing {
  /** Over all of its issues, as the totals of its page. */
  readonly state: HealthState;
  /** Projects that need attention, what was set by hand included; of how many. */
  readonly concerns: number;
  readonly projects: number;
}

/** How many portfolios one call may ask for: days of the past are rebuilt once for all of them. */
export const MOST_TRENDS = 5;

export const trendsRequest = z.strictObject({
  portfolioIds: z.array(portfolioId).check(z.minLength(1), z.maxLength(MOST_TRENDS)),
  weeks: z.union([z.literal(8), z.literal(12)]),
});
export type TrendsRequest = z.infer<typeof trendsRequest>;

/** The figures at the end of one day. */
export interface TrendPoint {
  readonly day: Day;
  readonly issues: number;
  readonly issuesDone: number;
  /** null: nothing was estimated, as with the next. */
  readonly points: Points | null;
  readonly pointsDone: Points | null;
  readonly late: number;
  readonly unestimated: number;
}

export interface TrendsView {
  /** Of those that the viewer may view, in the order asked for. A point a week, oldest first, the last one of today. */
  readonly trends: readonly {
    readonly portfolioId: string;
    readonly points: readonly TrendPoint[];
    readonly health: Standing;
  }[];
}
