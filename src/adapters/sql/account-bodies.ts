import { z } from 'zod';
import { wordsOf, withValue } from '#domain/portfolio/query-words';
import { bodyTables, personKeys, queryKey, type BodyTable } from './account-columns';
import type { SqlValue } from './statement';
import { changeIfThere, orNothing, select } from './statement';

/** Of at most 200,000 bytes each. */
const BODIES_A_STATEMENT = 10;

const json = z.string().transform((text): unknown => JSON.parse(text));
const bodyRow = z.object({ body: json });
const cell = z.union([z.string(), z.number()]);

/** What JSON names. */
export interface Named {
  /** Account ids, where JSON has nothing else. */
  readonly people: Set<string>;
  /** Words of queries, among which account ids may be. */
  readonly words: Set<string>;
}

/** Adds whom the bodies of all tables name. */
export async function collectNamed(named: Named): Promise<void> {
  for (const { table, column, keys } of bodyTables) {
    for (let from = 0; ; from += BODIES_A_STATEMENT) {
      const query =
        `SELECT \`${column}\` AS \`body\` FROM \`${table}\` WHERE \`${column}\` IS NOT NULL ` +
        `ORDER BY ${listOf(keys)} LIMIT ${String(BODIES_A_STATEMENT)} OFFSET ${String(from)}`;
      const bodies = await orNothing(select(bodyRow, query));
      for (const { body } of bodies) collect(body, named);
      if (bodies.length < BODIES_A_STATEMENT) break;
    }
  }
}

/** Every list and object within passes by, with the key under which it stands. */
function collect(body: unknown, named: Named): void {
  JSON.stringify(body, (key, value: unknown) => {
    if (personKeys.has(key)) for (const id of textsIn(value)) named.people.add(id);
    if (key === queryKey) for (const word of textsIn(value).flatMap(wordsOf)) named.words.add(word);
    return value;
  });
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

/** Somebody is replaced wherever the bodies of all tables name him. */
export async function replaceInBodies(accountId: string, nobody: string): Promise<void> {
  for (const table of bodyTables) {
    for (const { key, body } of await naming(table, accountId)) {
      const after = replaced(body, accountId, nobody);
      if (after !== JSON.stringify(body)) await write(table, key, after);
    }
  }
}

/** What LIKE finds may name another, longer id. */
async function naming({ table, column, keys }: BodyTable, accountId: string) {
  const row = z.object({ body: json }).catchall(cell);
  const found: { readonly key: SqlValue[]; readonly body: unknown }[] = [];
  for (let from = 0; ; from += BODIES_A_STATEMENT) {
    const query =
      `SELECT ${listOf(keys)}, \`${column}\` AS \`body\` FROM \`${table}\` WHERE \`${column}\` LIKE ? ` +
      `ORDER BY ${listOf(keys)} LIMIT ${String(BODIES_A_STATEMENT)} OFFSET ${String(from)}`;
    const rows = await orNothing(select(row, query, [`%${accountId}%`]));
    found.push(...rows.map(({ body, ...own }) => ({ key: keys.map((name) => cell.parse(own[name])), body })));
    if (rows.length < BODIES_A_STATEMENT) return found;
  }
}

async function write({ table, column, keys, counter }: BodyTable, key: readonly SqlValue[], body: string) {
  const count = counter === undefined ? '' : `, \`${counter}\` = \`${counter}\` + 1`;
  const where = keys.map((name) => `\`${name}\` = ?`).join(' AND ');
  await changeIfThere(`UPDATE \`${table}\` SET \`${column}\` = ?${count} WHERE ${where}`, [body, ...key]);
}

/** JSON in which another stands for somebody, by himself and in queries. */
export function replaced(body: unknown, accountId: string, nobody: string): string {
  return JSON.stringify(body, (key, value: unknown) => {
    if (value === accountId) return nobody;
    return key === queryKey && typeof value === 'string' ? withValue(value, accountId, nobody) : value;
  });
}

const listOf = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
