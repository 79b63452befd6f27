import type { ItemComparison, PlanSide } from '#domain/baseline/compare-plans';
import { compareItems } from '#domain/baseline/compare-plans';
import type { PastOfFacts } from '#domain/baseline/ledger';
import { placeInHistory } from '#domain/baseline/ledger';
import type { WorkRules } from '#domain/schedule/work-calendar';
import { workCalendar } from '#domain/schedule/work-calendar';
import type { Instant } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import type { SiteWorkRules } from '../capacity/site-calendar';
import type { SeePortfolio } from '../portfolio/see-portfolio';
import type { FindBaselines, PortfolioBaselines } from './baselines-of';
import { baselineIn } from './baselines-of';
import type { BaselineVersion } from './ports';

/** A portfolio beside what it was on the day of one of its baselines, over what one person may see in it. */
export interface SeenBaseline {
  readonly found: PortfolioBaselines;
  readonly version: BaselineVersion;
  readonly then: VisibleSite;
  readonly now: VisibleSite;
  readonly items: readonly ItemComparison[];
  /** By which slip is counted in work days: the site's. */
  readonly work: WorkRules;
  readonly pastOf: PastOfFacts;
  /** End of the baseline's day. */
  readonly since: Instant;
}

export type SeeBaseline = (viewer: Viewer, portfolioId: string, baselineId: string) => Promise<SeenBaseline>;

/** @throws AppError `not-found` where he may not view the portfolio, or it has no such baseline */
export const seeBaseline =
  (find: FindBaselines, seeOne: SeePortfolio, workRules: SiteWorkRules): SeeBaseline =>
  async (viewer, portfolioId, baselineId) => {
    const found = await find(viewer, portfolioId);
    const version = baselineIn(found, baselineId);
    const [{ site: then }, work] = await Promise.all([seeOne(viewer, portfolioId, version.baseline.day), workRules()]);
    if (!then.past) throw new Error('A site as of a day has a past side.');
    const { pastOfFacts: pastOf, moment: since } = then.past;
    const now = then.past.present();
    const hasHistory = (node: number) => placeInHistory(now.forest, pastOf, node) !== null;
    const side = ({ forest, rolled }: VisibleSite): PlanSide => ({ forest, rolled });
    const items = compareItems(side(then), side(now), workCalendar(work), hasHistory);
    return { found, version, then, now, items, work, pastOf, since };
  };
