import type { Day } from '#domain/units';
import { markX } from './bar-geometry';
import type { TimelineMark } from './timeline-model';
import { periodsIn, type Weekday } from './calendar';
import type { Shape } from './draw-bar';
import { box } from './outlines';
import { dayAt, unitAt, upperUnit, xOf, type Scale } from './scale';

export interface GridOptions {
  readonly scale: Scale;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly firstDayOfWeek: Weekday;
  readonly isWorkDay: ((day: Day) => boolean) | undefined;
}

/** Below this many pixels a day, days off would only be a grey haze. */
const leastForDaysOff = 4;

/** Upright lines where units of the header begin, and days off as shades. One path each, however many there are. */
export function drawGrid({ scale, x0, x1, y0, y1, firstDayOfWeek, isWorkDay }: GridOptions): Shape[] {
  const drawn = { start: dayAt(scale, x0), end: (dayAt(scale, x1) + 1) as Day };
  const lower = unitAt(scale.pixelsPerDay);
  const startsOf = (unit: Parameters<typeof periodsIn>[0]) =>
    periodsIn(unit, drawn, firstDayOfWeek).map(({ start }) => start);
  const lines = (days: readonly Day[]) =>
    days.map((day) => `M${String(Math.round(xOf(scale, day)) + 0.5)} ${String(y0)}V${String(y1)}`).join('');
  const major = new Set(startsOf(upperUnit[lower]));
  const minor = startsOf(lower).filter((day) => !major.has(day));
  return [
    ...shadesOf(drawn.start, drawn.end, { scale, y0, y1, isWorkDay }),
    { look: 'grid-minor', d: lines(minor) },
    { look: 'grid-major', d: lines([...major]) },
  ];
}

function shadesOf(
  from: Day,
  to: Day,
  { scale, y0, y1, isWorkDay }: Pick<GridOptions, 'scale' | 'y0' | 'y1' | 'isWorkDay'>,
): Shape[] {
  if (!isWorkDay || scale.pixelsPerDay < leastForDaysOff) return [];
  const boxes: string[] = [];
  for (let day = from; day < to; day = (day + 1) as Day) {
    if (!isWorkDay(day)) boxes.push(box(xOf(scale, day), y0, xOf(scale, (day + 1) as Day), y1));
  }
  return [{ look: 'day-off', d: boxes.join('') }];
}

/** Moments of the whole, upright through all lines. */
export function drawMoments(
  moments: readonly TimelineMark[],
  scale: Scale,
  { y0, y1 }: { readonly y0: number; readonly y1: number },
): Shape {
  const uprights = moments.map((mark) => `M${String(Math.round(markX(scale, mark)))} ${String(y0)}V${String(y1)}`);
  return { look: 'moment', d: uprights.join('') };
}
