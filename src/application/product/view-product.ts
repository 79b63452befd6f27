import type { ProductRequest, ProductView } from '#contract/product';
import { nodesOfProject } from '#domain/hierarchy/forest';
import { itemsOfProject, outsideParents, parentsElsewhere, withoutParent } from '#domain/hierarchy/items';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import { describeItems, describeOutside } from '../hierarchy/describe-items';
import type { Judging, PrepareJudging } from '../health/health-of';
import { healthIn } from '../health/health-of';
import type { OverridesOf } from '../health/overrides-of';
import { figuresOf, figuresOfChildren, figuresOfProject } from '../hierarchy/figures-of';
import type { OpenShelf } from '../portfolio/shelf';
import { viewable } from '../portfolio/shelf';
import type { IndexReader, ProjectIndex } from '../site-index/ports/index-reader';

interface ProductPorts {
  readonly see: SeeSite;
  readonly reader: IndexReader;
  readonly prepare: PrepareJudging;
  readonly open: OpenShelf;
  readonly overridesOf: OverridesOf;
}

/** One project as a product: its epics, the epics elsewhere that its issues belong to, and what belongs to none. */
export const viewProduct =
  (ports: ProductPorts) =>
  async (viewer: Viewer, { projectKey, portfolioId, asOf }: ProductRequest): Promise<ProductView> => {
    const { see, reader, prepare } = ports;
    const site = await see(viewer, asOf);
    const indexed = site.projects.find(({ project }) => project.key === projectKey);
    if (!indexed) throw new AppError({ code: 'not-found' });
    const projectId = indexed.project.id;
    const [judging, overrides, lists] = await Promise.all([
      prepare(site),
      overridesFrom(ports, viewer, portfolioId, site),
      listsOf(reader, site, projectId),
    ]);
    return {
      ...headOf(site, indexed),
      ...healthOfProject(site, indexed, judging),
      overrides: overrides.get(projectId) ?? [],
      ...lists,
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

function headOf(site: VisibleSite, { project, state, freshUntil, generation }: ProjectIndex) {
  return {
    index: site.index,
    today: site.today,
    presentDay: site.past?.presentDay ?? site.today,
    projectId: project.id,
    key: project.key,
    name: project.name,
    projectIndex: state,
    asOf: freshUntil,
    figures: generation > 0 ? figuresOfProject(site, project.id) : null,
    now: generation > 0 && site.past ? figuresOfProject(site.past.present(), project.id) : null,
  };
}

function healthOfProject(site: VisibleSite, { project, generation }: ProjectIndex, judging: Judging) {
  const nodes = nodesOfProject(site.forest, project.id);
  const health = generation > 0 ? healthIn(site, judging)(nodes, figuresOf(site, nodes)) : null;
  return { health, thresholds: judging.thresholds };
}

async function listsOf(reader: IndexReader, site: VisibleSite, projectId: string) {
  const nodes = nodesOfProject(site.forest, projectId);
  const own = itemsOfProject(site.forest, nodes, projectId);
  const elsewhere = parentsElsewhere(site.forest, nodes, projectId).map((node) => ({ node, depth: 0, itemsBelow: 0 }));
  const orphans = withoutParent(site.forest, nodes);
  const [items, others] = await Promise.all([describeItems(reader, site, own), describeItems(reader, site, elsewhere)]);
  return {
    items,
    elsewhere: others,
    outside: describeOutside(site, outsideParents(site.forest, nodes)),
    withoutEpic: orphans.length === 0 ? null : figuresOfChildren(site, orphans),
  };
}
