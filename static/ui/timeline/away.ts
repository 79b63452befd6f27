import type { Day } from '#domain/units';
import { geometryOf, markSize, type BarGeometry, type Stretch } from './bar-geometry';
import type { Scale } from './scale';
import type { OpenSpan, TimelineBar } from './timeline-model';

/** A bar that is out of sight: on which side, and its day that is nearest; the other end of what is there may be unknown. */
export interface Away {
  readonly side: 'before' | 'after';
  readonly day: Day;
  /** Which end of it the day is. */
  readonly end: 'start' | 'end';
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
  /** null: unknown; never both. */
  readonly start: Day | null;
  readonly end: Day | null;
}

const pieceOf = (span: OpenSpan | null, stretch: Stretch | null): Piece[] =>
  span && stretch ? [{ x0: stretch.x0, x1: stretch.x1, ...span }] : [];

function piecesOf(bar: TimelineBar, at: BarGeometry): Piece[] {
  const marks = at.marks.map(({ mark: { day }, x }) => ({ x0: x - markSize, x1: x + markSize, start: day, end: day }));
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
  const isBefore = ({ x1 }: Piece) => x1 <= left;
  const pixelsTo = (piece: Piece) => (isBefore(piece) ? left - piece.x1 : piece.x0 - right);
  const [piece] = pieces.toSorted((a, b) => pixelsTo(a) - pixelsTo(b));
  if (!piece) return null;
  const side = isBefore(piece) ? 'before' : 'after';
  const ends = side === 'before' ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const end = ends.find((one) => piece[one] !== null) ?? ends[0];
  const day = piece[end];
  return day === null ? null : { side, day, end };
}
