import { z } from 'zod';
import type { LinkEnd } from '#domain/dependencies/link-facts';
import type { IssueChange } from '#domain/history/issue-change';
import type { PlannedDays } from '../../application/site-index/ports/index-reader';
import { unpackChanges } from './changes-codec';
import type { SegmentRow } from './fact-row';
import { factColumns, factRow } from './fact-row';
import type { SqlValue } from './statement';
import { select } from './statement';

/** An answer of Forge SQL may have 4 MiB. */
const ANSWER_CHARS = 3_000_000;

/** Ids from `from` up to, not including, `to`. */
export interface IdRange {
  readonly from: number;
  readonly to: number;
}

/** Takes project, from, to, and the reading twice. */
const aliveIn =
  'FROM `issue` WHERE `project_id` = ? AND `issue_id` >= ? AND `issue_id` < ? AND `born` <= ? AND `died` > ?';

const numbersRow = z.object({
  issue_id: z.coerce.number(),
  numbers: z.string().transform((json) => z.record(z.string(), z.number()).parse(JSON.parse(json))),
});

const changesRow = z.object({ issue_id: z.coerce.number(), changes: z.string() });
const linksRow = z.object({ issue_id: z.coerce.number(), links: z.string() });
const storedLinks = z.array(
  z.object({
    typeId: z.string(),
    direction: z.enum(['outward', 'inward']),
    issueId: z.number().nullable(),
    issueKey: z.string(),
  }),
);
/** A list of links without any. */
const NO_LINKS = '[]';

/** The first rows of a range that are alive at a reading, by issue id. */
export async function rowsIn(
  projectId: string,
  reading: number,
  { from, to }: IdRange,
  most: number,
  days: PlannedDays,
): Promise<SegmentRow[]> {
  const query = `SELECT ${factColumns} ${aliveIn} ORDER BY \`issue_id\` LIMIT ${String(most)}`;
  const rows = await select(factRow(days), query, [projectId, from, to, reading, reading]);
  const last = rows.at(-1)?.fact.id;
  return last === undefined ? rows : withNumbers(projectId, reading, { from, to: last + 1 }, rows);
}

async function withNumbers(projectId: string, reading: number, { from, to }: IdRange, rows: SegmentRow[]) {
  const query =
    'SELECT `issue_id`, `numbers` FROM `issue_number` ' +
    'WHERE `project_id` = ? AND `issue_id` >= ? AND `issue_id` < ? AND `born` <= ? AND `died` > ?';
  const found = await select(numbersRow, query, [projectId, from, to, reading, reading]);
  if (found.length === 0) return rows;
  const numbers = new Map(found.map((row) => [row.issue_id, row.numbers]));
  return rows.map((row) => ({ ...row, fact: { ...row.fact, numbers: numbers.get(row.fact.id) ?? {} } }));
}

/** The past of some rows that stand one after the other. */
export async function changesOf(
  projectId: string,
  reading: number,
  rows: readonly SegmentRow[],
): Promise<IssueChange[]> {
  const changes: IssueChange[] = [];
  for (const batch of byAnswer(
    rows.filter(({ changeCount }) => changeCount > 0),
    ({ changeChars }) => changeChars,
  )) {
    const query = `SELECT \`issue_id\`, \`changes\` ${aliveIn} AND \`change_count\` > 0`;
    const ids = batch.map(({ fact }) => fact.id);
    const values: SqlValue[] = [projectId, ids[0] ?? 0, (ids.at(-1) ?? 0) + 1, reading, reading];
    for (const { issue_id: id, changes: json } of await select(changesRow, query, values)) {
      for (const one of unpackChanges(id, json)) changes.push(one);
    }
  }
  return changes;
}

/** The links of some rows that stand one after the other. */
export async function linksOf(projectId: string, reading: number, rows: readonly SegmentRow[]): Promise<LinkEnd[]> {
  const ends: LinkEnd[] = [];
  for (const batch of byAnswer(
    rows.filter(({ linkChars }) => linkChars > NO_LINKS.length),
    ({ linkChars }) => linkChars,
  )) {
    const query = `SELECT \`issue_id\`, \`links\` ${aliveIn} AND \`links\` <> ? ORDER BY \`issue_id\``;
    const ids = batch.map(({ fact }) => fact.id);
    const values: SqlValue[] = [projectId, ids[0] ?? 0, (ids.at(-1) ?? 0) + 1, reading, reading, NO_LINKS];
    for (const { issue_id: issueId, links } of await select(linksRow, query, values)) {
      for (const { issueId: id, issueKey: key, typeId, direction } of storedLinks.parse(JSON.parse(links)))
        ends.push({ issueId, other: { id, key }, typeId, direction });
    }
  }
  return ends;
}

/** Whether an issue of the range has one of these versions or sprints. */
export async function usesAny(
  projectId: string,
  reading: number,
  { from, to }: IdRange,
  column: 'fix_versions' | 'sprints',
  ids: readonly string[],
): Promise<boolean> {
  for (const id of ids) {
    const query = `SELECT \`issue_id\` ${aliveIn} AND \`${column}\` LIKE ? LIMIT 1`;
    const found = await select(z.unknown(), query, [projectId, from, to, reading, reading, `%"${id}"%`]);
    if (found.length > 0) return true;
  }
  return false;
}

function byAnswer(rows: readonly SegmentRow[], charsOf: (row: SegmentRow) => number): SegmentRow[][] {
  const batches: SegmentRow[][] = [];
  let chars = ANSWER_CHARS;
  for (const row of rows) {
    if (chars + charsOf(row) > ANSWER_CHARS) {
      batches.push([]);
      chars = 0;
    }
    batches.at(-1)?.push(row);
    chars += charsOf(row);
  }
  return batches;
}
