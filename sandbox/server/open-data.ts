import { randomUUID } from 'node:crypto';
import { openMysql } from '../forge/mysql-engine';
import type { SqlEngine } from '../forge/sql-engine';
import { openSqlite } from '../forge/sqlite-engine';
import { openDataPlace, type DataPlace } from './data-folder';
import { nameOfSource, openSource, type DataSource, type OpenedSource } from './data-source';

export interface OpenedData {
  readonly source: OpenedSource;
  readonly engine: SqlEngine;
  /** Hash of the bundle that the database was written by; null: the app was never installed in it. */
  readonly installedBundle: string | null;
  remember(bundleHash: string): void;
}

export interface DataOptions {
  readonly source: DataSource;
  readonly dataFolder: string | null;
  readonly fresh?: boolean;
  readonly mysqlUrl?: string | null;
  readonly now?: () => number;
  readonly searchLagMillis?: number;
  /** Where people find Jira; its own address unless told. */
  readonly origin?: string;
}

const dayMillis = 86_400_000;

/** Opens Jira and the database that belongs to it. */
export async function openData(options: DataOptions, tell: (line: string) => void): Promise<OpenedData> {
  const { source } = options;
  const now = options.now ?? Date.now;
  const name = await nameOfSource(source);
  const place = openDataPlace(options.dataFolder, name);
  place.hold();
  const known = options.fresh === true || isOutdated(source, place, now()) ? null : place.state;
  if (known === null) place.clear();
  const made = known?.made ?? now();
  tell(announcement(source, known === null));
  const opened = await openSource(source, made, {
    now,
    searchLagMillis: options.searchLagMillis,
    origin: options.origin,
  });
  const edits = watchEdits(opened, place);
  const engine = await openEngine(options, place, name, known === null);
  const isEmpty = await engine.isNew();
  return {
    source: opened,
    engine,
    installedBundle: isEmpty ? null : (known?.bundleHash ?? null),
    remember: (bundleHash) => {
      if (!edits.wereMade()) place.save({ made, bundleHash });
    },
  };
}

/** Edits live as long as the process: an index that knows of them would not fit the data of the next start. */
function watchEdits({ emulated }: OpenedSource, place: DataPlace): { wereMade(): boolean } {
  let wereMade = false;
  emulated?.onEvent(() => {
    if (!wereMade) place.forget();
    wereMade = true;
  });
  return { wereMade: () => wereMade };
}

/** The demo company lives up to the day it is shown: yesterday's makes room for today's. */
function isOutdated(source: DataSource, { state }: DataPlace, now: number): boolean {
  return source.kind === 'demo' && state !== null && Math.floor(state.made / dayMillis) !== Math.floor(now / dayMillis);
}

function openEngine(
  options: DataOptions,
  place: DataPlace,
  name: string,
  fresh: boolean,
): Promise<SqlEngine> | SqlEngine {
  const { mysqlUrl = null, dataFolder } = options;
  if (mysqlUrl === null) return openSqlite(place.databaseFile);
  const temporary = dataFolder === null;
  // What is not kept is nobody else's, though others read the same data on the same server at the same time.
  const database = temporary ? `altitude_${randomUUID().slice(0, 8)}_${name}` : `altitude_${name}`;
  return openMysql({ url: mysqlUrl, database, fresh, temporary });
}

function announcement(source: DataSource, isFresh: boolean): string {
  if (source.kind === 'import') return `Reading ${source.files.join(', ')}`;
  if (source.kind === 'site') return `Connecting to ${source.url}`;
  return isFresh ? 'Making the demo company' : 'Opening the demo company';
}
