import { z } from 'zod';
import { productRecord } from '#contract/product-record';
import type { Instant } from '#domain/units';
import type { ProductStore, ProductVersion } from '../../application/product/ports';
import { readOutlines, readWholes, writeHead } from './newest-products';
import { change, isDuplicate, orNothing, placeholders, select } from './statement';

const columns = '`product_id`, `version`, `action`, `changed_by`, `changed_at`, `body`';
/** Of at most 300,000 bytes each, below what Forge returns in one answer. */
const MOST_VERSIONS = 9;

const versionRow = z
  .object({
    product_id: z.string(),
    version: z.coerce.number(),
    action: z.enum(['created', 'edited', 'roles-changed', 'archived', 'restored', 'undone', 'imported']),
    changed_by: z.string(),
    changed_at: z.coerce.number(),
    body: z.string(),
  })
  .transform((row): ProductVersion => ({
    productId: row.product_id,
    version: row.version,
    record: productRecord.parse(JSON.parse(row.body)),
    action: row.action,
    changedBy: row.changed_by,
    changedAt: row.changed_at as Instant,
  }));

/**
 * Products in Forge SQL. A version is one row, added once: whoever comes second finds its key taken. Nothing is remembered
 * between calls: there are few, and who closed his account must not come back from memory.
 */
export const sqlProductStore: ProductStore = {
  newest: readOutlines,
  wholes: readWholes,
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
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
    await writeHead(productId, version, record);
    return true;
  },
};

async function newestFirst(
  condition: string,
  values: readonly (string | number)[],
  most: number,
): Promise<ProductVersion[]> {
  const query =
    `SELECT ${columns} FROM \`product_version\` WHERE ${condition} ` +
    `ORDER BY \`version\` DESC LIMIT ${String(most)}`;
  return orNothing(select(versionRow, query, values));
}
