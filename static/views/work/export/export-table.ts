import type { Day } from '#domain/units';

/** A day, so that spreadsheets take it for one. */
export interface DayCell {
  readonly day: Day;
}

/** null: unknown, or nothing to tell; never zero. */
export type ExportCell = string | number | DayCell | null;

/** What is written into a file: texts as they are, numbers as numbers, days as days. */
export interface ExportTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** One column of a file. */
export interface ExportColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ExportCell;
}

export const exportTable = <Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): ExportTable => ({
  titles: columns.map(({ title }) => title),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});
