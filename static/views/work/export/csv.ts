import { formatDay } from '#domain/schedule/calendar-day';
import type { ExportCell, ExportTable } from './export-table';

/** Spreadsheets take texts that begin so for formulas, also behind blanks. */
const looksLikeFormula = /^\s*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/u;

function textOf(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? quoted(cell) : formatDay(cell.day);
}

/** An apostrophe in front makes spreadsheets take a text for a text. */
function quoted(text: string): string {
  const safe = looksLikeFormula.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, behind the mark by which spreadsheets know that it is UTF-8. */
export function csvOf({ titles, rows }: ExportTable): string {
  const lines = [titles, ...rows].map((cells) => cells.map(textOf).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
