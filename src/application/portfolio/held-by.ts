import type { PortfolioShare } from '#contract/epic';
import { descendantsOf } from '#domain/hierarchy/below';
import { idOf, projectIdOf } from '#domain/hierarchy/forest';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import type { QueryStore } from './ports';
import { partOf } from './see-portfolio';
import { finder, viewable, type OpenShelf } from './shelf';

/** How much of what is below an issue a portfolio holds. null: it is not there, or not for this person. */
export type HeldBy = (
  viewer: Viewer,
  portfolioId: string,
  site: VisibleSite,
  node: number,
) => Promise<PortfolioShare | null>;

export const heldBy =
  (open: OpenShelf, queries: QueryStore): HeldBy =>
  async (viewer, portfolioId, site, node) => {
    const shelf = await open(viewer);
    const version = viewable(shelf, portfolioId);
    if (!version) return null;
    const { forest } = site;
    const { projectIds, issueIds } = await partOf(site, finder(shelf), queries)(version.record.members);
    const below = descendantsOf(forest, [node]);
    const held = below.filter((one) => projectIds.has(projectIdOf(forest, one)) || issueIds.has(idOf(forest, one)));
    return { name: version.record.name, held: held.length, below: below.length };
  };
