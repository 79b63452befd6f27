import type { BudgetRequest, PointsBudget } from '#contract/site-index';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { PointsLedger } from './points-budget';
import { budgetOf, hourOf } from './points-budget';
import type { IndexReader } from './ports/index-reader';
import type { SyncQueue } from './ports/sync-queue';
import { resumeTasks } from './start-index';
import type { SyncLog } from './sync-log';

/** The hour's points as administrators see them. */
export async function viewPoints(ledger: PointsLedger, clock: Clock): Promise<PointsBudget> {
  const [spent, quota] = await Promise.all([ledger.spent(hourOf(clock())), ledger.quota()]);
  return { spent, budget: budgetOf(quota), ...quota };
}

interface SharePorts {
  readonly access: ViewerAccess;
  readonly ledger: PointsLedger;
  readonly reader: IndexReader;
  readonly queue: SyncQueue;
  readonly log: SyncLog;
  readonly clock: Clock;
}

/** Sets which part of Jira's points sync may use. Whatever waits for points tries at once whether it has some now. */
export const setPointsShare =
  ({ access, ledger, reader, queue, log, clock }: SharePorts) =>
  async (viewer: Viewer, { sharePercent }: BudgetRequest): Promise<PointsBudget> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    await ledger.setShare(sharePercent);
    await log.noteBusy(clock());
    if (!(await reader.site()).isPaused) await queue.push(resumeTasks(await reader.projects()));
    return viewPoints(ledger, clock);
  };
