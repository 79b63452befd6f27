import { z } from 'zod';
import type { Instant } from '#domain/units';
import type { RecordStore, RecordVersion } from '../../application/portfolio/ports';
import { generationMemory } from './generation-memory';
import { recordColumns, recordRow, valuesOf } from './record-row';
import { change, inBatches, isDuplicate, orNothing, placeholders, select } from './statement';

/** Records of at most 200,000 bytes: so many stay far below what Forge returns in one answer. */
const RECORDS_A_STATEMENT = 10;
const MOST_REMEMBERED = 500;
/** Resolvers end within 25 seconds: an import that is older will never be published. */
const IMPORT_MS = 60_000;

/** Versions of unpublished imports are there, but nobody reads them. */
const isVisible =
  "(`import_id` = '' OR `import_id` IN (SELECT `import_id` FROM `portfolio_import` WHERE `is_published` = 1))";

const newestRow = z.object({ portfolio_id: z.string(), newest: z.coerce.number() });
const importRow = z.object({ import_id: z.string() });

/**
 * Records in Forge SQL. A version is one row, added once: whoever comes second finds its key taken, so no statement ever
 * overwrites what somebody else typed.
 * @param installationId keeps tenants apart in memory that outlives an invocation
 */
export function sqlRecordStore(installationId: () => string): RecordStore {
  const memory = generationMemory<RecordVersion>(MOST_REMEMBERED, () => 1);
  const keyOf = (portfolioId: string, version: number) => JSON.stringify([installationId(), portfolioId, version]);
  return {
    async newest() {
      const heads = await newestVersions();
      const found = heads.map(({ portfolio_id, newest }) => memory.get(keyOf(portfolio_id, newest)));
      const missing = heads.filter((_, at) => found[at] === undefined);
      for (const batch of inBatches(missing, RECORDS_A_STATEMENT)) {
        for (const version of await readVersions(batch)) {
          memory.set(keyOf(version.portfolioId, version.version), version);
          found.push(version);
        }
      }
      return found.filter((version) => version !== undefined);
    },
    before(portfolioId, version, most) {
      const query =
        `SELECT ${recordColumns} FROM \`portfolio_version\` ` +
        `WHERE \`portfolio_id\` = ? AND \`version\` < ? AND ${isVisible} ` +
        `ORDER BY \`version\` DESC LIMIT ${String(Math.min(most, RECORDS_A_STATEMENT))}`;
      return select(recordRow, query, [portfolioId, version]);
    },
    async add(version, now) {
      if (await addVersions([version], '')) return true;
      // An import that died half way must not block the record for ever.
      return (await dropStaleImport(version, now)) && addVersions([version], '');
    },
  };
}

/** Of every portfolio, the version that counts. */
export function newestVersions() {
  const query =
    'SELECT `portfolio_id`, MAX(`version`) AS `newest` FROM `portfolio_version` ' +
    `WHERE ${isVisible} GROUP BY \`portfolio_id\``;
  return orNothing(select(newestRow, query));
}

function readVersions(heads: readonly z.infer<typeof newestRow>[]): Promise<RecordVersion[]> {
  const query =
    `SELECT ${recordColumns} FROM \`portfolio_version\` ` +
    `WHERE ${heads.map(() => '(`portfolio_id` = ? AND `version` = ?)').join(' OR ')}`;
  return select(
    recordRow,
    query,
    heads.flatMap(({ portfolio_id, newest }) => [portfolio_id, newest]),
  );
}

/** @returns false: one of them is there already; of several in one statement none was added then */
export async function addVersions(versions: readonly RecordVersion[], importId: string): Promise<boolean> {
  const query = `INSERT INTO \`portfolio_version\` (${recordColumns}) VALUES ${placeholders(versions.length, 7)}`;
  try {
    await change(
      query,
      versions.flatMap((version) => valuesOf(version, importId)),
    );
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** @returns true: it stood in the way of this version, and is gone */
export async function dropStaleImport({ portfolioId, version }: RecordVersion, now: Instant): Promise<boolean> {
  const query =
    'SELECT `portfolio_version`.`import_id` FROM `portfolio_version` ' +
    'LEFT JOIN `portfolio_import` ON `portfolio_import`.`import_id` = `portfolio_version`.`import_id` ' +
    "WHERE `portfolio_id` = ? AND `version` = ? AND `portfolio_version`.`import_id` <> '' " +
    'AND (`is_published` IS NULL OR (`is_published` = 0 AND `started_at` < ?))';
  const [stale] = await select(importRow, query, [portfolioId, version, now - IMPORT_MS]);
  if (!stale) return false;
  await dropImport(stale.import_id);
  return true;
}

/** First the right to publish, then what would be published. */
export async function dropImport(importId: string): Promise<void> {
  await change('DELETE FROM `portfolio_import` WHERE `import_id` = ? AND `is_published` = 0', [importId]);
  await change(
    'DELETE FROM `portfolio_version` WHERE `import_id` = ? AND `import_id` NOT IN ' +
      '(SELECT `import_id` FROM `portfolio_import` WHERE `is_published` = 1)',
    [importId],
  );
}
