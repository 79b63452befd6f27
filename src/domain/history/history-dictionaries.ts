import { dictionary } from '../site-index/dictionary';
import type { HistoryFacts, PositionLists } from './history-facts';
import type { ParentName } from './issue-change';

/** Numbers the numbers. */
export function numberDictionary() {
  const positions = new Map<number, number>();
  return {
    positionOf: (value: number): number => {
      const position = positions.get(value) ?? positions.size;
      positions.set(value, position);
      return position;
    },
    columns: () => Float64Array.from(positions.keys()),
  };
}

export function parentDictionary() {
  const names = dictionary();
  const ids: number[] = [];
  const keys: string[] = [];
  return {
    positionOf: ({ id, key }: ParentName): number => {
      const position = names.positionOf(`${id ?? 0} ${key}`);
      ids[position] = id ?? 0;
      keys[position] = key;
      return position;
    },
    columns: (): HistoryFacts['parents'] => ({ ids, keys }),
  };
}

/** Numbers sets of ids; the empty one is number 0. */
export function positionLists(positionOfItem: (id: string) => number) {
  const lists = dictionary();
  const from = [0];
  const items: number[] = [];
  const positionOf = (ids: readonly string[]): number => {
    const positions = [...new Set(ids)].map(positionOfItem).sort((a, b) => a - b);
    const list = lists.positionOf(positions.join());
    if (list === from.length - 1) from.push(items.push(...positions));
    return list;
  };
  positionOf([]);
  return {
    positionOf,
    columns: (): PositionLists => ({ from: Uint32Array.from(from), items: Uint32Array.from(items) }),
  };
}
