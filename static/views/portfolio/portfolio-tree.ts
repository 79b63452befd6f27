import type { PortfolioItemsView, ProjectRow } from '#contract/portfolio';
import type { CallFailure } from '../../bridge/failure-error';
import type { TreeNode } from '../../ui/treegrid/tree';
import type { GridRow } from '../items/grid-row';
import { nestItems, type NestedItem } from '../items/nest-items';

/** What is known of the rows below one project. */
export type ItemsAnswer =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: CallFailure; readonly retry: () => void }
  | { readonly state: 'loaded'; readonly items: PortfolioItemsView };

type GridNode = TreeNode<GridRow>;

const leaf = (id: string, row: GridRow): GridNode => ({ id, row, isBranch: false, children: [] });

function itemNode(projectId: string, { item, below }: NestedItem): GridNode {
  return {
    id: `project-${projectId}/item-${item.issue.issueId}`,
    row: { kind: 'item', item },
    isBranch: below.length > 0,
    children: below.map((child) => itemNode(projectId, child)),
  };
}

function itemNodes({ projectId, key }: ProjectRow, view: PortfolioItemsView): GridNode[] {
  const nodes = [
    ...nestItems(view.items).map((nested) => itemNode(projectId, nested)),
    ...view.outside.map((item) => leaf(`project-${projectId}/outside-${item.key}`, { kind: 'outside', item })),
  ];
  if (view.withoutEpic) {
    const row: GridRow = { kind: 'without-epic', projectId, projectKey: key, figures: view.withoutEpic };
    nodes.push(leaf(`project-${projectId}/without-epic`, row));
  }
  if (nodes.length === 0)
    nodes.push(leaf(`project-${projectId}/none`, { kind: 'note', text: { id: 'portfolio.items.none' } }));
  return nodes;
}

function childrenOf(project: ProjectRow, answer: ItemsAnswer | undefined): GridNode[] {
  const id = `project-${project.projectId}`;
  if (!answer) return [];
  if (answer.state === 'loading') return [leaf(`${id}/loading`, { kind: 'loading' })];
  if (answer.state === 'failed') {
    return [leaf(`${id}/failed`, { kind: 'failed', failure: answer.failure, retry: answer.retry })];
  }
  return itemNodes(project, answer.items);
}

export const projectNodeId = (project: ProjectRow): string => `project-${project.projectId}`;

/** Projects, and below those that are open what `itemsOf` knows of them. */
export function portfolioTree(
  projects: readonly ProjectRow[],
  itemsOf: (projectId: string) => ItemsAnswer | undefined,
): readonly GridNode[] {
  return projects.map((project) => ({
    id: projectNodeId(project),
    row: { kind: 'project', project },
    isBranch: project.itemsBelow > 0 || project.withoutEpic > 0,
    children: childrenOf(project, itemsOf(project.projectId)),
  }));
}
