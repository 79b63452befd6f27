import { z } from 'zod';
import type { ProjectFacts, PublishedProject } from '../../application/site-index/ports';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import { unpackFacts } from './facts-codec';
import { generationMemory } from './generation-memory';
import { select } from './statement';

/** An answer of Forge SQL may have 4 MiB. */
const ANSWER_CHARS = 3_000_000;

const segmentVersion = z
  .object({
    project_id: z.coerce.string(),
    segment: z.coerce.number(),
    born: z.coerce.number(),
    chars: z.coerce.number(),
  })
  .transform(({ project_id, segment, born, chars }) => ({ projectId: project_id, segment, born, chars }));
type SegmentVersion = z.infer<typeof segmentVersion>;

const segmentPayload = z.object({
  project_id: z.coerce.string(),
  segment: z.coerce.number(),
  born: z.coerce.number(),
  payload: z.string(),
});

const memory = generationMemory<IssueFacts>(600_000, ({ count }) => count);

/** In the order asked for. A version of a segment never changes: what was read once is kept as long as there is room. */
export async function readFacts(installationId: string, of: readonly PublishedProject[]): Promise<ProjectFacts[]> {
  if (of.length === 0) return [];
  const versions = await versionsAt(of);
  const facts = await factsOf(installationId, versions);
  return of.map(({ projectId }) => ({
    projectId,
    segments: versions.flatMap((version) =>
      version.projectId === projectId ? (facts.get(keyOf(installationId, version)) ?? []) : [],
    ),
  }));
}

function versionsAt(of: readonly PublishedProject[]): Promise<SegmentVersion[]> {
  const query =
    'SELECT `project_id`, `segment`, `born`, `chars` FROM `segment` ' +
    `WHERE ${of.map(() => '(`project_id` = ? AND `born` <= ? AND `died` > ?)').join(' OR ')} ORDER BY \`first_id\``;
  return select(
    segmentVersion,
    query,
    of.flatMap(({ projectId, generation }) => [projectId, generation, generation]),
  );
}

async function factsOf(installationId: string, versions: readonly SegmentVersion[]): Promise<Map<string, IssueFacts>> {
  const found = new Map<string, IssueFacts>();
  const missing: SegmentVersion[] = [];
  for (const version of versions) {
    const known = memory.get(keyOf(installationId, version));
    if (known) found.set(keyOf(installationId, version), known);
    else missing.push(version);
  }
  for (const batch of batches(missing)) {
    const query =
      'SELECT `project_id`, `segment`, `born`, `payload` FROM `segment` ' +
      `WHERE ${batch.map(() => '(`project_id` = ? AND `segment` = ? AND `born` = ?)').join(' OR ')}`;
    const values = batch.flatMap(({ projectId, segment, born }) => [projectId, segment, born]);
    for (const { payload, project_id: projectId, segment, born } of await select(segmentPayload, query, values)) {
      const key = keyOf(installationId, { projectId, segment, born });
      const facts = unpackFacts(payload);
      found.set(key, facts);
      memory.set(key, facts);
    }
  }
  return found;
}

function keyOf(installationId: string, { projectId, segment, born }: Omit<SegmentVersion, 'chars'>): string {
  return `${installationId}/${projectId}/${String(segment)}/${String(born)}`;
}

/** As few answers as the size of an answer allows. */
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
