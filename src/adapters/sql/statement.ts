import { setTimeout as wait } from 'node:timers/promises';
import { ForgeSQLAPIError, sql } from '@forge/sql';
import type { UpdateQueryResponse } from '@forge/sql';
import { z } from 'zod';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_200;

export type SqlValue = string | number | null;

const changed = z.object({ affectedRows: z.coerce.number() });

/** To make a schema takes longer than to parse a few rows by it. */
const listSchemas = new WeakMap<z.ZodType, z.ZodType>();

function listOf<T>(row: z.ZodType<T>): z.ZodType<T[]> {
  // Under a row stands the list of it.
  const known = listSchemas.get(row) as z.ZodType<T[]> | undefined;
  const list = known ?? z.array(row);
  listSchemas.set(row, list);
  return list;
}

/** Rows of a SELECT, parsed. Forge gives BIGINT as text: schemas coerce. */
export async function select<T>(row: z.ZodType<T>, query: string, values: readonly SqlValue[] = []): Promise<T[]> {
  const { rows } = await patiently(() =>
    sql
      .prepare(query)
      .bindParams(...values)
      .execute(),
  );
  return listOf(row).parse(rows);
}

/** Runs a change. @returns how many rows it changed */
export async function change(query: string, values: readonly SqlValue[] = []): Promise<number> {
  const { rows } = await patiently(() =>
    sql
      .prepare<UpdateQueryResponse>(query)
      .bindParams(...values.map(withoutNul))
      .execute(),
  );
  return changed.parse(rows).affectedRows;
}

/** Texts of Jira can end in U+0000, at which databases may cut a text off. Nobody sees it, so nothing is lost. */
const withoutNul = (value: SqlValue): SqlValue =>
  typeof value === 'string' && value.includes('\u0000') ? value.replaceAll('\u0000', '') : value;

/** Forge takes 150 statements a second; whoever comes too fast waits and tries again. */
async function patiently<T>(run: () => Promise<T>): Promise<T> {
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await run();
    } catch (error) {
      if (pause > LONGEST_PAUSE_MS || !isTooFast(error)) throw error;
    }
    // Spread, so that functions that were refused together do not come back together.
    await wait(pause * (0.5 + Math.random()));
  }
}

/** Not verified against Forge: how it refuses is not documented, so both ways of saying it are taken. */
export function isTooFast(error: unknown): boolean {
  if (!(error instanceof ForgeSQLAPIError)) return false;
  return error.responseDetails.status === 429 || /RATE_LIMIT|TOO_MANY/i.test(error.code);
}

/** `(?, ?, ?), (?, ?, ?)`: placeholders for many rows in one statement. */
export function placeholders(rows: number, columns: number): string {
  const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  return Array.from({ length: rows }, () => row).join(', ');
}

/** A list in pieces of at most so many. */
export function inBatches<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, at) => list.slice(at * most, (at + 1) * most));
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

/** A row with the same key is there already. MySQL and TiDB say 1062, SQLite says it in words. */
export function isDuplicate(error: unknown): boolean {
  return (
    error instanceof ForgeSQLAPIError &&
    /ER_DUP_ENTRY|duplicate entry|UNIQUE constraint|\b1062\b/i.test(JSON.stringify([error.message, error.context]))
  );
}

/** Runs a change; where there is no table yet, there is nothing to change. */
export async function changeIfThere(query: string, values: readonly SqlValue[] = []): Promise<void> {
  try {
    await change(query, values);
  } catch (error) {
    if (!isMissingTable(error)) throw error;
  }
}

/** Rows; none where there is no table yet. */
export async function orNothing<T>(rows: Promise<T[]>): Promise<T[]> {
  try {
    return await rows;
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
}
