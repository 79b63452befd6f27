import type { OneProductRequest, ProductList, ProductStandings, StandingsRequest } from '#contract/product-record';
import { idOf, nodesOfProject } from '#domain/hierarchy/forest';
import { reachOf } from '#domain/portfolio/nesting';
import { membersOf, type ProductRecord } from '#domain/product/product-record';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import { figuresOf } from '../hierarchy/figures-of';
import type { QueryStore } from '../portfolio/ports';
import { selection } from '../portfolio/see-portfolio';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { ListVersions, ListedVersion } from './list-products';
import { listOf } from './list-products';

interface StandingPorts {
  readonly see: SeeSite;
  readonly list: ListVersions;
  readonly reader: IndexReader;
  readonly queries: QueryStore;
}

/** How products stand, for lists of them. What the person may not view, or is not there, is left out. */
export const viewStandings =
  (ports: StandingPorts) =>
  async (viewer: Viewer, { products }: StandingsRequest): Promise<ProductStandings> => {
    const listed = new Map((await ports.list(viewer)).map((one) => [one.product, one]));
    const whole = await ports.see(viewer);
    const standings = [];
    for (const product of new Set(products)) {
      const one = listed.get(product);
      if (!one) continue;
      const site = await siteOf(ports, whole, one);
      const isRead = site.projects.length === 0 || site.projects.some(({ generation }) => generation > 0);
      const figures = figuresOf(
        site,
        Array.from({ length: site.forest.size }, (_, node) => node),
      );
      standings.push({ product, figures: isRead ? figures : null });
    }
    return { standings };
  };

async function siteOf({ reader, queries }: StandingPorts, whole: VisibleSite, { version }: ListedVersion) {
  const { scope } = version.record;
  const members = scope.kind === 'members' ? scope.members : [{ kind: 'project' as const, projectId: scope.projectId }];
  return (await selection(whole, () => undefined, reader, queries)(members)).site;
}

const isMade = ({ scope }: ProductRecord): boolean => scope.kind === 'members';

/** Products of members in which there is something of a Jira project that the person may see; archived ones left out. */
export const listProductsIn =
  ({ see, list, queries }: Omit<StandingPorts, 'reader'>) =>
  async (viewer: Viewer, { product }: OneProductRequest): Promise<ProductList> => {
    const made = (await list(viewer)).filter(({ version: { record } }) => !record.isArchived && isMade(record));
    // Most sites have none, and every project's page asks.
    if (made.length === 0) return listOf([]);
    const whole = await see(viewer);
    const indexed = whole.projects.find(({ project }) => project.key === product);
    if (!indexed) throw new AppError({ code: 'not-found' });
    const { id } = indexed.project;
    const issueIds = nodesOfProject(whole.forest, id).map((node) => idOf(whole.forest, node));
    const found = [];
    for (const one of made) {
      const reach = reachOf(membersOf(one.version.record), () => undefined);
      const results = [...(await queries.issues([...reach.queries])).values()];
      const isIn = reach.projectIds.has(id) || issueIds.some((issueId) => results.some((ids) => ids.has(issueId)));
      if (isIn) found.push(one);
    }
    return listOf(found);
  };
