import type { PublishedProject } from '../../application/site-index/ports/index-reader';
import type { IndexedIssue } from '../../application/site-index/source-issue';
import { generationMemory } from './generation-memory';
import { issueColumns, issueRow } from './issue-row';
import { inBatches, select } from './statement';

/** Rows of so many issues stay far below what Forge returns in one answer. */
const MOST_IDS = 500;
/** Of a thousand bytes each. */
const MOST_REMEMBERED = 12_000;
const EPIC_LEVEL = 1;

type Rows = ReadonlyMap<number, IndexedIssue>;

const memory = generationMemory<Rows>(MOST_REMEMBERED, ({ size }) => size + 1);

/**
 * Rows of some issues of one project at a generation, which never changes; missing ones are left out. Epics and what stands
 * above them are in most views, and few: those are kept as long as there is room.
 */
export async function readRows(
  installationId: string,
  of: PublishedProject,
  issueIds: readonly number[],
): Promise<IndexedIssue[]> {
  const key = JSON.stringify([installationId, of.projectId, of.generation]);
  const known = memory.get(key);
  const read: IndexedIssue[] = [];
  for (const ids of inBatches(
    issueIds.filter((id) => !known?.has(id)),
    MOST_IDS,
  ))
    read.push(...(await rowsIn(of, ids)));
  keep(key, read);
  return known ? [...issueIds.flatMap((id) => known.get(id) ?? []), ...read] : read;
}

/** What another reading has added meanwhile stays, as far as all of it has room. */
function keep(key: string, read: readonly IndexedIssue[]): void {
  const known = memory.get(key);
  const epics = read.filter(({ level }) => level >= EPIC_LEVEL);
  if (epics.length === 0 || (known?.size ?? 0) + epics.length >= MOST_REMEMBERED) return;
  memory.set(key, new Map([...(known ?? []), ...epics.map((row) => [row.id, row] as const)]));
}

function rowsIn({ projectId, generation }: PublishedProject, ids: readonly number[]): Promise<IndexedIssue[]> {
  const query =
    `SELECT ${issueColumns.map((name) => `\`${name}\``).join(', ')} FROM \`issue\` ` +
    `WHERE \`project_id\` = ? AND \`issue_id\` IN (${ids.map(() => '?').join(', ')}) AND \`born\` <= ? AND \`died\` > ?`;
  return select(issueRow, query, [projectId, ...ids, generation, generation]);
}
