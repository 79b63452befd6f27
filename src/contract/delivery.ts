import { z } from 'zod';
import type { Amount } from '#domain/delivery/predictability';
import type { FinishForecast } from '#domain/forecast/throughput-forecast';
import type { WeekOfWork } from '#domain/delivery/throughput';
import type { StatusCategory } from '#domain/progress/status-category';
import type { Day, Fraction } from '#domain/units';
import { issueKey } from './issue-list';
import { asOf } from './past-day';
import { place } from './place';
import type { IndexState } from './site-index';

/** So many versions make one release at most. */
const MOST_VERSIONS = 50;

/**
 * What is measured: the work items of a place, the children of one issue, or the work items of one release: of a product of several
 * projects that is a version in each.
 */
export const deliveryScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('place') }),
  z.strictObject({ of: z.literal('children'), issueKey }),
  z.strictObject({
    of: z.literal('release'),
    versionIds: z
      .array(z.string().regex(/^\d{1,15}$/))
      .min(1)
      .max(MOST_VERSIONS)
      .readonly(),
  }),
]);
export type DeliveryScope = z.infer<typeof deliveryScope>;

/** How many weeks back. */
export const deliveryPeriods = [6, 12, 26, 52] as const;
export type DeliveryPeriod = (typeof deliveryPeriods)[number];

export const deliveryRequest = z.strictObject({
  ...place,
  scope: deliveryScope,
  weeks: z.union(deliveryPeriods.map((weeks) => z.literal(weeks))),
  asOf,
});
export type DeliveryRequest = z.infer<typeof deliveryRequest>;

/** Points of a chart and lines of its table name at most so many items, the newest; figures count all. */
export const MOST_LISTED = 1000;
/** More work in progress is not read line by line. */
export const MOST_AGING = 50;

/** An item as charts name it. */
export interface DeliveryItem {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
}

/** One entry a day from `first` on, as each day ended. */
export interface FlowSeries {
  readonly first: Day;
  readonly items: Readonly<Record<StatusCategory, readonly number[]>>;
  /** null: no item was ever estimated in points. */
  readonly points: Readonly<Record<StatusCategory, readonly number[]>> | null;
}

/** One closed sprint. */
export interface SprintLine {
  readonly id: string;
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
  readonly committed: Amount;
  readonly committedDone: Amount;
  readonly added: Amount;
  readonly addedDone: Amount;
  readonly removed: Amount;
  /** Share of what was committed that was done; null: nothing was. */
  readonly predictability: Fraction | null;
}

/** What has come to an issue and what has left it since the day on which it first left `to do`. */
export type ScopeChanges =
  | { readonly state: 'not-started' }
  /** The history of the issue has not been read. */
  | { readonly state: 'unknown' }
  | {
      readonly state: 'started';
      readonly start: Day;
      /** Children on that day. */
      readonly atStart: number;
      readonly added: number;
      readonly removed: number;
      /** Newest first. What left and came back is in it twice. */
      readonly listed: readonly (DeliveryItem & { readonly day: Day; readonly kind: 'added' | 'removed' })[];
    };

/**
 * How work was delivered, from change history. Work items are issues of story level; of an issue, its children. Statuses have
 * today's categories; issues that were deleted or moved away since are missing.
 */
export interface DeliveryView {
  readonly index: IndexState;
  /** The day that is seen: later changes are left out. */
  readonly today: Day;
  readonly presentDay: Day;
  /** First day of the period; the last one is `today`. */
  readonly first: Day;
  /** Items that have ever belonged to the scope. */
  readonly items: number;
  /** Items left out of every measure, which belong to the scope or may: their history has not been read. */
  readonly withoutHistory: number;
  /** Items in the scope on the day that is seen whose status has no category that Jira knows. */
  readonly unknownCategory: number;
  /** Items in the scope on the day that is seen without points. */
  readonly withoutPoints: number;
  readonly flow: FlowSeries;
  /** Finished in the period. */
  readonly finished: {
    readonly count: number;
    /** Of them: never in progress, so that their cycle time is unknown. */
    readonly neverInProgress: number;
    /** Done, in the period or before, by way of a status of unknown category: on which day is unknown, so they count nowhere. */
    readonly undated: number;
    /** Nearest-rank percentiles of the cycle times that are known, in days; empty: none is. */
    readonly cycleTimes: readonly { readonly share: number; readonly days: number }[];
    /** Newest first, those with a known cycle time. */
    readonly listed: readonly (DeliveryItem & { readonly finished: Day; readonly cycleTime: number })[];
  };
  readonly throughput: readonly WeekOfWork[];
  /** Oldest first. */
  readonly inProgress: {
    readonly count: number;
    /** Older than the days within which 85 % of the finished ones finished; null: none tells. */
    readonly over: number | null;
    /** At most `MOST_AGING`. */
    readonly listed: readonly (DeliveryItem & { readonly started: Day; readonly age: number })[];
  };
  /** Those that ended in the period, first to last; empty for a scope that is not a place. */
  readonly sprints: readonly SprintLine[];
  /** Projects with issues in sprints of which nothing is kept before they are read again; 0 for a scope that is not a place. */
  readonly sprintsUnread: number;
  /**
   * When all open work items will be finished, at the pace of the last twelve weeks of the same place; null: the scope is no place.
   * Of a release the roadmap tells, of an issue its pulse.
   */
  readonly finish: FinishForecast | null;
  /** How the children have changed since work began; null: the scope is no issue. */
  readonly scope: ScopeChanges | null;
}
