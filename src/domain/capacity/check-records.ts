import type { Day } from '../units';
import type {
  Allocation,
  CapacitySettings,
  Leave,
  PersonRecord,
  TeamRecord,
  UtilisationLimits,
  WorkingWeek,
} from './capacity-records';

export type CapacityProblemReason =
  | 'required'
  | 'too-long'
  | 'too-many'
  /** No hours, or none on any day of the week. */
  | 'no-work-day'
  /** Hours from 0 to 24. */
  | 'hours-of-day'
  /** Percent from 0 to 100, or from 1 for leave. */
  | 'percent'
  | 'reversed'
  | 'overlapping'
  | 'duplicate'
  /** Hours per point above 0 and at most 200. */
  | 'hours-per-point'
  /** Weeks from 1 to 8. */
  | 'weeks'
  /** Whole percent from 1 to 300, the first less than the second. */
  | 'limits';

/** What cannot be kept, at the field where it can be mended: `hours.2`, `members.0.allocations.1.percent`. */
export interface CapacityProblem {
  readonly path: string;
  readonly reason: CapacityProblemReason;
}

export const longestName = 120;
export const mostHolidays = 400;
export const mostMembers = 200;
export const mostAllocations = 24;
export const mostLeave = 120;
const mostHoursPerPoint = 200;
const mostLimit = 300;

type Problems = readonly CapacityProblem[];
const when = (isWrong: boolean, path: string, reason: CapacityProblemReason): Problems =>
  isWrong ? [{ path, reason }] : [];

function nameProblems(name: string, path: string): Problems {
  return [...when(name.trim() === '', path, 'required'), ...when(name.length > longestName, path, 'too-long')];
}

export function weekProblems({ name, hours, holidays }: WorkingWeek): Problems {
  const isHours = (value: number) => value >= 0 && value <= 24;
  const wrong = hours.flatMap((value, at) => when(!isHours(value), `hours.${at}`, 'hours-of-day'));
  return [
    ...nameProblems(name, 'name'),
    ...wrong,
    ...when(wrong.length === 0 && !hours.some((value) => value > 0), 'hours', 'no-work-day'),
    ...when(holidays.length > mostHolidays, 'holidays', 'too-many'),
    ...holidays.flatMap((holiday, at) => when(holiday.name.length > longestName, `holidays.${at}.name`, 'too-long')),
    ...repeated(holidays.map(({ day }) => day)).flatMap((at) => when(true, `holidays.${at}`, 'duplicate')),
  ];
}

export function teamProblems({ name, leads, hoursPerPoint, members }: TeamRecord): Problems {
  const isHours = hoursPerPoint === null || (hoursPerPoint > 0 && hoursPerPoint <= mostHoursPerPoint);
  return [
    ...nameProblems(name, 'name'),
    ...when(!isHours, 'hoursPerPoint', 'hours-per-point'),
    ...when(members.length > mostMembers || leads.length > mostMembers, 'members', 'too-many'),
    ...repeated(members.map(({ accountId }) => accountId)).flatMap((at) => when(true, `members.${at}`, 'duplicate')),
    ...members.flatMap(({ allocations }, at) => allocationProblems(allocations, `members.${at}.allocations`)),
  ];
}

function allocationProblems(allocations: readonly Allocation[], path: string): Problems {
  return [
    ...when(allocations.length > mostAllocations, path, 'too-many'),
    ...allocations.flatMap(({ first, last, percent }, at) => [
      ...when(!isPercent(percent, 0), `${path}.${at}.percent`, 'percent'),
      ...when(first !== null && last !== null && last < first, `${path}.${at}.last`, 'reversed'),
    ]),
    ...overlapping(allocations).flatMap((at) => when(true, `${path}.${at}.first`, 'overlapping')),
  ];
}

export function personProblems({ role, leave }: PersonRecord): Problems {
  return [
    ...(role === null ? [] : nameProblems(role, 'role')),
    ...when(leave.length > mostLeave, 'leave', 'too-many'),
    ...leave.flatMap((one, at) => leaveProblems(one, `leave.${at}`)),
    ...overlapping(leave).flatMap((at) => when(true, `leave.${at}.first`, 'overlapping')),
  ];
}

export function leaveProblems({ first, last, percent }: Leave, path: string): Problems {
  return [
    ...when(!isPercent(percent, 1), `${path}.percent`, 'percent'),
    ...when(last < first, `${path}.last`, 'reversed'),
  ];
}

export function settingsProblems({ sprints, limits }: CapacitySettings): Problems {
  const weeks = sprints?.weeks ?? 1;
  return [
    ...when(!Number.isInteger(weeks) || weeks < 1 || weeks > 8, 'sprints.weeks', 'weeks'),
    ...when(!areLimits(limits), 'limits', 'limits'),
  ];
}

function areLimits({ attention, danger }: UtilisationLimits): boolean {
  const isLimit = (value: number) => Number.isInteger(value) && value >= 1 && value <= mostLimit;
  return isLimit(attention) && isLimit(danger) && attention < danger;
}

function isPercent(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least && value <= 100;
}

/** Positions of what is there already. */
function repeated(values: readonly (string | number)[]): number[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
}

interface Span {
  readonly first: Day | null;
  readonly last: Day | null;
}

/** Positions of spans that share a day with one before them. Reversed ones have no days. */
function overlapping(spans: readonly Span[]): number[] {
  const firstOf = ({ first }: Span) => first ?? -Infinity;
  const lastOf = ({ last }: Span) => last ?? Infinity;
  const meets = (a: Span, b: Span) => firstOf(a) <= lastOf(b) && firstOf(b) <= lastOf(a);
  return spans.flatMap((span, at) =>
    firstOf(span) <= lastOf(span) && spans.slice(0, at).some((other) => meets(span, other)) ? [at] : [],
  );
}
