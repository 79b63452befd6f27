import { z } from 'zod';
import type { Day, Instant } from '#domain/units';
import type { Figures } from './figures';
import { asOf } from './past-day';
import type { IssueListView } from './issue-list';
import { issueKey } from './issue-list';
import type { ItemRow } from './items';
import { place } from './place';
import type { IndexState } from './site-index';

/** `portfolioId`: from which the issue is looked at. */
export const epicRequest = z.strictObject({ issueKey, asOf, portfolioId: place.portfolioId });
export type EpicRequest = z.infer<typeof epicRequest>;

/** Where an issue hangs. `outside`: a parent that the viewer cannot open; only its key is known. */
export type ParentLink =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly key: string;
      readonly summary: string;
      readonly level: number;
      readonly children: Figures;
    }
  | { readonly kind: 'outside'; readonly key: string };

/** An issue above another one that the viewer can open. */
export interface Ancestor {
  readonly key: string;
  readonly summary: string;
}

/** What a portfolio holds of the issues below an epic, of those that the viewer may see. */
export interface PortfolioShare {
  /** Of the portfolio. */
  readonly name: string;
  readonly held: number;
  readonly below: number;
}

/** One issue with what belongs to it: an epic with its children; a story with its sub-tasks and its epic. */
export interface EpicView {
  readonly index: IndexState;
  readonly today: Day;
  /** The present day of the site, whichever day is seen: no later one can be asked for. */
  readonly presentDay: Day;
  readonly asOf: Instant | null;
  readonly projectName: string;
  readonly item: ItemRow;
  /** The figures of `item` now, where the view is of a past day; null: it is of the present. */
  readonly now: Figures | null;
  readonly parent: ParentLink;
  /** All that is above it as far as the viewer can open it without a gap, the highest first, the parent last. */
  readonly above: readonly Ancestor[];
  /** All the lowest issues below it, sub-tasks included; equal to its children's figures where there is one level. */
  readonly leaves: Figures;
  /** The first page; more by `issues.list` with the scope `epic`. */
  readonly children: IssueListView;
  /** Of the children: those of other projects than the item's own. */
  readonly childrenElsewhere: number;
  /**
   * Of the portfolio that is looked from; null: there is none, or none that the viewer may view. All other figures are of the
   * whole epic, whichever portfolio that is.
   */
  readonly inPortfolio: PortfolioShare | null;
}
