import type { Forest, Trees } from './forest';
import { OUTSIDE, ROOT } from './forest';
import { groupChildren, orderTopDown } from './grow-forest';

/** Some of the issues of a forest. Nodes keep their numbers. */
export interface ForestPart extends Trees {
  /** Its nodes, ascending. */
  readonly nodes: Uint32Array;
}

/**
 * Roll-ups and figures of a part are those of a forest that was grown of it alone: a parent that is not in it counts as one that
 * cannot be opened. Much cheaper, so that many parts can be taken from one forest.
 */
export function partOfForest(forest: Forest, isMember: (node: number) => boolean): ForestPart {
  const { size, sources, sourceAt, factAt } = forest;
  const isIn = new Uint8Array(size);
  const nodes = new Uint32Array(size);
  let count = 0;
  for (let node = 0; node < size; node++) {
    if (!isMember(node)) continue;
    isIn[node] = 1;
    nodes[count++] = node;
  }
  const parent = forest.parent.map((above) => (above >= 0 && !isIn[above] ? OUTSIDE : above));
  const topDown = topDownOf(forest, parent).filter((node) => isIn[node] === 1);
  return { size, sources, sourceAt, factAt, parent, topDown, nodes: nodes.subarray(0, count) };
}

/** Taking nodes away keeps parents before their children, except where it opens a loop of parents. */
function topDownOf({ topDown }: Forest, parent: Int32Array): Uint32Array {
  const isMet = new Uint8Array(parent.length);
  const isInOrder = topDown.every((node) => {
    isMet[node] = 1;
    const above = parent[node] ?? ROOT;
    return above < 0 || isMet[above] === 1;
  });
  if (isInOrder) return topDown;
  const { childrenFrom, children } = groupChildren(parent);
  return orderTopDown(parent, childrenFrom, children);
}
