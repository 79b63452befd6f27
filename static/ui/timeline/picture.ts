import type { Day } from '#domain/units';
import { geometryOf } from './bar-geometry';
import { labelOf } from './bar-label';
import { periodsIn, type CalendarUnit, type Period, type Weekday } from './calendar';
import { drawGrid, drawMoments } from './canvas-grid';
import { drawBar, labelX, type Shape } from './draw-bar';
import { legend, sampleWidth } from './legend';
import { drawLink } from './link-lines';
import { fadeMarkup, shapeMarkup, textMarkup, type ColourOf } from './picture-markup';
import { pictureLanes } from './picture-lanes';
import { elide, textWidth } from './picture-text';
import { endXOf, isRoomy, unitAt, upperUnit, xOf, type Scale } from './scale';
import type { TimelineBand, TimelineLine, TimelineLink, TimelineMark } from './timeline-model';
import type { TimelineWords } from './use-words';
import { linksToDraw, placeLinks } from './visible-links';

export interface PictureModel {
  readonly lines: readonly TimelineLine[];
  readonly links: readonly TimelineLink[];
  readonly bands: readonly TimelineBand[];
  readonly moments: readonly TimelineMark[];
  readonly laneTitles: { readonly bands: string; readonly moments: string };
  readonly today: Day;
}

export interface PictureOptions {
  readonly title: string;
  /** The part of the calendar to show; `end` is the first day after it. */
  readonly period: Period;
  /** Pixels; 640 to 8,000. */
  readonly width: number;
  readonly words: TimelineWords;
  readonly colourOf: ColourOf;
  readonly firstDayOfWeek: Weekday;
  readonly isWorkDay?: ((day: Day) => boolean) | undefined;
}

/** Lines beyond these are counted in the picture instead of drawn: browsers draw no images higher than 16,384 pixels. */
export const pictureLines = 390;

const lineHeight = 40;
const margin = 24;
const titleHeight = 76;
const headHeight = 56;
const fontSize = 14;
const small = 12;

interface Sheet extends PictureOptions {
  readonly model: PictureModel;
  readonly lines: readonly TimelineLine[];
  readonly nameWidth: number;
  readonly canvasWidth: number;
  readonly scale: Scale;
}

function sheetOf(model: PictureModel, options: PictureOptions): Sheet {
  const width = Math.min(Math.max(options.width, 640), 8_000);
  const nameWidth = Math.round(Math.min(width * 0.28, 340));
  const canvasWidth = width - nameWidth - 2 * margin;
  const { start, end } = options.period;
  const scale = { first: start, end, pixelsPerDay: canvasWidth / Math.max(end - start, 1) };
  return { ...options, width, model, lines: model.lines.slice(0, pictureLines), nameWidth, canvasWidth, scale };
}

function headMarkup({ scale, canvasWidth, period, words, colourOf, firstDayOfWeek }: Sheet): string {
  const lower = unitAt(scale.pixelsPerDay);
  const row = (unit: CalendarUnit, y: number, isBold: boolean) => {
    const fill = colourOf(isBold ? '--ds-text' : '--ds-text-subtle');
    return periodsIn(unit, period, firstDayOfWeek)
      .map((each) => {
        const from = Math.max(xOf(scale, each.start), 0);
        const room = Math.min(xOf(scale, each.end), canvasWidth) - from - 8;
        const text = words.period(unit, each, isRoomy(unit, scale));
        return textWidth(text, small) > room ? '' : textMarkup(text, from + 6, y, { size: small, fill, isBold });
      })
      .join('');
  };
  return row(upperUnit[lower], 20, true) + row(lower, 44, false);
}

function barsMarkup({ lines, scale, words, colourOf }: Sheet): string {
  const fill = colourOf('--ds-text-subtle');
  return lines
    .map(({ row: { bar } }, index) => {
      if (!bar) return '';
      const at = geometryOf(bar, scale);
      const label = textMarkup(labelOf(bar, words), labelX(bar, at), 24, { size: small, fill });
      const top = String(index * lineHeight);
      return `<g transform="translate(0 ${top})">${shapeMarkup(drawBar(bar, at), colourOf)}${label}</g>`;
    })
    .join('');
}

