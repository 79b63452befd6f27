import type { Day } from '#domain/units';
import { geometryOf } from './bar-geometry';
import type { Scale } from './scale';
import type { TimelineBar } from './timeline-model';

/** A bar that is out of sight: on which side, and its day that is nearest. */
export interface Away {
  readonly side: 'before' | 'after';
  readonly day: Day;
}

/** Pixels right of a bar where its label still tells that it is near. */
const labelRoom = 40;

/** All days that a bar shows something on; empty: it shows nothing. */
function daysOf({ own, rolledUp, marks }: TimelineBar): Day[] {
  const ends = [own, rolledUp].flatMap((span) => (span ? [span.start, span.end] : []));
  return [...ends, ...marks.map(({ day }) => day)].filter((day) => day !== null);
}

/** The first day of a bar, where somebody looks for it; null: it shows nothing. */
export function firstDayOfBar(bar: TimelineBar | null): Day | null {
  const days = bar ? daysOf(bar) : [];
  return days.length === 0 ? null : (Math.min(...days) as Day);
}

/**
 * Whether nothing of a bar is between two pixels of the canvas.
 *
 * @returns null: something is, or the bar shows nothing
 */
export function awayOf(bar: TimelineBar | null, scale: Scale, left: number, right: number): Away | null {
  const days = bar ? daysOf(bar) : [];
  if (!bar || days.length === 0) return null;
  const { own, rolledUp, marks, end } = geometryOf(bar, scale);
  const start = Math.min(...[own, rolledUp].map((stretch) => stretch?.x0 ?? Infinity), ...marks.map(({ x }) => x));
  if (end + labelRoom <= left) return { side: 'before', day: Math.max(...days) as Day };
  return start >= right ? { side: 'after', day: Math.min(...days) as Day } : null;
}
