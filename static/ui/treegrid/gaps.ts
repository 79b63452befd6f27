export interface PlacedLine {
  readonly index: number;
  /** Pixels from the top of the first line. */
  readonly start: number;
  readonly end: number;
}

/** A line to draw, or the height of lines that are left out. */
export type Segment = { readonly index: number } | { readonly gapBefore: number; readonly height: number };

/** Fills the space between drawn lines, so that each stands where it would if all were drawn. */
export function withGaps(drawn: readonly PlacedLine[], totalHeight: number): Segment[] {
  const segments: Segment[] = [];
  let reached = 0;
  for (const line of drawn) {
    if (line.start > reached) segments.push({ gapBefore: line.index, height: line.start - reached });
    segments.push({ index: line.index });
    reached = line.end;
  }
  if (totalHeight > reached) segments.push({ gapBefore: -1, height: totalHeight - reached });
  return segments;
}
