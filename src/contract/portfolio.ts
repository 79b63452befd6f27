import { z } from 'zod';
import type { Day, Instant } from '#domain/units';
import type { Figures } from './figures';
import { asOf } from './past-day';
import type { ItemRow, OutsideItemRow } from './items';
import type { IndexState, MissingData, ProjectIndexState } from './site-index';

/** Ids of Jira are digits; anything longer is not one. */
export const jiraId = z.string().regex(/^\d{1,18}$/);

export const portfolioRequest = z.strictObject({ asOf });
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
  /** When the figures were read from Jira. */
  readonly asOf: Instant | null;
  /** How many rows open below it: initiatives, epics, and parents that the viewer cannot open. */
  readonly itemsBelow: number;
  /** Story-level issues without a parent. */
  readonly withoutEpic: number;
}

/** Every project that the viewer may browse (archived ones Jira keeps out of every search), each aggregated over the issues that he may see. */
export interface PortfolioView {
  readonly index: IndexState;
  /** The day that "late" was decided by, in the site's time zone: the present one, or the past one asked for. */
  readonly today: Day;
  /** The present day of the site, whichever day is seen: no later one can be asked for. */
  readonly presentDay: Day;
  readonly projects: readonly ProjectRow[];
  /** Each issue once, over all projects of the list that have been read. */
  readonly totals: Figures;
  /** The same figures now, where the view is of a past day; null: it is of the present, or nothing has been read yet. */
  readonly now: Figures | null;
  /** Not everything that the viewer may see is in the totals: projects not read yet or failed, or something missing. */
  readonly isPartial: boolean;
  readonly missing: MissingData;
}

export const portfolioItemsRequest = z.strictObject({ projectId: jiraId, asOf });
export type PortfolioItemsRequest = z.infer<typeof portfolioItemsRequest>;

/** What opens below one project: initiatives and epics as a depth-first list, then parents that cannot be opened. */
export interface PortfolioItemsView {
  readonly items: readonly ItemRow[];
  readonly outside: readonly OutsideItemRow[];
  /** Story-level issues of the project without a parent; null: there are none. */
  readonly withoutEpic: Figures | null;
}
