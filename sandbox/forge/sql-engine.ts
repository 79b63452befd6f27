/** One value as it crosses Forge SQL: JSON scalars only. */
export type SqlValue = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, unknown>>;

/** What a statement other than a query answers; Forge SQL puts it where rows would stand. */
export interface SqlUpdate {
  readonly affectedRows: number;
  readonly fieldCount: number;
  readonly info: string;
  readonly insertId: number;
  readonly serverStatus: number;
  readonly warningStatus: number;
}

/** A database behind Forge SQL. */
export interface SqlEngine {
  readonly name: string;
  /** @throws SqlError for anything that the database refuses. */
  execute(query: string, params: readonly SqlValue[], kind: StatementKind): Promise<readonly SqlRow[] | SqlUpdate>;
  /** True when nothing was ever stored. */
  isNew(): Promise<boolean>;
  close(): Promise<void>;
}

export type StatementKind = 'select' | 'write' | 'ddl';

/** A refusal, in the words and numbers of MySQL. */
export class SqlError extends Error {
  override readonly name = 'SqlError';
  constructor(
    message: string,
    readonly code: string,
    readonly errno: number,
    readonly sqlState: string,
  ) {
    super(message);
  }
}

export function updateResult(affectedRows: number, insertId: number): SqlUpdate {
  return { affectedRows, fieldCount: 0, info: '', insertId, serverStatus: 2, warningStatus: 0 };
}
