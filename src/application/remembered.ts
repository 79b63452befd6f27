interface Entry<Key, Value> {
  readonly key: Key;
  readonly weight: number;
  readonly value: Value;
}

/**
 * Keeps what was made last of things that never change, so that it is not made again. It outlives an invocation and serves
 * several people and tenants: a key must hold all that a value is made of, and two keys are the same only where that is so.
 * Room is made before anything new is made, so that old and new are never there together beyond it.
 * @param room most weight that is kept; what weighs more is made and forgotten
 */
export function remembered<Key, Value>(room: number, isSame: (one: Key, other: Key) => boolean) {
  let entries: Entry<Key, Value>[] = [];
  const makeRoomFor = (weight: number) => {
    const kept: typeof entries = [];
    let left = room - weight;
    for (const entry of entries) {
      left -= entry.weight;
      if (left < 0) break;
      kept.push(entry);
    }
    entries = kept;
  };
  return (key: Key, weighed: number, make: (key: Key) => Value): Value => {
    const weight = Math.max(weighed, 1);
    const found = entries.find((entry) => isSame(entry.key, key));
    if (found) {
      entries = [found, ...entries.filter((entry) => entry !== found)];
      return found.value;
    }
    if (weight > room) return make(key);
    makeRoomFor(weight);
    const value = make(key);
    entries.unshift({ key, weight, value });
    return value;
  };
}
