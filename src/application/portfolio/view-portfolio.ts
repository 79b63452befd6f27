import type { PortfolioRequest, PortfolioView, ProjectRow } from '#contract/portfolio';
import type { MissingData } from '#contract/site-index';
import { itemsOfProject, outsideParents, withoutParent } from '#domain/hierarchy/items';
import type { FindMissing } from '../access/missing-data';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import type { HealthOf, Judging, PrepareJudging } from '../health/health-of';
import { healthIn } from '../health/health-of';
import type { OverridesOf } from '../health/overrides-of';
import type { CountedIssues } from '../hierarchy/counted-issues';
import { countedProject, countedSite } from '../hierarchy/counted-issues';
import type { ProjectIndex } from '../site-index/ports/index-reader';
import type { DescribePart } from './portfolio-part';
import { totalsOf } from './portfolio-part';
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
  const healthOf = healthIn(site, judging);
  return {
    index: site.index,
    today: site.today,
    presentDay: site.past?.presentDay ?? site.today,
    projects: site.projects.map((project) => ({
      ...projectRow(site, project, healthOf),
      ...placeOf(project.project.id),
      now: (present && countedRead(present, project)?.figures()) ?? null,
    })),
    totals: totalsOf(site),
    health: healthOf(countedSite(site)),
    thresholds: judging.thresholds,
    now: present && totalsOf(present),
    isPartial: site.projects.some(({ generation }) => generation === 0) || missing.projects.length + missing.issues > 0,
    missing,
  };
}

/** null: it has not been read yet. */
function countedRead(site: VisibleSite, { project, generation }: ProjectIndex): CountedIssues | null {
  return generation > 0 ? countedProject(site, project.id) : null;
}

function projectRow(
  site: VisibleSite,
  indexed: ProjectIndex,
  healthOf: HealthOf,
): Omit<ProjectRow, 'now' | keyof ReturnType<PlaceOf>> {
  const { project, state, freshUntil } = indexed;
  const { nodes } = countedProject(site, project.id);
  const counted = countedRead(site, indexed);
  const items = itemsOfProject(site.forest, nodes, project.id);
  return {
    projectId: project.id,
    key: project.key,
    name: project.name,
    category: project.category,
    index: state,
    figures: counted?.figures() ?? null,
    health: counted && healthOf(counted),
    asOf: freshUntil,
    itemsBelow: items.filter(({ depth }) => depth === 0).length + outsideParents(site.forest, nodes).length,
    withoutEpic: withoutParent(site.forest, nodes).length,
  };
}
