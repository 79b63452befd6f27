import { z } from 'zod';
import { workSpec } from '#contract/work-spec';
import type { WorkViewRecord, WorkViewStore } from '../../application/work/ports';
import { change, inBatches, isDuplicate, orNothing, placeholders, select } from './statement';

/** Each at most some 110,000 characters, of the 4 MiB that an answer may have. */
const VIEWS_A_STATEMENT = 20;

const columns = '`view_id`, `portfolio_id`, `owner_id`, `is_shared`, `version`, `body`';
const body = z.object({ name: z.string(), spec: workSpec });

const row = z
  .object({
    view_id: z.string(),
    portfolio_id: z.string(),
    owner_id: z.string(),
    is_shared: z.coerce.number(),
    version: z.coerce.number(),
    body: z.string().transform((json) => body.parse(JSON.parse(json))),
  })
  .transform((found): WorkViewRecord => ({
    viewId: found.view_id,
    portfolioId: found.portfolio_id === '' ? null : found.portfolio_id,
    ownerId: found.owner_id,
    isShared: found.is_shared === 1,
    version: found.version,
    ...found.body,
  }));

/** The whole site has no id. */
const keyOf = (portfolioId: string | null): string => portfolioId ?? '';
const bodyOf = ({ name, spec }: WorkViewRecord): string => JSON.stringify({ name, spec });

/** Saved views in Forge SQL. A version takes the place of exactly the one before it. */
export const sqlWorkViews: WorkViewStore = {
  of(portfolioId) {
    return orNothing(
      select(row, `SELECT ${columns} FROM \`work_view\` WHERE \`portfolio_id\` = ?`, [keyOf(portfolioId)]),
    );
  },
  async withIds(viewIds) {
    const found: WorkViewRecord[] = [];
    for (const batch of inBatches(viewIds, VIEWS_A_STATEMENT)) {
      const query = `SELECT ${columns} FROM \`work_view\` WHERE \`view_id\` IN ${placeholders(1, batch.length)}`;
      found.push(...(await orNothing(select(row, query, batch))));
    }
    return found;
  },
  async add(view, now) {
    const query =
      'INSERT INTO `work_view` ' +
      '(`view_id`, `portfolio_id`, `owner_id`, `is_shared`, `version`, `saved_at`, `body`) VALUES (?, ?, ?, ?, ?, ?, ?)';
    const { viewId, portfolioId, ownerId, isShared, version } = view;
    try {
      await change(query, [viewId, keyOf(portfolioId), ownerId, Number(isShared), version, now, bodyOf(view)]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },
  async replace(view, now) {
    const query =
      'UPDATE `work_view` SET `is_shared` = ?, `version` = ?, `saved_at` = ?, `body` = ? ' +
      'WHERE `view_id` = ? AND `version` = ?';
    const { viewId, isShared, version } = view;
    return (await change(query, [Number(isShared), version, now, bodyOf(view), viewId, version - 1])) > 0;
  },
  async remove(viewId, version) {
    return (await change('DELETE FROM `work_view` WHERE `view_id` = ? AND `version` = ?', [viewId, version])) > 0;
  },
  async first(accountId, portfolioId) {
    const query = 'SELECT `view_id` FROM `work_view_default` WHERE `account_id` = ? AND `portfolio_id` = ?';
    const found = await orNothing(select(z.object({ view_id: z.string() }), query, [accountId, keyOf(portfolioId)]));
    return found[0]?.view_id ?? null;
  },
  async begin(accountId, portfolioId, viewId) {
    const key = [accountId, keyOf(portfolioId)];
    if (viewId === null) {
      await change('DELETE FROM `work_view_default` WHERE `account_id` = ? AND `portfolio_id` = ?', key);
      return;
    }
    const query = 'REPLACE INTO `work_view_default` (`account_id`, `portfolio_id`, `view_id`) VALUES (?, ?, ?)';
    await change(query, [...key, viewId]);
  },
};
