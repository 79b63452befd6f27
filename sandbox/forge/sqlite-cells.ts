import type { SqlRow } from './sql-engine';

interface Column {
  readonly name: string;
  /** The declared type; null for an expression. */
  readonly type: string | null;
}

type Cell = (value: unknown) => unknown;

/**
 * Gives rows the types that MySQL's driver gives them behind Forge SQL: BIGINT and DECIMAL as text, smaller integers as
 * numbers. An expression has no declared type in SQLite: its integers come as text, as COUNT and SUM do in MySQL (where
 * MIN or MAX over a small integer would stay a number).
 */
export function cellReader(columns: readonly Column[]): (row: Record<string, unknown>) => SqlRow {
  const cells = columns.map(({ name, type }) => [name, cellOf(type)] as const);
  return (row) => {
    const result: Record<string, unknown> = {};
    for (const [name, cell] of cells) result[name] = cell(row[name]);
    return result;
  };
}

function cellOf(type: string | null): Cell {
  if (type === null) return bigintAsText;
  if (/^BIGINT/i.test(type)) return bigintAsText;
  const decimal = /^(?:DECIMAL|NUMERIC)(?:\(\d+(?:\s*,\s*(\d+))?\))?/i.exec(type);
  if (decimal) return decimalAsText(Number(decimal[1] ?? 0));
  return bigintAsNumber;
}

const bigintAsText: Cell = (value) => (typeof value === 'bigint' ? value.toString() : bytes(value));
const bigintAsNumber: Cell = (value) => (typeof value === 'bigint' ? Number(value) : bytes(value));

function decimalAsText(scale: number): Cell {
  return (value) => (typeof value === 'number' || typeof value === 'bigint' ? Number(value).toFixed(scale) : value);
}

/** As a Buffer, which becomes the same JSON as the one of MySQL's driver. */
function bytes(value: unknown): unknown {
  return value instanceof ArrayBuffer ? Buffer.from(value) : value;
}
