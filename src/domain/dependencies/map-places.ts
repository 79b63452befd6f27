import type { MapBoxes, MapLine } from './map-boxes';
import { layOutMap } from './map-layout';
import type { DependencyNetwork } from './network';
import { at, UNKNOWN } from './network';
import { prepareNetwork } from './prepare-network';

/** Where each box stands on a grid of whole numbers from 0; no two share a place. */
export interface MapPlaces {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  readonly columnCount: number;
  readonly rowCount: number;
}

/** A map about twice as wide as high looks well, and its places are about four times as wide as high. */
const ROWS_PER_COLUMN = 2;

/**
 * Boxes that are linked, directly or by others, stand together, in layers (see `layOutMap`); such parts stand beside
 * each other, the highest first. Groups wait for each other both ways without any cycle of items, and in long rows: on a
 * map that has some, boxes stand in a few columns, by where most of their work comes, and lines may lead back.
 */
export function placeBoxes(network: DependencyNetwork, boxes: MapBoxes): MapPlaces {
  const ranks = boxes.groups.some((group) => group >= 0) ? ranksOf(network, boxes) : null;
  const lines = ranks === null ? boxes.lines : boxes.lines.map((line) => forwards(line, ranks));
  const parts = partsOf(boxes.count, lines).map((part) => layOutPart(part, network, ranks));
  return pack(parts, boxes.count);
}

/** Boxes by the mean place of their items in the order of work. */
function ranksOf({ order, count }: DependencyNetwork, { items }: MapBoxes): Int32Array {
  const placeOf = new Int32Array(count);
  for (let place = 0; place < count; place++) placeOf[at(order, place)] = place;
  const means = items.map((own) => own.reduce((sum, item) => sum + at(placeOf, item), 0) / own.length);
  const sorted = items.map((_, box) => box).sort((a, b) => (means[a] ?? 0) - (means[b] ?? 0) || a - b);
  const ranks = new Int32Array(items.length);
  sorted.forEach((box, rank) => (ranks[box] = rank));
  return ranks;
}

type Ends = Pick<MapLine, 'from' | 'to'>;

const forwards = ({ from, to }: Ends, ranks: Int32Array): Ends =>
  at(ranks, from) < at(ranks, to) ? { from, to } : { from: to, to: from };

/** As many columns as make the whole look well, with as many boxes in each. */
function columnsByRank(boxes: readonly number[], ranks: Int32Array): Int32Array {
  const columnCount = Math.max(2, Math.ceil(Math.sqrt(boxes.length / ROWS_PER_COLUMN)));
  const inOrder = boxes
    .map((_, position) => position)
    .sort((a, b) => at(ranks, boxes[a] ?? 0) - at(ranks, boxes[b] ?? 0));
  const columns = new Int32Array(boxes.length);
  inOrder.forEach((position, place) => (columns[position] = Math.floor((place * columnCount) / boxes.length)));
  return columns;
}

/** Boxes that lines join, in whatever direction. Ends of its lines are positions in its boxes. */
interface Part {
  readonly boxes: number[];
  readonly from: number[];
  readonly to: number[];
}

function partsOf(count: number, lines: readonly Ends[]): Part[] {
  const headOf = joined(count, lines);
  const parts = new Map<number, Part>();
  const positions = new Int32Array(count);
  for (let box = 0; box < count; box++) {
    const part = parts.get(headOf(box)) ?? { boxes: [], from: [], to: [] };
    parts.set(headOf(box), part);
    positions[box] = part.boxes.push(box) - 1;
  }
  for (const { from, to } of lines) {
    const part = parts.get(headOf(from));
    part?.from.push(at(positions, from));
    part?.to.push(at(positions, to));
  }
  return [...parts.values()];
}

/** One box of each part speaks for all of them. */
function joined(count: number, lines: readonly Ends[]): (box: number) => number {
  const heads = Int32Array.from({ length: count }, (_, box) => box);
  const headOf = (box: number): number => {
    let head = box;
    while (at(heads, head) !== head) {
      heads[head] = at(heads, at(heads, head));
      head = at(heads, head);
    }
    return head;
  };
  for (const { from, to } of lines) heads[headOf(from)] = headOf(to);
  return headOf;
}

interface LaidOutPart {
  readonly boxes: readonly number[];
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  readonly width: number;
  readonly height: number;
}

function layOutPart({ boxes, from, to }: Part, { calendar }: DependencyNetwork, ranks: Int32Array | null): LaidOutPart {
  const count = boxes.length;
  // Nothing but links within it.
  if (count === 1) return { boxes, columns: new Int32Array(1), rows: new Int32Array(1), width: 1, height: 1 };
  const unknown = new Int32Array(count).fill(UNKNOWN);
  const items = { count, starts: unknown, ends: unknown, durations: unknown, done: new Uint8Array(count) };
  const links = {
    count: from.length,
    predecessors: Int32Array.from(from),
    successors: Int32Array.from(to),
    types: new Uint8Array(from.length),
    lags: new Int32Array(from.length),
  };
  const columns = ranks && columnsByRank(boxes, ranks);
  const map = layOutMap(prepareNetwork(items, links, calendar), columns);
  return { boxes, columns: map.columns, rows: map.rows, width: map.columnCount, height: map.rowCount };
}

/** The parts in shelves, from left to right; where a part is lower than its shelf, others that are no wider stand below it. */
function pack(parts: readonly LaidOutPart[], count: number): MapPlaces {
  const area = parts.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = parts.reduce((most, { width }) => Math.max(most, width), 0);
  const columnCount = Math.max(widest, Math.ceil(Math.sqrt(area / ROWS_PER_COLUMN)));
  const places = { columns: new Int32Array(count), rows: new Int32Array(count) };
  let shelf = { top: 0, height: 0 };
  let stack = { left: 0, width: 0, height: 0 };
  for (const part of [...parts].sort((a, b) => b.height - a.height || b.width - a.width)) {
    const fitsBelow = part.width <= stack.width && stack.height + part.height <= shelf.height;
    if (!fitsBelow) {
      stack = { left: stack.left + stack.width, width: part.width, height: 0 };
      if (stack.left + part.width > columnCount || shelf.height === 0) {
        shelf = { top: shelf.top + shelf.height, height: part.height };
        stack.left = 0;
      }
    }
    part.boxes.forEach((box, position) => {
      places.columns[box] = stack.left + (part.columns[position] ?? 0);
      places.rows[box] = shelf.top + stack.height + (part.rows[position] ?? 0);
    });
    stack.height += part.height;
  }
  return { ...places, columnCount, rowCount: shelf.top + shelf.height };
}
