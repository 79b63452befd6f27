import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '#domain/units';
import type { QueryStatus, QueryStore } from '../../application/portfolio/ports';
import { packColumns, unpackColumns } from './column-codec';
import { generationMemory } from './generation-memory';
import { change, inBatches, orNothing, placeholders, select } from './statement';

/** 50,000 ids take at most 0.5 MiB: so many stay below what Forge returns in one answer. */
const RESULTS_A_STATEMENT = 5;
const QUERIES_A_STATEMENT = 100;
/** Of ids that are kept in memory. */
const ROOM = 1_000_000;

const statusColumns =
  '`query_id`, `query`, `state`, `failure`, `evaluated_at`, `issue_count`, `is_requested`, `started_at`, `cursor_token`, `found`';
const failure = z.enum([
  'refused',
  'closed-account',
  'too-many-issues',
  'not-permitted',
  'jira-busy',
  'jira-unavailable',
  'unexpected',
]);
const statusRow = z
  .object({
    query_id: z.string(),
    query: z.string(),
    state: z.enum(['waiting', 'ready', 'failed']),
    failure: failure.nullable(),
    evaluated_at: z.coerce.number().nullable(),
    issue_count: z.coerce.number().nullable(),
    is_requested: z.coerce.number(),
    started_at: z.coerce.number().nullable(),
    cursor_token: z.string(),
    found: z.coerce.number(),
  })
  .transform((row): QueryStatus => ({
    queryId: row.query_id,
    query: z.string().parse(JSON.parse(row.query)),
    state: row.state,
    failure: row.failure,
    evaluatedAt: row.evaluated_at as Instant | null,
    issueCount: row.issue_count,
    isRequested: row.is_requested === 1,
    startedAt: row.started_at as Instant | null,
    cursor: row.cursor_token === '' ? null : row.cursor_token,
    found: row.found,
  }));
const idsRow = z.object({ query_id: z.string(), ids: z.string().nullable() });
const foundRow = z.object({ found_ids: z.string().nullable() });

/** Queries and what they find in Forge SQL. `installationId` keeps tenants apart in memory that outlives an invocation. */
export function sqlQueryStore(installationId: () => string): QueryStore {
  const memory = generationMemory<ReadonlySet<number>>(ROOM, (ids) => ids.size);
  const keyOf = ({ queryId, evaluatedAt }: QueryStatus) => JSON.stringify([installationId(), queryId, evaluatedAt]);
  return {
    statuses: statusesOf,
    async status(queryId) {
      const query = `SELECT ${statusColumns} FROM \`member_query\` WHERE \`query_id\` = ?`;
      const [row] = await select(statusRow, query, [queryId]);
      return row ?? null;
    },
    async issues(queries) {
      const statuses = [...(await statusesOf(queries)).values()].filter(({ evaluatedAt }) => evaluatedAt !== null);
      const missing = statuses.filter((status) => memory.get(keyOf(status)) === undefined);
      const read = new Map<string, ReadonlySet<number>>();
      for (const batch of inBatches(missing, RESULTS_A_STATEMENT)) {
        for (const { query_id, ids } of await idsOf(batch)) read.set(query_id, new Set(unpackIds(ids)));
      }
      for (const status of missing) memory.set(keyOf(status), read.get(status.queryId) ?? new Set());
      return new Map(
        statuses.map((status) => [status.query, read.get(status.queryId) ?? memory.get(keyOf(status)) ?? new Set()]),
      );
    },
    request,
    all: () => orNothing(select(statusRow, `SELECT ${statusColumns} FROM \`member_query\``)),
    async forget(queryIds) {
      for (const ids of inBatches(queryIds, QUERIES_A_STATEMENT)) {
        await change(`DELETE FROM \`member_query\` WHERE \`query_id\` IN (${ids.map(() => '?').join(', ')})`, ids);
      }
    },
    ...evaluation,
  };
}

/** Of two evaluations of one page, which a task that is delivered twice makes, one counts. */
const isAt = '`query_id` = ? AND `is_requested` = 1 AND `cursor_token` = ? AND `found` = ?';
const valuesAt = ({ queryId, cursor, found }: QueryStatus) => [queryId, cursor ?? '', found];

