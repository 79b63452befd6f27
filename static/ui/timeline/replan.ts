import type { Day } from '#domain/units';
import type { DaySpan, OpenSpan, PlanPart } from './timeline-model';

type IsWorkDay = (day: Day) => boolean;

export interface PlanRules {
  /** Where given, both ends of the result are working days, and moving keeps their number. */
  readonly isWorkDay?: IsWorkDay | undefined;
  /** Days that an open end stands away from the known one when somebody takes hold of it. */
  readonly openDays?: number;
}

/** Calendars without any working day end the search for one. */
const farthest = 400;

/** The day itself where it is a working day, else the next one in a direction. */
export function snapToWorkDay(day: Day, direction: 1 | -1, isWorkDay: IsWorkDay | undefined): Day {
  if (!isWorkDay) return day;
  for (let away = 0; away < farthest; away++) {
    const candidate = (day + away * direction) as Day;
    if (isWorkDay(candidate)) return candidate;
  }
  return day;
}

function workDaysIn({ start, end }: DaySpan, isWorkDay: IsWorkDay): number {
  let count = 0;
  for (let day = start; day <= end; day = (day + 1) as Day) if (isWorkDay(day)) count++;
  return count;
}

/** The end of a span of as many working days as another one, or of the same length where working days do not count. */
function endAfter(start: Day, like: DaySpan, isWorkDay: IsWorkDay | undefined): Day {
  const sameLength = (start + like.end - like.start) as Day;
  const wanted = isWorkDay ? workDaysIn(like, isWorkDay) : 0;
  if (!isWorkDay || wanted === 0) return sameLength;
  let end = start;
  for (let found = isWorkDay(end) ? 1 : 0, tried = 0; found < wanted && tried < wanted + 8 * farthest; tried++) {
    end = (end + 1) as Day;
    if (isWorkDay(end)) found++;
  }
  return end;
}

function moveWhole(span: OpenSpan, by: number, isWorkDay: IsWorkDay | undefined): OpenSpan {
  const snap = (day: Day) => snapToWorkDay((day + by) as Day, by < 0 ? -1 : 1, isWorkDay);
  if (span.start === null) return { start: null, end: snap(span.end) };
  const start = snap(span.start);
  return span.end === null ? { start, end: null } : { start, end: endAfter(start, span, isWorkDay) };
}

/** The span with both ends known, an open one as far away as it is drawn. */
function closed({ start, end }: OpenSpan, openDays: number): DaySpan {
  if (start === null) return { start: (end - openDays) as Day, end };
  return { start, end: end ?? ((start + openDays) as Day) };
}

function moveStart(span: OpenSpan, by: number, { isWorkDay, openDays = 0 }: PlanRules): OpenSpan {
  const { start, end } = closed(span, openDays);
  const moved = snapToWorkDay((start + by) as Day, by < 0 ? -1 : 1, isWorkDay);
  return span.end === null ? { start: moved, end: null } : { start: Math.min(moved, end) as Day, end };
}

function moveEnd(span: OpenSpan, by: number, { isWorkDay, openDays = 0 }: PlanRules): OpenSpan {
  const { start, end } = closed(span, openDays);
  const moved = snapToWorkDay((end + by) as Day, by < 0 ? -1 : 1, isWorkDay);
  return span.start === null ? { start: null, end: moved } : { start, end: Math.max(moved, start) as Day };
}

/**
 * The span after its whole, its start or its end was moved by some days. Start and end never pass each other; an open
 * end that is moved by itself becomes known. Moved by nothing, a span stays as it is.
 */
export function replan(span: OpenSpan, part: PlanPart, by: number, rules: PlanRules = {}): OpenSpan {
  if (by === 0) return span;
  if (part === 'whole') return moveWhole(span, by, rules.isWorkDay);
  return part === 'start' ? moveStart(span, by, rules) : moveEnd(span, by, rules);
}

/** Where something without dates lands when it is dropped on a day. */
export function planOn(day: Day, days: number, isWorkDay: IsWorkDay | undefined): DaySpan {
  const start = snapToWorkDay(day, 1, isWorkDay);
  return { start, end: snapToWorkDay((start + Math.max(days, 1) - 1) as Day, 1, isWorkDay) };
}

export const isSameSpan = (a: OpenSpan | null, b: OpenSpan | null): boolean =>
  a?.start === b?.start && a?.end === b?.end;
