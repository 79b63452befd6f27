import { z } from 'zod';
import type { Instant } from '#domain/units';
import type { GivenReason, ReasonStore } from '../../application/baseline/ports';
import { nameOfMove } from '../../application/baseline/ports';
import { change, isDuplicate, orNothing, placeholders, select } from './statement';

/** Each at most 500 characters, of the 4 MiB that an answer may have. */
const REASONS_A_STATEMENT = 500;

const columns = '`portfolio_id`, `issue_id`, `moved_at`, `part`, `version`, `given_by`, `given_at`, `body`';

const row = z
  .object({
    issue_id: z.coerce.number(),
    moved_at: z.coerce.number(),
    part: z.enum(['start', 'due']),
    version: z.coerce.number(),
    given_by: z.string(),
    given_at: z.coerce.number(),
    body: z.string(),
  })
  .transform((found) => ({
    move: { issueId: found.issue_id, at: found.moved_at as Instant, part: found.part },
    reason: {
      version: found.version,
      text: z.string().parse(JSON.parse(found.body)),
      by: found.given_by,
      at: found.given_at as Instant,
    },
  }));

/** Reasons in Forge SQL. A version is one row, added once. */
export const sqlReasons: ReasonStore = {
  async newest(portfolioId, issueIds) {
    if (issueIds.length === 0) return new Map();
    const query =
      `SELECT ${columns} FROM \`move_reason\` WHERE \`portfolio_id\` = ? ` +
      `AND \`issue_id\` IN ${placeholders(1, issueIds.length)} ORDER BY \`version\``;
    const rows = await orNothing(select(row, query, [portfolioId, ...issueIds]));
    // Of one move the later versions come later.
    return new Map(rows.map(({ move, reason }) => [nameOfMove(move), reason]));
  },
  async ofPortfolio(portfolioId) {
    const newest = new Map<string, GivenReason>();
    for (let from = 0; ; from += REASONS_A_STATEMENT) {
      const query =
        `SELECT ${columns} FROM \`move_reason\` WHERE \`portfolio_id\` = ? ORDER BY \`issue_id\`, \`moved_at\`, \`part\`, ` +
        `\`version\` LIMIT ${String(REASONS_A_STATEMENT)} OFFSET ${String(from)}`;
      const rows = await orNothing(select(row, query, [portfolioId]));
      for (const given of rows) newest.set(nameOfMove(given.move), given);
      if (rows.length < REASONS_A_STATEMENT) return [...newest.values()];
    }
  },
  async add(portfolioId, { issueId, at, part }, { version, text, by, at: givenAt }) {
    const query = `INSERT INTO \`move_reason\` (${columns}) VALUES ${placeholders(1, 8)}`;
    try {
      await change(query, [portfolioId, issueId, at, part, version, by, givenAt, JSON.stringify(text)]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },
};
