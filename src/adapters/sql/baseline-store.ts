import { z } from 'zod';
import { baselineActions } from '#domain/baseline/baseline';
import type { Day, Instant } from '#domain/units';
import type { BaselineStore, BaselineVersion } from '../../application/baseline/ports';
import type { SqlValue } from './statement';
import { change, isDuplicate, orNothing, placeholders, select } from './statement';

const columns = '`portfolio_id`, `baseline_id`, `version`, `action`, `changed_by`, `changed_at`, `body`';

/** Names go in as JSON, so that no character is lost. */
const body = z.object({
  name: z.string(),
  day: z.number().transform((day) => day as Day),
  isLocked: z.boolean(),
});
const row = z
  .object({
    portfolio_id: z.string(),
    baseline_id: z.string(),
    version: z.coerce.number(),
    action: z.enum(baselineActions),
    changed_by: z.string(),
    changed_at: z.coerce.number(),
    body: z.string(),
  })
  .transform((found): BaselineVersion => ({
    portfolioId: found.portfolio_id,
    baselineId: found.baseline_id,
    version: found.version,
    baseline: body.parse(JSON.parse(found.body)),
    action: found.action,
    changedBy: found.changed_by,
    changedAt: found.changed_at as Instant,
  }));

function valuesOf({ portfolioId, baselineId, version, baseline, ...done }: BaselineVersion): SqlValue[] {
  const { action, changedBy, changedAt } = done;
  return [portfolioId, baselineId, version, action, changedBy, changedAt, JSON.stringify(baseline)];
}

/** Baselines in Forge SQL. A version is one row, added once: whoever comes second finds its key taken. */
export const sqlBaselines: BaselineStore = {
  versions(portfolioId) {
    const query =
      `SELECT ${columns} FROM \`baseline_version\` WHERE \`portfolio_id\` = ? ` + 'ORDER BY `baseline_id`, `version`';
    return orNothing(select(row, query, [portfolioId]));
  },
  async add(versions) {
    const query = `INSERT INTO \`baseline_version\` (${columns}) VALUES ${placeholders(versions.length, 7)}`;
    try {
      await change(query, versions.flatMap(valuesOf));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },
};
