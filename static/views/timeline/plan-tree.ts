import type { TimelineCandidate, TimelineProject, TimelineView } from '#contract/timeline';
import type { OpenSpan, TimelineBar, TimelineMark, TimelineRow } from '../../ui/timeline/timeline-model';
import type { TreeNode } from '../../ui/treegrid/tree';
import { spanThen, type BaselinePlan } from './baseline-plan';
import type { DayRange } from './planning/planned-items';
import { groupKinds, groupOf, inGroupOrder, type GroupKind } from './plan-groups';
import { conflictsOf, firstDayOf, isUnscheduled, spanOf, type DateConflict, type PlanItem } from './plan-item';

export const groupings = ['project', 'hierarchy', ...groupKinds] as const;
/**
 * `project`: each item below its project. `hierarchy`: below its parent alone, whichever project that is in. All others:
 * in the group that it belongs to by itself, and below nothing else.
 */
export type Grouping = (typeof groupings)[number];

/** What a line of the timeline stands for. */
export type Subject =
  | { readonly kind: 'item'; readonly item: PlanItem }
  | { readonly kind: 'project'; readonly project: TimelineProject }
  | { readonly kind: 'candidate'; readonly candidate: TimelineCandidate }
  /** Several lines under one name. */
  | { readonly kind: 'group' };

export interface PlanRow extends TimelineRow {
  readonly subject: Subject;
}

type Node = TreeNode<PlanRow>;

export const itemId = ({ key }: { readonly key: string }): string => `item-${key}`;

/** With more items than these, projects are closed at first. */
const openUpTo = 150;

const plainBar: Omit<TimelineBar, 'own' | 'rolledUp'> = {
  conflict: null,
  tone: 'unknown',
  done: null,
  isLate: false,
  isCritical: false,
  baseline: null,
  forecast: null,
  marks: [],
};

export interface TreeWords {
  readonly conflict: (conflict: DateConflict) => string;
  readonly candidates: string;
  /** null: the group of those that have none. */
  readonly group: (kind: GroupKind, group: string | null) => string;
}

export interface TreeOptions {
  readonly grouping: Grouping;
  /** Of the portfolio, in its order. */
  readonly themes: readonly string[];
  /** What is narrowed is opened down to what was found. */
  readonly isNarrowed: boolean;
  readonly words: TreeWords;
  /** Releases and the like, by project id. */
  readonly marks: ReadonlyMap<string, readonly TimelineMark[]>;
  /** Beside which items are drawn; null: beside nothing. */
  readonly baseline: BaselinePlan | null;
  /** null: nobody plans, so no bar can be moved. */
  readonly planning: {
    /** Items as they are in Jira, by position: what is planned anew stays on its line. */
    readonly inJira: ReadonlyMap<number, PlanItem>;
    readonly projects: ReadonlyMap<string, DayRange>;
  } | null;
}

/** Where a bar that is planned anew stands in Jira; null: it stands there already, or nowhere. */
function wasOf({ at, start, due }: PlanItem, { planning }: TreeOptions): OpenSpan | null {
  const before = planning?.inJira.get(at);
  return before && (before.start !== start || before.due !== due) ? spanOf(before.start, before.due) : null;
}

function rowOf(item: PlanItem, options: TreeOptions): PlanRow {
  const { words, planning, baseline } = options;
  const conflicts = conflictsOf(item).map(words.conflict);
  const bar: TimelineBar = {
    ...plainBar,
    own: spanOf(item.start, item.due),
    was: wasOf(item, options),
    rolledUp: spanOf(item.startBelow, item.dueBelow),
    conflict: conflicts.length === 0 ? null : conflicts.join('. '),
    tone: item.category,
    done: item.done,
    isLate: item.isLate,
    baseline: baseline && spanThen(baseline, item),
  };
  return {
    name: item.name,
    bar: isUnscheduled(item) ? null : bar,
    canPlan: planning !== null,
    subject: { kind: 'item', item },
  };
}

interface Placed {
  readonly item: PlanItem;
  readonly node: Node;
}

const ROOT = -1;

function add<K>(to: Map<K, Placed[]>, place: K, placed: Placed): void {
  const others = to.get(place);
  if (others) others.push(placed);
  else to.set(place, [placed]);
}

/** Below which item one stands; ROOT: it starts a tree. */
function placeOf({ parentAt, project }: PlanItem, byAt: ReadonlyMap<number, PlanItem>, grouping: Grouping): number {
  const parent = byAt.get(parentAt);
  const isBelow = grouping === 'hierarchy' || (grouping === 'project' && parent?.project === project);
  return parent && isBelow ? parentAt : ROOT;
}

/**
 * Items below each other, by the first known day. An item that is not listed, or has no day, stands there only for what
 * is below it.
 */
