import type { Day } from '#domain/units';
import { startOf, type CalendarUnit, type Period } from './calendar';

/** How days become pixels. The canvas reaches from `first` to the day before `end`. */
export interface Scale {
  readonly first: Day;
  readonly end: Day;
  readonly pixelsPerDay: number;
}

/** The left edge of a day, in pixels of the canvas. */
export const xOf = ({ first, pixelsPerDay }: Scale, day: Day): number => (day - first) * pixelsPerDay;

/** The right edge of a day. */
export const endXOf = (scale: Scale, day: Day): number => xOf(scale, (day + 1) as Day);

/** The day below a pixel of the canvas. */
export const dayAt = ({ first, pixelsPerDay }: Scale, x: number): Day => (first + Math.floor(x / pixelsPerDay)) as Day;

export const widthOf = ({ first, end, pixelsPerDay }: Scale): number => (end - first) * pixelsPerDay;

/** The lower of the header's two lines; people choose a zoom by its name. */
export type ScaleUnit = Exclude<CalendarUnit, 'decade'>;

/** Each unit's usual zoom, and the zoom from which on its labels have room. Widest first. */
const zooms: readonly { readonly unit: ScaleUnit; readonly usual: number; readonly from: number }[] = [
  { unit: 'day', usual: 32, from: 22 },
  { unit: 'week', usual: 9, from: 4.5 },
  { unit: 'month', usual: 2.6, from: 1.2 },
  { unit: 'quarter', usual: 0.85, from: 0.4 },
  { unit: 'year', usual: 0.28, from: 0 },
];

export const scaleUnits: readonly ScaleUnit[] = zooms.map(({ unit }) => unit);

/** The line above each unit. */
export const upperUnit: Readonly<Record<ScaleUnit, CalendarUnit>> = {
  day: 'month',
  week: 'month',
  month: 'quarter',
  quarter: 'year',
  year: 'decade',
};

export const unitAt = (pixelsPerDay: number): ScaleUnit =>
  zooms.find(({ from }) => pixelsPerDay >= from)?.unit ?? 'year';

export const usualZoom = (unit: ScaleUnit): number => zooms.find((zoom) => zoom.unit === unit)?.usual ?? 1;

/** From this zoom on, each unit's label has room for its longer form. */
const roomyFrom: Readonly<Record<CalendarUnit, number>> = {
  day: 48,
  week: 9,
  month: 4,
  quarter: 1,
  year: 0,
  decade: 0,
};

export const isRoomy = (unit: CalendarUnit, { pixelsPerDay }: Scale): boolean => pixelsPerDay >= roomyFrom[unit];

const closest = 64;
const farthest = 0.02;

export const clampZoom = (pixelsPerDay: number): number => Math.min(Math.max(pixelsPerDay, farthest), closest);

/** The zoom at which a period fills a width. */
export const zoomToFit = ({ start, end }: Period, width: number): number =>
  clampZoom(Math.max(width, 1) / Math.max(end - start, 1));

const monthOfDays = 31;

/**
 * A scale over a period with room on either side: a tenth, at least a month, and on the right whatever is needed to
 * fill the view. It starts with a quarter, so that small changes of the period move nothing.
 */
export function scaleOver({ start, end }: Period, pixelsPerDay: number, viewWidth: number): Scale {
  const room = Math.max(monthOfDays, Math.ceil((end - start) / 10));
  const first = startOf('quarter', (start - room) as Day, 1);
  const filled = first + Math.ceil(viewWidth / pixelsPerDay);
  return { first, end: Math.max(end + room, filled) as Day, pixelsPerDay };
}
