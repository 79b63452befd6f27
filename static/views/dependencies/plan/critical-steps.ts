import { criticalPath, isCritical } from '#domain/dependencies/critical-path';
import { at, IN_CYCLE, NO_DURATION } from '#domain/dependencies/network';
import { daysBetween, endDay } from '#domain/dependencies/schedule';
import type { Day } from '#domain/units';
import { isOutside, linkAt, projectOf, type DependencyPlan, type PlanLink } from './dependency-plan';

/** One item of the critical path. */
export interface CriticalStep {
  readonly item: number;
  /** As links and planned starts let it, both inclusive. */
  readonly first: Day;
  readonly last: Day;
  /** Work days. */
  readonly totalFloat: number;
  readonly freeFloat: number;
  /** What ties it to the step before; null: its planned start does. */
  readonly tiedBy: PlanLink | null;
  /** Something before it cannot be scheduled, so it may be later. */
  readonly mayBeLater: boolean;
}

export interface CriticalSteps {
  readonly steps: readonly CriticalStep[];
  /** The day at whose close everything is finished; null: nothing can be scheduled. */
  readonly end: Day | null;
  /** Projects that the path runs through. */
  readonly projects: number;
  /** Items that are as critical and on another path. */
  readonly others: number;
}

export function criticalSteps(plan: DependencyPlan): CriticalSteps {
  const { network, schedule } = plan;
  const path = criticalPath(schedule);
  const steps = path.items.map((item, place): CriticalStep => {
    const start = at(schedule.earlyStarts, item);
    return {
      item,
      ...daysBetween(network, start, start + at(network.durations, item)),
      totalFloat: at(schedule.totalFloats, item),
      freeFloat: at(schedule.freeFloats, item),
      tiedBy: place === 0 ? null : linkAt(plan, path.links[place - 1] ?? -1),
      mayBeLater: schedule.unknownBefore[item] === 1,
    };
  });
  let critical = 0;
  for (let item = 0; item < network.count; item++) if (isCritical(schedule, item)) critical++;
  return {
    steps,
    end: endDay(schedule),
    projects: new Set(path.items.map((item) => projectOf(plan, item)?.projectId)).size,
    others: critical - steps.length,
  };
}

/** Why an item that is not done takes no part in the schedule. */
export type ApartReason = 'in-cycle' | 'outside' | 'reversed' | 'no-days' | 'no-start' | 'no-due';
export interface SetApart {
  readonly item: number;
  readonly reason: ApartReason;
}

/** Items that are not done and that no path can run through, by reason and then as the answer has them. */
export function setApart(plan: DependencyPlan): SetApart[] {
  const { network } = plan;
  const apart: SetApart[] = [];
  for (let item = 0; item < network.count; item++) {
    const state = network.states[item];
    if (state === IN_CYCLE) apart.push({ item, reason: 'in-cycle' });
    if (state === NO_DURATION) apart.push({ item, reason: wanting(plan, item) });
  }
  return apart.sort((a, b) => a.reason.localeCompare(b.reason, 'en') || a.item - b.item);
}

function wanting(plan: DependencyPlan, item: number): ApartReason {
  const { starts, dues } = plan.view.items;
  const [hasStart, hasDue] = [starts[item] ?? null, dues[item] ?? null].map((day) => day !== null);
  if (isOutside(plan, item)) return 'outside';
  if (hasStart && hasDue) return 'reversed';
  if (hasStart) return 'no-due';
  return hasDue ? 'no-start' : 'no-days';
}
