import { setTimeout as wait } from 'node:timers/promises';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';

/** Lets the app finish what it has begun: nothing has called Jira for a while. */
export async function settle(sandbox: RunningSandbox): Promise<void> {
  await sandbox.eventsSettled();
  let calls = -1;
  for (let quiet = 0; quiet < 5; quiet++) {
    await wait(40);
    const now = sandbox.points().total;
    if (now !== calls) quiet = 0;
    calls = now;
  }
}

/** The app's whole day: what events told, what a sweep finds, the hourly round, and the nightly comparison. */
export async function liveADay(sandbox: RunningSandbox): Promise<void> {
  for (const key of ['sweep-changes', 'keep-index', 'compare-index', 'sweep-changes']) {
    await sandbox.functions.runScheduled(key);
    await settle(sandbox);
  }
}
