import type { IssueFacts } from '../site-index/issue-facts';
import { NO_PARENT } from '../site-index/issue-facts';
import type { Forest, VisibleFacts } from './forest';
import { OUTSIDE, ROOT } from './forest';

/** Puts together what one viewer may see of many projects. Linear in the number of issues. */
export function growForest(sources: readonly VisibleFacts[]): Forest {
  const nodes = plantNodes(sources);
  const links = linkParents(sources, nodes);
  const { childrenFrom, children } = groupChildren(links.parent);
  return {
    ...nodes,
    ...links,
    sources,
    childrenFrom,
    children,
    topDown: orderTopDown(links.parent, childrenFrom, children),
  };
}

type Nodes = Pick<Forest, 'size' | 'sourceAt' | 'factAt' | 'nodeOfId'>;

function plantNodes(sources: readonly VisibleFacts[]): Nodes {
  const most = sources.reduce((sum, { facts }) => sum + facts.count, 0);
  const sourceAt = new Uint32Array(most);
  const factAt = new Uint32Array(most);
  const nodeOfId = new Map<number, number>();
  let size = 0;
  sources.forEach(({ facts, isVisible }, source) => {
    for (let at = 0; at < facts.count; at++) {
      const id = facts.ids[at] ?? 0;
      // An issue that has just moved can stand in two projects until both are read again: it counts once.
      if (nodeOfId.has(id) || (isVisible && !isVisible(at))) continue;
      nodeOfId.set(id, size);
      sourceAt[size] = source;
      factAt[size] = at;
      size++;
    }
  });
  return { size, sourceAt: sourceAt.subarray(0, size), factAt: factAt.subarray(0, size), nodeOfId };
}

type Links = Pick<Forest, 'parent' | 'outsideAt' | 'outsideKeys'>;

function linkParents(sources: readonly VisibleFacts[], { size, sourceAt, factAt, nodeOfId }: Nodes): Links {
  const parent = new Int32Array(size).fill(ROOT);
  const outsideAt = new Int32Array(size).fill(-1);
  const outside = new Map<string, number>();
  for (let node = 0; node < size; node++) {
    const named = namedParent(sources[sourceAt[node] ?? 0]?.facts, factAt[node] ?? 0);
    if (!named) continue;
    const found = nodeOfId.get(named.id);
    if (found !== undefined && found !== node) {
      parent[node] = found;
      continue;
    }
    const position = outside.get(named.key) ?? outside.size;
    outside.set(named.key, position);
    parent[node] = OUTSIDE;
    outsideAt[node] = position;
  }
  return { parent, outsideAt, outsideKeys: [...outside.keys()] };
}

function namedParent(facts: IssueFacts | undefined, fact: number): { id: number; key: string } | null {
  const at = facts?.parentAt[fact] ?? NO_PARENT;
  if (!facts || at === NO_PARENT) return null;
  return { id: facts.parents.ids[at] ?? 0, key: facts.parents.keys[at] ?? '' };
}

function groupChildren(parent: Int32Array): Pick<Forest, 'childrenFrom' | 'children'> {
  const childrenFrom = new Uint32Array(parent.length + 1);
  for (const above of parent) if (above >= 0) childrenFrom[above + 1] = (childrenFrom[above + 1] ?? 0) + 1;
  for (let node = 0; node < parent.length; node++) {
    childrenFrom[node + 1] = (childrenFrom[node + 1] ?? 0) + (childrenFrom[node] ?? 0);
  }
  const next = childrenFrom.slice();
  const children = new Uint32Array(childrenFrom[parent.length] ?? 0);
  parent.forEach((above, node) => {
    if (above < 0) return;
    const position = next[above] ?? 0;
    children[position] = node;
    next[above] = position + 1;
  });
  return { childrenFrom, children };
}

function orderTopDown(parent: Int32Array, childrenFrom: Uint32Array, children: Uint32Array): Uint32Array {
  const order = new Uint32Array(parent.length);
  const met = new Uint8Array(parent.length);
  let filled = 0;
  const meet = (node: number) => {
    if (met[node]) return;
    met[node] = 1;
    order[filled++] = node;
  };
  const spread = (from: number) => {
    for (let at = from; at < filled; at++) {
      const node = order[at] ?? 0;
      for (let child = childrenFrom[node] ?? 0; child < (childrenFrom[node + 1] ?? 0); child++)
        meet(children[child] ?? 0);
    }
  };
  parent.forEach((above, node) => {
    if (above < 0) meet(node);
  });
  spread(0);
  // Only members of a loop are left now, and what hangs below them.
  for (let node = 0; filled < parent.length; node++) {
    const from = filled;
    meet(node);
    spread(from);
  }
  return order;
}
