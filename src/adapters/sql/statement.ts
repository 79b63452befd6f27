import { ForgeSQLAPIError, sql } from '@forge/sql';
import type { UpdateQueryResponse } from '@forge/sql';
import { z } from 'zod';

export type SqlValue = string | number | null;

/** Rows of a SELECT, parsed. Forge gives BIGINT as text: schemas coerce. */
export async function select<T>(row: z.ZodType<T>, query: string, values: readonly SqlValue[] = []): Promise<T[]> {
  const { rows } = await sql
    .prepare(query)
    .bindParams(...values)
    .execute();
  return z.array(row).parse(rows);
}

/** Runs a change. @returns how many rows it changed */
export async function change(query: string, values: readonly SqlValue[] = []): Promise<number> {
  const { rows } = await sql
    .prepare<UpdateQueryResponse>(query)
    .bindParams(...values)
    .execute();
  return z.object({ affectedRows: z.coerce.number() }).parse(rows).affectedRows;
}

/** `(?, ?, ?), (?, ?, ?)`: placeholders for many rows in one statement. */
export function placeholders(rows: number, columns: number): string {
  const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  return Array.from({ length: rows }, () => row).join(', ');
}

/**
 * Before the first migration there is no table: that is an index that has not been started, not a failure. MySQL and TiDB
 * say 1146, SQLite says it in words.
 */
export function isMissingTable(error: unknown): boolean {
  return (
    error instanceof ForgeSQLAPIError &&
    /no such table|doesn't exist|\b1146\b/i.test(JSON.stringify([error.message, error.context]))
  );
}
