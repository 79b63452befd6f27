import { z } from 'zod';
import { collectFacts } from '#domain/site-index/collect-facts';
import { collectLinks } from '#domain/dependencies/link-facts';
import { collectHistory } from '#domain/history/collect-history';
import type { PlannedDays } from '../../application/site-index/ports/index-reader';
import type { SegmentRow } from './fact-row';
import { packFacts } from './facts-codec';
import { packHistory } from './history-codec';
import { packLinks } from './link-codec';
import type { KnownDays } from './planned-days';
import type { IdRange } from './segment-rows';
import { changesOf, linksOf, rowsIn, usesAny } from './segment-rows';
import { change, select } from './statement';

/**
 * A project's facts are kept in segments of so many issues, by issue id. A change rewrites the segments that it touches
 * and no other, so its cost follows what changed and not the size of the project.
 */
const SEGMENT_ISSUES = 4_000;
/** Some 12 characters each when they are packed, so far below the 1 MiB of a statement. */
const SEGMENT_CHANGES = 40_000;
/** Some 110 characters a link; packed less than a tenth of that. */
const SEGMENT_LINK_CHARS = 6_000_000;
/** Tables that hold segments. */
const PACKED = ['segment', 'history', 'segment_link'] as const;
/** Until another version of the segment takes its place. */
export const ALIVE = 2_147_483_647;

const segmentPlace = z
  .object({ segment: z.coerce.number(), first_id: z.coerce.number(), issues: z.coerce.number() })
  .transform(({ segment, first_id, issues }) => ({ segment, firstId: first_id, issues }));
type SegmentPlace = z.infer<typeof segmentPlace>;

const ALL_IDS: IdRange = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** The segments of a project at one generation, by first id. Each holds the ids up to the first id of the next. */
export function segmentsAt(projectId: string, generation: number): Promise<SegmentPlace[]> {
  const query =
    'SELECT `segment`, `first_id`, `issues` FROM `segment` ' +
    'WHERE `project_id` = ? AND `born` <= ? AND `died` > ? ORDER BY `first_id`';
  return select(segmentPlace, query, [projectId, generation, generation]);
}

/** Packs every row that is alive at a reading, and ends all earlier segments with it. */
export async function writeAllSegments(projectId: string, reading: number, days: PlannedDays): Promise<void> {
  await writeRange({ projectId, reading, days }, ALL_IDS, (at) => at);
  for (const table of PACKED) {
    const end = `UPDATE \`${table}\` SET \`died\` = ? WHERE \`project_id\` = ? AND \`born\` < ? AND \`died\` > ?`;
    await change(end, [reading, projectId, reading, reading]);
  }
}

/**
 * Packs again the segments, as they stand at `generation`, in which these issues are or would be, and those whose days are
 * pending.
 */
export async function rewriteSegments(
  projectId: string,
  { generation, reading }: { readonly generation: number; readonly reading: number },
  issueIds: readonly number[],
  days: KnownDays,
): Promise<void> {
  const places = await segmentsAt(projectId, generation);
  if (places.length === 0) return writeAllSegments(projectId, reading, days);
  let free = Math.max(...places.map(({ segment }) => segment)) + 1;
  const touched = touchedBy(places, issueIds);
  for (const [at, place] of places.entries()) {
    const range = { from: at === 0 ? 0 : place.firstId, to: places[at + 1]?.firstId ?? ALL_IDS.to };
    if (!touched.has(at) && !(await usesPending(projectId, reading, range, days))) continue;
    await writeRange({ projectId, reading, days }, range, (piece) => (piece === 0 ? place.segment : free++));
    await endSegment(projectId, place.segment, reading);
  }
}

async function endSegment(projectId: string, segment: number, reading: number): Promise<void> {
  for (const table of PACKED) {
    const end =
      `UPDATE \`${table}\` SET \`died\` = ? ` +
      'WHERE `project_id` = ? AND `segment` = ? AND `born` < ? AND `died` > ?';
    await change(end, [reading, projectId, segment, reading, reading]);
  }
}

function touchedBy(places: readonly SegmentPlace[], issueIds: readonly number[]): Set<number> {
  return new Set(
    issueIds.map((id) => {
      const after = places.findIndex(({ firstId }) => firstId > id);
      return after < 0 ? places.length - 1 : Math.max(0, after - 1);
    }),
  );
}

async function usesPending(projectId: string, reading: number, range: IdRange, days: KnownDays): Promise<boolean> {
  return (
    (await usesAny(projectId, reading, range, 'fix_versions', days.pendingVersions)) ||
    (await usesAny(projectId, reading, range, 'sprints', days.pendingSprints))
  );
}

interface Packing {
  readonly projectId: string;
  readonly reading: number;
  readonly days: PlannedDays;
}

/** An empty range still gets its segment: readers must find that it is empty now. */
async function writeRange(packing: Packing, range: IdRange, segmentOf: (piece: number) => number): Promise<void> {
  const { projectId, reading, days } = packing;
  let from = range.from;
  for (let piece = 0; ; piece++) {
    const rows = await rowsIn(projectId, reading, { from, to: range.to }, SEGMENT_ISSUES, days);
    if (rows.length === 0 && piece > 0) return;
    const own = fitting(rows);
    await writeSegment(packing, segmentOf(piece), piece === 0 ? range.from : from, own);
    if (own.length === rows.length && rows.length < SEGMENT_ISSUES) return;
    from = (own.at(-1)?.fact.id ?? from) + 1;
  }
}

/** The first rows, as far as their changes, and their links, go together into one statement. */
function fitting(rows: readonly SegmentRow[]): readonly SegmentRow[] {
  let changes = 0;
  let links = 0;
  const end = rows.findIndex(({ changeCount, linkChars }, at) => {
    changes += changeCount;
    links += linkChars;
    return at > 0 && (changes > SEGMENT_CHANGES || links > SEGMENT_LINK_CHARS);
  });
  return end < 0 ? rows : rows.slice(0, end);
}

async function writeSegment(
  { projectId, reading }: Packing,
  segment: number,
  firstId: number,
  rows: readonly SegmentRow[],
): Promise<void> {
  const changes = await changesOf(projectId, reading, rows);
  const nows = rows.map(({ now }) => now);
  const past = packHistory(collectHistory(nows, changes));
  await change(
    'REPLACE INTO `history` (`project_id`, `segment`, `born`, `died`, `chars`, `payload`) VALUES (?, ?, ?, ?, ?, ?)',
    [projectId, segment, reading, ALIVE, past.length, past],
  );
  const links = packLinks(collectLinks(await linksOf(projectId, reading, rows)));
  await change(
    'REPLACE INTO `segment_link` (`project_id`, `segment`, `born`, `died`, `chars`, `payload`) VALUES (?, ?, ?, ?, ?, ?)',
    [projectId, segment, reading, ALIVE, links.length, links],
  );
  const payload = packFacts(collectFacts(rows.map(({ fact }) => fact)));
  const query =
    'REPLACE INTO `segment` (`project_id`, `segment`, `born`, `died`, `first_id`, `issues`, `chars`, `payload`) ' +
    'VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
  await change(query, [projectId, segment, reading, ALIVE, firstId, rows.length, payload.length, payload]);
}
