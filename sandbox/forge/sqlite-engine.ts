import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { toSqlite } from './mysql-to-sqlite';
import {
  SqlError,
  updateResult,
  type SqlEngine,
  type SqlRow,
  type SqlUpdate,
  type SqlValue,
  type StatementKind,
} from './sql-engine';
import { cellReader } from './sqlite-cells';
import { messageOf } from './error-message';

interface Prepared {
  readonly statement: Database.Statement;
  readonly read: ((row: Record<string, unknown>) => SqlRow) | null;
}

const statementsKept = 200;

/** @param file path of the database, made where it is missing; `:memory:` for one that ends with the process */
export function openSqlite(file: string): SqlEngine {
  const wasThere = file !== ':memory:' && existsSync(file);
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  // Derived data that can be built again: speed matters more than surviving a power cut.
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = OFF');
  database.exec('PRAGMA case_sensitive_like = ON');
  database.exec('PRAGMA cache_size = -65536');
  const prepared = new Map<string, Prepared>();

  const run = (query: string, params: readonly SqlValue[], kind: StatementKind): readonly SqlRow[] | SqlUpdate => {
    const { statement, read } = prepareOnce(database, prepared, query, kind);
    const values = params.map(toSqliteValue);
    if (read !== null) return (statement.all(values) as Record<string, unknown>[]).map(read);
    const { changes, lastInsertRowid } = statement.run(values);
    if (kind === 'ddl') prepared.clear();
    return updateResult(kind === 'ddl' ? 0 : changes, Number(lastInsertRowid));
  };

  return {
    name: 'SQLite',
    execute: (query, params, kind) =>
      new Promise((resolve, reject) => {
        try {
          resolve(run(query, params, kind));
        } catch (error) {
          reject(toSqlError(error));
        }
      }),
    isNew: () => Promise.resolve(!wasThere),
    close: () => {
      prepared.clear();
      database.close();
      return Promise.resolve();
    },
  };
}

function prepareOnce(
  database: Database.Database,
  kept: Map<string, Prepared>,
  query: string,
  kind: StatementKind,
): Prepared {
  const known = kept.get(query);
  if (known) return known;
  const statement = database.prepare(toSqlite(query));
  statement.safeIntegers(true);
  const read = kind === 'select' && statement.reader ? cellReader(statement.columns()) : null;
  if (kept.size >= statementsKept) kept.clear();
  kept.set(query, { statement, read });
  return { statement, read };
}

/** Integers as BigInt, since the driver binds every number as a float; booleans would abort the process. */
function toSqliteValue(value: SqlValue): string | number | bigint | null {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}

const mysqlErrors: readonly (readonly [RegExp, string, number, string])[] = [
  [/UNIQUE constraint failed/, 'ER_DUP_ENTRY', 1062, '23000'],
  [/NOT NULL constraint failed/, 'ER_BAD_NULL_ERROR', 1048, '23000'],
  [/no such table/, 'ER_NO_SUCH_TABLE', 1146, '42S02'],
  [/no such column|has no column named/, 'ER_BAD_FIELD_ERROR', 1054, '42S22'],
  [/(table|index) .* already exists/, 'ER_TABLE_EXISTS_ERROR', 1050, '42S01'],
  [/syntax error|incomplete input|unrecognized token/, 'ER_PARSE_ERROR', 1064, '42000'],
];

function toSqlError(error: unknown): SqlError {
  const message = messageOf(error);
  const match = mysqlErrors.find(([pattern]) => pattern.test(message));
  const [, code, errno, state] = match ?? [null, 'ER_UNKNOWN_ERROR', 1105, 'HY000'];
  return new SqlError(message, code, errno, state);
}
