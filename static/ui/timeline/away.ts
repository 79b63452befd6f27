import type { Day } from '#domain/units';
import { geometryOf, markSize, type BarGeometry, type Stretch } from './bar-geometry';
import type { Scale } from './scale';
import type { OpenSpan, TimelineBar } from './timeline-model';

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

/** Something of a bar that stands by itself: there may be nothing for months between two of them. */
interface Piece {
  readonly x0: number;
  readonly x1: number;
  readonly first: Day;
  readonly last: Day;
}

/** One where there is a span. */
function pieceOf(span: OpenSpan | null, stretch: Stretch | null): Piece[] {
  if (!span || !stretch) return [];
  const { x0, x1 } = stretch;
  if (span.start === null) return [{ x0, x1, first: span.end, last: span.end }];
  return [{ x0, x1, first: span.start, last: span.end ?? span.start }];
}

function piecesOf(bar: TimelineBar, at: BarGeometry): Piece[] {
  const marks = at.marks.map(({ mark: { day }, x }) => ({ x0: x - markSize, x1: x + markSize, first: day, last: day }));
  return [...pieceOf(bar.own, at.own), ...pieceOf(bar.rolledUp, at.rolledUp), ...marks];
}

/** What is drawn beside the pieces, and shows as well where a bar is. */
function tracesOf({ own, rolledUp, tail, end }: BarGeometry): Pick<Piece, 'x0' | 'x1'>[] {
  const label = { x0: end, x1: end + labelRoom };
  return tail ? [label, { x0: own?.x1 ?? rolledUp?.x1 ?? tail.x0, x1: tail.x1 }] : [label];
}

/**
 * Whether nothing of a bar is between two pixels of the canvas.
 *
 * @returns of its pieces the nearest; null: something is, or the bar shows nothing
 */
export function awayOf(bar: TimelineBar | null, scale: Scale, left: number, right: number): Away | null {
  if (!bar) return null;
  const at = geometryOf(bar, scale);
  const pieces = piecesOf(bar, at);
  const isSeen = ({ x0, x1 }: Pick<Piece, 'x0' | 'x1'>) => x1 > left && x0 < right;
  if ([...pieces, ...tracesOf(at)].some(isSeen)) return null;
  return nearest(pieces, left, right);
}

function nearest(pieces: readonly Piece[], left: number, right: number): Away | null {
  const distances = pieces.map((piece): Away & { readonly pixels: number } =>
    piece.x1 <= left
      ? { side: 'before', day: piece.last, pixels: left - piece.x1 }
      : { side: 'after', day: piece.first, pixels: piece.x0 - right },
  );
  const [first] = distances.toSorted((a, b) => a.pixels - b.pixels);
  return first ? { side: first.side, day: first.day } : null;
}
