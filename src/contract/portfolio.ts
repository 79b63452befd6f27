import { z } from 'zod';
import type { Day, Instant } from '#domain/units';
import type { Figures } from './figures';
import type { HealthOverride } from '#domain/health/override';
import type { Health, Thresholds } from './health';
import { asOf } from './past-day';
import type { ItemRow, OutsideItemRow } from './items';
import type { CandidateView, NestedState, QueryState, RecordHead } from './portfolio-record';
import { portfolioId } from './portfolio-id';
import type { IndexState, MissingData, ProjectIndexState } from './site-index';

/** Ids of Jira are digits; anything longer is not one. */
export const jiraId = z.string().regex(/^\d{1,18}$/);

/**
 * Without `portfolioId` it is the whole site. As of a past day the members are today's, what queries find included; so is
 * everything else that people typed of a portfolio.
 */
export const portfolioRequest = z.strictObject({ portfolioId: z.optional(portfolioId), asOf });
export type PortfolioRequest = z.infer<typeof portfolioRequest>;

/** One project's line in the portfolio. */
export interface ProjectRow {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  readonly category: string | null;
  readonly index: ProjectIndexState;
  /** null: the project has not been read yet, so nothing is known of it. */
  readonly figures: Figures | null;
  /** The same figures now, where the view is of a past day; null: it is of the present, or nothing has been read yet. */
  readonly now: Figures | null;
  /** On the day that is seen, by the thresholds of today; null: nothing is known of the project. */
  readonly health: Health | null;
  /** Set by hand in this portfolio and in force on the day that is seen; empty where no portfolio is seen. */
  readonly overrides: readonly HealthOverride[];
  /** When the figures were read from Jira. */
  readonly asOf: Instant | null;
  /** How many rows open below it: initiatives, epics, and parents that the viewer cannot open. */
  readonly itemsBelow: number;
  /** Story-level issues without a parent. */
  readonly withoutEpic: number;
  /** `selected`: with the issues that queries find, only. */
  readonly part: 'whole' | 'selected';
  /** It is a member by itself, by its category or by a query; otherwise it comes with nested portfolios only. */
  readonly isDirect: boolean;
}

/** A portfolio within the portfolio, over its own members. What it shares with others counts in `totals` once. */
export interface NestedRow {
  readonly portfolioId: string;
  /** null: the viewer may not view that portfolio, or it is gone. */
  readonly name: string | null;
  readonly state: NestedState;
  /** As its own page shows its totals; null: archived or gone. */
  readonly figures: Figures | null;
  /** The same now, where the view is of a past day; null: it is of the present, or there are no figures. */
  readonly now: Figures | null;
  /** As its own page shows it, null as above. */
  readonly health: Health | null;
}

/** What only a portfolio that people made has; the whole site has none of it. */
export interface PortfolioPart {
  readonly head: RecordHead;
  readonly nested: readonly NestedRow[];
  readonly candidates: readonly CandidateView[];
  /**
   * It, or a portfolio within, names projects that exist and that this person may not browse. Neither which nor how many is
   * said, nor where.
   */
  readonly hasHiddenMembers: boolean;
  /**
   * Its queries and those of nested portfolios, each once. Queries of portfolios that he may not view are one row without
   * `jql`, which is there only where one of them is waiting or has failed.
   */
  readonly queries: readonly { readonly jql: string | null; readonly result: QueryState }[];
}

/**
 * Every project that the viewer may browse (archived ones Jira keeps out of every search) and that is in the portfolio, each
 * aggregated over the issues that he may see and that are in it.
 */
export interface PortfolioView {
  /** null: the whole site. */
  readonly portfolio: PortfolioPart | null;
  readonly index: IndexState;
  /** The day that "late" was decided by, in the site's time zone: the present one, or the past one asked for. */
  readonly today: Day;
  /** The present day of the site, whichever day is seen: no later one can be asked for. */
  readonly presentDay: Day;
  readonly projects: readonly ProjectRow[];
  /** Each issue once, over all projects of the list that have been read. */
  readonly totals: Figures;
  /** Of the same issues as the totals, on the day that is seen. */
  readonly health: Health;
  /** By which health was judged. */
  readonly thresholds: Thresholds;
  /** The same figures now, where the view is of a past day; null: it is of the present, or nothing has been read yet. */
  readonly now: Figures | null;
  /**
   * Not everything that the viewer may see is in the totals: projects not read yet or failed, queries not evaluated yet, or
   * something missing.
   */
  readonly isPartial: boolean;
  readonly missing: MissingData;
}

export const portfolioItemsRequest = z.strictObject({
  /** Only what is in this portfolio. */
  portfolioId: z.optional(portfolioId),
  projectId: jiraId,
  asOf,
});
export type PortfolioItemsRequest = z.infer<typeof portfolioItemsRequest>;

/** What opens below one project: initiatives and epics as a depth-first list, then parents that cannot be opened. */
export interface PortfolioItemsView {
  readonly items: readonly ItemRow[];
  readonly outside: readonly OutsideItemRow[];
  /** Story-level issues of the project without a parent; null: there are none. */
  readonly withoutEpic: Figures | null;
}
