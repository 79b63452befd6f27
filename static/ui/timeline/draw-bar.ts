import type { BarGeometry, Stretch } from './bar-geometry';
import { markSize } from './bar-geometry';
import type { LookName } from './looks';
import { box, bracket, diamond, discSign, polyline, triangleSign } from './outlines';
import type { BarTone, TimelineBar } from './timeline-model';

/** An outline and how it is painted. */
export interface Shape {
  readonly look: LookName;
  readonly d: string;
}

/** Heights within a line of 40 pixels, from its top. */
const middle = 20;
const barTop = { alone: 11, belowBracket: 14 };
const barHeight = { alone: 18, belowBracket: 16 };
const baselineTop = 33;
const corner = 4;

/** The shapes of one line, with the line's upper edge at 0. Painted in this order. */
export function drawBar(bar: TimelineBar, at: BarGeometry): Shape[] {
  return [
    ...drawBaseline(at),
    ...drawWas(at),
    ...drawTail(at),
    ...(at.own ? drawOwn(bar, at, at.own) : []),
    ...(at.rolledUp ? drawBracket(bar, at, at.rolledUp) : []),
    ...drawMarks(at),
    ...drawSigns(bar, at),
  ];
}

export function drawGhost(at: Stretch, look: 'ghost' | 'moving'): Shape[] {
  const { alone } = barHeight;
  return [{ look, d: box(at.x0, barTop.alone, at.x1, barTop.alone + alone, corner) }, ...fadesOf(at, 11, 29)];
}

function drawBaseline({ baseline }: BarGeometry): Shape[] {
  if (!baseline) return [];
  const { x0, x1, isOpenStart, isOpenEnd } = baseline;
  const look = isOpenStart ? 'baseline-fade-start' : isOpenEnd ? 'baseline-fade-end' : 'baseline';
  return [{ look, d: box(x0, baselineTop, x1, baselineTop + 3, 1.5) }];
}

function drawWas({ was }: BarGeometry): Shape[] {
  if (!was) return [];
  return [{ look: 'was', d: box(was.x0, barTop.alone, was.x1, barTop.alone + barHeight.alone, corner) }];
}

/** Even odds at the first edge, 85 in 100 at the second; in between it fades, as the chance of still being at it does. */
function drawTail({ tail, own, rolledUp }: BarGeometry): Shape[] {
  if (!tail) return [];
  const reached = own?.x1 ?? rolledUp?.x1 ?? tail.x0;
  const likely: Shape[] =
    tail.x0 > reached
      ? [
          {
            look: 'tail-likely',
            d: polyline([
              [reached, middle],
              [tail.x0, middle],
            ]),
          },
        ]
      : [];
  return [
    ...likely,
    { look: 'tail', d: box(tail.x0, middle - 4, tail.x1, middle + 4) },
    {
      look: 'tail-edge',
      d: polyline([
        [tail.x0, middle - 6],
        [tail.x0, middle + 6],
      ]),
    },
    {
      look: 'tail-edge',
      d: polyline([
        [tail.x1, middle - 4],
        [tail.x1, middle + 4],
      ]),
    },
  ];
}

const planLooks: Readonly<Record<BarTone, LookName>> = {
  'to-do': 'plan-to-do',
  'in-progress': 'plan-in-progress',
  done: 'plan-done',
  unknown: 'plan-unknown',
};
const fillLooks: Readonly<Record<BarTone, LookName>> = {
  'to-do': 'fill-to-do',
  'in-progress': 'fill-in-progress',
  done: 'fill-done',
  unknown: 'fill-unknown',
};

const fadesOf = (at: Stretch, top: number, bottom: number): Shape[] => [
  ...(at.isOpenStart ? [{ look: 'fade-start' as const, d: box(at.x0, top, at.x1, bottom, 0, corner) }] : []),
  ...(at.isOpenEnd ? [{ look: 'fade-end' as const, d: box(at.x0, top, at.x1, bottom, corner, 0) }] : []),
];

