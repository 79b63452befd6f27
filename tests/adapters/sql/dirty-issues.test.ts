import { makeForgeSql } from '../../../sandbox/forge/forge-sql';
import { openMysql } from '../../../sandbox/forge/mysql-engine';
import { openSqlite } from '../../../sandbox/forge/sqlite-engine';
import { accessMarks } from '../../../src/adapters/sql/access-marks';
import { sqlDirtyIssues } from '../../../src/adapters/sql/dirty-issues';
import { sqlIndexReader } from '../../../src/adapters/sql/index-reader';
import { indexSchema } from '../../../src/adapters/sql/index-schema';
import { instant } from '../../builders/facts';
import { describeOnEngines } from '../../engines';

const ROUND = 15_000;
const start = 1_790_000_000_000;

/** Marks in a database of one test. */
async function withMarks(
  mysqlUrl: string | null,
  use: (run: (statement: string) => Promise<unknown>) => Promise<void>,
  tables = /-(setting|dirty|access-mark)$/,
): Promise<void> {
  const database = `altitude_marks_${String(process.pid)}`;
  const engine =
    mysqlUrl === null
      ? openSqlite(':memory:')
      : await openMysql({ url: mysqlUrl, database, fresh: true, temporary: true });
  for (const [name, statement] of indexSchema) {
    if (tables.test(name)) await engine.execute(statement, [], 'ddl');
  }
  const answer = makeForgeSql({ engine, now: Date.now, strictRates: false });
  const fetchSql = (_: unknown, path: string, { body }: { body: string }) => answer(path, body);
  Object.assign(globalThis, { __forge_fetch__: fetchSql });
  try {
    await use((statement) => engine.execute(statement, [], 'write'));
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

describeOnEngines('marks of issues that others may be allowed to see', (mysqlUrl) => {
  it('stay as long as the issues are marked, whatever marks come after them', async () => {
    await withMarks(mysqlUrl, async () => {
      const at = (millis: number) => instant(start + millis);
      expect(await accessMarks()).toEqual([]);
      await sqlDirtyIssues.mark([8, 3, 5], at(0));
      await sqlDirtyIssues.markAccess([8, 3]);
      await sqlDirtyIssues.markAccess([8]);
      expect(await accessMarks()).toEqual([3, 8]);
      // Marked anew while it was read: that reading may not have the change.
      await sqlDirtyIssues.mark([8], at(1));
      await sqlDirtyIssues.clear([3, 5, 8].map((issueId) => ({ issueId, markedAt: at(0) })));
      expect(await accessMarks()).toEqual([8]);
      await sqlDirtyIssues.clear([{ issueId: 8, markedAt: at(1) }]);
      expect(await accessMarks()).toEqual([]);
      // Nothing of it is left for the next time that the issue is marked.
      await sqlDirtyIssues.mark([3, 8], at(2));
      expect(await accessMarks()).toEqual([]);
    });
  });

  it('are told in full, however many there are', async () => {
    await withMarks(mysqlUrl, async (run) => {
      const numbers = 'WITH RECURSIVE `n` AS (SELECT 1 AS `i` UNION ALL SELECT `i` + 1 FROM `n` WHERE `i` < 1000) ';
      const pairs = 'FROM `n` AS `a`, `n` AS `b` WHERE `a`.`i` <= 101';
      for (const table of ['`dirty` (`marked_at`, `issue_id`)', '`access_mark` (`issue_id`)'])
        await run(
          `INSERT INTO ${table} ${numbers}SELECT ${table.includes('marked') ? '1, ' : ''}\`a\`.\`i\` * 1000 + \`b\`.\`i\` ${pairs}`,
        );
      const found = await accessMarks();
      expect([found.length, found[0], found.at(-1)]).toEqual([101_000, 1_001, 102_000]);
      expect(new Set(found).size).toBe(101_000);
    });
  });

  it('are not there before the database has been brought to this version, and marks are as before', async () => {
    await withMarks(
      mysqlUrl,
      async () => {
        await sqlDirtyIssues.mark([3], instant(start));
        await sqlDirtyIssues.markAccess([3]);
        expect(await accessMarks()).toEqual([]);
        await sqlDirtyIssues.clear([{ issueId: 3, markedAt: instant(start) }]);
        expect(await sqlDirtyIssues.oldest(10, null)).toEqual([]);
      },
      /-(setting|dirty)$/,
    );
  });
});

describeOnEngines('sub-tasks', (mysqlUrl) => {
  it('are those that readers see below an issue', async () => {
    await withMarks(
      mysqlUrl,
      async (run) => {
        await run(projectIn('1', 5));
        for (const [id, level, parent, born, died] of [
          [1, 0, null, 1, 9],
          [11, -1, 1, 1, 9],
          [12, -1, 1, 1, 5],
          [13, -1, 1, 6, 9],
          [14, 0, 1, 1, 9],
          [15, -1, 2, 1, 9],
        ] as const)
          await run(issueIn({ id, level, parent, born, died }));
        const reader = sqlIndexReader(() => 'site');
        expect(await reader.subtasks([1, 77])).toEqual([11]);
        expect(await reader.subtasks([])).toEqual([]);
      },
      /-(project-index|issue)$/,
    );
  });
});

const projectIn = (id: string, generation: number) =>
  'INSERT INTO `project_index` (`project_id`, `project_key`, `name`, `state`, `browse_rule`, `generation`, `reading`, ' +
  `\`issues_read\`, \`lease_until\`, \`settled\`, \`touched_at\`) VALUES (${id}, 'P', 'P', 'ready', 'by-project', ${generation}, 5, 0, 0, 0, 0)`;

const issueIn = (row: { id: number; level: number; parent: number | null; born: number; died: number }) =>
  'INSERT INTO `issue` (`project_id`, `issue_id`, `born`, `died`, `issue_key`, `summary`, `type_id`, `type_name`, `level`, ' +
  '`status_id`, `status_name`, `category`, `parent_id`, `created_at`, `updated_at`, `fix_versions`, `sprints`, `labels`, ' +
  `\`components\`, \`links\`, \`changes\`, \`change_count\`, \`change_chars\`) VALUES (1, ${row.id}, ${row.born}, ${row.died}, 'P-1', 's', ` +
  `'1', 't', ${row.level}, '1', 's', 'to-do', ${row.parent ?? 'NULL'}, 1, 1, '[]', '[]', '[]', '[]', '[]', '[]', 0, 2)`;
