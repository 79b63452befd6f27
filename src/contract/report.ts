import { z } from 'zod/mini';
import type { CheckReason } from '#domain/health/check-reason';
import type { HealthState } from '#domain/health/health-state';
import type { Day, Instant } from '#domain/units';
import type { Figures } from './figures';
import type { ChangesView, MovedDate } from './overview';
import { pastDay } from './past-day';
import { portfolioId } from './portfolio-id';

/** The parts of a report, in their order on the page. */
export const reportParts = ['figures', 'attention', 'projects', 'changes'] as const;
export type ReportPart = (typeof reportParts)[number];

/** What a report is of: a portfolio, or every project of the site. */
export const reportSource = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('portfolio'), portfolioId }),
  z.strictObject({ of: z.literal('site') }),
]);
export type ReportSource = z.infer<typeof reportSource>;

export const reportRequest = z.strictObject({
  source: reportSource,
  parts: z.array(z.enum(reportParts)).check(z.minLength(1), z.maxLength(reportParts.length)),
  /** How far back changes are told. Of the whole site none are. */
  changesDays: z.union([z.literal(7), z.literal(30)]),
  /** From the end of this day on instead, of the site's time zone. */
  changesSince: z.optional(pastDay),
});
export type ReportRequest = z.infer<typeof reportRequest>;

export interface ReportProject {
  /** null: it is not told, because it is frozen. */
  readonly key: string | null;
  readonly name: string;
  /** What was set by hand counts before what the rules give. */
  readonly state: HealthState;
  readonly isByHand: boolean;
  /** null: the project has not been read yet. */
  readonly figures: ReportFigures | null;
}

/** What is told of one project. */
export type ReportFigures = Pick<Figures, 'issues' | 'late' | 'due'>;

/** A project that needs attention, and why. */
export interface ReportConcern {
  /** As above. */
  readonly key: string | null;
  readonly name: string;
  readonly state: HealthState;
  /** Of the rules that say so. */
  readonly checks: readonly CheckReason[];
  /** Reasons that people gave who set it by hand. */
  readonly reasons: readonly string[];
}

/** What has become of it. A report names issues and projects; their ids are no part of it. */
export interface ReportChanges extends Pick<ChangesView, 'since' | 'counts'> {
  /** Furthest later first, at most three. `key` null: it is not told, because it is frozen. */
  readonly furthest: readonly (Pick<MovedDate, 'summary' | 'days'> & { readonly key: string | null })[];
  /** Projects whose health is another one. */
  readonly health: readonly {
    readonly key: string | null;
    readonly name: string;
    readonly then: HealthState;
    readonly now: HealthState;
  }[];
}

/** How many projects stand how, for the one sentence. */
export interface ReportStanding {
  readonly projects: number;
  readonly read: number;
  readonly concerns: number;
  readonly danger: number;
  /** Projects with late issues. */
  readonly late: number;
}

/**
 * How a portfolio stands, as a page outside Jira tells it: complete in itself, and exactly what is shown, so that it can be
 * kept as it was on a day. Parts that were not asked for are null.
 */
export interface Report {
  /** null: it is not told, because it is frozen. */
  readonly source: ReportSource | null;
  /** Of the portfolio; '' for the whole site. */
  readonly name: string;
  readonly day: Day;
  /** When the oldest of its data was read from Jira; null: nothing was yet. */
  readonly readAt: Instant | null;
  /** The first reading of the site is not over. */
  readonly isReading: boolean;
  readonly isPartial: boolean;
  readonly standing: ReportStanding;
  /** Each issue once. */
  readonly issues: Figures['issues'];
  readonly figures: Figures | null;
  /** At most seven, by the rule of the portfolio's own page; `more` stand behind them. */
  readonly attention: { readonly concerns: readonly ReportConcern[]; readonly more: number } | null;
  /** Those in danger first, then by name. */
  readonly projects: readonly ReportProject[] | null;
  readonly changes: ReportChanges | null;
  /** It names projects that exist and that whoever asks may not browse, so it is not the whole of it. */
  readonly hasHiddenMembers: boolean;
}
