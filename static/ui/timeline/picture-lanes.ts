import { markX } from './bar-geometry';
import { lanesOf } from './lanes';
import type { LookName } from './looks';
import { box, diamond } from './outlines';
import { shapeMarkup, textMarkup, type ColourOf } from './picture-markup';
import { elide, textWidth } from './picture-text';
import { endXOf, xOf, type Scale } from './scale';
import type { TimelineBand, TimelineMark } from './timeline-model';
import type { TimelineWords } from './use-words';

interface LaneModel {
  readonly bands: readonly TimelineBand[];
  readonly moments: readonly TimelineMark[];
  readonly laneTitles: { readonly bands: string; readonly moments: string };
}

interface LaneSheet {
  readonly scale: Scale;
  readonly nameWidth: number;
  readonly words: TimelineWords;
  readonly colourOf: ColourOf;
}

const laneHeight = 24;
const thinHeight = 6;
const fontSize = 12;

/** Sprints and milestones above the lines: what they are, on the left, and themselves. */
export function pictureLanes({ bands, moments, laneTitles }: LaneModel, sheet: LaneSheet) {
  const { lanes, isThin, more } = lanesOf(bands);
  const rowHeight = isThin ? thinHeight : laneHeight;
  const bandsHeight = isThin ? Math.max(lanes.length * rowHeight + 4, laneHeight) : lanes.length * rowHeight;
  const thinTitle =
    more > 0 ? sheet.words.say('timeline.lanes.more', { title: laneTitles.bands, count: more }) : laneTitles.bands;
  const names = isThin ? [thinTitle] : lanes.map(({ name }) => name ?? '');
  const titles = moments.length > 0 ? [{ text: laneTitles.moments, y: bandsHeight }] : [];
  return {
    height: bandsHeight + titles.length * laneHeight,
    names: [...names.map((text, at) => ({ text, y: at * rowHeight })), ...titles]
      .map(({ text, y }) => nameMarkup(text, y, sheet))
      .join(''),
    markup:
      lanes.map((lane, at) => bandsMarkup(lane.bands, { y: at * rowHeight, rowHeight, isThin }, sheet)).join('') +
      momentsMarkup(moments, bandsHeight, sheet),
  };
}

function nameMarkup(text: string, y: number, { nameWidth, colourOf }: LaneSheet): string {
  const fill = colourOf('--ds-text-subtle');
  return textMarkup(elide(text, nameWidth - 12, fontSize), 0, y + 16, { size: fontSize, fill });
}

interface BandRow {
  readonly y: number;
  readonly rowHeight: number;
  readonly isThin: boolean;
}

function bandsMarkup(
  bands: readonly TimelineBand[],
  { y, rowHeight, isThin }: BandRow,
  { scale, colourOf }: LaneSheet,
): string {
  return bands
    .map(({ name, span, tone }, at) => {
      const x0 = xOf(scale, span.start);
      const next = bands[at + 1]?.span.start;
      const end = Math.min(endXOf(scale, span.end), next === undefined ? Number.POSITIVE_INFINITY : xOf(scale, next));
      const x1 = Math.max(end - 1, x0 + 1);
      const look: LookName = `band-${tone}`;
      const shape = shapeMarkup([{ look, d: box(x0, y + 1, x1, y + rowHeight - 1, isThin ? 1 : 3) }], colourOf);
      if (isThin || textWidth(name, fontSize) > x1 - x0 - 10) return shape;
      return shape + textMarkup(name, x0 + 5, y + 16, { size: fontSize, fill: colourOf('--ds-text') });
    })
    .join('');
}

function momentsMarkup(moments: readonly TimelineMark[], y: number, { scale, colourOf }: LaneSheet): string {
  return moments
    .map((mark, at) => {
      const x = markX(scale, mark);
      const next = moments[at + 1];
      const room = next ? markX(scale, next) - x - 20 : Number.POSITIVE_INFINITY;
      const sign = shapeMarkup([{ look: mark.kind, d: diamond(x, y + 12, 6) }], colourOf);
      if (textWidth(mark.name, fontSize) > room) return sign;
      return sign + textMarkup(mark.name, x + 11, y + 16, { size: fontSize, fill: colourOf('--ds-text') });
    })
    .join('');
}
