import { makeForgeSql, type ForgeSql } from '../../../sandbox/forge/forge-sql';
import type { SqlEngine } from '../../../sandbox/forge/sql-engine';
import { engineCases } from './engines';

const createThings =
  'CREATE TABLE `things` (`id` BIGINT NOT NULL, `small` INT, `price` DECIMAL(10,2), `weight` DOUBLE, `name` VARCHAR(40) NOT NULL, ' +
  "`at` TIMESTAMP NOT NULL DEFAULT '2026-01-02 03:04:05', PRIMARY KEY (`id`)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin";

describe.each(engineCases)('Forge SQL on $name', ({ open }) => {
  const test = open === null ? it.skip : it;
  let engine: SqlEngine;
  let sql: ForgeSql;
  let now = 0;

  const ask = async (query: string, params: readonly unknown[] = [], path = '/api/v1/execute') => {
    const response = await sql(path, JSON.stringify({ query, params, method: 'all' }));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const rows = async (query: string, params: readonly unknown[] = []) => (await ask(query, params)).body.rows;
  const define = (query: string) => ask(query, [], '/api/v1/execute/ddl');
  const add = (id: unknown, name: string) =>
    ask('INSERT INTO `things` (`id`, `small`, `price`, `weight`, `name`) VALUES (?, ?, ?, ?, ?)', [
      id,
      5,
      9.5,
      1.25,
      name,
    ]);

  beforeEach(async () => {
    if (open === null) return;
    engine = await open();
    sql = makeForgeSql({ engine, now: () => now, strictRates: false });
    expect(await define(createThings)).toMatchObject({ status: 200 });
  });
  afterEach(async () => {
    if (open !== null) await engine.close();
  });

  test('gives BIGINT, DECIMAL and dates as text, other numbers as numbers', async () => {
    await add('9007199254740993', 'huge');
    expect(await rows('SELECT `id`, `small`, `price`, `weight`, `name`, `at` FROM `things`')).toEqual([
      { id: '9007199254740993', small: 5, price: '9.50', weight: 1.25, name: 'huge', at: '2026-01-02 03:04:05' },
    ]);
  });

  test('refuses what it is told to, and carries out what it is told to lose', async () => {
    sql = makeForgeSql({
      engine,
      now: () => now,
      strictRates: false,
      faults: (query) => (query.includes('refused') ? 'refused' : query.includes('lost') ? 'lost' : null),
    });
    for (const [id, name] of ['refused', 'lost'].entries()) {
      const answer = await ask(`INSERT INTO \`things\` (\`id\`, \`name\`) VALUES (${String(id)}, '${name}')`);
      expect(answer).toMatchObject({ status: 500, body: { code: 'SQL_EXECUTION_ERROR' } });
    }
    expect(await rows('SELECT `name` FROM `things`')).toEqual([{ name: 'lost' }]);
  });

  test('tells whoever watches what was asked, and what became of it', async () => {
    const seen: { query: string; params: readonly unknown[]; status: number; responseBytes: number }[] = [];
    const watched = makeForgeSql({
      engine,
      now: () => now,
      strictRates: false,
      watch: (query, { params, status, responseBytes }) => seen.push({ query, params, status, responseBytes }),
    });
    const answer = async (query: string, params: readonly unknown[]) =>
      (await watched('/api/v1/execute', JSON.stringify({ query, params, method: 'all' }))).text();
    const text = await answer('SELECT `name` FROM `things` WHERE `id` = ?', [7]);
    await answer('USE `elsewhere`', []);
    expect(seen).toEqual([
      { query: expect.stringContaining('`things`') as string, params: [7], status: 200, responseBytes: text.length },
      { query: 'USE `elsewhere`', params: [], status: 400, responseBytes: expect.any(Number) as number },
    ]);
  });

  test('gives counts and sums as text', async () => {
    await add(1, 'a');
    await add(2, 'b');
    expect(await rows('SELECT COUNT(*) AS `n`, SUM(`small`) AS `total` FROM `things`')).toEqual([
      { n: '2', total: '10' },
    ]);
  });

  test('keeps instants in milliseconds exact through parameters and arithmetic', async () => {
    await add(1_767_225_600_123, 'now');
    expect(await rows('SELECT `id` + ? AS `later` FROM `things` WHERE `id` >= ?', [1, 1_767_225_600_123])).toEqual([
      { later: '1767225600124' },
    ]);
  });

  test('answers a write with what changed', async () => {
    expect((await add(1, 'a')).body.rows).toMatchObject({ affectedRows: 1 });
    const update = await ask('UPDATE `things` SET `name` = ? WHERE `id` = ?', ['b', 1]);
    expect(update.body.rows).toMatchObject({ affectedRows: 1 });
    const nothing = await ask('UPDATE `things` SET `name` = ? WHERE `id` = ?', ['b', 2]);
    expect(nothing.body.rows).toMatchObject({ affectedRows: 0 });
  });

  test('replaces many rows in one statement', async () => {
    await add(1, 'old');
    await ask('REPLACE INTO `things` (`id`, `name`) VALUES (?, ?), (?, ?)', [1, 'new', 2, 'two']);
    expect(await rows('SELECT `id`, `name` FROM `things` ORDER BY `id`')).toEqual([
      { id: '1', name: 'new' },
      { id: '2', name: 'two' },
    ]);
  });

  test('compares text letter by letter, capitals apart', async () => {
    await add(1, 'Alpha');
    expect(await rows('SELECT `id` FROM `things` WHERE `name` = ?', ['alpha'])).toEqual([]);
    expect(await rows("SELECT `id` FROM `things` WHERE `name` LIKE 'alp%'")).toEqual([]);
    expect(await rows("SELECT `id` FROM `things` WHERE `name` LIKE 'Alp%'")).toEqual([{ id: '1' }]);
  });

  test('stores booleans as 0 and 1, and texts of any script', async () => {
    await ask('INSERT INTO `things` (`id`, `small`, `name`) VALUES (?, ?, ?)', [1, true, 'Straße 東京 🚀']);
    expect(await rows('SELECT `small`, `name` FROM `things`')).toEqual([{ small: 1, name: 'Straße 東京 🚀' }]);
  });

  test.each([
    ['a key twice', 'INSERT INTO `things` (`id`, `name`) VALUES (1, ?)', ['again'], 'ER_DUP_ENTRY', 1062],
    ['a table that is not there', 'SELECT * FROM `nothing`', [], 'ER_NO_SUCH_TABLE', 1146],
    ['a column that is not there', 'SELECT `nothing` FROM `things`', [], 'ER_BAD_FIELD_ERROR', 1054],
    ['words that are no statement', 'SELECT FROM WHERE', [], 'ER_PARSE_ERROR', 1064],
    ['a missing value', 'INSERT INTO `things` (`id`, `name`) VALUES (2, ?)', [null], 'ER_BAD_NULL_ERROR', 1048],
  ])('refuses %s in the words of MySQL', async (_, query, params, code, errno) => {
    await add(1, 'first');
    expect(await ask(query, params)).toMatchObject({
      status: 400,
      body: { code: 'SQL_EXECUTION_ERROR', debug: { code, errno } },
    });
  });

  test('refuses what Forge refuses before the database sees it', async () => {
    expect((await ask('SELECT 1; SELECT 2')).body).toMatchObject({ code: 'INVALID_SQL_QUERY' });
    expect((await ask('SELECT ?', [])).body).toMatchObject({ code: 'INVALID_SQL_QUERY' });
    expect((await ask('SELECT ?', [[1]])).body).toMatchObject({ code: 'INVALID_SQL_QUERY' });
    expect((await ask('SET NAMES utf8mb4')).body).toMatchObject({ code: 'SQL_POLICY_VIOLATION' });
    expect((await ask('DROP TABLE `things`')).body).toMatchObject({ code: 'SQL_POLICY_VIOLATION' });
    expect(await ask('SELECT ?', ['x'.repeat(1024 * 1024)])).toMatchObject({ status: 413 });
  });

  test('lets one statement end with a semicolon, and hold marks in its texts', async () => {
    expect(await rows("SELECT ';?' AS `text`, ? AS `given`;", ['x'])).toEqual([{ text: ';?', given: 'x' }]);
  });

  test('refuses answers above 4 MiB', async () => {
    await define('CREATE TABLE `texts` (`id` INT NOT NULL, `text` MEDIUMTEXT NOT NULL)');
    for (let id = 0; id < 5; id += 1) await ask('INSERT INTO `texts` VALUES (?, ?)', [id, 'x'.repeat(1_000_000)]);
    expect(await ask('SELECT * FROM `texts`')).toMatchObject({ status: 413 });
    expect(await ask('SELECT * FROM `texts` LIMIT 2')).toMatchObject({ status: 200 });
  });

  test('refuses a query that took longer than five seconds', async () => {
    const ticking = makeForgeSql({ engine, now: () => (now += 5001), strictRates: false });
    const response = await ticking('/api/v1/execute', JSON.stringify({ query: 'SELECT 1', params: [] }));
    expect(await response.json()).toMatchObject({ code: 'QUERY_TIMED_OUT' });
  });

  test('keeps to the rates of Forge where that is asked for', async () => {
    const strict = makeForgeSql({ engine, now: () => now, strictRates: true });
    const select = JSON.stringify({ query: 'SELECT 1', params: [] });
    const statuses = [];
    for (let n = 0; n < 151; n += 1) statuses.push((await strict('/api/v1/execute', select)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    now += 1001;
    expect((await strict('/api/v1/execute', select)).status).toBe(200);
  });

  test('drops an index by the MySQL statement', async () => {
    expect(await define('CREATE INDEX `by_name` ON `things` (`name`)')).toMatchObject({ status: 200 });
    expect(await define('DROP INDEX `by_name` ON `things`')).toMatchObject({ status: 200 });
    expect(await define('CREATE INDEX `by_name` ON `things` (`name`)')).toMatchObject({ status: 200 });
  });
});