function itemRoots(items: readonly PlanItem[], listed: ReadonlySet<PlanItem>, options: TreeOptions): Placed[] {
  const below = new Map<number, Placed[]>();
  const byAt = new Map(items.map((item) => [item.at, item]));
  const isOpenAtFirst = options.isNarrowed || listed.size <= openUpTo;
  // From the last to the first: what belongs to an item always stands behind it.
  for (const item of items.toReversed()) {
    const children = inOrder(below.get(item.at) ?? [], options);
    const isBranch = children.length > 0;
    if (!isBranch && (!listed.has(item) || isUnscheduled(item))) continue;
    const node = { id: itemId(item), row: rowOf(item, options), isBranch, isOpenAtFirst, children };
    add(below, placeOf(item, byAt, options.grouping), { item, node });
  }
  return below.get(ROOT) ?? [];
}

const LAST_OF_ALL = Number.MAX_SAFE_INTEGER;

/** A line stays where it is while its bar is planned anew: nobody could go on moving what jumps away. */
function inOrder(placed: readonly Placed[], { planning }: TreeOptions): Node[] {
  const placeOf = (item: PlanItem): number | null => firstDayOf(planning?.inJira.get(item.at) ?? item);
  const dayOf = ({ item }: Placed): number => placeOf(item) ?? firstDayOf(item) ?? LAST_OF_ALL;
  return placed
    .toReversed()
    .sort((a, b) => dayOf(a) - dayOf(b))
    .map(({ node }) => node);
}

function projectNode(project: TimelineProject, placed: readonly Placed[], options: TreeOptions, count: number): Node {
  const { start, due } = options.planning?.projects.get(project.projectId) ?? project;
  const span = spanOf(start, due);
  const marks = options.marks.get(project.projectId) ?? [];
  const hasBar = span !== null || marks.length > 0;
  const bar = hasBar ? { ...plainBar, own: null, rolledUp: span, done: project.done, marks } : null;
  return {
    id: `project-${project.projectId}`,
    row: { name: project.name, bar, canPlan: false, subject: { kind: 'project', project } },
    isBranch: placed.length > 0,
    isOpenAtFirst: options.isNarrowed || count <= openUpTo,
    children: inOrder(placed, options),
  };
}

function groupedBy<K>(roots: readonly Placed[], groupOf: (item: PlanItem) => K): Map<K, Placed[]> {
  const placed = new Map<K, Placed[]>();
  for (const root of roots) add(placed, groupOf(root.item), root);
  return placed;
}

/** Groups without an item are left out. */
function groupNodes(kind: GroupKind, roots: readonly Placed[], options: TreeOptions, count: number): Node[] {
  const placed = groupedBy(roots, groupOf[kind]);
  const order = { themes: options.themes, nameOf: options.words.group };
  return inGroupOrder(kind, [...placed.keys()], order).map((group): Node => ({
    id: `${kind}-${group ?? ''}`,
    row: { name: options.words.group(kind, group), bar: null, canPlan: false, subject: { kind: 'group' } },
    isBranch: true,
    isOpenAtFirst: options.isNarrowed || count <= openUpTo,
    children: inOrder(placed.get(group) ?? [], options),
  }));
}

function candidatesNode(candidates: readonly TimelineCandidate[], { words }: TreeOptions): Node {
  const row = { name: words.candidates, bar: null, canPlan: false, subject: { kind: 'group' } } as const;
  const children = candidates.map((candidate): Node => {
    const span = spanOf(candidate.start, candidate.end);
    const bar = span && { ...plainBar, own: span, rolledUp: null };
    const subject = { kind: 'candidate', candidate } as const;
    return {
      id: `candidate-${candidate.id}`,
      row: { name: candidate.name, bar, canPlan: false, subject },
      isBranch: false,
      children: [],
    };
  });
  return { id: 'candidates', row, isBranch: true, isOpenAtFirst: true, children };
}

/**
 * What the timeline shows: everything, or what a filter has found of it. Projects in which nothing was found are left out;
 * candidates stand last, and are in no filter's way.
 *
 * @param listed the items that were found, of all of them
 */
export function planTree(
  { projects, candidates }: Pick<TimelineView, 'projects' | 'candidates'>,
  items: readonly PlanItem[],
  listed: ReadonlySet<PlanItem>,
  options: TreeOptions,
): readonly Node[] {
  const roots = itemRoots(items, listed, options);
  const others = options.isNarrowed || candidates.length === 0 ? [] : [candidatesNode(candidates, options)];
  if (options.grouping === 'hierarchy') return [...inOrder(roots, options), ...others];
  if (options.grouping !== 'project') return [...groupNodes(options.grouping, roots, options, listed.size), ...others];
  const placed = groupedBy(roots, ({ project }) => project);
  const shown = projects.filter((project) => !options.isNarrowed || placed.has(project));
  return [...shown.map((project) => projectNode(project, placed.get(project) ?? [], options, listed.size)), ...others];
}
