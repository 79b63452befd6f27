import { z } from 'zod';
import type { Instant } from '#domain/units';
import type { VisitStore } from '../../application/portfolio/ports';
import { change, orNothing, select } from './statement';

/** Looks closer together belong to one visit. */
const VISIT_GAP_MS = 30 * 60_000;

const visitRow = z
  .object({ portfolio_id: z.string(), seen_at: z.coerce.number(), earlier_at: z.coerce.number().nullable() })
  .transform((row) => ({ portfolioId: row.portfolio_id, seenAt: row.seen_at, earlierAt: row.earlier_at }));

/** Visits in Forge SQL: account ids and moments, nothing else. */
export const sqlVisitStore: VisitStore = {
  async earlier(accountId) {
    const query = 'SELECT `portfolio_id`, `seen_at`, `earlier_at` FROM `portfolio_visit` WHERE `account_id` = ?';
    const rows = await orNothing(select(visitRow, query, [accountId]));
    return new Map(
      rows.flatMap(({ portfolioId, earlierAt }) =>
        earlierAt === null ? [] : [[portfolioId, earlierAt as Instant] as const],
      ),
    );
  },
  async mark(accountId, portfolioId, now) {
    const query =
      'SELECT `portfolio_id`, `seen_at`, `earlier_at` FROM `portfolio_visit` WHERE `account_id` = ? AND `portfolio_id` = ?';
    const [known] = await select(visitRow, query, [accountId, portfolioId]);
    const isNewVisit = known !== undefined && now - known.seenAt > VISIT_GAP_MS;
    const earlier = isNewVisit ? known.seenAt : (known?.earlierAt ?? null);
    const save =
      'REPLACE INTO `portfolio_visit` (`account_id`, `portfolio_id`, `seen_at`, `earlier_at`) VALUES (?, ?, ?, ?)';
    await change(save, [accountId, portfolioId, now, earlier]);
    return earlier as Instant | null;
  },
};
