import type { TreeLine } from './tree';

/** Rows that people pick to do something with. */
export interface RowSelection<Row> {
  /** Lines by what they stand for: one thing may stand in two lines. null: the line cannot be selected. */
  readonly idOf: (line: TreeLine<Row>) => string | null;
  readonly selected: Pick<ReadonlySet<string>, 'has'>;
  /** `isRange`: everything from the line that was picked last to this one. */
  readonly onSelect: (lineId: string, isRange: boolean) => void;
  /** Names the checkbox of every row, which follows the name of the row. */
  readonly label: string;
}

/** null: it cannot be selected. */
export function isSelected<Row>(selection: RowSelection<Row> | undefined, line: TreeLine<Row>): boolean | null {
  const id = selection?.idOf(line) ?? null;
  return id === null || !selection ? null : selection.selected.has(id);
}
