import { z } from 'zod';
import { productRecord } from '#contract/product-record';
import type { Instant } from '#domain/units';
import type { ProductStore, ProductVersion } from '../../application/product/ports';
import { reportDefect } from '../platform/report-defect';
import { inAnswers } from './in-answers';
import { change, isDuplicate, orNothing, placeholders, select } from './statement';

const columns = '`product_id`, `version`, `action`, `changed_by`, `changed_at`, `body`';
/** Of at most 300,000 bytes each, below what Forge returns in one answer. */
const MOST_VERSIONS = 9;

const headRow = z.object({ product_id: z.string(), version: z.coerce.number(), chars: z.coerce.number() });
type Head = z.infer<typeof headRow>;

const versionRow = z.object({
  product_id: z.string(),
  version: z.coerce.number(),
  action: z.enum(['created', 'edited', 'roles-changed', 'archived', 'restored', 'undone', 'imported']),
  changed_by: z.string(),
  changed_at: z.coerce.number(),
  body: z.string(),
});
type VersionRow = z.infer<typeof versionRow>;

const versionOf = (row: VersionRow): ProductVersion => ({
  productId: row.product_id,
  version: row.version,
  record: productRecord.parse(JSON.parse(row.body)),
  action: row.action,
  changedBy: row.changed_by,
  changedAt: row.changed_at as Instant,
});

/** What cannot be read is reported and left out: one bad row is not to take the lists of all products with it. */
function readableVersions(rows: readonly VersionRow[]): ProductVersion[] {
  return rows.flatMap((row) => {
    try {
      return versionOf(row);
    } catch (cause) {
      reportDefect(new Error(`Version ${String(row.version)} of product ${row.product_id} cannot be read`, { cause }));
      return [];
    }
  });
}

/**
 * Products in Forge SQL. A version is one row, added once: whoever comes second finds its key taken. Nothing is remembered
 * between calls: there are few, and who closed his account must not come back from memory.
 */
export const sqlProductStore: ProductStore = {
  async newest() {
    const found: ProductVersion[] = [];
    for (const batch of inAnswers(await newestHeads(), ({ chars }) => chars))
      found.push(...readableVersions(await readVersions(batch)));
    return found;
  },
  async newestOf(productId) {
    const [newest] = await newestFirst('`product_id` = ?', [productId], 1);
    return newest ?? null;
  },
  before(productId, version, most) {
    return newestFirst('`product_id` = ? AND `version` < ?', [productId, version], Math.min(most, MOST_VERSIONS));
  },
  async add({ productId, version, action, changedBy, changedAt, record }) {
    const query = `INSERT INTO \`product_version\` (${columns}) VALUES ${placeholders(1, 6)}`;
    try {
      await change(query, [productId, version, action, changedBy, changedAt, JSON.stringify(record)]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },
};

function newestHeads(): Promise<Head[]> {
  const query =
    'SELECT `product_id`, `version`, LENGTH(`body`) AS `chars` FROM `product_version` AS `one` ' +
    'WHERE `version` = (SELECT MAX(`version`) FROM `product_version` AS `other` ' +
    'WHERE `other`.`product_id` = `one`.`product_id`)';
  return orNothing(select(headRow, query));
}

function readVersions(heads: readonly Head[]): Promise<VersionRow[]> {
  const query =
    `SELECT ${columns} FROM \`product_version\` ` +
    `WHERE ${heads.map(() => '(`product_id` = ? AND `version` = ?)').join(' OR ')}`;
  return select(
    versionRow,
    query,
    heads.flatMap(({ product_id, version }) => [product_id, version]),
  );
}

async function newestFirst(
  condition: string,
  values: readonly (string | number)[],
  most: number,
): Promise<ProductVersion[]> {
  const query =
    `SELECT ${columns} FROM \`product_version\` WHERE ${condition} ` +
    `ORDER BY \`version\` DESC LIMIT ${String(most)}`;
  return (await orNothing(select(versionRow, query, values))).map(versionOf);
}
