import { NO_PARENT } from '../site-index/issue-facts';
import type { Forest, VisibleFacts } from './forest';
import { OUTSIDE, ROOT } from './forest';
import type { NodeLookup } from './node-lookup';
import { NodeTable } from './node-lookup';

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

/** No node has the parent's id. */
const NOWHERE = -1;

type Nodes = Pick<Forest, 'size' | 'sourceAt' | 'factAt' | 'nodeOfId'>;

function plantNodes(sources: readonly VisibleFacts[]): Nodes {
  const most = sources.reduce((sum, { facts }) => sum + facts.count, 0);
  const sourceAt = new Uint32Array(most);
  const factAt = new Uint32Array(most);
  const nodeOfId = new NodeTable(most);
  sources.forEach(({ facts, isVisible }, source) => {
    for (let at = 0; at < facts.count; at++) {
      if (isVisible && !isVisible(at)) continue;
      const node = nodeOfId.size;
      // An issue that has just moved can stand in two projects until both are read again: it counts once.
      if (!nodeOfId.add(facts.ids[at] ?? 0)) continue;
      sourceAt[node] = source;
      factAt[node] = at;
    }
  });
  const { size } = nodeOfId;
  return { size, sourceAt: sourceAt.subarray(0, size), factAt: factAt.subarray(0, size), nodeOfId };
}

type Links = Pick<Forest, 'parent' | 'outsideAt' | 'outsideKeys'>;

function linkParents(sources: readonly VisibleFacts[], nodes: Nodes): Links {
  const parent = new Int32Array(nodes.size).fill(ROOT);
  const outsideAt = new Int32Array(nodes.size).fill(-1);
  const outside = new Map<string, number>();
  let node = 0;
  sources.forEach(({ facts }, source) => {
    // Each parent is looked up once, however many children name it.
    const nodeOfParent = nodesOf(facts.parents.ids, nodes.nodeOfId);
    for (; nodes.sourceAt[node] === source; node++) {
      const named = facts.parentAt[nodes.factAt[node] ?? 0] ?? NO_PARENT;
      if (named === NO_PARENT) continue;
      const found = nodeOfParent[named] ?? NOWHERE;
      const isFound = found !== NOWHERE && found !== node;
      parent[node] = isFound ? found : OUTSIDE;
      if (!isFound) outsideAt[node] = positionIn(outside, facts.parents.keys[named] ?? '');
    }
  });
  return { parent, outsideAt, outsideKeys: [...outside.keys()] };
}

/** NOWHERE: no node has it. */
function nodesOf(ids: readonly number[], lookup: NodeLookup): Int32Array {
  const nodes = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at++) nodes[at] = lookup.get(ids[at] ?? 0) ?? NOWHERE;
  return nodes;
}

function positionIn(positions: Map<string, number>, key: string): number {
  const position = positions.get(key) ?? positions.size;
  positions.set(key, position);
  return position;
}

/** @param parent as in a forest */
export function groupChildren(parent: Int32Array): Pick<Forest, 'childrenFrom' | 'children'> {
  const childrenFrom = firstChildren(parent);
  const next = childrenFrom.slice();
  const children = new Uint32Array(childrenFrom[parent.length] ?? 0);
  for (let node = 0; node < parent.length; node++) {
    const above = parent[node] ?? ROOT;
    if (above < 0) continue;
    const position = next[above] ?? 0;
    children[position] = node;
    next[above] = position + 1;
  }
  return { childrenFrom, children };
}

function firstChildren(parent: Int32Array): Uint32Array {
  const childrenFrom = new Uint32Array(parent.length + 1);
  for (const above of parent) if (above >= 0) childrenFrom[above + 1] = (childrenFrom[above + 1] ?? 0) + 1;
  for (let node = 0; node < parent.length; node++) {
    childrenFrom[node + 1] = (childrenFrom[node + 1] ?? 0) + (childrenFrom[node] ?? 0);
  }
  return childrenFrom;
}

/** @param parent as in a forest */
export function orderTopDown(parent: Int32Array, childrenFrom: Uint32Array, children: Uint32Array): Uint32Array {
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
    if (met[node]) continue;
    const from = filled;
    meet(firstOfLoop(parent, node));
    spread(from);
  }
  return order;
}

/** Of the loop of parents that a node is in or hangs below, the first member. */
function firstOfLoop(parent: Int32Array, node: number): number {
  const climbed = new Set<number>();
  let member = node;
  while (!climbed.has(member)) {
    climbed.add(member);
    member = parent[member] ?? member;
  }
  let first = member;
  for (let next = parent[member] ?? member; next !== member; next = parent[next] ?? member)
    first = Math.min(first, next);
  return first;
}
