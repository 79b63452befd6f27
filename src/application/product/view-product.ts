import type { ProductProject, ProductRequest, ProductView } from '#contract/product';
import type { ProjectIndexState } from '#contract/site-index';
import { nothingWithin } from '#domain/portfolio/nesting';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import type { Judging, PrepareJudging } from '../health/health-of';
import { healthIn } from '../health/health-of';
import type { OverridesOf } from '../health/overrides-of';
import { countedIn } from '../hierarchy/counted-issues';
import { figuresOf } from '../hierarchy/figures-of';
import type { SeeProduct, SeenProduct } from '../place/see-product';
import { hasHiddenMembers } from '../portfolio/hidden-members';
import type { QueryStore } from '../portfolio/ports';
import type { OpenShelf } from '../portfolio/shelf';
import { viewable } from '../portfolio/shelf';
import { queriesOf, queryState } from '../portfolio/show-members';
import type { IndexReader } from '../site-index/ports/index-reader';
import { describeFeatures } from './describe-features';

interface ProductPorts {
  readonly seeProduct: SeeProduct;
  readonly reader: IndexReader;
  readonly queries: QueryStore;
  readonly prepare: PrepareJudging;
  readonly open: OpenShelf;
  readonly overridesOf: OverridesOf;
}

/** A product: its epics, the epics elsewhere that its issues belong to, and what belongs to none. */
export const viewProduct =
  (ports: ProductPorts) =>
  async (viewer: Viewer, { product, portfolioId, asOf }: ProductRequest): Promise<ProductView> => {
    const seen = await ports.seeProduct(viewer, product, asOf);
    const [judging, overrides, features, selection] = await Promise.all([
      ports.prepare(seen.whole),
      overridesFrom(ports, viewer, portfolioId, seen.whole),
      describeFeatures(ports.reader, seen),
      selectionOf(ports, seen),
    ]);
    const [only] = seen.projects;
    return {
      ...headOf(seen),
      product,
      selection,
      ...figuresIn(seen, judging),
      overrides: seen.version === null ? (overrides.get(only?.project.id ?? '') ?? []) : [],
      ...features,
    };
  };

/** Of a portfolio that he may not view, nothing is told, not even that there is one. */
async function overridesFrom(
  { open, overridesOf }: ProductPorts,
  viewer: Viewer,
  portfolioId: string | undefined,
  site: VisibleSite,
): ReturnType<OverridesOf> {
  const mayView = portfolioId !== undefined && viewable(await open(viewer), portfolioId) !== null;
  return overridesOf(mayView ? portfolioId : undefined, site);
}

/** From the one of which least is known. */
const readings: readonly ProjectIndexState[] = ['failed', 'waiting', 'reading', 'ready'];

function headOf({ name, site, projects, wholeProjects }: SeenProduct) {
  const listed = projects.map(({ project: { id, key, name: called }, state }): ProductProject => ({
    projectId: id,
    key,
    name: called,
    part: wholeProjects.has(id) ? 'whole' : 'selected',
    index: state,
  }));
  const ages = projects.flatMap(({ freshUntil }) => freshUntil ?? []);
  return {
    index: site.index,
    today: site.today,
    presentDay: site.past?.presentDay ?? site.today,
    name,
    projects: listed,
    projectIndex: readings.find((state) => listed.some(({ index }) => index === state)) ?? 'ready',
    asOf: ages.sort((a, b) => a - b)[0] ?? null,
  };
}

function figuresIn(seen: SeenProduct, judging: Judging) {
  const { site, projects, nodesIn } = seen;
  // Where nothing has been read, nothing is known; of a product without projects, that there is nothing.
  const isRead = projects.length === 0 || projects.some(({ generation }) => generation > 0);
  const counted = isRead ? countedIn(site, nodesIn(site)) : null;
  const present = site.past?.present();
  return {
    figures: counted?.figures() ?? null,
    now: isRead && present ? figuresOf(present, nodesIn(present)) : null,
    health: counted && healthIn(site, judging)(counted),
    thresholds: judging.thresholds,
  };
}

async function selectionOf(
  { queries, reader }: ProductPorts,
  { version, members, whole }: SeenProduct,
): Promise<ProductView['selection']> {
  if (version === null) return null;
  const wanted = queriesOf(members);
  const [statuses, hasHidden] = await Promise.all([
    queries.statuses(wanted),
    hasHiddenMembers(reader, whole, members, nothingWithin),
  ]);
  return {
    queries: wanted.map((jql) => ({ jql, result: queryState(statuses.get(jql)) })),
    hasHiddenMembers: hasHidden,
  };
}
