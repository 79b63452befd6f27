import { setTimeout as wait } from 'node:timers/promises';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';

/** Lets the app finish what it has begun. */
export async function settle(sandbox: RunningSandbox): Promise<void> {
  await sandbox.eventsSettled();
  // Looked at twice: what ends may queue what comes next.
  for (let idle = 0; idle < 2; idle = sandbox.isIdle() ? idle + 1 : 0) await wait(2);
}

/** The app's whole day: what events told, what a sweep finds, the hourly round, and the nightly comparison. */
export async function liveADay(sandbox: RunningSandbox): Promise<void> {
  for (const key of ['sweep-changes', 'keep-index', 'compare-index', 'sweep-changes']) {
    await sandbox.functions.runScheduled(key);
    await settle(sandbox);
  }
}
