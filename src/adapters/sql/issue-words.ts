import { z } from 'zod';
import type { IssueWords } from '#domain/work/work-filter';
import type { WordReader } from '../../application/work/ports';
import { generationMemory } from './generation-memory';
import { inBatches, select } from './statement';

/** Even with the longest summaries that Jira allows, so many stay below what Forge returns in one answer. */
const ROWS_A_STATEMENT = 2_000;
/** Issues of which words are kept: some 200 bytes each. */
const MOST_REMEMBERED = 250_000;

const noLabels: readonly string[] = [];

const texts = z.array(z.string());

const row = z
  .object({
    issue_id: z.coerce.number(),
    summary: z.string(),
    type_name: z.string(),
    status_name: z.string(),
    assignee_id: z.string().nullable(),
    labels: z.string().transform((json) => texts.parse(JSON.parse(json))),
  })
  .transform((found): readonly [number, IssueWords] => [
    found.issue_id,
    {
      summary: found.summary,
      typeName: found.type_name,
      statusName: found.status_name,
      assigneeAccountId: found.assignee_id,
      labels: found.labels.length === 0 ? noLabels : found.labels,
    },
  ]);

/**
 * Words in Forge SQL, read by ranges of ids. A generation never changes: what was read once is kept as long as there is
 * room.
 * @param installationId keeps tenants apart in memory that outlives an invocation
 */
export function sqlIssueWords(installationId: () => string): WordReader {
  const memory = generationMemory<ReadonlyMap<number, IssueWords>>(MOST_REMEMBERED, ({ size }) => size + 1);
  return {
    async words({ projectId, generation }, issueIds) {
      const key = JSON.stringify([installationId(), projectId, generation]);
      const known = memory.get(key);
      if (known) return known;
      const words = new Map<number, IssueWords>();
      for (const ids of inBatches(
        [...issueIds].sort((a, b) => a - b),
        ROWS_A_STATEMENT,
      )) {
        const query =
          'SELECT `issue_id`, `summary`, `type_name`, `status_name`, `assignee_id`, `labels` FROM `issue` ' +
          'WHERE `project_id` = ? AND `issue_id` >= ? AND `issue_id` <= ? AND `born` <= ? AND `died` > ?';
        const range = [ids[0] ?? 0, ids.at(-1) ?? 0];
        for (const [id, found] of await select(row, query, [projectId, ...range, generation, generation]))
          words.set(id, found);
      }
      memory.set(key, words);
      return words;
    },
  };
}
