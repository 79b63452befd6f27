import { boxHeight, boxWidth, type Area, type Point } from './geometry';

/** A smooth line as one cubic curve, at full scale. */
export interface Curve {
  readonly start: Point;
  readonly control1: Point;
  readonly control2: Point;
  /** Behind the head, whose tip is at `tip`. */
  readonly end: Point;
  readonly tip: Point;
  /** Where labels and signs stand. */
  readonly middle: Point;
}

const headLength = 8;
const headHalf = 4.5;
const shortestPull = 36;
/** How far a line that leads back goes around. */
const detour = 52;

/**
 * From the right edge of one box to the left edge of another; within a column it goes around on the right, and back to
 * an earlier column below the boxes.
 */
export function routeCurve(from: Point, to: Point): Curve {
  const start = { x: from.x + boxWidth, y: from.y + boxHeight / 2 };
  if (from.x === to.x) return aroundColumn(start, { x: to.x + boxWidth, y: to.y + boxHeight / 2 });
  const tip = { x: to.x, y: to.y + boxHeight / 2 };
  const end = { x: tip.x - headLength + 1, y: tip.y };
  const isBack = to.x < from.x;
  const pull = isBack ? shortestPull + detour : Math.max(shortestPull, (end.x - start.x) / 2);
  const bend = isBack ? (to.y < from.y ? -detour : detour) : 0;
  return curve(
    start,
    { x: start.x + pull, y: start.y + bend },
    { x: end.x - pull, y: end.y - (to.y === from.y ? -bend : bend) },
    end,
    tip,
  );
}

/** The lines of a cycle, whose boxes stand below each other. */
function aroundColumn(start: Point, tip: Point): Curve {
  const end = { x: tip.x + headLength - 1, y: tip.y };
  const pull = Math.min(shortestPull + Math.abs(tip.y - start.y) / 6, 76);
  return curve(start, { x: start.x + pull, y: start.y }, { x: end.x + pull, y: end.y }, end, tip);
}

function curve(start: Point, control1: Point, control2: Point, end: Point, tip: Point): Curve {
  const mean = (a: number, b: number, c: number, d: number) => (a + 3 * b + 3 * c + d) / 8;
  const middle = {
    x: mean(start.x, control1.x, control2.x, end.x),
    y: mean(start.y, control1.y, control2.y, end.y),
  };
  return { start, control1, control2, end, tip, middle };
}

/** What a curve never leaves. */
export function boundsOf({ start, control1, control2, tip }: Curve): Area {
  const points = [start, control1, control2, tip];
  return {
    x0: Math.min(...points.map(({ x }) => x)),
    y0: Math.min(...points.map(({ y }) => y)),
    x1: Math.max(...points.map(({ x }) => x)),
    y1: Math.max(...points.map(({ y }) => y)),
  };
}

const n = (value: number): string => String(Math.round(value * 10) / 10);
const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`;

export const curvePath = ({ start, control1, control2, end }: Curve): string =>
  `M${at(start)}C${at(control1)} ${at(control2)} ${at(end)}`;

export function headPath({ end, tip }: Curve): string {
  const back = tip.x + Math.sign(end.x - tip.x) * headLength;
  return `M${at(tip)}L${n(back)} ${n(tip.y - headHalf)}L${n(back)} ${n(tip.y + headHalf)}Z`;
}
