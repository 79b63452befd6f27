import { z } from 'zod';
import type { SyncTask } from '../application/site-index/ports/sync-queue';
import { syncTask } from '../adapters/events/sync-queue';
import { audit, expect, follow, followReleases, plan, prepare, read, reportKept, schemes } from '../composition';
import { evaluate, evaluateDue } from '../record-composition';

/** `retryContext` stands in events that are delivered again, because the function before did not end. */
const queueEvent = z.object({ body: syncTask, retryContext: z.unknown().optional() });

/** One task from the queue. An event that is not ours is a defect: the platform logs it and delivers it no more. */
export async function sync(event: unknown): Promise<void> {
  const { body, retryContext } = queueEvent.parse(event);
  await run(body, retryContext != null);
}

async function run(task: SyncTask, isRedelivered: boolean): Promise<void> {
  switch (task.task) {
    case 'plan':
      await plan(task);
      return expect();
    case 'prepare':
      return prepare();
    case 'read-project':
      return read(task, isRedelivered);
    case 'follow-changes':
    case 'follow-marks':
      return follow(task);
    default:
      return runRound(task);
  }
}

type Reading = 'plan' | 'prepare' | 'read-project' | 'follow-changes' | 'follow-marks';

/** What comes round by the schedule. */
async function runRound(task: Exclude<SyncTask, { readonly task: Reading }>): Promise<void> {
  switch (task.task) {
    case 'follow-versions':
      return followReleases();
    case 'read-schemes':
      return schemes();
    case 'audit':
      return audit(task);
    case 'report-accounts':
      return reportKept();
    case 'evaluate-queries':
      return evaluateDue();
    case 'evaluate-query':
      return evaluate(task.queryId);
  }
}
