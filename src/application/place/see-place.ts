import type { Place } from '#contract/place';
import type { Theme } from '#domain/portfolio/portfolio-record';
import type { Day } from '#domain/units';
import type { Viewer } from '../access/ports';
import { restrictSite } from '../access/restrict-site';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import type { SeePortfolio } from '../portfolio/see-portfolio';
import { indexStateOf } from '../site-index/index-state';
import type { IndexReader } from '../site-index/ports/index-reader';

export interface SeenPlace {
  /** What of the place the viewer may see. */
  readonly site: VisibleSite;
  /** Everything that he may see, in the place or not. */
  readonly whole: VisibleSite;
  /** Those of the portfolio that is looked from; the whole site has none. */
  readonly themes: readonly Theme[];
}

/** @throws AppError `not-found` where he may not view the place, or it is not there */
export type SeePlace = (viewer: Viewer, place: Place, asOf?: Day) => Promise<SeenPlace>;

/** A place never widens what a person sees: first what he may see of the site, then what of that is in the place. */
export const seePlace =
  (see: SeeSite, seeOne: SeePortfolio, reader: IndexReader): SeePlace =>
  async (viewer, { portfolioId, product }, asOf) => {
    const seen = await seePart(see, seeOne, viewer, portfolioId, asOf);
    if (product === undefined) return seen;
    const found = seen.site.projects.find(({ project }) => project.key === product);
    if (!found) throw new AppError({ code: 'not-found' });
    const part = { projectIds: new Set([found.project.id]), issueIds: new Set<number>() };
    const reading = await reader.site();
    return { ...seen, site: restrictSite(seen.site, part, (projects) => indexStateOf(reading, projects)) };
  };

async function seePart(
  see: SeeSite,
  seeOne: SeePortfolio,
  viewer: Viewer,
  portfolioId: string | undefined,
  asOf: Day | undefined,
): Promise<SeenPlace> {
  if (portfolioId === undefined) {
    const site = await see(viewer, asOf);
    return { site, whole: site, themes: [] };
  }
  const { site, whole, version } = await seeOne(viewer, portfolioId, asOf);
  return { site, whole, themes: version.record.themes };
}
