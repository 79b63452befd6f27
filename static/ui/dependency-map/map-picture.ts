import type { ColourOf } from '../timeline/picture-markup';
import { elide, escapeXml, textWidth } from '../timeline/picture-text';
import { afterGap, drawBox, type Drawing, type MapText } from './draw-box';
import { drawLine, drawSigns } from './draw-link';
import { cornerOfBox, margin, sizeOf } from './geometry';
import { mapLegend, sampleHeight, sampleWidth } from './legend';
import { lookOfLink, mapLooks, type MapShape } from './map-looks';
import type { MapModel, TextOfBox } from './map-model';
import { routeCurve } from './route';
import type { Say } from '../../messages/use-text';

export interface MapPictureOptions {
  readonly title: string;
  /** Below the title: how much it shows, and of which day. */
  readonly note: string;
  readonly textOf: TextOfBox;
  readonly say: Say;
  readonly colourOf: ColourOf;
}

const titleHeight = 76;
const leastWidth = 640;
const small = 12;
const noState = { isSelected: false, isFound: false };

const n = (value: number): string => String(Math.round(value * 10) / 10);

function shapeMarkup({ look: name, d }: MapShape, colourOf: ColourOf): string {
  const look: { fill?: `--ds-${string}`; stroke?: `--ds-${string}`; width?: number; dash?: string } = mapLooks[name];
  const stroke = look.stroke ? ` stroke="${colourOf(look.stroke)}" stroke-width="${String(look.width ?? 1)}"` : '';
  const dash = look.dash === undefined ? '' : ` stroke-dasharray="${look.dash}"`;
  return `<path d="${d}" fill="${look.fill ? colourOf(look.fill) : 'none'}" fill-rule="evenodd" stroke-linecap="round" stroke-linejoin="round"${stroke}${dash}/>`;
}

function textMarkup({ x, y, text, size, isBold, colour, after }: MapText, colourOf: ColourOf): string {
  if (text === '') return '';
  const more =
    after === undefined
      ? ''
      : `<tspan dx="${n(afterGap)}" font-weight="400" fill="${colourOf('--ds-text-subtle')}">${escapeXml(after)}</tspan>`;
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${colourOf(colour)}"${isBold ? ' font-weight="600"' : ''}>${escapeXml(text)}${more}</text>`;
}

const markup = ({ shapes, texts }: Drawing, colourOf: ColourOf): string =>
  shapes.map((shape) => shapeMarkup(shape, colourOf)).join('') +
  texts.map((text) => textMarkup(text, colourOf)).join('');

function mapMarkup(model: MapModel, { textOf, colourOf }: MapPictureOptions): string {
  const lines = model.links.map((link) => ({
    link,
    curve: routeCurve(cornerOfBox(model, link.from), cornerOfBox(model, link.to)),
  }));
  return [
    ...lines.map(({ link, curve }) => markup({ shapes: drawLine(curve, lookOfLink(link)), texts: [] }, colourOf)),
    ...lines.map(({ link, curve }) => markup(drawSigns(link, curve), colourOf)),
    ...model.boxes.map((box, at) => markup(drawBox(box, textOf(at), cornerOfBox(model, at), noState), colourOf)),
  ].join('');
}

/** Entries one after another, in as many rows as they need. */
function legendMarkup(width: number, { say, colourOf }: MapPictureOptions): { markup: string; height: number } {
  let [x, y] = [0, 0];
  const entries = mapLegend.map(({ text, shapes }) => {
    const label = say(text);
    const room = sampleWidth + 8 + textWidth(label, small) + 24;
    if (x > 0 && x + room > width - 2 * margin) [x, y] = [0, y + sampleHeight + 4];
    const words: MapText = {
      x: sampleWidth + 8,
      y: sampleHeight / 2 + 4,
      text: label,
      size: small,
      isBold: false,
      colour: '--ds-text-subtle',
    };
    const entry = `<g transform="translate(${n(x)} ${n(y)})">${markup({ shapes, texts: [words] }, colourOf)}</g>`;
    x += room;
    return entry;
  });
  return { markup: entries.join(''), height: y + sampleHeight };
}

/** The whole map, not only what is in view, as an SVG file that needs nothing else. */
export function mapPicture(model: MapModel, options: MapPictureOptions): string {
  const { title, note, colourOf } = options;
  const size = sizeOf(model);
  const width = Math.max(size.width, leastWidth);
  const legend = legendMarkup(width, options);
  const height = titleHeight + size.height + legend.height + margin / 2;
  const plain = { isBold: false, size: small } as const;
  const head = [
    {
      ...plain,
      x: margin,
      y: 38,
      size: 20,
      isBold: true,
      text: elide(title, width - 2 * margin, 20),
      colour: '--ds-text',
    },
    { ...plain, x: margin, y: 60, text: note, colour: '--ds-text-subtle' },
  ] as const;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="'Atlassian Sans', ui-sans-serif, system-ui, 'Segoe UI', sans-serif">`,
    `<rect width="100%" height="100%" fill="${colourOf('--ds-surface')}"/>`,
    ...head.map((text) => textMarkup(text, colourOf)),
    `<g transform="translate(0 ${String(titleHeight)})">${mapMarkup(model, options)}</g>`,
    `<g transform="translate(${String(margin)} ${n(titleHeight + size.height)})">${legend.markup}</g>`,
    '</svg>',
  ].join('');
}
