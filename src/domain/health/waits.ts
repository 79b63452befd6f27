import { checkPlannedDates, verdicts } from '../dependencies/conflicts';
import { dependencyKinds } from '../dependencies/dependency-kind';
import type { DependencyRule } from '../dependencies/dependency-rule';
import type { PlannedItems, PlannedLinks } from '../dependencies/network';
import { UNKNOWN } from '../dependencies/network';
import { plannedSpan } from '../dependencies/planned-span';
import { prepareNetwork } from '../dependencies/prepare-network';
import type { Forest } from '../hierarchy/forest';
import { idOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { isLate } from '../progress/sum-figures';
import type { WorkCalendar } from '../schedule/work-calendar';
import type { Day } from '../units';
import { isOpen } from './health-items';

/** A dependency between two issues of a forest. */
export interface NodeLink {
  readonly predecessor: number;
  readonly successor: number;
  readonly rule: Pick<DependencyRule, 'kind' | 'lagDays'>;
}

/** Ids of open issues by how they stand to what they wait for. */
export interface Waits {
  /** They have a predecessor, done or not. */
  readonly dependent: ReadonlySet<number>;
  /**
   * Of those, the ones that cannot go as planned: planned too early for a predecessor that is not done, behind one that is
   * late, or in a cycle of open ones.
   */
  readonly inConflict: ReadonlySet<number>;
}

const VIOLATED = verdicts.indexOf('violated');

/** @param links whose ends the viewer may both see: a conflict with a hidden issue would tell of it */
export function waitsOf(
  forest: Forest,
  rolled: RollUp,
  links: readonly NodeLink[],
  today: Day,
  calendar: WorkCalendar,
): Waits {
  const waiting = links.filter(({ successor }) => isOpen(forest, successor));
  const dependent = new Set(waiting.map(({ successor }) => idOf(forest, successor)));
  // Nothing has to wait for what is done: most links of most sites need no look at their dates.
  const held = waiting.filter(({ predecessor }) => isOpen(forest, predecessor));
  const nodes = [...new Set(held.flatMap(({ predecessor, successor }) => [predecessor, successor]))];
  const network = prepareNetwork(itemColumns(forest, rolled, nodes), linkColumns(held, nodes), calendar);
  const { verdicts: verdictOf } = checkPlannedDates(network);
  const inConflict = new Set<number>();
  held.forEach(({ predecessor, successor }, link) => {
    if (verdictOf[link] === VIOLATED || isLate(forest, rolled, predecessor, today))
      inConflict.add(idOf(forest, successor));
  });
  // Each of them waits for another, so that it is among the dependent ones already.
  for (const { items } of network.cycles) for (const item of items) inConflict.add(idOf(forest, nodes[item] ?? -1));
  return { dependent, inConflict };
}

/** All of them are open. */
function itemColumns(forest: Forest, rolled: RollUp, nodes: readonly number[]): PlannedItems {
  const spans = nodes.map((node) => plannedSpan(forest, rolled, node));
  return {
    count: nodes.length,
    starts: Int32Array.from(spans, ({ start }) => start?.day ?? UNKNOWN),
    ends: Int32Array.from(spans, ({ due }) => due?.day ?? UNKNOWN),
    durations: new Int32Array(nodes.length).fill(UNKNOWN),
    done: new Uint8Array(nodes.length),
  };
}

function linkColumns(links: readonly NodeLink[], nodes: readonly number[]): PlannedLinks {
  const itemOf = new Map(nodes.map((node, item) => [node, item]));
  return {
    count: links.length,
    predecessors: Int32Array.from(links, ({ predecessor }) => itemOf.get(predecessor) ?? -1),
    successors: Int32Array.from(links, ({ successor }) => itemOf.get(successor) ?? -1),
    types: Uint8Array.from(links, ({ rule }) => dependencyKinds.indexOf(rule.kind)),
    lags: Int32Array.from(links, ({ rule }) => rule.lagDays),
  };
}

/** The same by node of a forest, which may be a part of the one that they were found in. 1: it is among them. */
export interface WaitingNodes {
  readonly dependent: Uint8Array;
  readonly inConflict: Uint8Array;
}

export function waitingNodes(forest: Forest, { dependent, inConflict }: Waits): WaitingNodes {
  return { dependent: markNodes(forest, dependent), inConflict: markNodes(forest, inConflict) };
}

function markNodes(forest: Forest, issueIds: ReadonlySet<number>): Uint8Array {
  const marks = new Uint8Array(forest.size);
  for (const id of issueIds) {
    const node = forest.nodeOfId.get(id);
    if (node !== undefined) marks[node] = 1;
  }
  return marks;
}
