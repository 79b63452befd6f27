import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../sandbox/forge/sqlite-engine';
import { emulatedJira } from '../../../sandbox/jira/emulated-jira';
import { aFullSite } from '../../builders/full-site';
import { settle } from '../../resolvers/settle';
import { startApp } from '../../start-app';

/** Rows of each table that no reading from now on will see. */
async function ended(file: string): Promise<number[]> {
  const engine = openSqlite(file);
  const counts = [];
  for (const table of ['issue', 'segment', 'history']) {
    const query = `SELECT \`died\` FROM \`${table}\` WHERE \`died\` < 2147483647`;
    counts.push(((await engine.execute(query, [], 'select')) as unknown[]).length);
  }
  await engine.close();
  return counts;
}

it('what a change replaced is kept for a round, because somebody may be reading it, and dropped by the next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'altitude-generations-'));
  const jira = emulatedJira({ ...aFullSite(), name: 'generations' }, { now: Date.now });
  const sandbox = await startApp({
    source: { kind: 'given', jira },
    dataFolder: folder,
  });
  const hourly = async () => {
    await sandbox.functions.runScheduled('keep-index');
    await settle(sandbox);
  };
  try {
    await sandbox.ready();
    // The rounds of the installation are over.
    await hourly();
    sandbox.live().issues.edit('admin', '10001', { dueDate: '2027-01-15' });
    await sandbox.functions.runScheduled('sweep-changes');
    await settle(sandbox);
    const file = join(folder, 'given-generations.db');
    // Once for each time that the change was read: by its event, and by the sweep.
    const replaced = await ended(file);
    expect(Math.min(...replaced)).toBeGreaterThan(0);
    await hourly();
    expect(await ended(file)).toEqual(replaced);
    await hourly();
    expect(await ended(file)).toEqual([0, 0, 0]);
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
});
