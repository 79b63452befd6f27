import type { IssueListRequest, IssueListScope, IssueListView } from '#contract/issue-list';
import type { Place } from '#contract/place';
import { blockersOf } from '#domain/features/blockers';
import type { Nodes } from '#domain/hierarchy/forest';
import { childrenOf, everyNode, nodesOfProject } from '#domain/hierarchy/forest';
import { childrenOfOutside, withoutParent } from '#domain/hierarchy/items';
import { changesBetween } from '#domain/overview/changes-between';
import { itemsBehind } from '#domain/progress/figure-items';
import type { FiguresScope } from '#domain/progress/sum-figures';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import type { WordReader } from '../work/ports';
import { findWork } from '../work/see-work';
import { groundsIn } from '../health/health-of';
import type { SeeLoads } from '../health/see-loads';
import type { SeeLinks } from '../dependencies/see-links';
import type { SeeWaits } from '../health/see-waits';
import type { SeenPlace, SeePlace } from '../place/see-place';
import type { IndexReader } from '../site-index/ports/index-reader';
import { describeIssues } from './describe-issues';
import { figuresBelow, scopeBelow, scopeOf, scopeOfChildren } from './figures-of';
import { inReadingOrder } from './reading-order';
import { jqlOf } from './search-in-jira';

const PAGE_SIZE = 100;

interface ListPorts {
  readonly reader: IndexReader;
  readonly words: WordReader;
  readonly waits: SeeWaits;
  readonly links: SeeLinks;
  readonly loads: SeeLoads;
}

/** One page of the issues that belong to something or to nothing, or of those behind one of its figures. */
export const listIssues =
  (see: SeePlace, { reader, ...ports }: ListPorts) =>
  async (
    viewer: Viewer,
    { scope, figure = 'issues', change, offset, asOf, ...place }: IssueListRequest,
  ): Promise<IssueListView> => {
    if (change) return listChanged(see, reader, viewer, { place, change, offset });
    const part = await see(viewer, place, asOf);
    const { site, whole } = part;
    const waits = figure === 'inConflict' ? await ports.waits(whole) : null;
    const loads = figure === 'ofBusiest' || figure === 'unsized' ? await ports.loads(whole) : null;
    const grounds = groundsIn(site, { waits, loads });
    const nodes = itemsBehind(site.forest, site.rolled, await figuresScope(part, ports, scope), figure, grounds);
    return {
      ...(await pageOfIssues(reader, site, nodes, offset)),
      jql: jqlOf(site, { scope, figure, nodes, isPart: isPart(place) }),
    };
  };

const isPart = ({ portfolioId, product }: Place) => portfolioId !== undefined || product !== undefined;

interface Changed extends Pick<IssueListRequest, 'offset'> {
  readonly place: Place;
  readonly change: NonNullable<IssueListRequest['change']>;
}

/** As they are now. */
async function listChanged(
  see: SeePlace,
  reader: IndexReader,
  viewer: Viewer,
  { place, change: { kind, since }, offset }: Changed,
): Promise<IssueListView> {
  const { site: then } = await see(viewer, place, since);
  const now = then.past?.present() ?? then;
  const nodes = changesBetween(then, now)[kind];
  return {
    ...(await pageOfIssues(reader, now, nodes, offset)),
    jql: jqlOf(now, { scope: { of: 'portfolio' }, figure: 'issues', nodes, isPart: true }),
  };
}

export async function pageOfIssues(
  reader: IndexReader,
  site: VisibleSite,
  nodes: readonly number[],
  offset: number,
): Promise<Omit<IssueListView, 'jql'>> {
  const page = inReadingOrder(site, nodes, offset, offset + PAGE_SIZE);
  const end = offset + page.length;
  return {
    issues: await describeIssues(reader, site, page),
    below: page.map((node) => (childrenOf(site.forest, node).length === 0 ? null : figuresBelow(site, node).issues)),
    total: nodes.length,
    next: end < nodes.length ? end : null,
  };
}

async function figuresScope(
  part: SeenPlace,
  { words, links }: Pick<ListPorts, 'words' | 'links'>,
  scope: IssueListScope,
): Promise<FiguresScope> {
  const { site } = part;
  const { forest } = site;
  switch (scope.of) {
    case 'portfolio':
      return scopeOf(nodesIn(site, undefined));
    case 'project':
      return scopeOf(nodesIn(site, scope.projectId));
    case 'without-epic':
      return scopeOfChildren(site, withoutParent(forest, nodesIn(site, scope.projectId)));
    case 'epic':
      return scopeBelow(site, found(forest.nodeOfId.get(Number(scope.issueId))));
    case 'blockers':
      return scopeOf(blockersIn(site, await links(site), scope.issueId));
    case 'work':
      return scopeOf(await findWork(part, words, scope.filter, scope.group ?? null));
    case 'outside': {
      const outside = forest.outsideKeys.indexOf(scope.parentKey);
      return scopeOfChildren(site, found(childrenOfOutside(forest)[outside]));
    }
  }
}

/** @param projectId undefined: all of the place */
function nodesIn(site: VisibleSite, projectId: string | undefined): Nodes {
  if (projectId === undefined) return everyNode(site.forest);
  return nodesOfProject(site.forest, visibleProject(site, projectId));
}

/** Within the place that is seen. */
function blockersIn({ forest }: VisibleSite, links: Awaited<ReturnType<SeeLinks>>, issueId: string): number[] {
  const node = found(forest.nodeOfId.get(Number(issueId)));
  return [...(blockersOf(forest, links ?? []).get(node) ?? [])];
}

function visibleProject({ projects }: VisibleSite, projectId: string): string {
  return found(projects.find(({ project }) => project.id === projectId)).project.id;
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new AppError({ code: 'not-found' });
  return thing;
}
