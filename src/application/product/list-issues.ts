import type { IssueListRequest, IssueListScope, IssueListView } from '#contract/product';
import { childrenOf, keyOf, nodesOfProject, sourceOf } from '#domain/hierarchy/forest';
import { childrenOfOutside, withoutParent } from '#domain/hierarchy/items';
import { statusCategories } from '#domain/progress/status-category';
import { isLate } from '#domain/progress/sum-figures';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import { describeIssues } from '../hierarchy/describe-issues';
import type { SeePart } from '../portfolio/see-portfolio';
import type { IndexReader } from '../site-index/ports';

const PAGE_SIZE = 100;

/** One page of the issues that belong to something, or to nothing. */
export const listIssues =
  (see: SeePart, reader: IndexReader) =>
  async (viewer: Viewer, { scope, portfolioId, offset, asOf }: IssueListRequest): Promise<IssueListView> => {
    const site = await see(viewer, portfolioId, asOf);
    return pageOfIssues(reader, site, nodesIn(site, scope), offset);
  };

export async function pageOfIssues(
  reader: IndexReader,
  site: VisibleSite,
  nodes: readonly number[],
  offset: number,
): Promise<IssueListView> {
  const page = inReadingOrder(site, nodes).slice(offset, offset + PAGE_SIZE);
  const end = offset + page.length;
  return {
    issues: await describeIssues(reader, site, page),
    total: nodes.length,
    next: end < nodes.length ? end : null,
  };
}

function nodesIn(site: VisibleSite, scope: IssueListScope): readonly number[] {
  const { forest } = site;
  if (scope.of === 'epic') {
    const node = forest.nodeOfId.get(Number(scope.issueId));
    if (node === undefined) throw new AppError({ code: 'not-found' });
    return [...childrenOf(forest, node)];
  }
  if (scope.of === 'outside') {
    const outside = forest.outsideKeys.indexOf(scope.parentKey);
    if (outside < 0) throw new AppError({ code: 'not-found' });
    return childrenOfOutside(forest, outside);
  }
  if (!site.projects.some(({ project }) => project.id === scope.projectId)) throw new AppError({ code: 'not-found' });
  return withoutParent(forest, nodesOfProject(forest, scope.projectId));
}

/** Late work first, then open, then done; each by key, numbers as numbers. */
function inReadingOrder(site: VisibleSite, nodes: readonly number[]): number[] {
  const done = statusCategories.indexOf('done');
  const urgency = (node: number) => {
    const { source, at } = sourceOf(site.forest, node);
    if (source.facts.categories[at] === done) return 2;
    return isLate(site.forest, site.rolled, node, site.today) ? 0 : 1;
  };
  const sortable = nodes.map((node) => ({ node, urgency: urgency(node), key: splitKey(keyOf(site.forest, node)) }));
  sortable.sort(
    (a, b) => a.urgency - b.urgency || compareText(a.key.project, b.key.project) || a.key.number - b.key.number,
  );
  return sortable.map(({ node }) => node);
}

function splitKey(key: string): { project: string; number: number } {
  const dash = key.lastIndexOf('-');
  return { project: key.slice(0, dash), number: Number(key.slice(dash + 1)) };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
