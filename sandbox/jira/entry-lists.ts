import type { Entry } from './site-index';

/** Puts an entry in its place in a list that ascends by id; one of the same id gives way. */
export function putInto(list: Entry[], entry: Entry): void {
  const at = placeOf(list, entry.number);
  list.splice(at, list[at]?.number === entry.number ? 1 : 0, entry);
}

export function takeFrom(list: Entry[] | undefined, number: number): void {
  if (!list) return;
  const at = placeOf(list, number);
  if (list[at]?.number === number) list.splice(at, 1);
}

/** The list under a key, made where there is none yet. */
export function listAt<K>(lists: Map<K, Entry[]>, key: K): Entry[] {
  const known = lists.get(key);
  if (known) return known;
  const made: Entry[] = [];
  lists.set(key, made);
  return made;
}

/** Where the first entry stands whose id is not below. New issues have the highest ids, so the end is tried first. */
function placeOf(list: readonly Entry[], number: number): number {
  const last = list.at(-1);
  if (last === undefined || last.number < number) return list.length;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.number ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
