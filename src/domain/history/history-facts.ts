/** In columns of values: none. The same number as NO_DAY, so that days need no translation. */
export const NO_VALUE = -2_147_483_648;
/** In the author column: Jira names nobody. */
export const NO_AUTHOR = -1;

/** Lists of dictionary positions. List n: `items[from[n]] … items[from[n + 1] - 1]`. */
export interface PositionLists {
  readonly from: Uint32Array;
  readonly items: Uint32Array;
}

/**
 * The past of one segment of a project as columns, beside its `IssueFacts`: about 21 bytes a change. Issues stand by id;
 * the changes of one issue stand together, by time and then in Jira's own order.
 */
export interface HistoryFacts {
  readonly count: number;
  /** Ascending. */
  readonly ids: Float64Array;
  /** Instants. */
  readonly created: Float64Array;
  /** The present status: positions in `statuses`. */
  readonly statusNow: Int32Array;
  /** The present fix versions: lists of `versionLists`. */
  readonly versionsNow: Int32Array;
  /** The present sprints: lists of `sprintLists`. */
  readonly sprintsNow: Int32Array;
  /** Changes of issue n: `changesFrom[n] … changesFrom[n + 1] - 1`. */
  readonly changesFrom: Uint32Array;
  /** Instants. This and the next columns have one entry a change. */
  readonly at: Float64Array;
  /** Positions in `people`, or NO_AUTHOR. */
  readonly authorAt: Int32Array;
  /** Positions in `historyFields`. */
  readonly fields: Uint8Array;
  /**
   * The value before, or NO_VALUE. Days and levels stand as they are; all others are positions: status in `statuses`, points
   * and estimate in `numbers`, parent in `parents`, fix version in `versions`, sprint in `sprintLists`, assignee in
   * `people`, project in `projects`.
   */
  readonly from: Int32Array;
  /** The value after, in the same form. */
  readonly to: Int32Array;
  readonly numbers: Float64Array;
  /** List 0 is the empty one; items are positions in `versions`. */
  readonly versionLists: PositionLists;
  /** List 0 is the empty one; items are positions in `sprints`. */
  readonly sprintLists: PositionLists;
  readonly statuses: readonly string[];
  readonly versions: readonly string[];
  readonly sprints: readonly string[];
  /** Authors and assignees. */
  readonly people: readonly string[];
  readonly projects: readonly string[];
  /** An id of 0 stands for "key only". */
  readonly parents: { readonly ids: readonly number[]; readonly keys: readonly string[] };
}

/** Where an issue stands in a segment's history; -1: nowhere. */
export function placeOf({ ids, count }: HistoryFacts, id: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Where each of these issues stands. Quick where both are sorted by id, as stored segments are. */
export function placesOf(history: HistoryFacts, ids: Float64Array): Int32Array {
  const places = new Int32Array(ids.length);
  let next = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    const place = history.ids[next] === id ? next : placeOf(history, id);
    if (place >= 0) next = place + 1;
    places[at] = place;
  }
  return places;
}

/** The first of an issue's changes: up to, not including, `changesEnd`. */
export function changesStart({ changesFrom }: HistoryFacts, place: number): number {
  return changesFrom[place] ?? 0;
}

export function changesEnd({ changesFrom }: HistoryFacts, place: number): number {
  return changesFrom[place + 1] ?? 0;
}

/** Positions of an issue's changes of one field, by time. `field`: position in `historyFields`. */
export function changesOfField(history: HistoryFacts, place: number, field: number): number[] {
  const found: number[] = [];
  for (let at = changesStart(history, place); at < changesEnd(history, place); at++) {
    if (history.fields[at] === field) found.push(at);
  }
  return found;
}

export function listAt({ from, items }: PositionLists, list: number): Uint32Array {
  return items.subarray(from[list], from[list + 1]);
}