function drawOwn(bar: TimelineBar, { doneTo, rolledUp }: BarGeometry, own: Stretch): Shape[] {
  const variant = rolledUp ? 'belowBracket' : 'alone';
  const top = barTop[variant];
  const bottom = top + barHeight[variant];
  if (own.isOpenStart || own.isOpenEnd) {
    const known = own.isOpenEnd ? own.x0 : own.x1;
    return [
      ...fadesOf(own, top, bottom),
      {
        look: 'open-edge',
        d: polyline([
          [known, top],
          [known, bottom],
        ]),
      },
    ];
  }
  const outline = box(own.x0, top, own.x1, bottom, corner);
  const isFull = doneTo !== null && doneTo >= own.x1 - corner;
  const filled: Shape[] =
    doneTo === null
      ? []
      : [{ look: fillLooks[bar.tone], d: box(own.x0, top, doneTo, bottom, corner, isFull ? corner : 0) }];
  return [
    { look: planLooks[bar.tone], d: outline },
    ...filled,
    ...(bar.isLate ? [{ look: 'plan-late' as const, d: outline }] : []),
    ...(bar.isCritical
      ? [{ look: 'critical' as const, d: box(own.x0 - 2, top - 2, own.x1 + 2, bottom + 2, corner + 2) }]
      : []),
  ];
}

function drawBracket({ conflict }: TimelineBar, { own, doneTo }: BarGeometry, at: Stretch): Shape[] {
  const [top, height] = own ? [5, 3] : [14, 7];
  const feet: [boolean, boolean] = [!at.isOpenStart, !at.isOpenEnd];
  const d = bracket(at.x0, at.x1, top, height, feet);
  if (own) return [{ look: 'bracket', d }, ...(conflict === null ? [] : overhang(own, at, top, height))];
  const filled = doneTo === null ? [] : [bracket(at.x0, doneTo, top, height, [feet[0], doneTo >= at.x1 && feet[1]])];
  return [{ look: 'bracket-rest', d }, ...filled.map((done) => ({ look: 'bracket' as const, d: done }))];
}

/** What of the bracket lies outside the item's own dates. */
function overhang(own: Stretch, at: Stretch, top: number, height: number): Shape[] {
  const parts: [number, number, boolean][] = [
    [at.x0, Math.min(own.x0, at.x1), own.isOpenStart],
    [Math.max(own.x1, at.x0), at.x1, own.isOpenEnd],
  ];
  return parts
    .filter(([from, to, isOpen]) => !isOpen && to - from > 0.5)
    .map(([from, to]) => ({ look: 'bracket-over', d: box(from, top - 1, to, top + height + 1, 1) }));
}

function drawMarks({ marks }: BarGeometry): Shape[] {
  return marks.flatMap(({ mark, x }): Shape[] => {
    const look: LookName = mark.isLate ? 'mark-late' : mark.isDone ? `${mark.kind}-done` : mark.kind;
    const size = mark.kind === 'release' ? markSize : markSize - 1.5;
    return [
      { look, d: diamond(x, middle, size) },
      ...(mark.isLate
        ? [
            {
              look: 'danger' as const,
              d: box(x - 1, middle - 4, x + 1, middle + 1) + box(x - 1, middle + 2.5, x + 1, middle + 4.5),
            },
          ]
        : []),
    ];
  });
}

/** Room that the signs take right of the bar, before the label. */
export const signWidth = 18;

/** Which signs a bar has, from left to right. Colour alone says nothing to many people. */
export const signsOf = ({ conflict, isLate }: TimelineBar): ('conflict' | 'late')[] => [
  ...(conflict === null ? [] : ['conflict' as const]),
  ...(isLate ? ['late' as const] : []),
];

function drawSigns(bar: TimelineBar, { end }: BarGeometry): Shape[] {
  return signsOf(bar).map((sign, at) => {
    const x = end + 12 + at * signWidth;
    return { look: 'danger', d: sign === 'conflict' ? triangleSign(x, middle) : discSign(x, middle) };
  });
}

/** Where the label of a bar starts. */
export const labelX = (bar: TimelineBar, { end }: BarGeometry): number => end + 6 + signsOf(bar).length * signWidth;
