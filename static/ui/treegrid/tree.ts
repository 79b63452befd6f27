/** A row with what opens below it. The children of a branch may come later: it is a branch all the same. */
export interface TreeNode<Row> {
  /** Unique in the whole tree, and the same after every refresh. */
  readonly id: string;
  readonly row: Row;
  readonly isBranch: boolean;
  readonly isOpenAtFirst?: boolean;
  readonly children: readonly TreeNode<Row>[];
}

/** One line of the grid as it is shown, with what assistive technology is told of its place in the tree. */
export interface TreeLine<Row> {
  readonly id: string;
  readonly row: Row;
  /** From 1. */
  readonly level: number;
  /** Place among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  readonly expansion: 'leaf' | 'expanded' | 'collapsed';
  readonly parentId: string | null;
}

/** Whether a branch is open: people turn a branch from the state it had at first. */
export const isOpen = (
  node: Pick<TreeNode<unknown>, 'id' | 'isBranch' | 'isOpenAtFirst'>,
  turned: ReadonlySet<string>,
): boolean => node.isBranch && turned.has(node.id) !== (node.isOpenAtFirst ?? false);

/** The lines that are shown, top to bottom: every root, and the children of every open branch. */
export function linesOf<Row>(roots: readonly TreeNode<Row>[], turned: ReadonlySet<string>): TreeLine<Row>[] {
  const lines: TreeLine<Row>[] = [];
  const visit = (nodes: readonly TreeNode<Row>[], level: number, parentId: string | null): void => {
    nodes.forEach((node, index) => {
      const open = isOpen(node, turned);
      const expansion = node.isBranch ? (open ? 'expanded' : 'collapsed') : 'leaf';
      lines.push({
        id: node.id,
        row: node.row,
        level,
        position: index + 1,
        siblings: nodes.length,
        expansion,
        parentId,
      });
      if (open) visit(node.children, level + 1, node.id);
    });
  };
  visit(roots, 1, null);
  return lines;
}

/** The same tree with the siblings of every level in order. Equal rows keep their order. */
export function sortTree<Row>(
  nodes: readonly TreeNode<Row>[],
  compare: (a: Row, b: Row) => number,
): readonly TreeNode<Row>[] {
  return nodes
    .map((node) => (node.children.length === 0 ? node : { ...node, children: sortTree(node.children, compare) }))
    .sort((a, b) => compare(a.row, b.row));
}

/** The other state of one branch. */
export function turn(turned: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(turned);
  if (!next.delete(id)) next.add(id);
  return next;
}