const evaluation: Pick<QueryStore, 'addPage' | 'publish' | 'restart' | 'fail'> = {
  async addPage(status, ids, next, now) {
    const found = await foundWith(status, ids);
    const query =
      'UPDATE `member_query` SET `found_ids` = ?, `found` = ?, `cursor_token` = ?, `started_at` = ? ' + `WHERE ${isAt}`;
    const started = startOf(status, now);
    return (await change(query, [packIds(found), found.length, next, started, ...valuesAt(status)])) > 0;
  },
  async publish(status, ids, now) {
    const found = await foundWith(status, ids);
    const query =
      "UPDATE `member_query` SET `ids` = ?, `issue_count` = ?, `state` = 'ready', `failure` = NULL, " +
      "`evaluated_at` = ?, `started_at` = ?, `is_requested` = 0, `cursor_token` = '', `found` = 0, `found_ids` = NULL " +
      `WHERE ${isAt}`;
    const started = startOf(status, now);
    return (await change(query, [packIds(found), found.length, started, started, ...valuesAt(status)])) > 0;
  },
  async restart(queryId) {
    const query = "UPDATE `member_query` SET `cursor_token` = '', `found` = 0, `found_ids` = NULL WHERE `query_id` = ?";
    await change(query, [queryId]);
  },
  async fail(queryId, why, issueCount) {
    const query =
      "UPDATE `member_query` SET `state` = 'failed', `failure` = ?, `is_requested` = 0, `cursor_token` = '', " +
      '`found` = 0, `found_ids` = NULL, `issue_count` = ? WHERE `query_id` = ?';
    await change(query, [why, issueCount, queryId]);
  },
};

export function queryIdOf(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}

async function statusesOf(queries: readonly string[]): Promise<Map<string, QueryStatus>> {
  const found = new Map<string, QueryStatus>();
  for (const batch of inBatches(queries.map(queryIdOf), QUERIES_A_STATEMENT)) {
    const query = `SELECT ${statusColumns} FROM \`member_query\` WHERE \`query_id\` IN (${batch.map(() => '?').join(', ')})`;
    for (const status of await orNothing(select(statusRow, query, batch))) found.set(status.query, status);
  }
  return found;
}

async function request(queries: readonly string[]): Promise<string[]> {
  const known = await statusesOf(queries);
  const added = queries.filter((query) => !known.has(query));
  for (const batch of inBatches(added, QUERIES_A_STATEMENT / 10)) {
    const insert =
      'REPLACE INTO `member_query` (`query_id`, `query`, `state`, `is_requested`, `cursor_token`, `found`) ' +
      `VALUES ${placeholders(batch.length, 6)}`;
    await change(
      insert,
      batch.flatMap((query) => [queryIdOf(query), JSON.stringify(query), 'waiting', 1, '', 0]),
    );
  }
  for (const batch of inBatches([...known.values()], QUERIES_A_STATEMENT)) {
    const update = `UPDATE \`member_query\` SET \`is_requested\` = 1 WHERE \`query_id\` IN (${batch.map(() => '?').join(', ')})`;
    await change(
      update,
      batch.map(({ queryId }) => queryId),
    );
  }
  return queries.map(queryIdOf);
}

function idsOf(statuses: readonly QueryStatus[]): Promise<z.infer<typeof idsRow>[]> {
  const query = `SELECT \`query_id\`, \`ids\` FROM \`member_query\` WHERE \`query_id\` IN (${statuses.map(() => '?').join(', ')})`;
  return select(
    idsRow,
    query,
    statuses.map(({ queryId }) => queryId),
  );
}

async function foundWith({ queryId, cursor }: QueryStatus, ids: readonly number[]): Promise<number[]> {
  if (cursor === null) return [...ids];
  const query = 'SELECT `found_ids` FROM `member_query` WHERE `query_id` = ?';
  const [row] = await select(foundRow, query, [queryId]);
  return [...new Set([...unpackIds(row?.found_ids ?? null), ...ids])];
}

function startOf({ cursor, startedAt }: QueryStatus, now: Instant): Instant {
  return cursor === null ? now : (startedAt ?? now);
}

/** Ascending, each as the distance from the one before: that packs best. */
function packIds(ids: readonly number[]): string {
  const sorted = [...ids].sort((a, b) => a - b);
  const steps = Float64Array.from(sorted, (id, at) => id - (sorted[at - 1] ?? 0));
  return packColumns({ count: steps.length }, [steps]);
}

function unpackIds(packed: string | null): number[] {
  if (packed === null) return [];
  const { header, next } = unpackColumns(packed);
  const { count } = z.object({ count: z.number() }).parse(header);
  let id = 0;
  return Array.from(next(Float64Array, count), (step) => (id += step));
}
