import { z } from 'zod';
import { overridable, settableStates } from '#domain/health/override';
import type { Day, Instant } from '#domain/units';
import type { KeptOverride, OverrideStore } from '../../application/health/ports';
import type { SqlValue } from './statement';
import { change, isDuplicate, orNothing, placeholders, select } from './statement';

const columns = '`portfolio_id`, `project_id`, `dimension`, `version`, `changed_by`, `changed_at`, `body`';
/** Rows of some 600 bytes. */
const MOST_CHANGES = 1_000;

const body = z
  .object({
    state: z.enum(settableStates),
    reason: z.string(),
    until: z.number().transform((value) => value as Day),
  })
  .nullable();

const overrideRow = z
  .object({
    portfolio_id: z.string(),
    project_id: z.string(),
    dimension: z.enum(overridable),
    version: z.coerce.number(),
    changed_by: z.string(),
    changed_at: z.coerce.number(),
    body: z.string(),
  })
  .transform((row): KeptOverride => ({
    portfolioId: row.portfolio_id,
    projectId: row.project_id,
    of: row.dimension,
    version: row.version,
    set: body.parse(JSON.parse(row.body)),
    by: row.changed_by,
    at: row.changed_at as Instant,
  }));

function valuesOf({ portfolioId, projectId, of, version, set, by, at }: KeptOverride): SqlValue[] {
  return [portfolioId, projectId, of, version, by, at, JSON.stringify(set)];
}

/** Overrides in Forge SQL. A version is one row, added once: whoever comes second finds its key taken. */
export const sqlOverrideStore: OverrideStore = {
  newest(portfolioId) {
    const query =
      `SELECT ${columns} FROM \`health_override\` AS \`one\` WHERE \`portfolio_id\` = ? AND \`version\` = (` +
      'SELECT MAX(`version`) FROM `health_override` AS `other` WHERE `other`.`portfolio_id` = `one`.`portfolio_id` ' +
      'AND `other`.`project_id` = `one`.`project_id` AND `other`.`dimension` = `one`.`dimension`)';
    return orNothing(select(overrideRow, query, [portfolioId]));
  },
  between(portfolioId, from, before) {
    const query =
      `SELECT ${columns} FROM \`health_override\` WHERE \`portfolio_id\` = ? AND \`changed_at\` >= ? ` +
      `AND \`changed_at\` < ? ORDER BY \`changed_at\` DESC, \`version\` DESC LIMIT ${String(MOST_CHANGES)}`;
    return orNothing(select(overrideRow, query, [portfolioId, from, before]));
  },
  async add(overrides) {
    const query = `INSERT INTO \`health_override\` (${columns}) VALUES ${placeholders(overrides.length, 7)}`;
    try {
      await change(query, overrides.flatMap(valuesOf));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },
};
