import type { OneProductRequest, ProductList, ProductStandings, StandingsRequest } from '#contract/product-record';
import { everyNode, idOf, nodesOfProject } from '#domain/hierarchy/forest';
import { reachOf } from '#domain/portfolio/nesting';
import type { ProductMember, ProductOutline } from '#domain/product/product-record';
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
    const asked = [...new Set(products)].flatMap((product) => listed.get(product) ?? []);
    const whole = await ports.see(viewer);
    const partOf = await parts(ports, whole, asked);
    const standings = [];
    for (const one of asked) {
      const { site } = await partOf(membersIn(one));
      const isRead = site.projects.length === 0 || site.projects.some(({ generation }) => generation > 0);
      const figures = figuresOf(site, everyNode(site.forest));
      standings.push({ product: one.product, figures: isRead ? figures : null });
    }
    return { standings };
  };

/** What the members of each select: what is asked of the database is asked once for all of them. */
async function parts({ reader, queries }: StandingPorts, whole: VisibleSite, listed: readonly ListedVersion[]) {
  const [reading, found] = await Promise.all([reader.site(), queries.issues(queriesIn(listed))]);
  const known = { site: () => Promise.resolve(reading) };
  const issues = (some: readonly string[]) =>
    Promise.resolve(new Map([...found].filter(([query]) => some.includes(query))));
  return selection(whole, nothing, known, { issues });
}

const nothing = (): undefined => undefined;

const membersIn = ({ version: { record } }: ListedVersion): readonly ProductMember[] =>
  record.scope.kind === 'members' ? record.scope.members : [{ kind: 'project', projectId: record.scope.projectId }];

const queriesIn = (listed: readonly ListedVersion[]): string[] => [
  ...reachOf(listed.flatMap(membersIn), nothing).queries,
];

const isMade = ({ scope }: ProductOutline): boolean => scope.kind === 'members';

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
    const issueIds = Array.from(nodesOfProject(whole.forest, id), (node) => idOf(whole.forest, node));
    const found = await queries.issues(queriesIn(made));
    const hasIssues = (query: string) => issueIds.some((issueId) => found.get(query)?.has(issueId));
    const here = new Set([...found.keys()].filter(hasIssues));
    return listOf(
      made.filter((one) => {
        const reach = reachOf(membersIn(one), nothing);
        return reach.projectIds.has(id) || [...reach.queries].some((query) => here.has(query));
      }),
    );
  };
