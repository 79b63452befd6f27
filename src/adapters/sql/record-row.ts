import { z } from 'zod';
import { filedPortfolio } from '#contract/record-file';
import type { Instant } from '#domain/units';
import type { RecordVersion } from '../../application/portfolio/ports';
import type { SqlValue } from './statement';

export const recordColumns = '`portfolio_id`, `version`, `import_id`, `action`, `changed_by`, `changed_at`, `body`';

const body = filedPortfolio.omit({ id: true });
const action = z.enum([
  'created',
  'edited',
  'roles-changed',
  'archived',
  'restored',
  'undone',
  'imported',
  'account-closed',
]);

export const recordRow = z
  .object({
    portfolio_id: z.string(),
    version: z.coerce.number(),
    action,
    changed_by: z.string(),
    changed_at: z.coerce.number(),
    body: z.string(),
  })
  .transform((row): RecordVersion => ({
    portfolioId: row.portfolio_id,
    version: row.version,
    record: body.parse(JSON.parse(row.body)),
    action: row.action,
    changedBy: row.changed_by,
    changedAt: row.changed_at as Instant,
  }));

/** In the order of the columns. Text goes in as JSON, so that no character is lost, not even half of one. */
export function valuesOf({ portfolioId, version, record, ...change }: RecordVersion, importId: string): SqlValue[] {
  return [portfolioId, version, importId, change.action, change.changedBy, change.changedAt, JSON.stringify(record)];
}
