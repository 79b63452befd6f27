import type { Forest } from '../hierarchy/forest';
import { idOf, levelOf, OUTSIDE } from '../hierarchy/forest';
import { EPIC_LEVEL } from '../hierarchy/items';
import type { NestedWork } from './nest-work';

/**
 * By what the table is grouped. `project`: below each project its own issues. `category`: the same below the categories of
 * projects. `hierarchy`: each issue below its parent, whichever project that is in. All others: each issue in the group
 * that it belongs to by itself, below its parent where that is in the same group.
 */
export const workGroupings = ['project', 'category', 'assignee', 'theme', 'status', 'due-month', 'hierarchy'] as const;
export type WorkGrouping = (typeof workGroupings)[number];

/** How far down the table is open at first. */
export const workLevels = ['projects', 'initiatives', 'epics', 'stories', 'all'] as const;
export type WorkLevel = (typeof workLevels)[number];

/** What a line of the table stands for. */
export type WorkPlace =
  /** `bucket`: a category of projects, an account id, the name of a theme, a status category or a month; empty: has none. */
  | { readonly kind: 'group'; readonly bucket: string }
  | { readonly kind: 'project'; readonly projectId: string }
  | { readonly kind: 'issue'; readonly node: number }
  /** A parent in another project, for the stories of this one that belong to it. */
  | { readonly kind: 'elsewhere'; readonly node: number }
  /** A parent that cannot be opened: a position in `outsideKeys`. */
  | { readonly kind: 'outside'; readonly outside: number }
  /** Story-level issues of the project without a parent. */
  | { readonly kind: 'without-parent'; readonly projectId: string };

/** A line with what opens below it. */
export interface WorkBranch {
  /** Names the line among its siblings, and stays the same after every refresh. */
  readonly token: string;
  readonly place: WorkPlace;
  readonly below: () => readonly WorkBranch[];
}

/** The projects in which something is shown, or all of them, with their categories. */
export interface ListedProject {
  readonly projectId: string;
  /** null: it has none. */
  readonly category: string | null;
}

export function issueBranch(forest: Forest, nested: NestedWork, node: number): WorkBranch {
  return {
    token: `i${idOf(forest, node)}`,
    place: { kind: 'issue', node },
    below: () => nested.below(node).map((child) => issueBranch(forest, nested, child)),
  };
}

/** Buckets of `nested` are ids of projects. */
export function projectBranch(forest: Forest, nested: NestedWork, projectId: string): WorkBranch {
  return {
    token: `p${projectId}`,
    place: { kind: 'project', projectId },
    below: () => belowProject(forest, nested, projectId),
  };
}

/** Items by themselves; story-level issues below the parent that they name, or below the words that they have none. */
function belowProject(forest: Forest, nested: NestedWork, projectId: string): WorkBranch[] {
  const items: WorkBranch[] = [];
  const outside = new Map<number, number[]>();
  const elsewhere = new Map<number, number[]>();
  const withoutParent: number[] = [];
  for (const node of nested.tops.get(projectId) ?? []) {
    const parent = forest.parent[node] ?? -1;
    if (levelOf(forest, node) >= EPIC_LEVEL) items.push(issueBranch(forest, nested, node));
    else if (parent === OUTSIDE) add(outside, forest.outsideAt[node] ?? 0, node);
    else if (parent >= 0) add(elsewhere, parent, node);
    else withoutParent.push(node);
  }
  const issues = (nodes: readonly number[]) => () => nodes.map((node) => issueBranch(forest, nested, node));
  return [
    ...items,
    ...[...elsewhere].map(([node, children]): WorkBranch => ({
      token: `e${idOf(forest, node)}`,
      place: { kind: 'elsewhere', node },
      below: issues(children),
    })),
    ...[...outside].map(([at, children]): WorkBranch => ({
      token: `o${forest.outsideKeys[at] ?? ''}`,
      place: { kind: 'outside', outside: at },
      below: issues(children),
    })),
    ...(withoutParent.length === 0
      ? []
      : [{ token: 'w', place: { kind: 'without-parent', projectId } as const, below: issues(withoutParent) }]),
  ];
}

