import type { Fraction } from '#domain/units';
import type { MessageId } from '../../messages/en';
import { markSize, type BarGeometry, type Stretch } from './bar-geometry';
import { drawBar, type Shape } from './draw-bar';
import { box, diamond, discSign, polyline, triangleSign } from './outlines';
import type { TimelineBar } from './timeline-model';

export interface LegendEntry {
  readonly text: MessageId;
  /** In a box of `sampleWidth` by 40 pixels. */
  readonly shapes: readonly Shape[];
}

export const sampleWidth = 44;

const whole: Stretch = { x0: 2, x1: sampleWidth - 2, isOpenStart: false, isOpenEnd: false };
const nothing: BarGeometry = {
  own: null,
  was: null,
  rolledUp: null,
  doneTo: null,
  baseline: null,
  tail: null,
  marks: [],
  end: 0,
};
const plain: TimelineBar = {
  own: null,
  rolledUp: null,
  conflict: null,
  tone: 'in-progress',
  done: 0.4 as Fraction,
  isLate: false,
  isCritical: false,
  baseline: null,
  forecast: null,
  marks: [],
};
const sample = (at: Partial<BarGeometry>, bar: Partial<TimelineBar> = {}): Shape[] =>
  drawBar({ ...plain, ...bar }, { ...nothing, ...at });
const middle = sampleWidth / 2;

/** What each way of drawing means. */
export const legend: readonly LegendEntry[] = [
  { text: 'timeline.legend.own', shapes: sample({ own: whole, doneTo: 18 }) },
  { text: 'timeline.legend.below', shapes: sample({ rolledUp: whole, doneTo: 18 }) },
  { text: 'timeline.legend.open', shapes: sample({ own: { ...whole, isOpenEnd: true } }) },
  { text: 'timeline.legend.baseline', shapes: [{ look: 'baseline', d: box(2, 18, sampleWidth - 2, 21, 1.5) }] },
  { text: 'timeline.legend.was', shapes: sample({ was: whole }) },
  { text: 'timeline.legend.forecast', shapes: sample({ tail: whole }) },
  { text: 'timeline.legend.critical', shapes: sample({ own: { ...whole, x0: 4, x1: 40 } }, { isCritical: true }) },
  { text: 'timeline.legend.milestone', shapes: [{ look: 'milestone', d: diamond(middle, 20, markSize - 1.5) }] },
  {
    text: 'timeline.legend.sprint',
    shapes: [
      { look: 'band-past', d: box(2, 14, 15, 26, 2) },
      { look: 'band-present', d: box(16, 14, 29, 26, 2) },
      { look: 'band-future', d: box(30, 14, 43, 26, 2) },
    ],
  },
  { text: 'timeline.legend.release', shapes: [{ look: 'release', d: diamond(middle, 20, markSize) }] },
  { text: 'timeline.legend.conflict', shapes: [{ look: 'danger', d: triangleSign(middle, 20) }] },
  { text: 'timeline.legend.late', shapes: [{ look: 'danger', d: discSign(middle, 20) }] },
  {
    text: 'timeline.legend.today',
    shapes: [
      {
        look: 'today',
        d: polyline([
          [middle, 8],
          [middle, 32],
        ]),
      },
    ],
  },
];
