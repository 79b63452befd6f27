import type { IssueFacts } from '../site-index/issue-facts';
import type { NodeLookup } from './node-lookup';

export type Nodes = readonly number[] | Uint32Array;

/** Facts of one project, or of a part of it, and which of its issues the viewer may see; null: all of them. */
export interface VisibleFacts {
  readonly projectId: string;
  readonly facts: IssueFacts;
  readonly isVisible: ((at: number) => boolean) | null;
}

/** Where a node hangs: a node's number, or one of these. */
export const ROOT = -1;
/** The parent is named but cannot be opened: see `outsideAt`. */
export const OUTSIDE = -2;

/**
 * All issues that one viewer may see, with who belongs to whom across projects. Nodes are numbers from 0; nothing that
 * the viewer may not see has one. Roll-ups over this are therefore exact for the viewer by construction.
 */
export interface Forest {
  readonly size: number;
  readonly sources: readonly VisibleFacts[];
  /** Position in `sources`. Ascends: the nodes of a source stand together. */
  readonly sourceAt: Uint32Array;
  /** Position in the source's facts. */
  readonly factAt: Uint32Array;
  /** The parent's node, ROOT or OUTSIDE. */
  readonly parent: Int32Array;
  /** Position in `outsideKeys` where the parent is OUTSIDE. */
  readonly outsideAt: Int32Array;
  readonly outsideKeys: readonly string[];
  /** Children of node n: `children[childrenFrom[n]] … children[childrenFrom[n + 1] - 1]`. */
  readonly childrenFrom: Uint32Array;
  readonly children: Uint32Array;
  /** Every node once, parents before their children. A loop of parents, if Jira ever had one, begins with its first member. */
  readonly topDown: Uint32Array;
  readonly nodeOfId: NodeLookup;
}

/** As much of a forest as roll-ups and figures need. */
export type Trees = Pick<Forest, 'size' | 'sources' | 'sourceAt' | 'factAt' | 'parent' | 'topDown'>;

export function childrenOf(forest: Forest, node: number): Uint32Array {
  return forest.children.subarray(forest.childrenFrom[node], forest.childrenFrom[node + 1]);
}

export function sourceOf(forest: Trees, node: number): { source: VisibleFacts; at: number } {
  const source = forest.sources[forest.sourceAt[node] ?? -1];
  if (!source) throw new RangeError(`The forest has no node ${String(node)}.`);
  return { source, at: forest.factAt[node] ?? 0 };
}

/**
 * Tells each node of a list with the facts that it is in and its position there. Nodes of a source stand together: to keep its
 * facts for as long as it lasts is many times cheaper than to ask `sourceOf` of each node.
 */
export function forEachNode(
  forest: Trees,
  nodes: Nodes,
  visit: (facts: IssueFacts, at: number, node: number) => void,
): void {
  const { sourceAt, factAt } = forest;
  let position: number | undefined;
  let facts: IssueFacts | null = null;
  // An iterator over lists of two kinds takes half as long again.
  for (let place = 0, end = nodes.length; place < end; place++) {
    const node = nodes[place] ?? ROOT;
    if (facts === null || sourceAt[node] !== position) {
      facts = sourceOf(forest, node).source.facts;
      position = sourceAt[node];
    }
    visit(facts, factAt[node] ?? 0, node);
  }
}

export function keyOf(forest: Forest, node: number): string {
  const { source, at } = sourceOf(forest, node);
  return source.facts.keys.at(at) ?? '';
}

/** null: no issue that the viewer may see has this key. */
export function nodeOfKey(forest: Forest, key: string): number | null {
  for (const [source, { facts }] of forest.sources.entries()) {
    const at = facts.keys.indexOf(key);
    const node = at < 0 ? undefined : forest.nodeOfId.get(facts.ids[at] ?? 0);
    // An issue that has just moved may stand in another source, by another key.
    if (node !== undefined && forest.sourceAt[node] === source) return node;
  }
  return null;
}

export function idOf(forest: Forest, node: number): number {
  const { source, at } = sourceOf(forest, node);
  return source.facts.ids[at] ?? 0;
}

export function levelOf(forest: Forest, node: number): number {
  const { source, at } = sourceOf(forest, node);
  return source.facts.levels[at] ?? 0;
}

export function projectIdOf(forest: Forest, node: number): string {
  return sourceOf(forest, node).source.projectId;
}

/** Each of them once, ascending. */
export const everyNode = ({ size }: Trees): Uint32Array => nodesBetween(0, size);

/** All nodes of one level of Jira's hierarchy, ascending. */
export function nodesAtLevel({ sources, sourceAt, factAt }: Trees, level: number): number[] {
  const nodes: number[] = [];
  let node = 0;
  sources.forEach(({ facts: { levels } }, source) => {
    for (; sourceAt[node] === source; node++) if (levels[factAt[node] ?? 0] === level) nodes.push(node);
  });
  return nodes;
}

/** Those of a list that are of one level, in its order. */
export function onlyAtLevel(forest: Trees, nodes: Nodes, level: number): number[] {
  const found: number[] = [];
  forEachNode(forest, nodes, ({ levels }, at, node) => {
    if (levels[at] === level) found.push(node);
  });
  return found;
}

/** All nodes of one project, in the order of its facts. */
export function nodesOfProject(forest: Forest, projectId: string): Uint32Array {
  const parts = forest.sources.flatMap((source, position) =>
    source.projectId === projectId
      ? [nodesBetween(firstNodeFrom(forest, position), firstNodeFrom(forest, position + 1))]
      : [],
  );
  const nodes = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    nodes.set(part, end);
    end += part.length;
  }
  return nodes;
}

function nodesBetween(first: number, end: number): Uint32Array {
  const nodes = new Uint32Array(end - first);
  for (let node = first; node < end; node++) nodes[node - first] = node;
  return nodes;
}

/** The first node of this source or of a later one; beyond the last where there is none. */
function firstNodeFrom({ size, sourceAt }: Forest, source: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sourceAt[middle] ?? 0) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
