import type { PortfolioRequest, PortfolioView, ProjectRow } from '#contract/portfolio';
import type { Forest } from '#domain/hierarchy/forest';
import { itemsOfProject, outsideParents, withoutParent } from '#domain/hierarchy/items';
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
      index: site.index,
      today: site.today,
      presentDay: site.past?.presentDay ?? site.today,
      projects: site.projects.map((project) => ({
        ...projectRow(site, project, nodes.get(project.project.id) ?? []),
        now: project.generation > 0 && present ? figuresOf(present, nodesNow?.get(project.project.id) ?? []) : null,
      })),
      totals: figuresOf(site, [...nodes.values()].flat()),
      now: present && figuresOf(present, [...(nodesNow?.values() ?? [])].flat()),
      isPartial:
        site.projects.some(({ generation }) => generation === 0) || missing.projects.length + missing.issues > 0,
      missing,
    };
  };

function nodesByProject({ size, sources, sourceAt }: Forest): Map<string, number[]> {
  const nodes = new Map(sources.map(({ projectId }): [string, number[]] => [projectId, []]));
  const listOf = sources.map(({ projectId }) => nodes.get(projectId));
  for (let node = 0; node < size; node++) listOf[sourceAt[node] ?? 0]?.push(node);
  return nodes;
}

function projectRow(site: VisibleSite, indexed: ProjectIndex, nodes: readonly number[]): Omit<ProjectRow, 'now'> {
  const { project, state, generation, freshUntil } = indexed;
  const items = itemsOfProject(site.forest, nodes, project.id);
  return {
    projectId: project.id,
    key: project.key,
    name: project.name,
    category: project.category,
    index: state,
    figures: generation > 0 ? figuresOf(site, nodes) : null,
    asOf: freshUntil,
    itemsBelow: items.filter(({ depth }) => depth === 0).length + outsideParents(site.forest, nodes).length,
    withoutEpic: withoutParent(site.forest, nodes).length,
  };
}
