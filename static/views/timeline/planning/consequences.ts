import type { DependencyKind } from '#domain/dependencies/dependency-kind';
import { followersOf, type PlannedBounds } from '#domain/dependencies/followers';
import { UNKNOWN } from '#domain/dependencies/network';
import { workDayAt, workDaysBefore, type WorkCalendar } from '#domain/schedule/work-calendar';
import type { Day } from '#domain/units';
import { keyOf, linkAt, type DependencyPlan } from '../../dependencies/plan/dependency-plan';
import type { PlanItem } from '../plan-item';
import type { Proposal } from './proposal';

/** An item that would have to move later. Issues that are not on the timeline are among them. */
export interface Follower {
  readonly key: string;
  readonly start: Day | null;
  readonly due: Day | null;
}

/** A dependency that the planned days would break, or break by more work days than now. */
export interface BrokenLink {
  readonly from: string;
  readonly to: string;
  readonly kind: DependencyKind;
  readonly shortBy: number;
}

export interface PlanConsequences {
  readonly followers: readonly Follower[];
  readonly broken: readonly BrokenLink[];
}

export const noConsequences: PlanConsequences = { followers: [], broken: [] };

const dayOf = (calendar: WorkCalendar, bound: number): Day | null =>
  bound === UNKNOWN ? null : workDayAt(calendar, bound);

function boundsOf(calendar: WorkCalendar, start: Day | null, due: Day | null): PlannedBounds {
  return {
    start: start === null ? UNKNOWN : workDaysBefore(calendar, start),
    finish: due === null ? UNKNOWN : workDaysBefore(calendar, (due + 1) as Day),
  };
}

/**
 * What dependencies make of a proposal. An item that does not state a start starts with what is below it, as the network
 * has it.
 *
 * @param planned every item of the timeline with its proposed days, by key
 */
export function consequencesOf(
  plan: DependencyPlan,
  proposal: Proposal,
  planned: ReadonlyMap<string, PlanItem>,
): PlanConsequences {
  const { network, view } = plan;
  const placed = new Map<number, PlannedBounds>();
  view.items.keys.forEach((key, at) => {
    const item = proposal.has(key) ? planned.get(key) : undefined;
    if (item) placed.set(at, boundsOf(network.calendar, item.start ?? item.startBelow, item.due ?? item.dueBelow));
  });
  const { items, missed } = followersOf(network, placed);
  return {
    followers: [...items].map(([item, { start, finish }]) => ({
      key: keyOf(plan, item),
      start: dayOf(network.calendar, start),
      due: dayOf(network.calendar, finish === UNKNOWN ? UNKNOWN : finish - 1),
    })),
    broken: missed.flatMap(({ link, shortBy }) => {
      const told = linkAt(plan, link);
      return told ? [{ from: keyOf(plan, told.from), to: keyOf(plan, told.to), kind: told.type.kind, shortBy }] : [];
    }),
  };
}
