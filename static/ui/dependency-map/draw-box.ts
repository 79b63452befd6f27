import { box as outline, triangleSign } from '../timeline/outlines';
import { elide, textWidth } from '../timeline/picture-text';
import { chevronSign, loopSign, stateSign } from './draw-signs';
import { boxHeight, boxWidth, type Point } from './geometry';
import { edgeLook, type MapShape } from './map-looks';
import type { MapBox } from './map-model';

/** A text on the map; `y` is its base line. */
export interface MapText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: '--ds-text' | '--ds-text-subtle';
  /** What follows on the same line, in plain and subtle letters: how wide a text really is, only the browser knows. */
  readonly after?: string;
}

export interface Drawing {
  readonly shapes: readonly MapShape[];
  readonly texts: readonly MapText[];
}

export interface BoxState {
  readonly isSelected: boolean;
  readonly isFound: boolean;
}

/** Pixels between a text and what follows it. */
export const afterGap = 4;
const corner = 6;
const titleSize = 12;
const textSize = 13;
/** How much wider bold letters are. */
const boldness = 1.08;
const signRoom = 20;
/** Pixels on the screen of the only text of a box that is seen from afar, below which it is none that can be read. */
const farSize = 11;
const leastFarSize = 7;
/** At full scale: more has no room above each other. */
const largestSize = 42;

function frames(box: MapBox, { x, y }: Point, { isSelected, isFound }: BoxState): MapShape[] {
  const around = (by: number) => outline(x - by, y - by, x + boxWidth + by, y + boxHeight + by, corner + by);
  const shapes: MapShape[] = [];
  if (box.kind === 'group') {
    shapes.push({ look: 'box-behind', d: outline(x + 5, y + 5, x + boxWidth + 5, y + boxHeight + 5, corner) });
  }
  shapes.push({ look: isSelected ? 'box-selected' : 'box', d: around(0) });
  if (box.isCritical) shapes.push({ look: 'box-critical', d: around(0) });
  if (isFound) shapes.push({ look: 'box-found', d: around(4) });
  if (box.kind === 'item') {
    shapes.push({ look: edgeLook(box.category), d: outline(x, y, x + 5, y + boxHeight, corner, 0) });
  }
  return shapes;
}

/** From the right: what is in conflict, then what goes round in a cycle. @returns also the room that they take */
function signs(box: MapBox, { x, y }: Point): { readonly shapes: MapShape[]; readonly room: number } {
  const shapes: MapShape[] = [];
  let right = x + boxWidth - 14;
  if (box.conflicts > 0) {
    shapes.push({ look: 'danger', d: triangleSign(right, y + 16) });
    right -= signRoom;
  }
  if (box.inCycle) {
    shapes.push(...loopSign(right, y + 17));
    right -= signRoom;
  }
  return { shapes, room: x + boxWidth - 14 - right };
}

/** The project of an item as far as has room; the key of a group whole or not at all, since half a key is none. */
function detailWithin({ kind, detail }: MapBox, room: number): string {
  if (detail === '' || room < 30) return '';
  const shown = elide(`· ${detail}`, room, titleSize);
  return kind === 'group' && !shown.endsWith(detail) ? '' : shown;
}

/** A box to be read: state, key and project above, summary below. */
export function drawBox(box: MapBox, text: string | null, at: Point, state: BoxState): Drawing {
  const marked = signs(box, at);
  const left = at.x + 32;
  const room = boxWidth - 32 - 10 - marked.room;
  const title = elide(box.title, room, titleSize * boldness);
  const used = textWidth(title, titleSize * boldness) + afterGap;
  const detail = detailWithin(box, room - used);
  const line = { y: at.y + 21, size: titleSize };
  return {
    shapes: [
      ...frames(box, at, state),
      ...(box.kind === 'group' ? [chevronSign(at.x + 19, at.y + 17)] : stateSign(box.category, at.x + 19, at.y + 17)),
      ...marked.shapes,
    ],
    texts: [
      { ...line, x: left, text: title, isBold: true, colour: '--ds-text', ...(detail !== '' && { after: detail }) },
      {
        x: at.x + 13,
        y: at.y + 42,
        text: elide(text ?? '', boxWidth - 24, textSize),
        size: textSize,
        isBold: false,
        colour: '--ds-text',
      },
    ],
  };
}

/** What stands in a box from afar: the name of a group where it has room, else its key. */
function farText({ kind, title, detail }: MapBox, room: number, size: number): string {
  const short = kind === 'group' && detail !== '' ? detail : title;
  return textWidth(title, size * boldness) <= room ? title : elide(short, room, size * boldness);
}

/** A box from afar: its title alone, as large as has room; nothing where nobody could read it. */
export function drawFarBox(box: MapBox, at: Point, state: BoxState, scale: number): Drawing {
  const size = Math.min(farSize / scale, largestSize);
  const marked = signs(box, at);
  const text = size * scale < leastFarSize ? '' : farText(box, boxWidth - 20 - marked.room, size);
  return {
    shapes: [...frames(box, at, state), ...marked.shapes],
    texts: [{ x: at.x + 14, y: at.y + boxHeight / 2 + size * 0.35, text, size, isBold: true, colour: '--ds-text' }],
  };
}
