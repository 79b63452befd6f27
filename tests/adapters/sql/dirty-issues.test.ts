import { makeForgeSql } from '../../../sandbox/forge/forge-sql';
import { openMysql } from '../../../sandbox/forge/mysql-engine';
import { openSqlite } from '../../../sandbox/forge/sqlite-engine';
import { sqlDirtyIssues } from '../../../src/adapters/sql/dirty-issues';
import { instant } from '../../builders/facts';
import { describeOnEngines } from '../../engines';

const ROUND = 15_000;
const start = 1_790_000_000_000;

/** Marks in a database of one test. */
async function withMarks(mysqlUrl: string | null, use: () => Promise<void>): Promise<void> {
  const database = `altitude_marks_${String(process.pid)}`;
  const engine =
    mysqlUrl === null
      ? openSqlite(':memory:')
      : await openMysql({ url: mysqlUrl, database, fresh: true, temporary: true });
  await engine.execute('CREATE TABLE `setting` (`name` VARCHAR(64) PRIMARY KEY, `value` TEXT NOT NULL)', [], 'ddl');
  const marks = 'CREATE TABLE `dirty` (`issue_id` BIGINT PRIMARY KEY, `marked_at` BIGINT NOT NULL)';
  await engine.execute(marks, [], 'ddl');
  const answer = makeForgeSql({ engine, now: Date.now, strictRates: false });
  const fetchSql = (_: unknown, path: string, { body }: { body: string }) => answer(path, body);
  Object.assign(globalThis, { __forge_fetch__: fetchSql });
  try {
    await use();
  } finally {
    Reflect.deleteProperty(globalThis, '__forge_fetch__');
    await engine.close();
  }
}

describeOnEngines('the right to queue work for marks', (mysqlUrl) => {
  it('goes to one of those who ask at once, also where nobody has asked before', async () => {
    await withMarks(mysqlUrl, async () => {
      const winners = async (now: number) => {
        const asked = Array.from({ length: 5 }, () => sqlDirtyIssues.shouldQueue(instant(now), ROUND));
        return (await Promise.all(asked)).filter(Boolean).length;
      };
      expect(await winners(start)).toBe(1);
      expect(await winners(start + ROUND)).toBe(0);
      expect(await winners(start + ROUND + 1)).toBe(1);
    });
  });
});

describeOnEngines('marks', (mysqlUrl) => {
  it('are told from the oldest on, page by page, also where many were set at once', async () => {
    await withMarks(mysqlUrl, async () => {
      await sqlDirtyIssues.mark([9, 3, 6], instant(start));
      await sqlDirtyIssues.mark([1, 6], instant(start + 1));
      const pages: number[][] = [];
      let page = await sqlDirtyIssues.oldest(2, null);
      while (page.length > 0) {
        pages.push(page.map(({ issueId }) => issueId));
        page = await sqlDirtyIssues.oldest(2, page.at(-1) ?? null);
      }
      expect(pages).toEqual([
        [3, 9],
        [1, 6],
      ]);
    });
  });
});
