import type { MapModel } from './map-model';

/** Sizes at full scale, in pixels. */
export const boxWidth = 208;
export const boxHeight = 56;
const cellWidth = boxWidth + 96;
const cellHeight = boxHeight + 20;
/** Around everything: room for lines that go around. */
export const margin = 64;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of the map, or all of it. */
export interface Area {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The upper left corner of the place in this column and row. */
export const cornerOf = (column: number, row: number): Point => ({
  x: margin + column * cellWidth,
  y: margin + row * cellHeight,
});

export const cornerOfBox = ({ columns, rows }: MapModel, box: number): Point =>
  cornerOf(columns[box] ?? 0, rows[box] ?? 0);

export function sizeOf({ columnCount, rowCount }: MapModel): { readonly width: number; readonly height: number } {
  return {
    width: 2 * margin + columnCount * cellWidth - (cellWidth - boxWidth),
    height: 2 * margin + rowCount * cellHeight - (cellHeight - boxHeight),
  };
}

/** Finds boxes by where they are. */
export class BoxFinder {
  private readonly boxAt = new Map<number, number>();

  constructor(private readonly model: MapModel) {
    model.boxes.forEach((_, box) => this.boxAt.set(this.placeOf(model.columns[box] ?? 0, model.rows[box] ?? 0), box));
  }

  /** The box that covers a point; null: none does. */
  at({ x, y }: Point): number | null {
    const [column, row] = [Math.floor((x - margin) / cellWidth), Math.floor((y - margin) / cellHeight)];
    const corner = cornerOf(column, row);
    if (x > corner.x + boxWidth || y > corner.y + boxHeight) return null;
    return this.inPlace(column, row);
  }

  /** Those that an area touches. */
  within({ x0, y0, x1, y1 }: Area): number[] {
    const columns = range((x0 - margin) / cellWidth, (x1 - margin) / cellWidth, this.model.columnCount);
    const rows = range((y0 - margin) / cellHeight, (y1 - margin) / cellHeight, this.model.rowCount);
    // Where most places are seen, the boxes are fewer than the places.
    if (columns.length * rows.length > this.model.boxes.length) {
      const [left, right, top, bottom] = [columns[0] ?? 0, columns.at(-1) ?? -1, rows[0] ?? 0, rows.at(-1) ?? -1];
      return this.model.boxes.flatMap((_, box) => {
        const [column, row] = [this.model.columns[box] ?? -1, this.model.rows[box] ?? -1];
        return column >= left && column <= right && row >= top && row <= bottom ? [box] : [];
      });
    }
    return columns.flatMap((column) => rows.flatMap((row) => this.inPlace(column, row) ?? []));
  }

  /** The nearest box above or below in the same column; null: there is none. */
  beside(box: number, step: 1 | -1): number | null {
    const [column, own] = [this.model.columns[box] ?? 0, this.model.rows[box] ?? 0];
    for (let row = own + step; row >= 0 && row < this.model.rowCount; row += step) {
      const found = this.inPlace(column, row);
      if (found !== null) return found;
    }
    return null;
  }

  private inPlace(column: number, row: number): number | null {
    return this.boxAt.get(this.placeOf(column, row)) ?? null;
  }

  private placeOf(column: number, row: number): number {
    return column * (this.model.rowCount + 1) + row;
  }
}

/** Whole numbers from `from` to `to`, both rounded down, as far as there are so many. */
function range(from: number, to: number, count: number): number[] {
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(count - 1, Math.floor(to));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
