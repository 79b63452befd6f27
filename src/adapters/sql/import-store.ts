import { z } from 'zod';
import type { ImportStore, RecordVersion } from '../../application/portfolio/ports';
import { addVersions, dropImport, dropStaleImport } from './record-store';
import { change, inBatches, select } from './statement';

/** Each at most 200,000 bytes, of the 1 MiB that a statement may have. */
const RECORDS_A_STATEMENT = 4;
/** Each at most 100,000 characters, of the 4 MiB that an answer may have. */
const PARTS_A_STATEMENT = 5;
/** What was sent up and never imported. */
const LEFT_BEHIND_MS = 86_400_000;

const partRow = z.object({ part: z.coerce.number(), body: z.string() }).transform(({ part, body }) => ({
  part,
  text: z.string().parse(JSON.parse(body)),
}));
const countRow = z.object({ number: z.coerce.number() });

/** Imports in Forge SQL: versions are added under the import's id, and seen as soon as one row says so. */
export const sqlImportStore: ImportStore = {
  async savePart(importId, part, text, now) {
    const query = 'REPLACE INTO `portfolio_import_part` (`import_id`, `part`, `saved_at`, `body`) VALUES (?, ?, ?, ?)';
    // As JSON: a text may be cut within a character.
    await change(query, [importId, part, now, JSON.stringify(text)]);
  },
  async parts(importId) {
    const texts: string[] = [];
    for (let from = 0; ; from += PARTS_A_STATEMENT) {
      const query =
        'SELECT `part`, `body` FROM `portfolio_import_part` WHERE `import_id` = ? AND `part` >= ? AND `part` < ? ORDER BY `part`';
      const found = await select(partRow, query, [importId, from, from + PARTS_A_STATEMENT]);
      texts.push(...found.map(({ text }) => text));
      if (found.length < PARTS_A_STATEMENT) return texts;
    }
  },
  async publish(importId, versions, now) {
    if (await isPublished(importId)) return true;
    await dropImport(importId);
    const begin = 'REPLACE INTO `portfolio_import` (`import_id`, `started_at`, `is_published`) VALUES (?, ?, 0)';
    await change(begin, [importId, now]);
    for (const batch of inBatches(versions, RECORDS_A_STATEMENT)) {
      if ((await addBatch(batch)) || (await isThere(importId, batch))) continue;
      await dropImport(importId);
      return false;
    }
    const show =
      'UPDATE `portfolio_import` SET `is_published` = 1 WHERE `import_id` = ? AND ' +
      '(SELECT COUNT(*) FROM `portfolio_version` WHERE `portfolio_version`.`import_id` = ?) = ?';
    return (await change(show, [importId, importId, versions.length])) > 0 || isPublished(importId);

    async function addBatch(batch: readonly RecordVersion[]): Promise<boolean> {
      if (await addVersions(batch, importId)) return true;
      let dropped = false;
      for (const version of batch) dropped = (await dropStaleImport(version, now)) || dropped;
      return dropped && addVersions(batch, importId);
    }
  },
  async clear(importId, now) {
    const query = 'DELETE FROM `portfolio_import_part` WHERE `import_id` = ? OR `saved_at` < ?';
    await change(query, [importId, now - LEFT_BEHIND_MS]);
  },
};

/** The same call has come twice, and the other one was faster: what it wrote is what this one would write. */
async function isThere(importId: string, batch: readonly RecordVersion[]): Promise<boolean> {
  const query =
    'SELECT COUNT(*) AS `number` FROM `portfolio_version` WHERE `import_id` = ? AND ' +
    `(${batch.map(() => '(`portfolio_id` = ? AND `version` = ?)').join(' OR ')})`;
  const values = batch.flatMap(({ portfolioId, version }) => [portfolioId, version]);
  const [row] = await select(countRow, query, [importId, ...values]);
  return row?.number === batch.length;
}

async function isPublished(importId: string): Promise<boolean> {
  const query = 'SELECT COUNT(*) AS `number` FROM `portfolio_import` WHERE `import_id` = ? AND `is_published` = 1';
  const [row] = await select(countRow, query, [importId]);
  return (row?.number ?? 0) > 0;
}
