import { z } from 'zod';
import type { Day, Instant } from '#domain/units';
import type { Figures } from './figures';
import type { Health, Thresholds } from './health';
import type { ItemRow, OutsideItemRow } from './items';
import type { HealthOverride } from './health-override';
import { asOf } from './past-day';
import { productName } from './place';
import { portfolioId } from './portfolio-record';
import type { IndexState, ProjectIndexState } from './site-index';

/** `portfolioId`: the one that is looked from. */
export const productRequest = z.strictObject({ projectKey: productName, portfolioId: portfolioId.optional(), asOf });
export type ProductRequest = z.infer<typeof productRequest>;

/** One project seen as a product: its epics are its features. */
export interface ProductView {
  readonly index: IndexState;
  readonly today: Day;
  /** The present day of the site, whichever day is seen: no later one can be asked for. */
  readonly presentDay: Day;
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  readonly projectIndex: ProjectIndexState;
  readonly asOf: Instant | null;
  /** null: the project has not been read yet. */
  readonly figures: Figures | null;
  /** The same figures now, where the view is of a past day; null: it is of the present, or nothing has been read yet. */
  readonly now: Figures | null;
  /** On the day that is seen, by the thresholds of today; null as the figures. */
  readonly health: Health | null;
  /** Set by hand in the portfolio that is looked from; none where the viewer may not view it. */
  readonly overrides: readonly HealthOverride[];
  readonly thresholds: Thresholds;
  /** The project's own items from epic level up, depth-first. */
  readonly items: readonly ItemRow[];
  /** Epics of other projects that have children here. Their figures count all their children, wherever these are. */
  readonly elsewhere: readonly ItemRow[];
  /** Parents named by issues of this project that the viewer cannot open. Figures as above. */
  readonly outside: readonly OutsideItemRow[];
  /** Story-level issues without a parent; null: there are none. */
  readonly withoutEpic: Figures | null;
}
