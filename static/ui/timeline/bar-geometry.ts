import { endXOf, xOf, type Scale } from './scale';
import type { DaySpan, OpenSpan, TimelineBar, TimelineMark } from './timeline-model';

/** A stretch of the canvas; an open end is one that nobody knows, drawn as a fade. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
}

export interface BarGeometry {
  readonly own: Stretch | null;
  readonly was: Stretch | null;
  readonly rolledUp: Stretch | null;
  /** Up to where the bar, or else the bracket, is filled; null: nothing is done, or nobody knows. */
  readonly doneTo: number | null;
  readonly baseline: Stretch | null;
  /** From the day of even odds to the one of 85 in 100. */
  readonly tail: Stretch | null;
  readonly marks: readonly { readonly mark: TimelineMark; readonly x: number }[];
  /** Right of everything, where the label stands. */
  readonly end: number;
}

/** How far a bar fades where one end is unknown. */
export const openLength = 56;
/** Bars of a single day can still be seen and hit at the farthest zoom. */
const leastWidth = 3;

function stretchOf(scale: Scale, span: OpenSpan | DaySpan): Stretch {
  const { start, end } = span;
  if (start === null) {
    const x1 = endXOf(scale, end);
    return { x0: x1 - openLength, x1, isOpenStart: true, isOpenEnd: false };
  }
  const x0 = xOf(scale, start);
  if (end === null) return { x0, x1: x0 + openLength, isOpenStart: false, isOpenEnd: true };
  return { x0, x1: Math.max(endXOf(scale, end), x0 + leastWidth), isOpenStart: false, isOpenEnd: false };
}

export const stretchOfSpan = (scale: Scale, span: OpenSpan | null): Stretch | null => span && stretchOf(scale, span);

function doneEdge(filled: Stretch | null, done: number | null): number | null {
  if (filled === null || done === null || done <= 0) return null;
  return filled.x0 + (filled.x1 - filled.x0) * Math.min(done, 1);
}

/** Milestones stand in the middle of their day. */
export const markX = (scale: Scale, mark: TimelineMark): number => (xOf(scale, mark.day) + endXOf(scale, mark.day)) / 2;

export function geometryOf(bar: TimelineBar, scale: Scale): BarGeometry {
  const own = stretchOfSpan(scale, bar.own);
  const rolledUp = stretchOfSpan(scale, bar.rolledUp);
  const { forecast } = bar;
  const tail =
    forecast &&
    stretchOf(scale, forecast.p85 < forecast.p50 ? { start: forecast.p50, end: forecast.p50 } : tailSpan(forecast));
  const marks = bar.marks.map((mark) => ({ mark, x: markX(scale, mark) }));
  const ends = [own, rolledUp, tail].map((stretch) => stretch?.x1 ?? 0);
  return {
    own,
    was: stretchOfSpan(scale, bar.was ?? null),
    rolledUp,
    doneTo: doneEdge(own ?? rolledUp, bar.done),
    baseline: stretchOfSpan(scale, bar.baseline),
    tail,
    marks,
    end: Math.max(...ends, ...marks.map(({ x }) => x + markSize)),
  };
}

const tailSpan = ({ p50, p85 }: NonNullable<TimelineBar['forecast']>): DaySpan => ({ start: p50, end: p85 });

/** Half the height of a diamond. */
export const markSize = 8;

/** What of a bar lies below the pointer. */
export type BarPart = 'start' | 'end' | 'whole';

const edgeOf = (pointer: string): number => (pointer === 'mouse' ? 6 : 14);

/**
 * Which part of a bar a point takes hold of: an edge, the whole, or null where it misses. Edges are wider for fingers,
 * reach outside the bar as well, and never take more than a third of it on either side.
 */
export function partAt(stretch: Stretch, x: number, pointer: string): BarPart | null {
  const reach = edgeOf(pointer);
  const { x0, x1 } = stretch;
  if (x < x0 - reach || x > x1 + reach) return null;
  const inner = Math.min(reach, (x1 - x0) / 3);
  if (x >= x1 - inner) return 'end';
  return x <= x0 + inner ? 'start' : 'whole';
}
