import { z } from 'zod';
import type { PublishedProject } from '../../application/site-index/ports/index-reader';
import { generationMemory } from './generation-memory';
import { inBatches, select } from './statement';

/** An id and a rank each: some 60 bytes. */
const IDS_A_STATEMENT = 2_000;
const MOST_REMEMBERED = 200_000;

const row = z.object({ issue_id: z.coerce.number(), rank_text: z.string().nullable() });

type Ranks = ReadonlyMap<number, string | null>;

const memory = generationMemory<Ranks>(MOST_REMEMBERED, ({ size }) => size + 1);

/**
 * Ranks of some issues of one project, by id. A generation never changes, so a rank that was read once is kept as long as there
 * is room; of which issues, the caller decides.
 */
export async function readRanks(
  installationId: string,
  { projectId, generation }: PublishedProject,
  issueIds: readonly number[],
): Promise<Ranks> {
  const key = JSON.stringify([installationId, projectId, generation]);
  const known = memory.get(key);
  const missing = known ? issueIds.filter((id) => !known.has(id)) : issueIds;
  if (missing.length === 0) return pick(known, issueIds);
  const found = new Map(known);
  for (const ids of inBatches(missing, IDS_A_STATEMENT)) {
    const query =
      'SELECT `issue_id`, `rank_text` FROM `issue` WHERE `project_id` = ? ' +
      `AND \`issue_id\` IN (${ids.map(() => '?').join(', ')}) AND \`born\` <= ? AND \`died\` > ?`;
    for (const { issue_id, rank_text } of await select(row, query, [projectId, ...ids, generation, generation]))
      found.set(issue_id, rank_text);
  }
  memory.set(key, found);
  return pick(found, issueIds);
}

const pick = (from: Ranks | undefined, issueIds: readonly number[]): Ranks =>
  new Map(issueIds.map((id) => [id, from?.get(id) ?? null]));
