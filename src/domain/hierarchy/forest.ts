import type { IssueFacts } from '../site-index/issue-facts';

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
  /** Position in `sources`. */
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
  /** Every node once, parents before their children. A loop of parents, if Jira ever had one, is entered where it is met first. */
  readonly topDown: Uint32Array;
  readonly nodeOfId: ReadonlyMap<number, number>;
}

export function childrenOf(forest: Forest, node: number): Uint32Array {
  return forest.children.subarray(forest.childrenFrom[node], forest.childrenFrom[node + 1]);
}

export function sourceOf(forest: Forest, node: number): { source: VisibleFacts; at: number } {
  const source = forest.sources[forest.sourceAt[node] ?? -1];
  if (!source) throw new RangeError(`The forest has no node ${String(node)}.`);
  return { source, at: forest.factAt[node] ?? 0 };
}

export function keyOf(forest: Forest, node: number): string {
  const { source, at } = sourceOf(forest, node);
  return source.facts.keys[at] ?? '';
}

/** null: no issue that the viewer may see has this key. */
export function nodeOfKey(forest: Forest, key: string): number | null {
  for (let node = 0; node < forest.size; node++) if (keyOf(forest, node) === key) return node;
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

/** All nodes of one project, in the order of its facts. */
export function nodesOfProject(forest: Forest, projectId: string): number[] {
  const isOfProject = forest.sources.map((source) => source.projectId === projectId);
  const nodes: number[] = [];
  forest.sourceAt.forEach((source, node) => {
    if (isOfProject[source]) nodes.push(node);
  });
  return nodes;
}
