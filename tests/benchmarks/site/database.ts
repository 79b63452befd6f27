import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openMysql } from '../../../sandbox/forge/mysql-engine';
import type { SqlEngine } from '../../../sandbox/forge/sql-engine';
import { openSqlite } from '../../../sandbox/forge/sqlite-engine';

export type DatabaseKind = 'SQLite' | 'MariaDB';

/** A database of its own for one site: opened several times, one after the other, and removed in the end. */
export interface Database {
  readonly kind: DatabaseKind;
  readonly open: () => Promise<SqlEngine>;
  /** Data and indexes, in bytes. Nobody may have it open. */
  readonly bytes: () => Promise<number>;
  readonly remove: () => Promise<void>;
}

/** @param mysqlUrl null: an SQLite file */
export function newDatabase(mysqlUrl: string | null, name: string): Database {
  return mysqlUrl === null ? sqliteDatabase() : mysqlDatabase(mysqlUrl, name);
}

function sqliteDatabase(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'altitude-bench-'));
  const file = join(folder, 'index.db');
  return {
    kind: 'SQLite',
    open: () => Promise.resolve(openSqlite(file)),
    bytes: async () => {
      const engine = openSqlite(file);
      // What was written last stands beside the file until then.
      await engine.execute('PRAGMA wal_checkpoint(TRUNCATE)', [], 'select');
      await engine.close();
      return statSync(file).size;
    },
    remove: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}

function mysqlDatabase(url: string, name: string): Database {
  const database = `altitude_bench_${name}_${process.pid}`;
  const open = (temporary: boolean) => openMysql({ url, database, fresh: false, temporary });
  const tables = 'SELECT `table_name` AS `name` FROM `information_schema`.`tables` WHERE `table_schema` = ?';
  const sizes =
    'SELECT SUM(`data_length` + `index_length`) AS `bytes` FROM `information_schema`.`tables` WHERE `table_schema` = ?';
  return {
    kind: 'MariaDB',
    open: () => open(false),
    bytes: async () => {
      const engine = await open(false);
      const names = await engine.execute(tables, [database], 'select');
      // The server's own figures are old until it is asked to look.
      for (const { name } of z.array(z.object({ name: z.string() })).parse(names))
        await engine.execute(`ANALYZE TABLE \`${name}\``, [], 'select');
      const [size] = z
        .array(z.object({ bytes: z.coerce.number() }))
        .parse(await engine.execute(sizes, [database], 'select'));
      await engine.close();
      return size?.bytes ?? Number.NaN;
    },
    remove: async () => (await open(true)).close(),
  };
}
