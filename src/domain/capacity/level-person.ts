import type { WorkCalendar } from '../schedule/work-calendar';
import { countWorkDays, workDayAt, workDaysBefore } from '../schedule/work-calendar';
import type { Day } from '../units';
import type { DailyHours } from './availability';
import type { BookedItem, LevellingMove, OverAllocation } from './levelling';
import { proposeLevelling } from './levelling';
import type { Period } from './periods';

/** Work of one person, spread evenly over his own work days of a span. */
export interface PersonalWork {
  readonly hours: number;
  readonly span: Period;
  /** The last day on which it may end at no cost. */
  readonly latest: Day;
  /** Not to be moved. */
  readonly locked: boolean;
}

/** A move as `LevellingMove` tells it, in days. Hours of work; `beyondFloat` in work days of the person. */
export interface PersonalMove {
  /** Position in the work given. */
  readonly item: number;
  readonly from: Period;
  readonly to: Period;
  /** The day with too much that it leaves. */
  readonly because: { readonly day: Day; readonly booked: number; readonly available: number };
  readonly frees: number;
  readonly beyondFloat: number;
}

export interface PersonalLevelling {
  readonly moves: readonly PersonalMove[];
  readonly costly: readonly PersonalMove[];
  /** Hours too many after the moves within float, and after all of them. */
  readonly withinFloat: number;
  readonly withCost: number;
}

/**
 * What one person could start later, see `proposeLevelling`. People work on different days, so each is levelled on a
 * calendar of his own, the one by which his utilisation is counted.
 * The hours are what he can work on each day, leave taken off.
 */
export function levelPerson(
  work: readonly PersonalWork[],
  { first, hours }: DailyHours,
  calendar: WorkCalendar,
): PersonalLevelling {
  const booked = work.map((one) => bookedItem(one, calendar));
  const firstDay = workDaysBefore(calendar, first);
  const count = workDaysBefore(calendar, (first + hours.length) as Day) - firstDay;
  const available = Array.from({ length: count }, (_, at) => hours[workDayAt(calendar, firstDay + at) - first] ?? 0);
  const { moves, costly, remaining, irremovable } = proposeLevelling(booked, { firstDay, available: [available] });
  const inDays = (move: LevellingMove) => datedMove(move, booked[move.item]?.lasts ?? 1, calendar);
  return {
    moves: moves.map(inDays),
    costly: costly.map(inDays),
    withinFloat: excessOf(remaining),
    withCost: excessOf(irremovable),
  };
}

function bookedItem({ hours, span, latest, locked }: PersonalWork, calendar: WorkCalendar): BookedItem {
  const lasts = Math.max(1, countWorkDays(calendar, span.first, span.last));
  return {
    start: workDaysBefore(calendar, span.first),
    lasts,
    team: 0,
    demand: hours / lasts,
    float: countWorkDays(calendar, (span.last + 1) as Day, latest),
    locked,
  };
}

function datedMove(
  { item, from, to, because, frees, beyondFloat }: LevellingMove,
  lasts: number,
  calendar: WorkCalendar,
): PersonalMove {
  const spanFrom = (start: number): Period => ({
    first: workDayAt(calendar, start),
    last: workDayAt(calendar, start + lasts - 1),
  });
  const { day, booked, available } = because;
  return {
    item,
    from: spanFrom(from),
    to: spanFrom(to),
    because: { day: workDayAt(calendar, day), booked, available },
    frees,
    beyondFloat,
  };
}

function excessOf(all: readonly OverAllocation[]): number {
  return all.reduce((sum, { booked, available }) => sum + booked - available, 0);
}
