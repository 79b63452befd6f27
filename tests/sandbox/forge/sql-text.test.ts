import fc from 'fast-check';
import { toSqlite } from '../../../sandbox/forge/mysql-to-sqlite';
import { outlineSql } from '../../../sandbox/forge/sql-text';

describe('outlineSql', () => {
  it.each([
    ['SELECT 1', 'select'],
    ['  (SELECT 1) UNION (SELECT 2)', 'select'],
    ['WITH `a` AS (SELECT 1) SELECT * FROM `a`', 'select'],
    ["WITH `a` AS (SELECT REPLACE('x', 'y', 'z')) SELECT * FROM `a`", 'select'],
    ['WITH `a` AS (SELECT 1) DELETE FROM `b`', 'write'],
    ['-- why\nREPLACE INTO `a` VALUES (1)', 'write'],
    ['/* why */ create table `a` (`b` INT)', 'ddl'],
    ['TRUNCATE TABLE `a`', 'ddl'],
  ])('reads %s as %s', (query, kind) => {
    expect(outlineSql(query).kind).toBe(kind);
  });

  it('counts placeholders, but never the marks within texts, names and comments', () => {
    expect(outlineSql('SELECT ?, \'?\', "?", `a?` -- ?\n FROM `t` WHERE `x` = ? /* ? */').placeholders).toBe(2);
  });

  it('is never misled by what stands within a text', () => {
    const text = fc.string().map((value) => value.replaceAll('\\', '').replaceAll("'", "''"));
    fc.assert(
      fc.property(text, (value) => {
        const { placeholders, isSeveral, kind } = outlineSql(`SELECT '${value}', ? ;`);
        expect({ placeholders, isSeveral, kind }).toEqual({ placeholders: 1, isSeveral: false, kind: 'select' });
      }),
    );
  });
});

describe('toSqlite', () => {
  it("translates the table of @forge/sql's migrations", () => {
    const query =
      'CREATE TABLE IF NOT EXISTS __migrations (id BIGINT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(255) NOT NULL);';
    expect(toSqlite(query)).toContain('id INTEGER PRIMARY KEY AUTOINCREMENT');
  });

  it('leaves what both speak as it is', () => {
    const query = 'REPLACE INTO `issues` (`id`, `rank`) VALUES (?, ?), (?, ?)';
    expect(toSqlite(query)).toBe(query);
  });
});
