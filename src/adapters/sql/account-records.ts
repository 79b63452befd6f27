import { z } from 'zod';
import { withValue } from '#domain/portfolio/query-words';
import type { Instant } from '#domain/units';
import { replaced } from './account-bodies';
import { queryIdOf } from './query-store';
import { recordColumns } from './record-row';
import { newestVersions } from './record-store';
import { change, changeIfThere, isDuplicate, orNothing, placeholders, select } from './statement';

const MOST_ATTEMPTS = 5;

const headRow = z.object({ portfolio_id: z.string(), version: z.coerce.number() });
const bodyRow = z.object({ body: z.string().transform((text): unknown => JSON.parse(text)) });
const queryRow = z.object({
  query_id: z.string(),
  query: z.string().transform((text) => z.string().parse(JSON.parse(text))),
});

/**
 * Portfolios that name somebody get a version that does not, so that neither memory nor whoever edits one of them brings him
 * back, and so that their changes say what happened.
 */
export async function leavePortfolios(accountId: string, nobody: string, now: Instant): Promise<void> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const naming = await newestNaming(accountId);
    const added = await Promise.all(naming.map((head) => leavePortfolio(head, accountId, nobody, now)));
    if (!added.includes(false)) return;
  }
  throw new Error('Portfolios change faster than somebody can be erased from them.');
}

async function newestNaming(accountId: string): Promise<z.infer<typeof headRow>[]> {
  const query = 'SELECT `portfolio_id`, `version` FROM `portfolio_version` WHERE `body` LIKE ?';
  const naming = await orNothing(select(headRow, query, [`%${accountId}%`]));
  const newest = new Map((await newestVersions()).map((head) => [head.portfolio_id, head.newest]));
  return naming.filter(({ portfolio_id, version }) => newest.get(portfolio_id) === version);
}

/** @returns false: somebody else changed it meanwhile */
async function leavePortfolio(
  { portfolio_id: id, version }: z.infer<typeof headRow>,
  accountId: string,
  nobody: string,
  now: Instant,
): Promise<boolean> {
  const find = 'SELECT `body` FROM `portfolio_version` WHERE `portfolio_id` = ? AND `version` = ?';
  const [found] = await select(bodyRow, find, [id, version]);
  const after = replaced(found?.body, accountId, nobody);
  // A longer id, or words.
  if (after === JSON.stringify(found?.body)) return true;
  const add = `INSERT INTO \`portfolio_version\` (${recordColumns}) VALUES ${placeholders(1, 7)}`;
  try {
    await change(add, [id, version + 1, '', 'account-closed', nobody, now, after]);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** What the queries found so far is kept under their new texts. Nobody can evaluate these any more. */
export async function leaveQueries(accountId: string, nobody: string): Promise<void> {
  const find = 'SELECT `query_id`, `query` FROM `member_query` WHERE `query` LIKE ?';
  for (const { query_id: queryId, query } of await orNothing(select(queryRow, find, [`%${accountId}%`]))) {
    const after = withValue(query, accountId, nobody);
    if (after === query) continue;
    const update =
      "UPDATE `member_query` SET `query_id` = ?, `query` = ?, `state` = 'failed', `failure` = 'closed-account', " +
      "`is_requested` = 0, `cursor_token` = '', `found` = 0, `found_ids` = NULL WHERE `query_id` = ?";
    await changeIfThere(update, [queryIdOf(after), JSON.stringify(after), queryId]);
  }
}