function add<K>(to: Map<K, number[]>, key: K, node: number): void {
  const list = to.get(key);
  if (list) list.push(node);
  else to.set(key, [node]);
}

/** The first lines of the table, in no order. */
export function workRoots(
  forest: Forest,
  nested: NestedWork,
  grouping: WorkGrouping,
  projects: readonly ListedProject[],
): readonly WorkBranch[] {
  switch (grouping) {
    case 'project':
      return projects.map(({ projectId }) => projectBranch(forest, nested, projectId));
    case 'category': {
      const categories = new Set(projects.map(({ category }) => category ?? ''));
      return [...categories].map((category) => {
        const own = projects.filter((project) => (project.category ?? '') === category);
        return groupBranch(category, () => own.map(({ projectId }) => projectBranch(forest, nested, projectId)));
      });
    }
    case 'hierarchy':
      return [...nested.tops.values()].flat().map((node) => issueBranch(forest, nested, node));
    default:
      return [...nested.tops].map(([bucket, nodes]) =>
        groupBranch(bucket, () => nodes.map((node) => issueBranch(forest, nested, node))),
      );
  }
}

function groupBranch(bucket: string, below: WorkBranch['below']): WorkBranch {
  return { token: `g${bucket}`, place: { kind: 'group', bucket }, below };
}

/** A line as it stands in the table. */
export interface WorkLine {
  readonly branch: WorkBranch;
  /** From 0. */
  readonly depth: number;
  /** How many lines open right below it. */
  readonly below: number;
  readonly isOpen: boolean;
}

/** Whether lines are open at first. */
export type OpenAtFirst = (place: WorkPlace) => boolean;

export const nothingOpen: OpenAtFirst = () => false;

const leastOpen: Readonly<Record<WorkLevel, number>> = {
  projects: Number.POSITIVE_INFINITY,
  initiatives: EPIC_LEVEL + 1,
  epics: EPIC_LEVEL,
  stories: 0,
  all: Number.NEGATIVE_INFINITY,
};

/** Lines are open as long as what is wanted stands below them. */
export function openDownTo(forest: Forest, level: WorkLevel, grouping: WorkGrouping): OpenAtFirst {
  const least = leastOpen[level];
  return (place) => {
    switch (place.kind) {
      case 'group':
        return grouping === 'category' || level !== 'projects';
      case 'project':
        return level !== 'projects';
      case 'issue':
        return levelOf(forest, place.node) > least;
      default:
        return least <= 0;
    }
  };
}

/** Every line that is open at first, top to bottom. @param inOrder puts siblings in order */
export function linesOfWork(
  roots: readonly WorkBranch[],
  isOpen: OpenAtFirst,
  inOrder: (siblings: readonly WorkBranch[]) => readonly WorkBranch[],
): WorkLine[] {
  const lines: WorkLine[] = [];
  const list = (siblings: readonly WorkBranch[], depth: number) => {
    for (const branch of inOrder(siblings)) {
      const below = branch.below();
      const isBranchOpen = below.length > 0 && isOpen(branch.place);
      lines.push({ branch, depth, below: below.length, isOpen: isBranchOpen });
      if (isBranchOpen) list(below, depth + 1);
    }
  };
  list(roots, 0);
  return lines;
}

/** The line that tokens lead to, from the first lines down; null: there is none, for this person or at all. */
export function branchAt(roots: readonly WorkBranch[], path: readonly string[]): WorkBranch | null {
  let siblings = roots;
  let found: WorkBranch | null = null;
  for (const token of path) {
    found = siblings.find((branch) => branch.token === token) ?? null;
    if (!found) return null;
    siblings = found.below();
  }
  return found;
}
