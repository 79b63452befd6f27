import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../sandbox/forge/sqlite-engine';
import { emulatedJira } from '../../../sandbox/jira/emulated-jira';
import { migrations } from '../../../src/adapters/sql/migrations';
import { anEditableSite } from '../../builders/live-world';
import { startApp } from '../../start-app';

const tables = migrations.flatMap(([, statement]) => /CREATE TABLE IF NOT EXISTS `(\w+)`/.exec(statement)?.[1] ?? []);

describe('an app whose tables are not made yet, or not all of them', () => {
  it('is uninstalled', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'altitude-tables-'));
    const jira = emulatedJira({ ...anEditableSite(), name: `tables-${String(Date.now())}` }, { now: Date.now });
    const sandbox = await startApp({ source: { kind: 'given', jira }, dataFolder });
    try {
      await sandbox.ready();
      const file = readdirSync(dataFolder).find((name) => name.endsWith('.db')) ?? '';
      const engine = openSqlite(join(dataFolder, file));
      for (const table of tables) {
        await engine.execute(`DROP TABLE \`${table}\``, [], 'ddl');
        await expect(sandbox.functions.uninstall()).resolves.toBeUndefined();
      }
      await engine.close();
    } finally {
      await sandbox.close();
    }
  });
});
