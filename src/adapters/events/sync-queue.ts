import { Queue } from '@forge/events';
import { z } from 'zod';
import type { SyncQueue, SyncTask } from '../../application/site-index/ports/sync-queue';

/** Forge takes at most this many events a push. */
const MOST_EVENTS = 50;
/** Rounds that follow changes take the same marks up: two at a time would pay for them twice. */
const ONE_ROUND = { key: 'follow-changes', limit: 1 };
const isRound = ({ task }: SyncTask): boolean => task === 'follow-changes' || task === 'follow-marks';

/** Forge delays an event by at most this long. */
const LONGEST_DELAY_SECONDS = 900;

const attempt = z.number().int().min(1).optional();
const projectId = z.string().regex(/^\d{1,18}$/);
const trouble = z.enum(['not-permitted', 'jira-busy', 'jira-unavailable', 'unexpected']).optional();

/** What a queue event of ours carries. */
export const syncTask = z.discriminatedUnion('task', [
  z.strictObject({ task: z.literal('plan'), everything: z.boolean(), attempt: z.number().int().min(1) }),
  z.strictObject({ task: z.literal('prepare') }),
  z.strictObject({ task: z.literal('follow-changes'), attempt }),
  z.strictObject({ task: z.literal('follow-marks'), attempt }),
  z.strictObject({ task: z.literal('follow-versions') }),
  z.strictObject({ task: z.literal('read-schemes') }),
  z.strictObject({ task: z.literal('audit'), after: projectId.optional(), trouble, attempt }),
  z.strictObject({ task: z.literal('read-project'), projectId, attempt }),
  z.strictObject({ task: z.literal('report-accounts') }),
  z.strictObject({ task: z.literal('evaluate-queries') }),
  z.strictObject({ task: z.literal('evaluate-query'), queryId: z.string().regex(/^[0-9a-f]{64}$/) }),
]);

export const forgeSyncQueue: SyncQueue = {
  async push(tasks: readonly SyncTask[], delaySeconds = 0): Promise<void> {
    const queue = new Queue({ key: 'site-index' });
    const delay = Math.min(Math.ceil(delaySeconds), LONGEST_DELAY_SECONDS);
    for (let from = 0; from < tasks.length; from += MOST_EVENTS) {
      const events = tasks.slice(from, from + MOST_EVENTS).map((task) => ({
        body: { ...task },
        ...(delay > 0 ? { delayInSeconds: delay } : {}),
        ...(isRound(task) ? { concurrency: ONE_ROUND } : {}),
      }));
      await queue.push(events);
    }
  },
};
