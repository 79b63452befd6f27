import type { Place } from '#contract/place';
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
}

/** @throws AppError `not-found` where he may not view the place, or it is not there */
export type SeePlace = (viewer: Viewer, place: Place, asOf?: Day) => Promise<SeenPlace>;

/** A place never widens what a person sees: first what he may see of the site, then what of that is in the place. */
export const seePlace =
  (see: SeeSite, seeOne: SeePortfolio, reader: IndexReader): SeePlace =>
  async (viewer, { portfolioId, product }, asOf) => {
    const seen =
      portfolioId === undefined ? await seeWhole(see, viewer, asOf) : await seeOne(viewer, portfolioId, asOf);
    if (product === undefined) return seen;
    const found = seen.site.projects.find(({ project }) => project.key === product);
    if (!found) throw new AppError({ code: 'not-found' });
    const part = { projectIds: new Set([found.project.id]), issueIds: new Set<number>() };
    const reading = await reader.site();
    return { whole: seen.whole, site: restrictSite(seen.site, part, (projects) => indexStateOf(reading, projects)) };
  };

async function seeWhole(see: SeeSite, viewer: Viewer, asOf: Day | undefined): Promise<SeenPlace> {
  const site = await see(viewer, asOf);
  return { site, whole: site };
}
