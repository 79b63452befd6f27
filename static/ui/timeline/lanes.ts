import type { TimelineBand } from './timeline-model';

/** A row of periods above the lines, in which no two overlap by more than the day that ends one and begins the next. */
export interface Lane {
  /** Of its track; null: it goes on with the track of the lane above. */
  readonly name: string | null;
  readonly bands: readonly TimelineBand[];
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** There are so many that each is only a thin line without names. */
  readonly isThin: boolean;
  /** Lanes for which there is no room at all. */
  readonly more: number;
}

/** With more lanes than these, names would take the room of the lines below. */
const mostNamed = 3;
const mostDrawn = 8;

/** Track by track, in the order of the bands; each track takes as many lanes as its bands overlap. */
export function lanesOf(bands: readonly TimelineBand[]): Lanes {
  const tracks = new Map<string, TimelineBand[]>();
  for (const band of bands) {
    const track = tracks.get(band.track.id);
    if (track) track.push(band);
    else tracks.set(band.track.id, [band]);
  }
  const all = [...tracks.values()].flatMap(lanesOfTrack);
  return {
    lanes: all.slice(0, mostDrawn),
    isThin: all.length > mostNamed,
    more: Math.max(all.length - mostDrawn, 0),
  };
}

function lanesOfTrack(bands: readonly TimelineBand[]): Lane[] {
  const rows: TimelineBand[][] = [];
  for (const band of bands.toSorted((a, b) => a.span.start - b.span.start)) {
    const row = rows.find((one) => (one.at(-1)?.span.end ?? 0) <= band.span.start);
    if (row) row.push(band);
    else rows.push([band]);
  }
  return rows.map((row, at) => ({ name: at === 0 ? (row[0]?.track.name ?? null) : null, bands: row }));
}

const calendarHeight = 3.5;
const laneHeight = 1.5;
const thinHeight = 0.375;

/** Of the lanes together, in rem. */
export function lanesHeight({ lanes, isThin }: Lanes): number {
  if (lanes.length === 0) return 0;
  return isThin ? Math.max(lanes.length * thinHeight + 0.25, laneHeight) : lanes.length * laneHeight;
}

/** Of the whole head of the calendar, in rem. */
export const headHeightOf = (lanes: Lanes, hasMoments: boolean): number =>
  calendarHeight + lanesHeight(lanes) + (hasMoments ? laneHeight : 0);
