import type { CategoryCounts, Figures } from '../progress/figures';
import type { FiguresScope } from '../progress/sum-figures';
import type { Day, Fraction } from '../units';
import { utilisation } from '../capacity/utilisation';
import type { HealthGrounds } from './health-grounds';
import type { HealthState } from './health-state';
import type { ItemCounts } from './item-counts';
import type { Busiest } from './loads';
import { busiestOf, sizedIn } from './loads';
import { worstOf } from './health-state';
import type { HealthCheck, Thresholds } from './thresholds';
import { stateOf } from './thresholds';
import type { WaitingNodes } from './waits';

/** What health is a matter of, in the order in which it is shown. */
export const healthDimensions = ['schedule', 'scope', 'dependencies', 'dataQuality', 'capacity'] as const;
export type HealthDimension = (typeof healthDimensions)[number];

/** The rules that decide each dimension: the worst that is known. One without any is unknown. */
export const checksOf: Readonly<Record<HealthDimension, readonly HealthCheck[]>> = {
  schedule: ['late', 'behind'],
  scope: ['growth'],
  dependencies: ['conflicts'],
  dataQuality: ['withoutDue', 'unestimated', 'contradictions'],
  capacity: ['overload'],
};

/** The numbers that the rules decide by. */
export interface HealthInputs extends ItemCounts {
  readonly issues: number;
  /** Not done, and how many of those are late. */
  readonly open: number;
  readonly late: number;
  /** Days gone by since the earliest start, of those until the latest due day; null: one of the two is unknown. */
  readonly timeUsed: Fraction | null;
  /** Share done, of points where anything has points and else of issues; null: there is nothing to do. */
  readonly workDone: Fraction | null;
  readonly workBy: 'points' | 'issues';
  /**
   * Open issues that have a predecessor, and those of them that cannot go as planned, see `Waits`; null: not all links are
   * known.
   */
  readonly waits: { readonly dependent: number; readonly inConflict: number } | null;
  readonly unestimated: number;
  /** Hours within `LOAD_DAYS`; null: of nobody who is to do the issues it is known how much he can work. */
  readonly busiest: Busiest | null;
  /**
   * Issues to be done within `LOAD_DAYS` by those of whom it is known how much they can work, by whether it is known how many
   * hours they take.
   */
  readonly soon: { readonly sized: number; readonly unsized: number };
}

export interface CheckResult {
  readonly state: HealthState;
  /** What is held against the thresholds; null: unknown, or of nothing, where the state is danger all the same. */
  readonly share: Fraction | null;
}

/** How a set of issues stands: the worst of its dimensions that are known. */
export interface Health {
  readonly state: HealthState;
  readonly dimensions: Readonly<Record<HealthDimension, HealthState>>;
  readonly checks: Readonly<Record<HealthCheck, CheckResult>>;
  readonly inputs: HealthInputs;
}

/** What is counted of some issues, on the day of the grounds. */
export interface CountedScope {
  readonly scope: FiguresScope;
  readonly figures: Figures;
  readonly items: ItemCounts;
}

export function inputsOf(
  { scope, figures, items }: CountedScope,
  { today, waits, loads }: HealthGrounds,
): HealthInputs {
  const { issues, late, unestimated } = figures;
  const total = sumOf(issues);
  return {
    ...items,
    issues: total,
    open: total - issues.done,
    late,
    unestimated,
    waits: waits && countWaits(scope, waits),
    busiest: loads && busiestOf(scope, loads),
    soon: loads ? sizedIn(scope, loads) : { sized: 0, unsized: 0 },
    timeUsed: timeUsed(figures, today),
    ...workDone(figures),
  };
}

