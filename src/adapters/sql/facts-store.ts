import { z } from 'zod';
import type { PublishedProject } from '../../application/site-index/ports';
import { collectFacts } from '#domain/site-index/collect-facts';
import type { IssueFact, IssueFacts } from '#domain/site-index/issue-facts';
import { factColumns, factRow } from './fact-row';
import { packFacts, unpackFacts } from './facts-codec';
import { generationMemory } from './generation-memory';
import { change, select } from './statement';

/** A statement may have 1 MiB, an answer 4 MiB. */
const PART_CHARS = 600_000;
const ANSWER_CHARS = 3_000_000;
const ROWS_A_PAGE = 5_000;

const partSize = z.object({ project_id: z.coerce.string(), part: z.coerce.number(), chars: z.coerce.number() });
const partText = z.object({ project_id: z.coerce.string(), part: z.coerce.number(), payload: z.string() });
type PartSize = z.infer<typeof partSize>;

const memory = generationMemory<IssueFacts>(600_000, ({ count }) => count);

/** Packs the rows of one reading into its facts. @returns how many issues there are */
export async function writeFacts(projectId: string, reading: number): Promise<number> {
  const facts = collectFacts(await rowsOf(projectId, reading));
  const packed = packFacts(facts);
  for (let part = 0; part * PART_CHARS < packed.length; part++) {
    const payload = packed.slice(part * PART_CHARS, (part + 1) * PART_CHARS);
    const query =
      'REPLACE INTO `facts` (`project_id`, `generation`, `part`, `chars`, `payload`) VALUES (?, ?, ?, ?, ?)';
    await change(query, [projectId, reading, part, payload.length, payload]);
  }
  return facts.count;
}

async function rowsOf(projectId: string, reading: number): Promise<IssueFact[]> {
  const query =
    `SELECT ${factColumns} FROM \`issue\` WHERE \`project_id\` = ? AND \`issue_id\` > ? AND \`born\` = ? ` +
    `ORDER BY \`issue_id\` LIMIT ${String(ROWS_A_PAGE)}`;
  const rows: IssueFact[] = [];
  for (;;) {
    const page = await select(factRow, query, [projectId, rows.at(-1)?.id ?? 0, reading]);
    rows.push(...page);
    if (page.length < ROWS_A_PAGE) return rows;
  }
}

/** In the order asked for. A generation never changes, so what was read once is kept as long as there is room. */
export async function readFacts(installationId: string, of: readonly PublishedProject[]): Promise<IssueFacts[]> {
  const keyOf = ({ projectId, generation }: PublishedProject) => `${installationId}/${projectId}/${String(generation)}`;
  const missing = of.filter((project) => memory.get(keyOf(project)) === undefined);
  const packed = await readPacked(missing);
  const fresh = new Map<string, IssueFacts>();
  for (const project of missing) {
    const facts = unpackFacts(packed.get(project.projectId) ?? '');
    fresh.set(keyOf(project), facts);
    memory.set(keyOf(project), facts);
  }
  return of.flatMap((project) => fresh.get(keyOf(project)) ?? memory.get(keyOf(project)) ?? []);
}

async function readPacked(of: readonly PublishedProject[]): Promise<Map<string, string>> {
  const packed = new Map<string, string>();
  if (of.length === 0) return packed;
  const generations = new Map(of.map(({ projectId, generation }) => [projectId, generation]));
  for (const batch of batches(await partSizes(of))) {
    const query =
      'SELECT `project_id`, `part`, `payload` FROM `facts` ' +
      `WHERE ${batch.map(() => '(`project_id` = ? AND `generation` = ? AND `part` = ?)').join(' OR ')} ORDER BY \`project_id\`, \`part\``;
    const values = batch.flatMap(({ project_id, part }) => [project_id, generations.get(project_id) ?? 0, part]);
    for (const { project_id, payload } of await select(partText, query, values)) {
      packed.set(project_id, (packed.get(project_id) ?? '') + payload);
    }
  }
  return packed;
}

async function partSizes(of: readonly PublishedProject[]): Promise<PartSize[]> {
  const query =
    'SELECT `project_id`, `part`, `chars` FROM `facts` ' +
    `WHERE ${of.map(() => '(`project_id` = ? AND `generation` = ?)').join(' OR ')} ORDER BY \`project_id\`, \`part\``;
  return select(
    partSize,
    query,
    of.flatMap(({ projectId, generation }) => [projectId, generation]),
  );
}

/** As few answers as the size of an answer allows, parts in their order. */
function batches(sizes: readonly PartSize[]): PartSize[][] {
  const result: PartSize[][] = [];
  let chars = ANSWER_CHARS;
  for (const size of sizes) {
    if (chars + size.chars > ANSWER_CHARS) {
      result.push([]);
      chars = 0;
    }
    result.at(-1)?.push(size);
    chars += size.chars;
  }
  return result;
}
