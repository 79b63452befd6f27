import mysql, { type FieldPacket, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';
import { SqlError, updateResult, type SqlEngine, type SqlRow, type SqlUpdate, type SqlValue } from './sql-engine';
import { messageOf } from './error-message';

export interface MysqlOptions {
  /** e.g. `mysql://root@127.0.0.1:3307`; a database named in it is not used. */
  readonly url: string;
  /** Name of the sandbox's own database, made where it is missing. */
  readonly database: string;
  /** Start with an empty database. */
  readonly fresh: boolean;
  /** Drop the database at the end; for tests. */
  readonly temporary?: boolean;
}

const statementTimeoutMillis = 25_000;

/** @throws SqlError when the server cannot be reached. */
export async function openMysql(options: MysqlOptions): Promise<SqlEngine> {
  const name = options.database.replace(/[^a-z0-9_]/gi, '_').slice(0, 60);
  const wasThere = await prepareDatabase(options, name);
  const pool = mysql.createPool({
    ...connectionOf(options.url),
    database: name,
    connectionLimit: 8,
    charset: 'UTF8MB4_BIN',
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
    timezone: 'Z',
  });
  return {
    name: 'MySQL',
    execute: async (query, params) => runStatement(pool, query, params),
    isNew: () => Promise.resolve(!wasThere),
    close: async () => {
      if (options.temporary === true) await pool.query(`DROP DATABASE IF EXISTS \`${name}\``);
      await pool.end();
    },
  };
}

async function prepareDatabase({ url, fresh }: MysqlOptions, name: string): Promise<boolean> {
  try {
    const connection = await mysql.createConnection(connectionOf(url));
    if (fresh) await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
    const [found] = await connection.query<RowDataPacket[]>('SHOW DATABASES LIKE ?', [name]);
    await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    await connection.end();
    return found.length > 0;
  } catch (error) {
    const { host, port } = connectionOf(url);
    const { message, code, errno, sqlState } = toSqlError(error);
    const reason = message === '' ? code : message;
    throw new SqlError(`The MySQL server at ${host}:${String(port)} refuses: ${reason}`, code, errno, sqlState);
  }
}

function connectionOf(url: string) {
  const { hostname, port, username, password } = new URL(url);
  return {
    host: hostname,
    port: port === '' ? 3306 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

async function runStatement(
  pool: mysql.Pool,
  query: string,
  params: readonly SqlValue[],
): Promise<readonly SqlRow[] | SqlUpdate> {
  try {
    const statement = { sql: query, values: [...params], timeout: statementTimeoutMillis };
    const [result]: [RowDataPacket[] | ResultSetHeader, FieldPacket[]] = await pool.query(statement);
    if (Array.isArray(result)) return result;
    return updateResult(result.affectedRows, result.insertId);
  } catch (error) {
    throw toSqlError(error);
  }
}

function toSqlError(error: unknown): SqlError {
  const details = error as { code?: string; errno?: number; sqlState?: string; sqlMessage?: string };
  return new SqlError(
    details.sqlMessage ?? messageOf(error),
    details.code ?? 'ER_UNKNOWN_ERROR',
    details.errno ?? 1105,
    details.sqlState ?? 'HY000',
  );
}
