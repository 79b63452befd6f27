import { z } from 'zod';
import { collectFacts } from '#domain/site-index/collect-facts';
import type { IssueFact } from '#domain/site-index/issue-facts';
import { factColumns, factRow } from './fact-row';
import { packFacts } from './facts-codec';
import { change, select } from './statement';

/**
 * A project's facts are kept in segments of so many issues, by issue id. A change rewrites the segments that it touches
 * and no other, so its cost follows what changed and not the size of the project.
 */
const SEGMENT_ISSUES = 4_000;
/** Until another version of the segment takes its place. */
export const ALIVE = 2_147_483_647;

const segmentPlace = z
  .object({ segment: z.coerce.number(), first_id: z.coerce.number(), issues: z.coerce.number() })
  .transform(({ segment, first_id, issues }) => ({ segment, firstId: first_id, issues }));
type SegmentPlace = z.infer<typeof segmentPlace>;

/** Ids from `from` up to, not including, `to`. */
interface IdRange {
  readonly from: number;
  readonly to: number;
}

const ALL_IDS: IdRange = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** The segments of a project at one generation, by first id. Each holds the ids up to the first id of the next. */
export function segmentsAt(projectId: string, generation: number): Promise<SegmentPlace[]> {
  const query =
    'SELECT `segment`, `first_id`, `issues` FROM `segment` ' +
    'WHERE `project_id` = ? AND `born` <= ? AND `died` > ? ORDER BY `first_id`';
  return select(segmentPlace, query, [projectId, generation, generation]);
}

/** Packs every row that is alive at a reading, and ends all earlier segments with it. */
export async function writeAllSegments(projectId: string, reading: number): Promise<void> {
  await writeRange(projectId, reading, ALL_IDS, (at) => at);
  const end = 'UPDATE `segment` SET `died` = ? WHERE `project_id` = ? AND `born` < ? AND `died` > ?';
  await change(end, [reading, projectId, reading, reading]);
}

/** Packs again the segments, as they stand at `generation`, in which these issues are or would be. */
export async function rewriteSegments(
  projectId: string,
  generation: number,
  reading: number,
  issueIds: readonly number[],
): Promise<void> {
  const places = await segmentsAt(projectId, generation);
  if (places.length === 0) return writeAllSegments(projectId, reading);
  let free = Math.max(...places.map(({ segment }) => segment)) + 1;
  for (const at of touched(places, issueIds)) {
    const place = places[at];
    if (!place) continue;
    const range = { from: at === 0 ? 0 : place.firstId, to: places[at + 1]?.firstId ?? ALL_IDS.to };
    await writeRange(projectId, reading, range, (piece) => (piece === 0 ? place.segment : free++));
    const end =
      'UPDATE `segment` SET `died` = ? WHERE `project_id` = ? AND `segment` = ? AND `born` < ? AND `died` > ?';
    await change(end, [reading, projectId, place.segment, reading, reading]);
  }
}

function touched(places: readonly SegmentPlace[], issueIds: readonly number[]): Set<number> {
  return new Set(
    issueIds.map((id) => {
      const after = places.findIndex(({ firstId }) => firstId > id);
      return after < 0 ? places.length - 1 : Math.max(0, after - 1);
    }),
  );
}

/** An empty range still gets its segment: readers must find that it is empty now. */
async function writeRange(
  projectId: string,
  reading: number,
  range: IdRange,
  segmentOf: (piece: number) => number,
): Promise<void> {
  let from = range.from;
  for (let piece = 0; ; piece++) {
    const rows = await rowsIn(projectId, reading, { from, to: range.to });
    if (rows.length === 0 && piece > 0) return;
    const firstId = piece === 0 ? range.from : (rows[0]?.id ?? from);
    const payload = packFacts(collectFacts(rows));
    const query =
      'REPLACE INTO `segment` (`project_id`, `segment`, `born`, `died`, `first_id`, `issues`, `chars`, `payload`) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
    const values = [projectId, segmentOf(piece), reading, ALIVE, firstId, rows.length, payload.length, payload];
    await change(query, values);
    if (rows.length < SEGMENT_ISSUES) return;
    from = (rows.at(-1)?.id ?? from) + 1;
  }
}

function rowsIn(projectId: string, reading: number, { from, to }: IdRange): Promise<IssueFact[]> {
  const query =
    `SELECT ${factColumns} FROM \`issue\` WHERE \`project_id\` = ? AND \`issue_id\` >= ? AND \`issue_id\` < ? ` +
    `AND \`born\` <= ? AND \`died\` > ? ORDER BY \`issue_id\` LIMIT ${String(SEGMENT_ISSUES)}`;
  return select(factRow, query, [projectId, from, to, reading, reading]);
}
