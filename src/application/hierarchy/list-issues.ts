import type { IssueListRequest, IssueListScope, IssueListView } from '#contract/issue-list';
import { nodesOfProject } from '#domain/hierarchy/forest';
import { childrenOfOutside, withoutParent } from '#domain/hierarchy/items';
import { itemsBehind } from '#domain/progress/figure-items';
import type { FiguresScope } from '#domain/progress/sum-figures';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import { groundsIn } from '../health/health-of';
import type { SeeWaits } from '../health/see-waits';
import type { SeePart } from '../portfolio/see-portfolio';
import type { IndexReader } from '../site-index/ports/index-reader';
import { describeIssues } from './describe-issues';
import { scopeBelow, scopeOf, scopeOfChildren } from './figures-of';
import { inReadingOrder } from './reading-order';
import { jqlOf } from './search-in-jira';

const PAGE_SIZE = 100;

/** One page of the issues that belong to something or to nothing, or of those behind one of its figures. */
export const listIssues =
  (see: SeePart, reader: IndexReader, waitsIn: SeeWaits) =>
  async (
    viewer: Viewer,
    { scope, portfolioId, figure = 'issues', offset, asOf }: IssueListRequest,
  ): Promise<IssueListView> => {
    const { site, whole } = await see(viewer, portfolioId, asOf);
    const waits = figure === 'inConflict' ? await waitsIn(whole) : null;
    const grounds = groundsIn(site, waits);
    const nodes = itemsBehind(site.forest, site.rolled, figuresScope(site, scope), figure, grounds);
    return {
      ...(await pageOfIssues(reader, site, nodes, offset)),
      jql: jqlOf(site, { scope, figure, nodes, isPart: portfolioId !== undefined }),
    };
  };

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
    total: nodes.length,
    next: end < nodes.length ? end : null,
  };
}

function figuresScope(site: VisibleSite, scope: IssueListScope): FiguresScope {
  const { forest } = site;
  switch (scope.of) {
    case 'portfolio':
      return scopeOf(Array.from({ length: forest.size }, (_, node) => node));
    case 'project':
      return scopeOf(nodesOfProject(forest, visibleProject(site, scope.projectId)));
    case 'without-epic': {
      const nodes = nodesOfProject(forest, visibleProject(site, scope.projectId));
      return scopeOfChildren(site, withoutParent(forest, nodes));
    }
    case 'epic':
      return scopeBelow(site, found(forest.nodeOfId.get(Number(scope.issueId))));
    case 'outside': {
      const outside = forest.outsideKeys.indexOf(scope.parentKey);
      return scopeOfChildren(site, childrenOfOutside(forest, found(outside < 0 ? undefined : outside)));
    }
  }
}

function visibleProject({ projects }: VisibleSite, projectId: string): string {
  return found(projects.find(({ project }) => project.id === projectId)).project.id;
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new AppError({ code: 'not-found' });
  return thing;
}
