import type { DependenciesView, DependencyType } from '#contract/dependencies';
import { checkPlannedDates, verdicts } from '#domain/dependencies/conflicts';
import type { LinkChecks } from '#domain/dependencies/conflicts';
import { dependencyKinds } from '#domain/dependencies/dependency-kind';
import type { DependencyNetwork } from '#domain/dependencies/network';
import { UNKNOWN } from '#domain/dependencies/network';
import { prepareNetwork } from '#domain/dependencies/prepare-network';
import type { Schedule } from '#domain/dependencies/schedule';
import { scheduleNetwork } from '#domain/dependencies/schedule';
import { WhatIf } from '#domain/dependencies/what-if';
import { statusCategories } from '#domain/progress/status-category';
import { workCalendar } from '#domain/schedule/work-calendar';

const DONE = statusCategories.indexOf('done');

/** Everything that the page says of dependencies, from one answer. Items are positions: in `view.items`, then in `view.outside`. */
export interface DependencyPlan {
  readonly view: DependenciesView;
  readonly network: DependencyNetwork;
  readonly checks: LinkChecks;
  readonly schedule: Schedule;
  readonly whatIf: WhatIf;
}

/** A link between two items. */
export interface PlanLink {
  readonly link: number;
  readonly from: number;
  readonly to: number;
  readonly type: DependencyType;
  readonly verdict: (typeof verdicts)[number];
  /** Work days by which the successor would have to move; 0: it need not, or that is not known. */
  readonly shortBy: number;
  /** The ends are in two projects, or one is outside the index. */
  readonly isAcross: boolean;
}

/**
 * The network of an answer, checked and scheduled: no item starts before its planned start, and none before its links let
 * it. An item lasts from its planned start to its due day; of ends outside the index no day is known.
 */
export function planOf(view: DependenciesView): DependencyPlan {
  const network = prepareNetwork(itemColumns(view), linkColumns(view), workCalendar(view.work));
  const schedule = scheduleNetwork(network, { start: view.today, keepsPlannedStarts: true, target: null });
  return { view, network, checks: checkPlannedDates(network), schedule, whatIf: new WhatIf(schedule) };
}

function itemColumns({ items, outside }: DependenciesView) {
  const count = items.ids.length + outside.length;
  return {
    count,
    starts: Int32Array.from({ length: count }, (_, at) => items.starts[at] ?? UNKNOWN),
    ends: Int32Array.from({ length: count }, (_, at) => items.dues[at] ?? UNKNOWN),
    durations: new Int32Array(count).fill(UNKNOWN),
    done: Uint8Array.from({ length: count }, (_, at) => (items.categories[at] === DONE ? 1 : 0)),
  };
}

function linkColumns({ links, types }: DependenciesView) {
  const kinds = types.map(({ kind }) => dependencyKinds.indexOf(kind));
  return {
    count: links.from.length,
    predecessors: Int32Array.from(links.from),
    successors: Int32Array.from(links.to),
    types: Uint8Array.from(links.typeAt, (at) => kinds[at] ?? dependencyKinds.length),
    lags: Int32Array.from(links.typeAt, (at) => types[at]?.lagDays ?? 0),
  };
}

export const isOutside = ({ view }: DependencyPlan, item: number): boolean => item >= view.items.ids.length;

export function keyOf({ view }: DependencyPlan, item: number): string {
  return view.items.keys[item] ?? view.outside[item - view.items.ids.length] ?? '';
}

/** null: outside the index. */
export function projectOf({ view }: DependencyPlan, item: number): DependenciesView['projects'][number] | null {
  return view.projects[view.items.projectAt[item] ?? -1] ?? null;
}

/** The links that hold: of two that say the same about the same items only the one with the longest lag. */
export function linksOf(plan: DependencyPlan): PlanLink[] {
  const { network, view } = plan;
  return view.links.from.flatMap((_, link) => {
    const told = network.holds[link] === 1 ? linkAt(plan, link) : null;
    return told ? [told] : [];
  });
}

/** null: there is no such link. */
export function linkAt(plan: DependencyPlan, link: number): PlanLink | null {
  const { view, checks } = plan;
  const [from, to] = [view.links.from[link] ?? -1, view.links.to[link] ?? -1];
  const type = view.types[view.links.typeAt[link] ?? -1];
  if (!type) return null;
  const [a, b] = [projectOf(plan, from), projectOf(plan, to)];
  return {
    link,
    from,
    to,
    type,
    verdict: verdicts[checks.verdicts[link] ?? -1] ?? 'left-out',
    shortBy: checks.shortBy[link] ?? 0,
    isAcross: a === null || a.projectId !== b?.projectId,
  };
}
