import { z } from 'zod';
import type { DirtyIssues } from '../../application/site-index/ports/index-writer';
import type { Instant } from '#domain/units';
import { addAccessMarks, dropFollowedAccessMarks } from './access-marks';
import { change, inBatches, isDuplicate, placeholders, select } from './statement';

const MARKS_A_STATEMENT = 500;
const LAST_QUEUED = 'follow-queued-at';

const markRow = z
  .object({ issue_id: z.coerce.number(), marked_at: z.coerce.number() })
  .transform((row) => ({ issueId: row.issue_id, markedAt: row.marked_at as Instant }));

/** Marks in Forge SQL. */
export const sqlDirtyIssues: DirtyIssues = {
  async mark(issueIds, now) {
    for (const ids of inBatches(issueIds, MARKS_A_STATEMENT)) {
      const query = `REPLACE INTO \`dirty\` (\`issue_id\`, \`marked_at\`) VALUES ${placeholders(ids.length, 2)}`;
      await change(
        query,
        ids.flatMap((id) => [id, now]),
      );
    }
  },
  markAccess: addAccessMarks,
  oldest(limit, after) {
    const query =
      'SELECT `issue_id`, `marked_at` FROM `dirty` WHERE `marked_at` > ? OR (`marked_at` = ? AND `issue_id` > ?) ' +
      `ORDER BY \`marked_at\`, \`issue_id\` LIMIT ${String(limit)}`;
    const { markedAt, issueId } = after ?? { markedAt: 0, issueId: 0 };
    return select(markRow, query, [markedAt, markedAt, issueId]);
  },
  async clear(marks) {
    for (const batch of inBatches(marks, MARKS_A_STATEMENT)) {
      const query = `DELETE FROM \`dirty\` WHERE ${batch.map(() => '(`issue_id` = ? AND `marked_at` = ?)').join(' OR ')}`;
      await change(
        query,
        batch.flatMap(({ issueId, markedAt }) => [issueId, markedAt]),
      );
    }
    if (marks.length > 0) await dropFollowedAccessMarks();
  },
  async shouldQueue(now, everyMs) {
    const update = 'UPDATE `setting` SET `value` = ? WHERE `name` = ? AND `value` < ?';
    // Instants of this century have 13 digits, so as texts they compare as numbers do.
    if ((await change(update, [String(now), LAST_QUEUED, String(now - everyMs)])) > 0) return true;
    const known = await select(z.unknown(), 'SELECT `name` FROM `setting` WHERE `name` = ?', [LAST_QUEUED]);
    return known.length === 0 && isFirst(now);
  },
};

/** The first swarm of all can come to many functions at once: one of them writes the row. */
async function isFirst(now: Instant): Promise<boolean> {
  try {
    await change('INSERT INTO `setting` (`name`, `value`) VALUES (?, ?)', [LAST_QUEUED, String(now)]);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
