import { arrowHead, polyline } from './outlines';
import type { LinkKind } from './timeline-model';

/** Where a bar meets a link: its two edges, and the middle of its line. */
export interface LinkEnd {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** The end of a link that is not drawn lies above or below what is. */
export type FarEnd = 'above' | 'below';

export interface RoutedLine {
  readonly line: string;
  readonly head: string;
  /** Where the sign of a conflict stands. */
  readonly sign: readonly [number, number];
}

type Side = 1 | -1;
type Point = readonly [number, number];

/** How far a line goes straight on before it turns. */
const lead = 10;
const stubLength = 18;

const leaves: Readonly<Record<LinkKind, Side>> = { FS: 1, FF: 1, SS: -1, SF: -1 };
const arrives: Readonly<Record<LinkKind, Side>> = { FS: -1, SS: -1, FF: 1, SF: 1 };

const edge = (end: LinkEnd, side: Side): number => (side === 1 ? end.x1 : end.x0);

/** The x of the one upright part; null: the line has to go around. */
function uprightX(a: number, b: number, out: Side, into: Side): number | null {
  if (out === into) return out === 1 ? Math.max(a, b) : Math.min(a, b);
  const isOnTheWay = out === 1 ? a <= b : a >= b;
  return isOnTheWay ? a : null;
}

/** A line of right angles from one bar to another. */
export function routeLine(from: LinkEnd, to: LinkEnd, kind: LinkKind, lineHeight: number): RoutedLine {
  const [out, into] = [leaves[kind], arrives[kind]];
  const [x1, x2] = [edge(from, out), edge(to, into)];
  const [a, b] = [x1 + out * lead, x2 + into * lead];
  const upright = uprightX(a, b, out, into);
  const between = to.y - Math.sign(to.y - from.y) * (lineHeight / 2);
  const turns: Point[] =
    upright === null
      ? [
          [a, from.y],
          [a, between],
          [b, between],
          [b, to.y],
        ]
      : [
          [upright, from.y],
          [upright, to.y],
        ];
  return {
    line: polyline([[x1, from.y], ...turns, [x2, to.y]]),
    head: arrowHead(x2, to.y, into === 1 ? 'left' : 'right'),
    sign: [upright ?? (a + b) / 2, between],
  };
}

/** The beginning or the end of a line whose other end is out of the window. */
export function routeStub(near: LinkEnd, isFrom: boolean, kind: LinkKind, far: FarEnd): RoutedLine {
  const side = isFrom ? leaves[kind] : arrives[kind];
  const x = edge(near, side);
  const turn = x + side * lead;
  const up = far === 'above' ? -1 : 1;
  const away = near.y + up * stubLength;
  return {
    line: polyline([
      [x, near.y],
      [turn, near.y],
      [turn, away],
    ]),
    head: isFrom
      ? arrowHead(turn, away + up * 4, far === 'above' ? 'up' : 'down')
      : arrowHead(x, near.y, side === 1 ? 'left' : 'right'),
    sign: [turn + side * 12, near.y + up * 8],
  };
}
