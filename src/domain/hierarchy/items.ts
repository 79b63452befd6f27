import type { Forest, Nodes } from './forest';
import { childrenOf, forEachNode, levelOf, OUTSIDE, projectIdOf, ROOT } from './forest';

/** Epic level: items from here up make the upper part of the tree, issues below it are listed on demand. */
export const EPIC_LEVEL = 1;
/** Level of what is worked on: stories, tasks, bugs. */
export const STORY_LEVEL = 0;

export interface Item {
  readonly node: number;
  /** Depth below the list's root, from 0. */
  readonly depth: number;
  readonly itemsBelow: number;
}

/**
 * A project's initiatives and epics, depth-first. What hangs below them is listed with them, whichever project it is in;
 * an item of the project whose parent is in another one starts a tree of its own.
 * @param nodes all nodes of the project
 */
export function itemsOfProject(forest: Forest, nodes: Nodes, projectId: string): Item[] {
  const own = itemsAmong(forest, nodes);
  return itemsFrom(forest, own, (node) => !hasAncestorIn(forest, node, projectId));
}

/** All initiatives and epics of a forest, depth-first. */
export function itemsIn(forest: Forest): Item[] {
  const own = itemsAmong(forest, forest.topDown);
  return itemsFrom(forest, own, (node) => (forest.parent[node] ?? ROOT) < 0);
}

function itemsFrom(forest: Forest, own: readonly number[], isTop: (node: number) => boolean): Item[] {
  const listed = new Set<number>();
  const items: Item[] = [];
  const list = (node: number, depth: number) => {
    if (listed.has(node)) return;
    listed.add(node);
    const below = itemChildren(forest, node);
    items.push({ node, depth, itemsBelow: below.length });
    for (const child of below) list(child, depth + 1);
  };
  for (const node of own) if (isTop(node)) list(node, 0);
  // What is left hangs in a loop of parents, which has no top.
  for (const node of own) list(node, 0);
  return items;
}

export function itemChildren(forest: Forest, node: number): number[] {
  return itemsAmong(forest, childrenOf(forest, node));
}

function itemsAmong(forest: Forest, nodes: Nodes): number[] {
  const items: number[] = [];
  forEachNode(forest, nodes, ({ levels }, at, node) => {
    if ((levels[at] ?? 0) >= EPIC_LEVEL) items.push(node);
  });
  return items;
}

/** An item that is broken down into others. */
export function hasItemsBelow(forest: Forest, node: number): boolean {
  const { children, childrenFrom } = forest;
  const end = childrenFrom[node + 1] ?? 0;
  for (let at = childrenFrom[node] ?? 0; at < end; at++)
    if (levelOf(forest, children[at] ?? 0) >= EPIC_LEVEL) return true;
  return false;
}

function hasAncestorIn(forest: Forest, node: number, projectId: string): boolean {
  const met = new Set<number>([node]);
  for (let above = forest.parent[node] ?? ROOT; above >= 0 && !met.has(above); above = forest.parent[above] ?? ROOT) {
    if (projectIdOf(forest, above) === projectId) return true;
    met.add(above);
  }
  return false;
}

/** Epics and initiatives of other projects to which story-level issues of these nodes belong, each once. */
export function parentsElsewhere(forest: Forest, nodes: Nodes, projectId: string): number[] {
  const parents = new Set<number>();
  for (const node of nodes) {
    const parent = forest.parent[node] ?? ROOT;
    if (parent >= 0 && levelOf(forest, node) < EPIC_LEVEL && projectIdOf(forest, parent) !== projectId)
      parents.add(parent);
  }
  return [...parents];
}

/** Positions in `outsideKeys` of the parents that these nodes name but the viewer cannot open, each once. */
export function outsideParents(forest: Forest, nodes: Nodes): number[] {
  const outside = new Set<number>();
  for (const node of nodes) if (forest.parent[node] === OUTSIDE) outside.add(forest.outsideAt[node] ?? 0);
  return [...outside];
}

/**
 * Everything that names a parent that the viewer cannot open, in any project, in one pass for all of them.
 * @returns by position in `outsideKeys`
 */
export function childrenOfOutside({ outsideAt, outsideKeys }: Forest): readonly (readonly number[])[] {
  const children = outsideKeys.map((): number[] => []);
  outsideAt.forEach((at, node) => children[at]?.push(node));
  return children;
}

/** Of these nodes, the ones below epic level that belong to nothing. */
export function withoutParent(forest: Forest, nodes: Nodes): number[] {
  const found: number[] = [];
  for (const node of nodes) if (forest.parent[node] === ROOT && levelOf(forest, node) < EPIC_LEVEL) found.push(node);
  return found;
}
