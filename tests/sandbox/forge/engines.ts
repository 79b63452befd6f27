import { randomUUID } from 'node:crypto';
import { openMysql } from '../../../sandbox/forge/mysql-engine';
import type { SqlEngine } from '../../../sandbox/forge/sql-engine';
import { openSqlite } from '../../../sandbox/forge/sqlite-engine';

const mysqlUrl = process.env.ALTITUDE_MYSQL_URL;

interface EngineCase {
  readonly name: string;
  /** null: cannot run here. */
  readonly open: (() => Promise<SqlEngine>) | null;
}

/** The engines that must answer alike, each with an empty database. */
export const engineCases: readonly EngineCase[] = [
  { name: 'SQLite', open: () => Promise.resolve(openSqlite(':memory:')) },
  mysqlUrl === undefined
    ? { name: 'MySQL (skipped: ALTITUDE_MYSQL_URL names no server)', open: null }
    : {
        name: 'MySQL',
        open: () =>
          openMysql({ url: mysqlUrl, database: `altitude_test_${randomUUID()}`, fresh: true, temporary: true }),
      },
];
