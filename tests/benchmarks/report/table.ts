/** A cell of a table: numbers are written with separators and stand to the right. null: nothing was measured. */
export type Cell = string | number | null;

/** Lines of text with aligned columns. */
export function tableText(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map(textOf));
  const widths = head.map((name, at) => Math.max(name.length, ...texts.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[], row: readonly Cell[] | null) =>
    cells.map((text, at) => pad(text, widths[at] ?? 0, row === null || typeof row[at] === 'string')).join('  ');
  return [title, `  ${line(head, null)}`, ...texts.map((cells, at) => `  ${line(cells, rows[at] ?? null)}`), ''].join(
    '\n',
  );
}

function textOf(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  const digits = Math.abs(cell) >= 100 || Number.isInteger(cell) ? 0 : Math.abs(cell) >= 10 ? 1 : 2;
  return cell.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function pad(text: string, width: number, isText: boolean): string {
  return isText ? text.padEnd(width) : text.padStart(width);
}
