import { useRef, useState, type KeyboardEvent } from 'react';

interface Place {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, (at: Place, last: Place) => Place>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
};

const within = (value: number, last: number) => Math.max(0, Math.min(value, last));

/** One cell of a grid takes part in the order of Tab; the arrow keys move on from it. */
export function useGridFocus(rows: number, columns: number) {
  const [kept, setPlace] = useState<Place>({ row: 0, column: 0 });
  const body = useRef<HTMLTableSectionElement>(null);
  const last = { row: rows - 1, column: columns - 1 };
  const place = { row: within(kept.row, last.row), column: within(kept.column, last.column) };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const to = step(place, last);
    const next = { row: within(to.row, last.row), column: within(to.column, last.column) };
    setPlace(next);
    body.current?.rows[next.row]?.querySelectorAll('button')[next.column]?.focus();
  };
  const tabIndexOf = (row: number, column: number) => (row === place.row && column === place.column ? 0 : -1);
  return { body, onKeyDown, tabIndexOf, onFocus: (row: number, column: number) => setPlace({ row, column }) };
}
