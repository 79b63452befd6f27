import type { IndexedIssue } from '../../application/site-index/ports';
import { issueColumns, issueValues } from './issue-row';
import { ALIVE } from './segment-store';
import { change, inBatches, placeholders } from './statement';

/** A statement may have 1 MiB: far more than so many rows. */
const ROWS_A_STATEMENT = 100;
const IDS_A_STATEMENT = 500;

/** Adds rows that live from this reading on. Readers do not see them before it is published. */
export async function addRows(issues: readonly IndexedIssue[], reading: number): Promise<void> {
  const columns = ['born', 'died', ...issueColumns];
  const names = columns.map((name) => `\`${name}\``).join(', ');
  for (const batch of inBatches(issues, ROWS_A_STATEMENT)) {
    const query = `REPLACE INTO \`issue\` (${names}) VALUES ${placeholders(batch.length, columns.length)}`;
    await change(
      query,
      batch.flatMap((issue) => [reading, ALIVE, ...issueValues(issue)]),
    );
  }
}

/** Ends rows of earlier readings with this one. Readers of the present generation still see them. */
export async function endRows(projectId: string, reading: number, issueIds: readonly number[]): Promise<void> {
  for (const ids of inBatches(issueIds, IDS_A_STATEMENT)) {
    const query =
      `UPDATE \`issue\` SET \`died\` = ? WHERE \`project_id\` = ? AND \`issue_id\` IN (${ids.map(() => '?').join(', ')}) ` +
      'AND `born` < ? AND `died` > ?';
    await change(query, [reading, projectId, ...ids, reading, reading]);
  }
}

/** Ends all rows of earlier readings. */
export async function endAllRows(projectId: string, reading: number): Promise<void> {
  const query = 'UPDATE `issue` SET `died` = ? WHERE `project_id` = ? AND `born` < ? AND `died` > ?';
  await change(query, [reading, projectId, reading, reading]);
}

/** Undoes what an abandoned change left beyond the published generation. */
export async function dropUnpublished(projectId: string, generation: number): Promise<void> {
  for (const table of ['issue', 'segment']) {
    await change(`DELETE FROM \`${table}\` WHERE \`project_id\` = ? AND \`born\` > ?`, [projectId, generation]);
    const revive = `UPDATE \`${table}\` SET \`died\` = ? WHERE \`project_id\` = ? AND \`died\` > ? AND \`died\` < ?`;
    await change(revive, [ALIVE, projectId, generation, ALIVE]);
  }
}
