import type { PortfolioItemsRequest, PortfolioItemsView } from '#contract/portfolio';
import { nodesOfProject } from '#domain/hierarchy/forest';
import { itemsOfProject, outsideParents, withoutParent } from '#domain/hierarchy/items';
import { openFirst } from '#domain/hierarchy/open-first';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import { describeItems, describeOutside } from '../hierarchy/describe-items';
import { figuresOfChildren } from '../hierarchy/figures-of';
import { leftOutParents } from '../hierarchy/left-out-parents';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { SeePlace } from '../place/see-place';

/** What opens below one project of the portfolio, in the order of the product's own page. */
export const viewPortfolioItems =
  (see: SeePlace, reader: IndexReader) =>
  async (viewer: Viewer, { portfolioId, projectId, asOf }: PortfolioItemsRequest): Promise<PortfolioItemsView> => {
    const { site, whole } = await see(viewer, { portfolioId }, asOf);
    if (!site.projects.some(({ project }) => project.id === projectId)) throw new AppError({ code: 'not-found' });
    const nodes = nodesOfProject(site.forest, projectId);
    const orphans = withoutParent(site.forest, nodes);
    return {
      items: await describeItems(reader, site, openFirst(site.forest, itemsOfProject(site.forest, nodes, projectId))),
      outside: describeOutside(site, outsideParents(site.forest, nodes), leftOutParents({ site, whole })),
      withoutEpic: orphans.length === 0 ? null : figuresOfChildren(site, orphans),
    };
  };
