import { z } from 'zod';
import { syncTask } from '../adapters/events/sync-queue';
import { plan, read } from '../composition';

const queueEvent = z.object({ body: syncTask });

/** One task from the queue. An event that is not ours is a defect: the platform logs it and delivers it no more. */
export async function sync(event: unknown): Promise<void> {
  const { body } = queueEvent.parse(event);
  await (body.task === 'plan' ? plan(body) : read(body.projectId));
}
