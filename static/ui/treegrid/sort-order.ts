/** What a column sorts by. null: unknown, which comes last in both directions. */
export type SortValue = string | number | null;

export interface SortState {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Numbers are looked at largest first, names from A: the first click gives what people mostly want. */
export function nextSort(current: SortState | null, column: string, firstDirection: SortState['direction']): SortState {
  if (current?.column !== column) return { column, direction: firstDirection };
  return { column, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
}

function compareKnown(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true, sensitivity: 'base' });
}

/** Compares for `Array.sort`; unknown values last, whatever the direction. */
export function compareValues(a: SortValue, b: SortValue, direction: SortState['direction']): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return direction === 'ascending' ? compareKnown(a, b) : compareKnown(b, a);
}
