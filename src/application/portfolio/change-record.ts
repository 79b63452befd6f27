import { isSame } from '#domain/portfolio/compare-records';
import type { PortfolioRecord, RecordAction } from '#domain/portfolio/portfolio-record';
import type { Viewer } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { SyncQueue } from '../site-index/ports/sync-queue';
import type { QueryStore, RecordStore, RecordVersion } from './ports';
import { queriesOf } from './show-members';

export interface ChangePorts {
  readonly records: RecordStore;
  readonly queries: QueryStore;
  readonly queue: SyncQueue;
  readonly clock: Clock;
}

/** A change to one portfolio. `before` null: it is new. */
export interface RecordEdit {
  readonly portfolioId: string;
  readonly before: RecordVersion | null;
  readonly record: PortfolioRecord;
  readonly action: RecordAction;
}

export type ChangeRecord = (viewer: Viewer, edit: RecordEdit) => Promise<RecordVersion>;

/**
 * Adds the next version and has its new queries evaluated. What changes nothing makes no version.
 * @throws AppError `changed-meanwhile` where somebody else was faster
 */
export const changeRecord =
  ({ records, queries, queue, clock }: ChangePorts): ChangeRecord =>
  async (viewer, { portfolioId, before, record, action }) => {
    if (before && isSame(before.record, record)) return before;
    const version: RecordVersion = {
      portfolioId,
      version: (before?.version ?? 0) + 1,
      record,
      action,
      changedBy: viewer.accountId,
      changedAt: clock(),
    };
    if (!(await records.add(version, clock()))) throw changedMeanwhile(await newestOf(records, portfolioId));
    await evaluateNew(queries, queue, record);
    return version;
  };

/** Queries that nobody has evaluated yet. Should this be cut off, the hourly round finds them. */
export async function evaluateNew(
  queries: QueryStore,
  queue: SyncQueue,
  record: Pick<PortfolioRecord, 'members' | 'isArchived'>,
): Promise<void> {
  if (record.isArchived) return;
  const wanted = queriesOf(record.members);
  const known = await queries.statuses(wanted);
  const ids = await queries.request(wanted.filter((query) => !known.has(query)));
  await queue.push(ids.map((queryId) => ({ task: 'evaluate-query', queryId })));
}

/** @throws AppError `changed-meanwhile` where the person has not seen the newest version */
export function expectVersion(current: RecordVersion, seen: number): void {
  if (current.version !== seen) throw changedMeanwhile(current);
}

/** @param current what counts now; none: it is gone */
export function changedMeanwhile(
  current: Pick<RecordVersion, 'version' | 'changedBy' | 'changedAt'> | null | undefined,
): AppError {
  if (!current) return new AppError({ code: 'not-found' });
  const { changedBy: by, changedAt: at, version } = current;
  return new AppError({ code: 'changed-meanwhile', newest: { by, at, version } });
}

async function newestOf(records: RecordStore, portfolioId: string): Promise<RecordVersion | undefined> {
  return (await records.newest()).find((version) => version.portfolioId === portfolioId);
}
