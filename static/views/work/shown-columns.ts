import type { ShownColumn } from '#contract/work-spec';

/** What is shown before anybody chooses: first what projects have as well, so that narrow windows begin with something. */
export const columnsAtFirst: readonly ShownColumn[] = [
  'health',
  'progress',
  'late',
  'points',
  'status',
  'assignee',
  'start',
  'due',
].map((id) => ({ id, width: null }));

interface Sized {
  readonly id: string;
  readonly width: string;
}

const sized = <C extends Sized>(column: C, width: number | null | undefined): C =>
  width == null ? column : { ...column, width: `${String(width)}px` };

/** The columns to draw, the first one always. One that is no more, such as of a field that is mapped no longer, is left out. */
export function drawnColumns<C extends Sized>(first: C, others: readonly C[], shown: readonly ShownColumn[]): C[] {
  const byId = new Map(others.map((column) => [column.id, column]));
  const rest = shown.flatMap(({ id, width }) => {
    const column = byId.get(id);
    return column ? [sized(column, width)] : [];
  });
  return [sized(first, shown.find(({ id }) => id === first.id)?.width), ...rest];
}

/** The width of the first column is kept among the others, as of one that stands nowhere. */
export function resized(shown: readonly ShownColumn[], id: string, width: number): readonly ShownColumn[] {
  return shown.some((column) => column.id === id)
    ? shown.map((column) => (column.id === id ? { id, width } : column))
    : [...shown, { id, width }];
}

export const without = (shown: readonly ShownColumn[], id: string): readonly ShownColumn[] =>
  shown.filter((column) => column.id !== id);

/** One place to the left or to the right; where there is none, nothing changes. */
export function moved(shown: readonly ShownColumn[], id: string, by: -1 | 1): readonly ShownColumn[] {
  const from = shown.findIndex((column) => column.id === id);
  const [column, other] = [shown[from], shown[from + by]];
  if (!column || !other) return shown;
  return shown.with(from, other).with(from + by, column);
}
