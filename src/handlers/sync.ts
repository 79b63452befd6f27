import { z } from 'zod';
import type { SyncTask } from '../application/site-index/ports';
import { syncTask } from '../adapters/events/sync-queue';
import { audit, follow, followReleases, plan, read } from '../composition';
import { evaluate, evaluateDue } from '../record-composition';

const queueEvent = z.object({ body: syncTask });

/** One task from the queue. An event that is not ours is a defect: the platform logs it and delivers it no more. */
export async function sync(event: unknown): Promise<void> {
  const { body } = queueEvent.parse(event);
  await run(body);
}

function run(task: SyncTask): Promise<void> {
  switch (task.task) {
    case 'plan':
      return plan(task);
    case 'read-project':
      return read(task.projectId);
    case 'follow-changes':
      return follow();
    case 'follow-versions':
      return followReleases();
    case 'audit':
      return audit();
    case 'evaluate-queries':
      return evaluateDue();
    case 'evaluate-query':
      return evaluate(task.queryId);
  }
}
