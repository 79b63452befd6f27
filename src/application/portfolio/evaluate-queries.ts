import type { QueryFailure } from '#contract/portfolio-record';
import { reachOf } from '#domain/portfolio/nesting';
import { namesClosed } from '#domain/portfolio/query-words';
import { isQueryDue, MOST_QUERY_ISSUES } from '#domain/portfolio/query-schedule';
import { membersOf } from '#domain/product/product-record';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { indexFailureOf } from '../site-index/plan-reading';
import type { ProductStore } from '../product/ports';
import type { ReportDefect } from '../report-defect';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { IdPage, IssueSource } from '../site-index/ports/issue-source';
import type { SyncQueue } from '../site-index/ports/sync-queue';
import type { QueryStatus, QueryStore, RecordStore } from './ports';

/** A consumer function may run 900 seconds; the rest is left for the page under way. */
const WORK_MS = 600_000;

export interface EvaluatePorts {
  readonly source: IssueSource;
  readonly reader: IndexReader;
  readonly records: RecordStore;
  readonly products: ProductStore;
  readonly queries: QueryStore;
  readonly queue: SyncQueue;
  readonly clock: Clock;
  readonly report: ReportDefect;
}

/** The hourly round: has queries evaluated that are due, new, or were lost half way; forgets those that nobody uses. */
export const evaluateDueQueries =
  ({ reader, records, products, queries, queue, clock }: EvaluatePorts) =>
  async (): Promise<void> => {
    if ((await reader.site()).isPaused) return;
    const selections = await selectionsIn(records, products);
    const queriesIn = (some: typeof selections) =>
      reachOf(
        some.flatMap(({ members }) => members),
        () => undefined,
      ).queries;
    const used = queriesIn(selections);
    const wanted = queriesIn(selections.filter(({ isArchived }) => !isArchived));
    const known = new Map((await queries.all()).map((status) => [status.query, status]));
    const now = clock();
    // Those of archived portfolios are evaluated once, so that there is something to look at.
    const due = [...used].filter((query) => {
      const status = known.get(query);
      if (!status || status.isRequested) return true;
      return wanted.has(query) && isQueryDue(status.startedAt, status.issueCount, now);
    });
    const unused = [...known.values()].filter(({ query }) => !used.has(query));
    await queries.forget(unused.map(({ queryId }) => queryId));
    const ids = await queries.request(due);
    await queue.push(ids.map((queryId) => ({ task: 'evaluate-query', queryId })));
  };

/** What portfolios and products are made of. */
async function selectionsIn(records: RecordStore, products: ProductStore) {
  const [portfolios, made] = await Promise.all([records.newest(), products.newest()]);
  return [
    ...portfolios.map(({ record: { members, isArchived } }) => ({ members, isArchived })),
    ...made.map(({ record }) => ({ members: membersOf(record), isArchived: record.isArchived })),
  ];
}

/**
 * Evaluates one query as the app, page by page. Killed at any point it goes on from the last page that was written. Until
 * it is complete, views see the result before it.
 */
export const evaluateQuery =
  (ports: EvaluatePorts) =>
  async (queryId: string): Promise<void> => {
    const { queries, queue, reader, report } = ports;
    try {
      if ((await reader.site()).isPaused) return;
      if ((await readPages(ports, queryId)) === 'more') await queue.push([{ task: 'evaluate-query', queryId }]);
    } catch (error) {
      const failure = error instanceof AppError ? error.failure : null;
      if (failure?.code === 'jira-busy') {
        return queue.push([{ task: 'evaluate-query', queryId }], failure.retryAfterSeconds);
      }
      const isRefused = failure?.code === 'invalid-request';
      await queries.fail(queryId, isRefused ? 'refused' : indexFailureOf(error, report), null);
    }
  };

async function readPages({ source, queries, clock }: EvaluatePorts, queryId: string): Promise<'done' | 'more'> {
  const deadline = clock() + WORK_MS;
  while (clock() < deadline) {
    const status = await queries.status(queryId);
    if (!status?.isRequested) return 'done';
    if (namesClosed(status.query)) return fail(queries, queryId, 'closed-account', null);
    const page = await pageOf(source, status);
    if (page === 'restart') {
      await queries.restart(queryId);
      continue;
    }
    if (status.found + page.ids.length > MOST_QUERY_ISSUES)
      return fail(queries, queryId, 'too-many-issues', MOST_QUERY_ISSUES);
    if (page.next === null) {
      await queries.publish(status, page.ids, clock());
      return 'done';
    }
    if (!(await queries.addPage(status, page.ids, page.next, clock()))) return 'done';
  }
  return 'more';
}

async function pageOf(source: IssueSource, { query, cursor }: QueryStatus): Promise<IdPage | 'restart'> {
  try {
    return await source.queryIds(query, cursor);
  } catch (error) {
    // Pages are not kept for ever. The first one of a query is refused for the query's sake.
    if (cursor !== null && error instanceof AppError && error.failure.code === 'invalid-request') return 'restart';
    throw error;
  }
}

async function fail(
  queries: QueryStore,
  queryId: string,
  failure: QueryFailure,
  issueCount: number | null,
): Promise<'done'> {
  await queries.fail(queryId, failure, issueCount);
  return 'done';
}
