import { z } from 'zod';
import type { PublishedProject } from '../../application/site-index/ports/index-reader';
import { select } from './statement';

/** An answer of Forge SQL may have 4 MiB; less at a time needs less memory until it is unpacked. */
const ANSWER_CHARS = 1_000_000;

/** Tables that hold packed segments. */
export type PackedTable = 'segment' | 'history' | 'segment_link';

const segmentVersion = z
  .object({
    project_id: z.coerce.string(),
    segment: z.coerce.number(),
    born: z.coerce.number(),
    chars: z.coerce.number(),
  })
  .transform(({ project_id, segment, born, chars }) => ({ projectId: project_id, segment, born, chars }));
export type SegmentVersion = z.infer<typeof segmentVersion>;

const segmentPayload = z.object({
  project_id: z.coerce.string(),
  segment: z.coerce.number(),
  born: z.coerce.number(),
  payload: z.string(),
});

/** The segments of several projects at their generations, each project's by issue id where facts are asked for. */
export function versionsAt(table: PackedTable, of: readonly PublishedProject[]): Promise<SegmentVersion[]> {
  const query =
    `SELECT \`project_id\`, \`segment\`, \`born\`, \`chars\` FROM \`${table}\` ` +
    `WHERE ${of.map(() => '(`project_id` = ? AND `born` <= ? AND `died` > ?)').join(' OR ')}` +
    (table === 'segment' ? ' ORDER BY `first_id`' : '');
  return select(
    segmentVersion,
    query,
    of.flatMap(({ projectId, generation }) => [projectId, generation, generation]),
  );
}

/** Hands over payloads one by one, in as few answers as the size of an answer allows. */
export async function payloadsOf(
  table: PackedTable,
  versions: readonly SegmentVersion[],
  take: (version: Omit<SegmentVersion, 'chars'>, payload: string) => void,
): Promise<void> {
  for (const batch of batches(versions)) {
    const query =
      `SELECT \`project_id\`, \`segment\`, \`born\`, \`payload\` FROM \`${table}\` ` +
      `WHERE ${batch.map(() => '(`project_id` = ? AND `segment` = ? AND `born` = ?)').join(' OR ')}`;
    const values = batch.flatMap(({ projectId, segment, born }) => [projectId, segment, born]);
    for (const { payload, project_id: projectId, segment, born } of await select(segmentPayload, query, values)) {
      take({ projectId, segment, born }, payload);
    }
  }
}

function batches(versions: readonly SegmentVersion[]): SegmentVersion[][] {
  const result: SegmentVersion[][] = [];
  let chars = ANSWER_CHARS;
  for (const version of versions) {
    if (chars + version.chars > ANSWER_CHARS) {
      result.push([]);
      chars = 0;
    }
    result.at(-1)?.push(version);
    chars += version.chars;
  }
  return result;
}
