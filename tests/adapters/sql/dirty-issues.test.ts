import { makeForgeSql } from '../../../sandbox/forge/forge-sql';
import { openMysql } from '../../../sandbox/forge/mysql-engine';
import { openSqlite } from '../../../sandbox/forge/sqlite-engine';
import { sqlDirtyIssues } from '../../../src/adapters/sql/dirty-issues';
import { instant } from '../../builders/facts';
import { describeOnEngines } from '../../engines';

const ROUND = 15_000;
const start = 1_790_000_000_000;

describeOnEngines('the right to queue work for marks', (mysqlUrl) => {
  it('goes to one of those who ask at once, also where nobody has asked before', async () => {
    const engine =
      mysqlUrl === null
        ? openSqlite(':memory:')
        : await openMysql({
            url: mysqlUrl,
            database: `altitude_marks_${String(process.pid)}`,
            fresh: true,
            temporary: true,
          });
    await engine.execute('CREATE TABLE `setting` (`name` VARCHAR(64) PRIMARY KEY, `value` TEXT NOT NULL)', [], 'ddl');
    const answer = makeForgeSql({ engine, now: Date.now, strictRates: false });
    const fetchSql = (_: unknown, path: string, { body }: { body: string }) => answer(path, body);
    Object.assign(globalThis, { __forge_fetch__: fetchSql });
    try {
      const winners = async (now: number) => {
        const asked = Array.from({ length: 5 }, () => sqlDirtyIssues.shouldQueue(instant(now), ROUND));
        return (await Promise.all(asked)).filter(Boolean).length;
      };
      expect(await winners(start)).toBe(1);
      expect(await winners(start + ROUND)).toBe(0);
      expect(await winners(start + ROUND + 1)).toBe(1);
    } finally {
      Reflect.deleteProperty(globalThis, '__forge_fetch__');
      await engine.close();
    }
  });
});
