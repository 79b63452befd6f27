import { at, SCHEDULED } from '#domain/dependencies/network';
import { daysBetween } from '#domain/dependencies/schedule';
import { workDayAt } from '#domain/schedule/work-calendar';
import type { Day } from '#domain/units';
import { linkAt, type DependencyPlan, type PlanLink } from './dependency-plan';

/** The most work days that one can ask about: two years. */
export const MOST_DAYS = 520;

export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** An item that moves, as scheduled before and after. */
export interface MovedItem {
  readonly item: number;
  readonly before: Span;
  readonly after: Span;
  /** Work days by which its end moves. */
  readonly by: number;
}

/** A link whose planned dates would be missed by more work days than now. */
export interface WorseLink {
  readonly told: PlanLink;
  /** 0: it is kept now. */
  readonly before: number;
  readonly after: number;
}

export interface SlipConsequences {
  /** The item itself first, then predecessors before successors. */
  readonly moved: readonly MovedItem[];
  readonly conflicts: readonly WorseLink[];
  readonly end: Day;
  /** Work days by which the end of everything moves. */
  readonly endBy: number;
}

/** Whether one can ask what follows if this item slips: it is not done, has both days, and is in no cycle. */
export const canSlip = ({ network }: DependencyPlan, item: number): boolean => network.states[item] === SCHEDULED;

/** What follows if one item starts so many work days later than scheduled. */
export function consequencesOf(plan: DependencyPlan, item: number, days: number): SlipConsequences {
  const { network, schedule, whatIf } = plan;
  const told = whatIf.ask([{ item, slipsBy: days, lasts: null }]);
  const moved = Array.from(told.items, (one, place): MovedItem => {
    const start = at(schedule.earlyStarts, one);
    const lasts = at(network.durations, one);
    const later = start + at(told.startsBy, place);
    return {
      item: one,
      before: daysBetween(network, start, start + lasts),
      after: daysBetween(network, later, later + lasts),
      by: at(told.finishesBy, place),
    };
  });
  const conflicts = told.conflicts.flatMap(({ link, before, after }) => {
    const one = after > before ? linkAt(plan, link) : null;
    return one ? [{ told: one, before, after }] : [];
  });
  return { moved, conflicts, end: workDayAt(network.calendar, told.end - 1), endBy: told.endBy };
}

/** null: no whole number of work days from 1 to the most that can be asked. */
export function daysOfText(text: string): number | null {
  if (!/^\d{1,3}$/.test(text.trim())) return null;
  const days = Number(text);
  return days >= 1 && days <= MOST_DAYS ? days : null;
}
