import { sprintList } from '../site-index/collect-facts';
import type { IssueFacts } from '../site-index/issue-facts';
import { ACCEPTANCE_UNKNOWN } from '../site-index/issue-facts';
import { pickKeys } from '../site-index/issue-keys';
import type { Instant } from '../units';
import type { HistoryFacts } from './history-facts';
import { listAt } from './history-facts';

/** Positions in the facts of the issues that existed at the moment, in their order. -1 in `places`: creation unknown. */
export function existingAt(places: Int32Array, { created }: HistoryFacts, moment: Instant): Uint32Array {
  const existing = new Uint32Array(places.length);
  let count = 0;
  for (let at = 0; at < places.length; at++) {
    if ((created[places[at] ?? -1] ?? -Infinity) <= moment) existing[count++] = at;
  }
  return existing.subarray(0, count);
}

/**
 * Facts with some of the issues only. What a past day may change is a copy; the other columns are shared where all issues are
 * picked, and so are the dictionaries.
 */
export function pickFacts(facts: IssueFacts, picked: Uint32Array): IssueFacts {
  const isWhole = picked.length === facts.count;
  const kept = <T extends Column>(column: T): T => (isWhole ? column : pick(column, picked));
  return {
    ...facts,
    count: picked.length,
    keys: isWhole ? facts.keys : pickKeys(facts.keys, picked),
    ids: kept(facts.ids),
    levels: pick(facts.levels, picked),
    categories: pick(facts.categories, picked),
    parentAt: pick(facts.parentAt, picked),
    created: kept(facts.created),
    points: pick(facts.points, picked),
    hasTimeEstimate: pick(facts.hasTimeEstimate, picked),
    starts: pick(facts.starts, picked),
    dues: pick(facts.dues, picked),
    fixVersionDues: pick(facts.fixVersionDues, picked),
    sprintDues: pick(facts.sprintDues, picked),
    sprintsAt: pick(facts.sprintsAt, picked),
    workLeft: kept(facts.workLeft),
    workSpent: kept(facts.workSpent),
    updated: kept(facts.updated),
    hasFixVersion: kept(facts.hasFixVersion),
    // What it was then is not kept.
    knowsActivity: false,
    acceptance: new Uint8Array(picked.length).fill(ACCEPTANCE_UNKNOWN),
    assigneeAt: kept(facts.assigneeAt),
    teamAt: kept(facts.teamAt),
    securityAt: kept(facts.securityAt),
    // Their past is not kept.
    numbers: [],
  };
}

type Column = Float64Array | Int32Array | Int8Array | Uint8Array | Uint16Array;

/** The entries at these positions, which ascend. */
export function pick<T extends Column>(column: T, picked: Uint32Array): T {
  // What is newer than all the others stands last: mostly the picked ones are those before it.
  if (picked.length === 0 || picked.at(-1) === picked.length - 1) return column.slice(0, picked.length) as T;
  const result = column.slice() as T;
  // Positions ascend, so an entry is read before it is written over.
  for (let at = 0; at < picked.length; at++) result[at] = result[picked[at] ?? 0] ?? 0;
  return result.subarray(0, picked.length) as T;
}

/** The parents of facts and those of history in one dictionary. */
export interface JoinedParents {
  readonly parents: IssueFacts['parents'];
  /** For each position in the history's parents the position in `parents`. */
  readonly ofHistory: Int32Array;
}

/** A parent that both name has one entry, with the key that it has now. */
export function joinParents({ parents: present }: IssueFacts, { parents: past }: HistoryFacts): JoinedParents {
  const ids = [...present.ids];
  const keys = [...present.keys];
  const byId = new Map(ids.map((id, at) => [id, at]));
  const byKey = new Map(keys.map((key, at) => [key, at]));
  const ofHistory = Int32Array.from(past.keys, (key, at) => {
    const id = past.ids[at] ?? 0;
    const known = id === 0 ? byKey.get(key) : byId.get(id);
    if (known !== undefined) return known;
    byId.set(id, ids.length);
    byKey.set(key, ids.length);
    keys.push(key);
    return ids.push(id) - 1;
  });
  return { parents: { ids, keys }, ofHistory };
}

/**
 * Finds lists of the history in the column of facts, as 1 plus their position; 0: an empty one.
 * @param lists grows by those that no issue is in any more
 */
export function joinSprintLists(lists: (readonly string[])[], history: HistoryFacts): (list: number) => number {
  const places = new Map(lists.map((ids, at) => [sprintList(ids), at + 1]));
  return (list) => {
    const ids = Array.from(listAt(history.sprintLists, list), (sprint) => history.sprints[sprint] ?? '').sort();
    const name = sprintList(ids);
    const known = name === null ? 0 : places.get(name);
    if (known !== undefined) return known;
    places.set(name, lists.push(ids));
    return lists.length;
  };
}
