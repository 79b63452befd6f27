import { jiraEndpoints } from '../../../src/contract/jira-endpoints';
import { demoCompany } from '../../../sandbox/demo/demo-company';
import type { AppBundle } from '../../../sandbox/forge/bundle-app';
import { makeForgeRuntime, type ForgeRuntime } from '../../../sandbox/forge/forge-runtime';
import { makeInstallation, type Installation } from '../../../sandbox/forge/installation';
import { readManifest, type Manifest } from '../../../sandbox/forge/manifest';
import { projectPaths } from '../../../sandbox/server/project-paths';
import { emulatedJira, type EmulatedJira } from '../../../sandbox/jira/emulated-jira';
import type { Image } from '../container/image';
import { newDatabase, type Database } from './database';
import { SqlLog } from './sql-log';
import { timedJira, type TimedJira } from './timed-jira';

/** How large a site is. */
export interface SiteSize {
  readonly issues: number;
  readonly projects: number;
}

/** A demo company, the app's bundle, and the database of its index. */
export interface Workshop extends SiteSize {
  readonly jira: TimedJira;
  readonly emulated: EmulatedJira;
  readonly database: Database;
  readonly bundle: AppBundle;
  readonly image: Image;
  readonly manifest: Manifest;
  readonly installation: Installation;
  /** Everything that the app asked of Forge SQL. */
  readonly sql: SqlLog;
  /** What each figure is the median of. */
  readonly rounds: number;
  /** The app at home: queues, events and schedule run. Waiting is shortened, working is not. */
  readonly startApp: () => Promise<ForgeRuntime>;
}

export interface SiteInput extends SiteSize {
  readonly bundle: AppBundle;
  /** Of the same bundle. */
  readonly image: Image;
  /** null: SQLite. */
  readonly mysqlUrl: string | null;
  readonly rounds: number;
}

export function makeWorkshop({ issues, projects, bundle, image, mysqlUrl, rounds }: SiteInput): Workshop {
  const emulated = emulatedJira(demoCompany({ seed: 1, now: Date.now(), issues, projects }), { now: Date.now });
  const jira = timedJira(emulated);
  const manifest = readManifest(projectPaths.manifest);
  const installation = makeInstallation(manifest, 'bench', 'http://localhost');
  const database = newDatabase(mysqlUrl, String(issues));
  const sql = new SqlLog();
  const startApp = async () => {
    const runtime = makeForgeRuntime({
      manifest,
      installation,
      bundle,
      jira,
      endpoints: Object.values(jiraEndpoints),
      engine: await database.open(),
      quota: null,
      strictRates: false,
      watchSql: sql.watch,
      consumersAtOnce: 2,
      delayScale: 0.01,
      now: Date.now,
      warn: console.error,
    });
    emulated.onEvent((event) => runtime.events.send(event));
    return runtime;
  };
  return { issues, projects, emulated, jira, database, bundle, image, manifest, installation, sql, rounds, startApp };
}
