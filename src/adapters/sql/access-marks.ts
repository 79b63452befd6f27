import { z } from 'zod';
import { change, inBatches, isMissingTable, orNothing, placeholders, select } from './statement';

const MARKS_A_STATEMENT = 500;
/** Even with the longest ids so many stay below what Forge returns in one answer. */
const MARKS_AN_ANSWER = 50_000;

const idRow = z.object({ issue_id: z.coerce.number() }).transform((row) => row.issue_id);

/**
 * Issues that are marked, and of which who may see them is part of what changed. They cease to be when the mark of the
 * change goes: one statement ends both, and what is left here is removed when there is time.
 */
export async function accessMarks(): Promise<number[]> {
  const query =
    'SELECT `access_mark`.`issue_id` FROM `access_mark` JOIN `dirty` ON `dirty`.`issue_id` = `access_mark`.`issue_id` ' +
    `WHERE \`access_mark\`.\`issue_id\` > ? ORDER BY \`access_mark\`.\`issue_id\` LIMIT ${String(MARKS_AN_ANSWER)}`;
  const found: number[] = [];
  for (let page: number[] | null = null; page === null || page.length === MARKS_AN_ANSWER;) {
    page = await orNothing(select(idRow, query, [found.at(-1) ?? 0]));
    for (const id of page) found.push(id);
  }
  return found;
}

/** Between an upgrade and its migration there is no table: for that moment marks are as they were before. */
export async function addAccessMarks(issueIds: readonly number[]): Promise<void> {
  for (const ids of inBatches(issueIds, MARKS_A_STATEMENT)) {
    await unlessMissing(
      change(`REPLACE INTO \`access_mark\` (\`issue_id\`) VALUES ${placeholders(ids.length, 1)}`, ids),
    );
  }
}

export async function dropFollowedAccessMarks(): Promise<void> {
  const query =
    'DELETE FROM `access_mark` WHERE NOT EXISTS ' +
    '(SELECT 1 FROM `dirty` WHERE `dirty`.`issue_id` = `access_mark`.`issue_id`)';
  await unlessMissing(change(query));
}

async function unlessMissing(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isMissingTable(error)) throw error;
  }
}
