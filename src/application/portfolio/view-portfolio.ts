import type { PortfolioRequest, PortfolioView, ProjectRow } from '#contract/portfolio';
import type { Forest } from '#domain/hierarchy/forest';
import { itemsOfProject, outsideParents, withoutParent } from '#domain/hierarchy/items';
import type { Figures } from '#domain/progress/figures';
import type { FindMissing } from '../access/missing-data';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import { figuresOf } from '../hierarchy/figures-of';
import type { ProjectIndex } from '../site-index/ports';

/** Every project that the viewer may browse, aggregated over what he may see in it. */
export const viewPortfolio =
  (see: SeeSite, find: FindMissing) =>
  async (viewer: Viewer, { asOf }: PortfolioRequest): Promise<PortfolioView> => {
    const site = await see(viewer, asOf);
    const present = site.past?.present() ?? null;
    const missing = await find(viewer, present ?? site);
    const nodes = nodesByProject(site.forest);
    const nodesNow = present && nodesByProject(present.forest);
    return {
      portfolio: null,
      index: site.index,
      today: site.today,
      presentDay: site.past?.presentDay ?? site.today,
      projects: site.projects.map((project) => ({
        ...projectRow(site, project, nodes),
        now: present && nodesNow && figuresOfRead(present, project, nodesNow),
      })),
      totals: totalsOf(site, nodes),
      now: present && nodesNow && totalsOf(present, nodesNow),
      isPartial:
        site.projects.some(({ generation }) => generation === 0) || missing.projects.length + missing.issues > 0,
      missing,
    };
  };

type ProjectNodes = ReadonlyMap<string, readonly number[]>;

function totalsOf(site: VisibleSite, nodes: ProjectNodes): Figures {
  return figuresOf(site, [...nodes.values()].flat());
}

function figuresOfRead(site: VisibleSite, { project, generation }: ProjectIndex, nodes: ProjectNodes): Figures | null {
  return generation > 0 ? figuresOf(site, nodes.get(project.id) ?? []) : null;
}

function nodesByProject({ size, sources, sourceAt }: Forest): Map<string, number[]> {
  const nodes = new Map(sources.map(({ projectId }): [string, number[]] => [projectId, []]));
  const listOf = sources.map(({ projectId }) => nodes.get(projectId));
  for (let node = 0; node < size; node++) listOf[sourceAt[node] ?? 0]?.push(node);
  return nodes;
}

function projectRow(site: VisibleSite, indexed: ProjectIndex, byProject: ProjectNodes): Omit<ProjectRow, 'now'> {
  const { project, state, freshUntil } = indexed;
  const nodes = byProject.get(project.id) ?? [];
  const items = itemsOfProject(site.forest, nodes, project.id);
  return {
    projectId: project.id,
    key: project.key,
    name: project.name,
    category: project.category,
    index: state,
    figures: figuresOfRead(site, indexed, byProject),
    asOf: freshUntil,
    itemsBelow: items.filter(({ depth }) => depth === 0).length + outsideParents(site.forest, nodes).length,
    withoutEpic: withoutParent(site.forest, nodes).length,
    part: 'whole',
    isDirect: true,
  };
}
