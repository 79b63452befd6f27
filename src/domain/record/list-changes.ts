export interface ListChange<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}
/** Entries with an id, which stay the same ones when they are changed. */
export interface EntriesChange<T> extends ListChange<T> {
  readonly changed: readonly { readonly from: T; readonly to: T }[];
}

/** Compared as sets; null: they hold the same. */
export function listChange<T>(
  from: readonly T[],
  to: readonly T[],
  identify: (entry: T) => string,
): ListChange<T> | null {
  const before = new Set(from.map(identify));
  const after = new Set(to.map(identify));
  const added = to.filter((entry) => !before.has(identify(entry)));
  const removed = from.filter((entry) => !after.has(identify(entry)));
  return added.length + removed.length === 0 ? null : { added, removed };
}

/** @param isSameEntry of two with the same id; null: they hold the same */
export function entriesChange<T extends { readonly id: string }>(
  from: readonly T[],
  to: readonly T[],
  isSameEntry: (a: T, b: T) => boolean,
): EntriesChange<T> | null {
  const lists = listChange(from, to, ({ id }) => id) ?? { added: [], removed: [] };
  const before = new Map(from.map((entry) => [entry.id, entry]));
  const changed = to.flatMap((entry) => {
    const known = before.get(entry.id);
    return !known || isSameEntry(known, entry) ? [] : [{ from: known, to: entry }];
  });
  return lists.added.length + lists.removed.length + changed.length === 0 ? null : { ...lists, changed };
}
