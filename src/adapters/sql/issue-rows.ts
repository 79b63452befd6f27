import type { SourceHistory } from '../../application/site-index/source-issue';
import { issueValues, storedColumns } from './issue-row';
import { ALIVE } from './segment-store';
import { GENERATION_TABLES } from './tables';
import type { SqlValue } from './statement';
import { change, inBatches, placeholders } from './statement';
import { withoutErased } from './without-erased';

/** A statement may have 1 MiB, its values included; texts are written longer than they are where they hold quotes. */
const BYTES_A_STATEMENT = 600_000;
const ROWS_A_STATEMENT = 100;
const IDS_A_STATEMENT = 500;
/** Tables with a row an issue. */
const ROWS = ['issue', 'issue_number'] as const;

/** Adds rows that live from this reading on. Readers do not see them before it is published. */
export async function addRows(issues: readonly SourceHistory[], reading: number): Promise<void> {
  const columns = ['born', 'died', ...storedColumns];
  const names = columns.map((name) => `\`${name}\``).join(', ');
  const rows = (await withoutErased(issues)).map((issue) => [reading, ALIVE, ...issueValues(issue)]);
  for (const batch of bySize(rows)) {
    const query = `REPLACE INTO \`issue\` (${names}) VALUES ${placeholders(batch.length, columns.length)}`;
    await change(query, batch.flat());
  }
  await addNumbers(issues, reading);
}

async function addNumbers(issues: readonly SourceHistory[], reading: number): Promise<void> {
  const rows = issues
    .filter(({ numbers }) => Object.keys(numbers).length > 0)
    .map(({ projectId, id, numbers }): SqlValue[] => [projectId, id, reading, ALIVE, JSON.stringify(numbers)]);
  for (const batch of bySize(rows)) {
    const query =
      'REPLACE INTO `issue_number` (`project_id`, `issue_id`, `born`, `died`, `numbers`) ' +
      `VALUES ${placeholders(batch.length, 5)}`;
    await change(query, batch.flat());
  }
}

function bySize(rows: readonly SqlValue[][]): SqlValue[][][] {
  const batches: SqlValue[][][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = row.reduce<number>(
      (sum, value) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : 10),
      0,
    );
    const last = batches.at(-1);
    if (last && last.length < ROWS_A_STATEMENT && bytes + size <= BYTES_A_STATEMENT) last.push(row);
    else batches.push([row]);
    bytes = batches.at(-1) === last ? bytes + size : size;
  }
  return batches;
}

/** Ends rows of earlier readings with this one. Readers of the present generation still see them. */
export async function endRows(projectId: string, reading: number, issueIds: readonly number[]): Promise<void> {
  for (const ids of inBatches(issueIds, IDS_A_STATEMENT)) {
    const places = ids.map(() => '?').join(', ');
    for (const table of ROWS) {
      const query =
        `UPDATE \`${table}\` SET \`died\` = ? WHERE \`project_id\` = ? AND \`issue_id\` IN (${places}) ` +
        'AND `born` < ? AND `died` > ?';
      await change(query, [reading, projectId, ...ids, reading, reading]);
    }
  }
}

/** Ends all rows of earlier readings. */
export async function endAllRows(projectId: string, reading: number): Promise<void> {
  for (const table of ROWS) {
    const query = `UPDATE \`${table}\` SET \`died\` = ? WHERE \`project_id\` = ? AND \`born\` < ? AND \`died\` > ?`;
    await change(query, [reading, projectId, reading, reading]);
  }
}

/** Undoes what an abandoned change left beyond the published generation. */
export async function dropUnpublished(projectId: string, generation: number): Promise<void> {
  for (const table of GENERATION_TABLES) {
    await change(`DELETE FROM \`${table}\` WHERE \`project_id\` = ? AND \`born\` > ?`, [projectId, generation]);
    const revive = `UPDATE \`${table}\` SET \`died\` = ? WHERE \`project_id\` = ? AND \`died\` > ? AND \`died\` < ?`;
    await change(revive, [ALIVE, projectId, generation, ALIVE]);
  }
}
