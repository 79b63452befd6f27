import { z } from 'zod';
import type { Instant } from '#domain/units';
import type { SetupStore, SetupVersion } from '../../application/capacity/ports';
import { generationMemory } from './generation-memory';
import { inAnswers } from './in-answers';
import type { SqlValue } from './statement';
import { change, inBatches, isDuplicate, orNothing, placeholders, select } from './statement';

const MOST_REMEMBERED_CHARS = 8_000_000;
const KEYS_A_STATEMENT = 200;
/** A version can be replaced between finding and reading it. */
const MOST_ATTEMPTS = 5;

const columns = '`kind`, `id`, `version`, `body`, `changed_by`, `changed_at`';
const kind = z.enum(['settings', 'calendar', 'team', 'person']);

const headRow = z.object({ kind, id: z.string(), version: z.coerce.number(), chars: z.coerce.number().nullable() });
type Head = z.infer<typeof headRow>;

const versionRow = z
  .object({
    kind,
    id: z.string(),
    version: z.coerce.number(),
    body: z.string().nullable(),
    changed_by: z.string(),
    changed_at: z.coerce.number(),
  })
  .transform(({ changed_by, changed_at, ...row }): SetupVersion => ({
    ...row,
    changedBy: changed_by,
    changedAt: changed_at as Instant,
  }));

/**
 * What people said about capacity. A version is one row, added once: whoever comes second finds its key taken, and of several
 * rows in one statement none is added then. Earlier versions are removed; that may fail or wait, since the newest counts.
 * @param installationId keeps tenants apart in memory that outlives an invocation
 */
export function sqlSetupStore(installationId: () => string): SetupStore {
  const memory = generationMemory<SetupVersion>(MOST_REMEMBERED_CHARS, ({ body }) => body?.length ?? 1);
  const keyOf = ({ kind: of, id, version }: Pick<Head, 'kind' | 'id' | 'version'>) =>
    JSON.stringify([installationId(), of, id, version]);
  const readNewest = async (): Promise<SetupVersion[] | null> => {
    const heads = await newestHeads();
    const found = new Map<string, SetupVersion>();
    const missing = heads.filter((head) => {
      const known = memory.get(keyOf(head));
      if (known) found.set(keyOf(head), known);
      return known === undefined;
    });
    for (const batch of inAnswers(missing, ({ chars }) => chars ?? 0))
      for (const one of await readVersions(batch)) found.set(keyOf(one), one);
    for (const [key, one] of found) memory.set(key, one);
    return found.size === heads.length ? [...found.values()] : null;
  };
  return {
    async newest() {
      for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        const found = await readNewest();
        if (found) return found;
      }
      throw new Error('Records of capacity change faster than they can be read.');
    },
    async add(versions) {
      if (versions.length === 0) return true;
      const query = `INSERT INTO \`capacity_setup\` (${columns}) VALUES ${placeholders(versions.length, 6)}`;
      try {
        await change(query, versions.flatMap(valuesOf));
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
      await dropEarlier(versions);
      return true;
    },
  };
}

function newestHeads(): Promise<Head[]> {
  const query =
    'SELECT `kind`, `id`, `version`, LENGTH(`body`) AS `chars` FROM `capacity_setup` AS `one` ' +
    'WHERE NOT EXISTS (SELECT `later`.`id` FROM `capacity_setup` AS `later` WHERE `later`.`kind` = `one`.`kind` ' +
    'AND `later`.`id` = `one`.`id` AND `later`.`version` > `one`.`version`)';
  return orNothing(select(headRow, query));
}

function readVersions(heads: readonly Head[]): Promise<SetupVersion[]> {
  const query =
    `SELECT ${columns} FROM \`capacity_setup\` ` +
    `WHERE ${heads.map(() => '(`kind` = ? AND `id` = ? AND `version` = ?)').join(' OR ')}`;
  return select(
    versionRow,
    query,
    heads.flatMap(({ kind: of, id, version }) => [of, id, version]),
  );
}

function valuesOf({ kind: of, id, version, body, changedBy, changedAt }: SetupVersion): SqlValue[] {
  return [of, id, version, body, changedBy, changedAt];
}

async function dropEarlier(versions: readonly SetupVersion[]): Promise<void> {
  const later = versions.filter(({ version }) => version > 1);
  for (const batch of inBatches(later, KEYS_A_STATEMENT)) {
    const query =
      'DELETE FROM `capacity_setup` ' +
      `WHERE ${batch.map(() => '(`kind` = ? AND `id` = ? AND `version` < ?)').join(' OR ')}`;
    await change(
      query,
      batch.flatMap(({ kind: of, id, version }) => [of, id, version]),
    );
  }
}
