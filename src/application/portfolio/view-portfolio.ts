import type { PortfolioRequest, PortfolioView, ProjectRow } from '#contract/portfolio';
import type { MissingData } from '#contract/site-index';
import type { Forest } from '#domain/hierarchy/forest';
import { itemsOfProject, outsideParents, withoutParent } from '#domain/hierarchy/items';
import type { Figures } from '#domain/progress/figures';
import type { FindMissing } from '../access/missing-data';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import type { HealthOf, Judging, PrepareJudging } from '../health/health-of';
import { healthIn } from '../health/health-of';
import type { OverridesOf } from '../health/overrides-of';
import { figuresOf } from '../hierarchy/figures-of';
import type { ProjectIndex } from '../site-index/ports/index-reader';
import type { DescribePart } from './portfolio-part';
import { everyNode, totalsOf } from './portfolio-part';
import type { SeenPortfolio, SeePortfolio } from './see-portfolio';

interface PortfolioPorts {
  readonly see: SeeSite;
  readonly seeOne: SeePortfolio;
  readonly describe: DescribePart;
  readonly find: FindMissing;
  readonly prepare: PrepareJudging;
  readonly overridesOf: OverridesOf;
}

/** Every project that the viewer may browse, or those in a portfolio, aggregated over what he may see in it. */
export const viewPortfolio =
  ({ see, seeOne, describe, find, prepare, overridesOf }: PortfolioPorts) =>
  async (viewer: Viewer, { portfolioId, asOf }: PortfolioRequest): Promise<PortfolioView> => {
    if (portfolioId === undefined) {
      const site = await see(viewer, asOf);
      const [missing, judging] = await Promise.all([find(viewer, site.past?.present() ?? site), prepare(site)]);
      const placeOf: PlaceOf = () => ({ part: 'whole', isDirect: true, overrides: [] });
      return { portfolio: null, ...viewOf(site, missing, placeOf, judging) };
    }
    const seen = await seeOne(viewer, portfolioId, asOf);
    const judging = await prepare(seen.whole);
    const [portfolio, missing, placeOf] = await Promise.all([
      describe(viewer, seen, judging),
      missingIn(find, viewer, seen),
      placesIn(seen, overridesOf),
    ]);
    const view = viewOf(seen.site, missing, placeOf, judging);
    const isWaiting = portfolio.queries.some(({ result }) => result.evaluatedAt === null);
    return { portfolio, ...view, isPartial: view.isPartial || isWaiting };
  };

type PlaceOf = (projectId: string) => Pick<ProjectRow, 'part' | 'isDirect' | 'overrides'>;

/** Of the portfolio's projects: what the index lacks of them, in the portfolio or not. */
async function missingIn(find: FindMissing, viewer: Viewer, { whole, site, wholeProjects }: SeenPortfolio) {
  const { forest } = whole.past?.present() ?? whole;
  const missing = await find(viewer, { forest, projects: site.projects });
  return { ...missing, projects: missing.projects.filter(({ projectId }) => wholeProjects.has(projectId)) };
}

async function placesIn(
  { version, site, wholeProjects, select }: SeenPortfolio,
  overridesOf: OverridesOf,
): Promise<PlaceOf> {
  const overrides = await overridesOf(version.portfolioId, site);
  const direct = await select(version.record.members.filter(({ kind }) => kind !== 'portfolio'));
  const directIds = new Set(direct.site.projects.map(({ project }) => project.id));
  return (projectId) => ({
    part: wholeProjects.has(projectId) ? 'whole' : 'selected',
    isDirect: directIds.has(projectId),
    overrides: overrides.get(projectId) ?? [],
  });
}

function viewOf(
  site: VisibleSite,
  missing: MissingData,
  placeOf: PlaceOf,
  judging: Judging,
): Omit<PortfolioView, 'portfolio'> {
  const present = site.past?.present() ?? null;
  const nodes = nodesByProject(site.forest);
  const totals = totalsOf(site);
  const healthOf = healthIn(site, judging);
  const nodesNow = present && nodesByProject(present.forest);
  return {
    index: site.index,
    today: site.today,
    presentDay: site.past?.presentDay ?? site.today,
    projects: site.projects.map((project) => ({
      ...projectRow(site, project, nodes, healthOf),
      ...placeOf(project.project.id),
      now: present && nodesNow && figuresOfRead(present, project, nodesNow),
    })),
    totals,
    health: healthOf(everyNode(site), totals),
    thresholds: judging.thresholds,
    now: present && totalsOf(present),
    isPartial: site.projects.some(({ generation }) => generation === 0) || missing.projects.length + missing.issues > 0,
    missing,
  };
}

type ProjectNodes = ReadonlyMap<string, readonly number[]>;

function figuresOfRead(site: VisibleSite, { project, generation }: ProjectIndex, nodes: ProjectNodes): Figures | null {
  return generation > 0 ? figuresOf(site, nodes.get(project.id) ?? []) : null;
}

function nodesByProject({ size, sources, sourceAt }: Forest): Map<string, number[]> {
  const nodes = new Map(sources.map(({ projectId }): [string, number[]] => [projectId, []]));
  const listOf = sources.map(({ projectId }) => nodes.get(projectId));
  for (let node = 0; node < size; node++) listOf[sourceAt[node] ?? 0]?.push(node);
  return nodes;
}

function projectRow(
  site: VisibleSite,
  indexed: ProjectIndex,
  byProject: ProjectNodes,
  healthOf: HealthOf,
): Omit<ProjectRow, 'now' | keyof ReturnType<PlaceOf>> {
  const { project, state, freshUntil } = indexed;
  const nodes = byProject.get(project.id) ?? [];
  const figures = figuresOfRead(site, indexed, byProject);
  const items = itemsOfProject(site.forest, nodes, project.id);
  return {
    projectId: project.id,
    key: project.key,
    name: project.name,
    category: project.category,
    index: state,
    figures,
    health: figures && healthOf(nodes, figures),
    asOf: freshUntil,
    itemsBelow: items.filter(({ depth }) => depth === 0).length + outsideParents(site.forest, nodes).length,
    withoutEpic: withoutParent(site.forest, nodes).length,
  };
}