/** The rules, each by its thresholds. */
export function judge(inputs: HealthInputs, thresholds: Thresholds): Health {
  const shares: Readonly<Record<HealthCheck, Fraction | null>> = {
    late: lateShare(inputs),
    behind: behindShare(inputs),
    growth: inputs.growth && shareOf(inputs.growth.added, inputs.growth.before),
    conflicts: conflictShare(inputs),
    withoutDue: shareOf(inputs.epicsWithoutDue, inputs.openEpics),
    unestimated: shareOf(inputs.unestimated, inputs.openStories),
    contradictions: shareOf(inputs.contradictions, inputs.issues),
    overload: inputs.busiest && utilisation(inputs.busiest.booked, inputs.busiest.available),
  };
  const check = (name: HealthCheck): CheckResult => ({
    state: name === 'overload' ? overloadState(inputs, thresholds) : stateOf(shares[name], thresholds[name]),
    share: shares[name],
  });
  const checks = {
    late: check('late'),
    behind: check('behind'),
    growth: check('growth'),
    conflicts: check('conflicts'),
    withoutDue: check('withoutDue'),
    unestimated: check('unestimated'),
    contradictions: check('contradictions'),
    overload: check('overload'),
  };
  const dimension = (name: HealthDimension) => worstOf(checksOf[name].map((one) => checks[one].state));
  const dimensions = {
    schedule: dimension('schedule'),
    scope: dimension('scope'),
    dependencies: dimension('dependencies'),
    dataQuality: dimension('dataQuality'),
    capacity: dimension('capacity'),
  };
  return { state: worstOf(Object.values(dimensions)), dimensions, checks, inputs };
}

/**
 * Work for somebody who has no time at all has no share, and is no matter of thresholds. Work of unknown hours may be any
 * number of them: what is known can be too much without it, but is never known to be little enough where most is unknown.
 */
function overloadState(inputs: HealthInputs, { overload }: Thresholds): HealthState {
  const { busiest } = inputs;
  if (!busiest) return 'unknown';
  const share = utilisation(busiest.booked, busiest.available);
  if (share === null) return busiest.booked > 0 ? 'danger' : 'unknown';
  const state = stateOf(share, overload);
  return state === 'good' && isMostlyUnsized(inputs) ? 'unknown' : state;
}

/** Of more than half of the issues that are to be done here soon, or by the busiest, nobody knows how much work they are. */
export const isMostlyUnsized = ({ busiest, soon }: HealthInputs): boolean =>
  soon.unsized > soon.sized || (busiest !== null && busiest.unsized > busiest.sized);

/** Of open issues those that are late; null where none is open, or none of them has a due day: nobody can tell then. */
function lateShare({ late, open, openWithoutDue }: HealthInputs): Fraction | null {
  return openWithoutDue === open ? null : shareOf(late, open);
}

/** Of open issues those in conflict; null where none of them waits for another, so that nothing could be in conflict. */
function conflictShare({ open, waits }: HealthInputs): Fraction | null {
  return waits === null || waits.dependent === 0 ? null : shareOf(waits.inConflict, open);
}

function countWaits({ counted }: FiguresScope, { dependent, inConflict }: WaitingNodes) {
  const counts = { dependent: 0, inConflict: 0 };
  for (const node of counted) {
    counts.dependent += dependent[node] ?? 0;
    counts.inConflict += inConflict[node] ?? 0;
  }
  return counts;
}

/** How much further the time is than the work: share of time used less share of work done, 0 where work is ahead. */
function behindShare({ timeUsed: used, workDone: done }: HealthInputs): Fraction | null {
  return used === null || done === null ? null : (Math.max(0, used - done) as Fraction);
}

/** null: a share of nothing is unknown. */
function shareOf(part: number, whole: number): Fraction | null {
  return whole === 0 ? null : ((part / whole) as Fraction);
}

function timeUsed({ start, due }: Figures, today: Day): Fraction | null {
  if (start === null || due === null) return null;
  if (today >= due) return 1 as Fraction;
  return today <= start ? (0 as Fraction) : (((today - start) / (due - start)) as Fraction);
}

function workDone({ points, issues }: Figures): Pick<HealthInputs, 'workDone' | 'workBy'> {
  const byPoints = points && shareOf(points.done, sumOf(points));
  if (byPoints !== null) return { workDone: byPoints, workBy: 'points' };
  return { workDone: shareOf(issues.done, sumOf(issues)), workBy: 'issues' };
}

function sumOf({ toDo, inProgress, done, unknown }: CategoryCounts): number {
  return toDo + inProgress + done + unknown;
}
