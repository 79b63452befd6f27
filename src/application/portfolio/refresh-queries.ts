import type { OneRecordRequest, RefreshView } from '#contract/portfolio-record';
import type { Member } from '#domain/portfolio/portfolio-record';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import type { SyncQueue } from '../site-index/ports/sync-queue';
import type { QueryStore } from './ports';
import type { OpenShelf } from './shelf';
import { rights, viewed } from './shelf';
import { queriesOf, queryState } from './show-members';

/** Has the queries of a portfolio evaluated now. */
export const refreshQueries =
  (open: OpenShelf, queries: QueryStore, queue: SyncQueue) =>
  async (viewer: Viewer, { portfolioId }: OneRecordRequest): Promise<RefreshView> => {
    const shelf = await open(viewer);
    const version = viewed(shelf, portfolioId);
    if (!rights(shelf, version).mayEdit) throw new AppError({ code: 'not-permitted' });
    return evaluateAgain(queries, queue, version.record.members);
  };

/** Has the queries of some members evaluated now. One that is being evaluated already is not begun again. */
export async function evaluateAgain(
  queries: QueryStore,
  queue: SyncQueue,
  members: readonly Member[],
): Promise<RefreshView> {
  const wanted = queriesOf(members);
  const before = await queries.statuses(wanted);
  const ids = await queries.request(wanted.filter((query) => !before.get(query)?.isRequested));
  await queue.push(ids.map((queryId) => ({ task: 'evaluate-query', queryId })));
  const now = await queries.statuses(wanted);
  return { queries: wanted.map((jql) => ({ jql, result: queryState(now.get(jql)) })) };
}
