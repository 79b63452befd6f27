import type { DependenciesRequest, DependenciesView, DependencyItems, DependencyScope } from '#contract/dependencies';
import { daySources } from '#contract/dependencies';
import { plannedSpan } from '#domain/dependencies/planned-span';
import { descendantsOf } from '#domain/hierarchy/below';
import { idOf, keyOf, levelOf, nodeOfKey, projectIdOf, sourceOf } from '#domain/hierarchy/forest';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import type { SiteWorkRules } from '../capacity/site-calendar';
import { AppError } from '../errors';
import type { SeePortfolio } from '../portfolio/see-portfolio';
import type { SeeDependencies, VisibleDependency, VisibleEnd } from './see-dependencies';

/** The network of dependencies of a scope, packed: what a dependency map, a timeline and a critical path are made from. */
export const viewDependencies =
  (see: SeeDependencies, seeOne: SeePortfolio, workRules: SiteWorkRules) =>
  async (viewer: Viewer, { scope, portfolioId }: DependenciesRequest): Promise<DependenciesView> => {
    const seen = portfolioId === undefined ? null : await seeOne(viewer, portfolioId);
    const choose = (visible: VisibleSite) => both(chosenBy(visible, scope), seen && isWithin(visible, seen.site));
    const { site, links, isPartial } = await see(viewer, choose, seen?.whole);
    const places = placesOf(links);
    const nodes = [...places.nodes.keys()];
    const projectIds = [...new Set(nodes.map((node) => projectIdOf(site.forest, node)))];
    return {
      index: site.index,
      today: site.today,
      work: await workRules(),
      projects: projectIds.map((projectId) => projectOf(site, projectId)),
      items: itemsOf(site, nodes, projectIds),
      outside: [...places.outside.keys()],
      ...linksOf(links, places, nodes.length),
      isPartial,
    };
  };

type Chosen = (node: number) => boolean;

function both(first: Chosen, second: Chosen | null): Chosen {
  return second === null ? first : (node) => first(node) && second(node);
}

/** Of a site, what a part of it has as well. Each has its own numbers for the same issues. */
function isWithin({ forest }: VisibleSite, part: VisibleSite): Chosen {
  return (node) => part.forest.nodeOfId.has(idOf(forest, node));
}

function chosenBy(site: VisibleSite, scope: DependencyScope): Chosen {
  if (scope.of === 'site') return () => true;
  if (scope.of === 'projects') {
    const wanted = new Set(scope.projectIds);
    const known = new Set(site.projects.map(({ project }) => project.id));
    if ([...wanted].some((id) => !known.has(id))) throw new AppError({ code: 'not-found' });
    return (node) => wanted.has(projectIdOf(site.forest, node));
  }
  const top = nodeOfKey(site.forest, scope.issueKey);
  if (top === null) throw new AppError({ code: 'not-found' });
  const below = new Set([top, ...descendantsOf(site.forest, [top])]);
  return (node) => below.has(node);
}

/** Positions of ends, in the order in which links name them. */
interface Places {
  readonly nodes: ReadonlyMap<number, number>;
  readonly outside: ReadonlyMap<string, number>;
}

function placesOf(links: readonly VisibleDependency[]): Places {
  const nodes = new Map<number, number>();
  const outside = new Map<string, number>();
  const add = <T>(places: Map<T, number>, value: T) => {
    if (!places.has(value)) places.set(value, places.size);
  };
  for (const end of links.flatMap(({ predecessor, successor }) => [predecessor, successor])) {
    if ('node' in end) add(nodes, end.node);
    else add(outside, end.outside);
  }
  return { nodes, outside };
}

function linksOf(links: readonly VisibleDependency[], { nodes, outside }: Places, items: number) {
  const placeOf = (end: VisibleEnd) =>
    'node' in end ? (nodes.get(end.node) ?? 0) : items + (outside.get(end.outside) ?? 0);
  const types = [...new Map(links.map(({ type }) => [type.typeId, type])).values()];
  const typeAt = new Map(types.map(({ typeId }, at) => [typeId, at]));
  return {
    types,
    links: {
      from: links.map(({ predecessor }) => placeOf(predecessor)),
      to: links.map(({ successor }) => placeOf(successor)),
      typeAt: links.map(({ type }) => typeAt.get(type.typeId) ?? 0),
    },
  };
}

function itemsOf(
  { forest, rolled }: VisibleSite,
  nodes: readonly number[],
  projectIds: readonly string[],
): DependencyItems {
  const projectAt = new Map(projectIds.map((id, at) => [id, at]));
  const spans = nodes.map((node) => plannedSpan(forest, rolled, node));
  const categoryOf = (node: number) => {
    const { source, at } = sourceOf(forest, node);
    return source.facts.categories[at] ?? -1;
  };
  return {
    ids: nodes.map((node) => idOf(forest, node)),
    keys: nodes.map((node) => keyOf(forest, node)),
    projectAt: nodes.map((node) => projectAt.get(projectIdOf(forest, node)) ?? 0),
    levels: nodes.map((node) => levelOf(forest, node)),
    categories: nodes.map(categoryOf),
    starts: spans.map(({ start }) => start?.day ?? null),
    dues: spans.map(({ due }) => due?.day ?? null),
    startSources: spans.map(({ start }) => (start ? daySources.indexOf(start.source) : -1)),
    dueSources: spans.map(({ due }) => (due ? daySources.indexOf(due.source) : -1)),
  };
}

function projectOf({ projects }: VisibleSite, projectId: string): DependenciesView['projects'][number] {
  const project = projects.find((candidate) => candidate.project.id === projectId)?.project;
  return { projectId, key: project?.key ?? '', name: project?.name ?? '' };
}