function canvasMarkup(sheet: Sheet): string {
  const { lines, scale, canvasWidth, colourOf, firstDayOfWeek, isWorkDay, model } = sheet;
  const [x0, x1, y0, y1] = [0, canvasWidth, 0, lines.length * lineHeight];
  const grid = drawGrid({ scale, x0, x1, y0, y1, firstDayOfWeek, isWorkDay });
  const x = (xOf(scale, model.today) + endXOf(scale, model.today)) / 2;
  const today = { look: 'today' as const, d: `M${x.toFixed(1)} 0V${String(y1)}` };
  const drawn = { firstLine: 0, endLine: lines.length };
  const links = linksToDraw(placeLinks(model.links, lines), drawn, null).flatMap((link) =>
    drawLink(link, { lines, scale, lineHeight, drawn }),
  );
  const isSign = ({ look }: Shape) => look === 'danger';
  const below = [
    ...grid,
    drawMoments(model.moments, scale, { y0, y1 }),
    today,
    ...links.filter((shape) => !isSign(shape)),
  ];
  return shapeMarkup(below, colourOf) + barsMarkup(sheet) + shapeMarkup(links.filter(isSign), colourOf);
}

function namesMarkup({ lines, nameWidth, width, colourOf }: Sheet): string {
  const border = colourOf('--ds-border');
  return lines
    .map(({ row, level, expansion }, index) => {
      const x = (level - 1) * 16;
      const y = index * lineHeight;
      const look = { size: fontSize, fill: colourOf('--ds-text'), isBold: expansion !== 'leaf' };
      const rule = `<path d="M0 ${String(y)}H${String(width - 2 * margin)}" stroke="${border}"/>`;
      return rule + textMarkup(elide(row.name, nameWidth - x - 12, fontSize), x, y + 25, look);
    })
    .join('');
}

/** Entries one after another, in as many rows as they need. */
function legendMarkup({ width, words, colourOf }: Sheet): { readonly markup: string; readonly height: number } {
  let [x, y] = [0, 0];
  const entries = legend.map(({ text, shapes }) => {
    const label = words.say(text);
    const room = sampleWidth + 8 + textWidth(label, small) + 24;
    if (x > 0 && x + room > width - 2 * margin) [x, y] = [0, y + 32];
    const entry = `<g transform="translate(${x.toFixed(1)} ${String(y)})">${shapeMarkup(shapes, colourOf)}${textMarkup(label, sampleWidth + 8, 24, { size: small, fill: colourOf('--ds-text-subtle') })}</g>`;
    x += room;
    return entry;
  });
  return { markup: entries.join(''), height: y + 40 };
}

/**
 * The whole timeline, not only what is in view, as an SVG file that needs nothing else: title, calendar, lines,
 * conflicting dependencies, and a legend. Bars outside the period are cut at its edges.
 */
export function timelinePicture(model: PictureModel, options: PictureOptions): string {
  const sheet = sheetOf(model, options);
  const { lines, width, nameWidth, canvasWidth, words, colourOf, period } = sheet;
  const more = model.lines.length - lines.length;
  const lanes = pictureLanes(model, sheet);
  const bodyTop = titleHeight + headHeight + lanes.height;
  const bodyEnd = bodyTop + lines.length * lineHeight;
  const legendPart = legendMarkup(sheet);
  const height = bodyEnd + (more > 0 ? 32 : 0) + legendPart.height + margin;
  const subtle = colourOf('--ds-text-subtle');
  const span = words.span({ start: period.start, end: (period.end - 1) as Day });
  const dates = words.say('timeline.picture.dates', { span, day: words.day(model.today) });
  const canvasX = String(margin + nameWidth);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="'Atlassian Sans', ui-sans-serif, system-ui, 'Segoe UI', sans-serif">`,
    fadeMarkup(colourOf),
    `<clipPath id="canvas"><rect width="${String(canvasWidth)}" height="${String(height)}"/></clipPath>`,
    `<rect width="100%" height="100%" fill="${colourOf('--ds-surface')}"/>`,
    textMarkup(elide(options.title, width - 2 * margin, 20), margin, 38, {
      size: 20,
      fill: colourOf('--ds-text'),
      isBold: true,
    }),
    textMarkup(dates, margin, 60, { size: small, fill: subtle }),
    `<g transform="translate(${canvasX} ${String(titleHeight)})" clip-path="url(#canvas)">${headMarkup(sheet)}</g>`,
    `<g transform="translate(${String(margin)} ${String(titleHeight + headHeight)})">${lanes.names}</g>`,
    `<g transform="translate(${canvasX} ${String(titleHeight + headHeight)})" clip-path="url(#canvas)">${lanes.markup}</g>`,
    `<g transform="translate(${String(margin)} ${String(bodyTop)})">${namesMarkup(sheet)}</g>`,
    `<g transform="translate(${canvasX} ${String(bodyTop)})" clip-path="url(#canvas)">${canvasMarkup(sheet)}</g>`,
    more > 0
      ? textMarkup(words.say('timeline.picture.more', { count: more }), margin, bodyEnd + 22, {
          size: small,
          fill: subtle,
        })
      : '',
    `<g transform="translate(${String(margin)} ${String(height - margin - legendPart.height)})">${legendPart.markup}</g>`,
    '</svg>',
  ].join('');
}
