import { z } from 'zod';
import type { Day, Instant } from '#domain/units';
import type { Figures } from './figures';
import type { Health, Thresholds } from './health';
import type { ItemRow, OutsideItemRow } from './items';
import type { HealthOverride } from './health-override';
import { asOf } from './past-day';
import { productName } from './place';
import type { PortfolioPart } from './portfolio';
import { portfolioId } from './portfolio-id';
import type { IndexState, ProjectIndexState } from './site-index';

/** `portfolioId`: the one that is looked from. */
export const productRequest = z.strictObject({ product: productName, portfolioId: z.optional(portfolioId), asOf });
export type ProductRequest = z.infer<typeof productRequest>;

/** A Jira project of which something is in the product, as far as the viewer may see it. */
export interface ProductProject {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  /** `selected`: only some issues, by query. */
  readonly part: 'whole' | 'selected';
  readonly index: ProjectIndexState;
}

/** One product: a Jira project, several, or a part of one. Its epics are its features. */
export interface ProductView {
  readonly index: IndexState;
  readonly today: Day;
  /** The present day of the site, whichever day is seen: no later one can be asked for. */
  readonly presentDay: Day;
  /** Its name in addresses and calls. */
  readonly product: string;
  /** Of its record, where it is made of members; else of the Jira project that it is. */
  readonly name: string;
  /** What it is made of beside projects; null: it is a Jira project as a whole. */
  readonly selection: Pick<PortfolioPart, 'queries' | 'hasHiddenMembers'> | null;
  /** By key; those that the viewer may not browse are left out. */
  readonly projects: readonly ProductProject[];
  /** How far its projects are read: that of which least is known. */
  readonly projectIndex: ProjectIndexState;
  readonly asOf: Instant | null;
  /** null: none of its projects has been read yet. */
  readonly figures: Figures | null;
  /** The same figures now, where the view is of a past day; null: it is of the present, or nothing has been read yet. */
  readonly now: Figures | null;
  /** On the day that is seen, by the thresholds of today; null as the figures. */
  readonly health: Health | null;
  /** Set by hand for its project in the portfolio that is looked from; none for several projects, or where he may not view it. */
  readonly overrides: readonly HealthOverride[];
  readonly thresholds: Thresholds;
  /** The product's own items from epic level up, depth-first. */
  readonly items: readonly ItemRow[];
  /** Epics outside of the product that have children in it. Their figures count all their children, wherever these are. */
  readonly elsewhere: readonly ItemRow[];
  /** Parents named by issues of the product that the viewer cannot open. Their figures count what is in the product. */
  readonly outside: readonly OutsideItemRow[];
  /** Story-level issues without a parent; null: there are none. */
  readonly withoutEpic: Figures | null;
}
