import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningSandbox } from '../sandbox/server/start-sandbox';
import { runFolder } from './run-folder';
import { startApp } from './start-app';

const source = { kind: 'demo', seed: 7, issues: 1_500 } as const;

/**
 * The demo company in small, with its index built. It is read once in a run of tests, by whichever file comes first;
 * every sandbox opens a copy of what that reading left, which ends with it.
 * @param mysqlUrl a server where it is read anew; null: SQLite
 */
export async function startDemo(mysqlUrl: string | null = null): Promise<RunningSandbox> {
  if (mysqlUrl !== null) return startOnServer(mysqlUrl);
  const dataFolder = mkdtempSync(join(runFolder(), 'demo-copy-'));
  // Who holds the original does not hold the copy.
  cpSync(await readDemo(), dataFolder, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  const sandbox = await startApp({ source, dataFolder });
  await sandbox.ready();
  return {
    ...sandbox,
    close: async () => {
      await sandbox.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function startOnServer(mysqlUrl: string): Promise<RunningSandbox> {
  const sandbox = await startApp({ source, mysqlUrl });
  await sandbox.ready();
  return sandbox;
}

/** @returns the folder with the index, closed */
async function readDemo(): Promise<string> {
  const folder = join(runFolder(), 'demo');
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(`${folder}-`);
  const sandbox = await startApp({ source, dataFolder: draft });
  await sandbox.ready();
  await sandbox.close();
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another worker was first.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}
