import { criticalPath } from '#domain/dependencies/critical-path';
import { boxesOf, type MapBoxes, type MapLine } from '#domain/dependencies/map-boxes';
import { placeBoxes } from '#domain/dependencies/map-places';
import { at } from '#domain/dependencies/network';
import { statusCategories } from '#domain/progress/status-category';
import type { MapBox, MapLink, MapModel } from '../../../ui/dependency-map/map-model';
import { isOutside, keyOf, linkAt, projectOf, type DependencyPlan } from '../plan/dependency-plan';

/** Up to so many linked items a map can be read item by item. */
const MOST_ITEMS = 60;

/** What is drawn: every item by itself, or every project as one box. */
export const mapLooks = ['projects', 'items'] as const;
export type MapLookChoice = (typeof mapLooks)[number];

/** The project of an item as a group: a position in `view.projects`, and behind them all that is outside the index. */
export const groupOf = ({ view }: DependencyPlan, item: number): number =>
  view.items.projectAt[item] ?? view.projects.length;

/** Names that people, and this page, keep: a position means another project in the next answer. */
export const groupId = ({ view }: DependencyPlan, group: number): string =>
  `project:${view.projects[group]?.projectId ?? ''}`;

/** How to begin: what a stranger can read. */
export function firstLook({ network, view }: DependencyPlan): MapLookChoice {
  const linked = new Set(view.links.from.concat(view.links.to).filter((item) => item < network.count));
  const groups = view.projects.length + (view.outside.length > 0 ? 1 : 0);
  return linked.size > MOST_ITEMS && groups > 1 ? 'projects' : 'items';
}

export interface PlanMap {
  readonly boxes: MapBoxes;
  readonly model: MapModel;
  readonly boxOfId: ReadonlyMap<string, number>;
}

interface Marked {
  readonly items: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
  /** Items that wait for themselves, over others. */
  readonly cyclic: ReadonlySet<number>;
}

/**
 * The dependencies as a map, with closed groups as one box each. Emphasised is the critical path that the page tells of.
 *
 * @param outsideName of the group of items that are not in the index
 */
export function planMap(plan: DependencyPlan, closed: ReadonlySet<number>, outsideName: string): PlanMap {
  const { network } = plan;
  const groups = Int32Array.from({ length: network.count }, (_, item) => groupOf(plan, item));
  const boxes = boxesOf(network, groups, closed);
  const path = criticalPath(plan.schedule);
  const marked = {
    items: new Set(path.items),
    links: new Set(path.links),
    cyclic: new Set(network.cycles.flatMap(({ items }) => items)),
  };
  const conflicts = conflictsOf(plan, boxes);
  const drawn = boxes.items.map((_, box): MapBox => {
    const own = boxOf(plan, boxes, box, marked, outsideName);
    return { ...own, conflicts: at(conflicts, box) };
  });
  return {
    boxes,
    model: {
      boxes: drawn,
      links: boxes.lines.map((line) => linkOf(plan, boxes, line, marked)),
      ...placeBoxes(network, boxes),
    },
    boxOfId: new Map(drawn.map(({ id }, box) => [id, box])),
  };
}

/** At an item: of all of its links. Of a group: of those within, since the others stand on their lines. */
function conflictsOf({ network, checks }: DependencyPlan, { boxOf: boxOfItem, count, groups }: MapBoxes): Int32Array {
  const conflicts = new Int32Array(count);
  for (const link of checks.violated) {
    const [from, to] = [network.links.predecessors, network.links.successors].map((ends) =>
      at(boxOfItem, at(ends, link)),
    );
    for (const box of new Set([from ?? -1, to ?? -1]))
      if (at(groups, box) < 0 || from === to) conflicts[box] = at(conflicts, box) + 1;
  }
  return conflicts;
}

function boxOf(
  plan: DependencyPlan,
  { items, groups }: MapBoxes,
  box: number,
  marked: Marked,
  outsideName: string,
): Omit<MapBox, 'conflicts'> {
  const group = at(groups, box);
  const own = items[box] ?? [];
  const marks = {
    isCritical: own.some((item) => marked.items.has(item)),
    inCycle: own.some((item) => marked.cyclic.has(item)),
  };
  if (group >= 0) {
    const project = plan.view.projects[group];
    const words = { title: project?.name ?? outsideName, detail: project?.key ?? '' };
    return { id: groupId(plan, group), kind: 'group', ...words, category: null, ...marks };
  }
  return { ...itemBox(plan, own[0] ?? 0), ...marks };
}

function itemBox(plan: DependencyPlan, item: number): Pick<MapBox, 'id' | 'kind' | 'title' | 'detail' | 'category'> {
  const key = keyOf(plan, item);
  const category = statusCategories[plan.view.items.categories[item] ?? -1] ?? 'unknown';
  return {
    id: key,
    kind: 'item',
    title: key,
    detail: projectOf(plan, item)?.name ?? '',
    category: isOutside(plan, item) ? null : category,
  };
}

function linkOf(plan: DependencyPlan, { groups }: MapBoxes, { from, to, links }: MapLine, marked: Marked): MapLink {
  const isBetweenItems = at(groups, from) < 0 && at(groups, to) < 0;
  const { component, links: ends } = plan.network;
  const isCyclic = (link: number) =>
    at(component, at(ends.predecessors, link)) === at(component, at(ends.successors, link));
  return {
    from,
    to,
    label: isBetweenItems ? kindLabel(plan, links) : String(links.length),
    isConflict: links.some((link) => linkAt(plan, link)?.verdict === 'violated'),
    isCritical: links.some((link) => marked.links.has(link)),
    inCycle: links.some(isCyclic),
  };
}

/** What a link asks for where that is not what one expects of a line; several, where it draws several. */
function kindLabel(plan: DependencyPlan, links: readonly number[]): string | null {
  const kinds = links.map((link) => {
    const { kind, lagDays } = linkAt(plan, link)?.type ?? { kind: 'FS', lagDays: 0 };
    return lagDays === 0 ? kind : `${kind} ${lagDays > 0 ? '+' : '−'}${String(Math.abs(lagDays))}`;
  });
  return kinds.every((kind) => kind === 'FS') ? null : kinds.join(', ');
}
