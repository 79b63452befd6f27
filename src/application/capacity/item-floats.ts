import type { DemandItem } from '#domain/capacity/demand';
import type { Period } from '#domain/capacity/periods';
import { dependencyKinds } from '#domain/dependencies/dependency-kind';
import { at, SCHEDULED } from '#domain/dependencies/network';
import { plannedSpan } from '#domain/dependencies/planned-span';
import { prepareNetwork } from '#domain/dependencies/prepare-network';
import { scheduleNetwork } from '#domain/dependencies/schedule';
import type { Schedule } from '#domain/dependencies/schedule';
import { sourceOf } from '#domain/hierarchy/forest';
import { dayOrNull } from '#domain/hierarchy/roll-up';
import { statusCategories } from '#domain/progress/status-category';
import type { WorkCalendar } from '#domain/schedule/work-calendar';
import { countWorkDays } from '#domain/schedule/work-calendar';
import { NO_DAY } from '#domain/site-index/issue-facts';
import type { Day } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import type { VisibleDependency } from '../dependencies/see-dependencies';

const DONE = statusCategories.indexOf('done');

/**
 * By how many work days each item may end later at no cost: not beyond the due day that the nearest issue above it states
 * itself, and without moving anything that depends on it (free float). Where neither says anything there is no float:
 * nobody has said that it may be later.
 */
export function floatsOf(
  site: VisibleSite,
  items: readonly DemandItem[],
  links: readonly VisibleDependency[],
  calendar: WorkCalendar,
): number[] {
  const spans = new Map(items.map(({ node, span }) => [node, span]));
  const freeFloatOf = freeFloats(site, links, spans, calendar);
  return items.map(({ node, span }) => {
    if (span === null) return 0;
    const above = dueAbove(site, node);
    const room = above === null ? null : Math.max(0, countWorkDays(calendar, (span.last + 1) as Day, above));
    const known = [room, freeFloatOf(node)].filter((float) => float !== null);
    return known.length === 0 ? 0 : Math.min(...known);
  });
}

/** The due day that the nearest issue above states itself. */
function dueAbove({ forest }: VisibleSite, node: number): Day | null {
  const met = new Set([node]);
  for (let above = forest.parent[node] ?? -1; above >= 0 && !met.has(above); above = forest.parent[above] ?? -1) {
    met.add(above);
    const { source, at: fact } = sourceOf(forest, above);
    const due = dayOrNull(source.facts.dues[fact]);
    if (due !== null) return due;
  }
  return null;
}

/** null: nothing depends on it, as far as the viewer may see and days are known. */
function freeFloats(
  { forest, rolled, today }: VisibleSite,
  links: readonly VisibleDependency[],
  spanOf: ReadonlyMap<number, Period | null>,
  calendar: WorkCalendar,
): (node: number) => number | null {
  const both = links.flatMap(({ predecessor, successor, type }) =>
    'node' in predecessor && 'node' in successor ? [{ from: predecessor.node, to: successor.node, type }] : [],
  );
  const nodes = [...new Set(both.flatMap(({ from, to }) => [from, to]))];
  const places = new Map(nodes.map((node, place) => [node, place]));
  const spans = nodes.map((node) => {
    const planned = plannedSpan(forest, rolled, node);
    const asked = spanOf.get(node);
    return { first: asked?.first ?? planned.start?.day ?? NO_DAY, last: asked?.last ?? planned.due?.day ?? NO_DAY };
  });
  const isDone = (node: number) => {
    const { source, at: fact } = sourceOf(forest, node);
    return source.facts.categories[fact] === DONE;
  };
  const column = (values: readonly number[]) => Int32Array.from(values);
  const network = prepareNetwork(
    {
      count: nodes.length,
      starts: column(spans.map(({ first }) => first)),
      ends: column(spans.map(({ last }) => last)),
      durations: new Int32Array(nodes.length).fill(NO_DAY),
      done: Uint8Array.from(nodes, (node) => Number(isDone(node))),
    },
    {
      count: both.length,
      predecessors: column(both.map(({ from }) => places.get(from) ?? -1)),
      successors: column(both.map(({ to }) => places.get(to) ?? -1)),
      types: Uint8Array.from(both, ({ type }) => dependencyKinds.indexOf(type.kind)),
      lags: column(both.map(({ type }) => type.lagDays)),
    },
    calendar,
  );
  return floatIn(scheduleNetwork(network, { start: today, keepsPlannedStarts: true, target: null }), places);
}

/**
 * Of items that nothing depends on, free float means the end of everything, which is no promise of theirs: null. What is set
 * apart, or what depends on it, may be nearer than it seems: no float.
 */
function floatIn(schedule: Schedule, places: ReadonlyMap<number, number>): (node: number) => number | null {
  const { network, freeFloats: floats, unknownAfter } = schedule;
  return (node) => {
    const place = places.get(node);
    if (place === undefined) return null;
    const isFollowed = at(network.outgoing.from, place + 1) > at(network.outgoing.from, place);
    if (!isFollowed) return null;
    return network.states[place] === SCHEDULED && unknownAfter[place] !== 1 ? at(floats, place) : 0;
  };
}
