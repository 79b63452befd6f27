import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { anEditableSite } from '../builders/live-world';
import { expectedFor, shownTo } from '../oracle/compare-views';
import { letAppWait, LONGER_THAN_A_FUNCTION, resetAppClock } from './app-clock';
import { liveADay, settle } from './settle';
import { startApp } from '../start-app';

async function withSandbox<T>(use: (sandbox: RunningSandbox) => Promise<T>): Promise<T> {
  const jira = emulatedJira({ ...anEditableSite(), name: 'kill' }, { now: Date.now });
  const sandbox = await startApp({ source: { kind: 'given', jira }, warn: () => undefined });
  try {
    return await use(sandbox);
  } finally {
    await sandbox.close();
  }
}

async function expectRight(sandbox: RunningSandbox): Promise<void> {
  for (const person of ['viewer', 'admin']) {
    expect(await shownTo(sandbox, person)).toEqual(await expectedFor(sandbox, person, 'Europe/Berlin'));
  }
}

/** Kills sync at its n-th call to the outside, for every (or every so many) n that a reading of the whole site has. */
function killEverywhere(event: 'again' | 'lost', stride: number): Promise<number> {
  return withSandbox(async (sandbox) => {
    await sandbox.ready();
    for (let afterCalls = 1; ; afterCalls += stride) {
      const report = sandbox.killAfterCalls({ functionKey: 'sync', afterCalls, event });
      const first = sandbox.live().allIssues()[0]?.key ?? '';
      sandbox.live().issues.edit('admin', first, {
        summary: `Changed before kill ${afterCalls}`,
        statusId: '135'[afterCalls % 3] ?? '',
      });
      await sandbox.functions.emit('avi:forge:installed:app', {});
      await settle(sandbox);
      if (event === 'lost') {
        letAppWait(LONGER_THAN_A_FUNCTION);
        await liveADay(sandbox);
      }
      await expectRight(sandbox);
      if (!report.isDone()) return afterCalls - 1;
    }
  });
}

afterAll(resetAppClock);

describe('a reading of the site that is killed at any of its steps', () => {
  it('ends right where the event comes again: nothing is lost, nothing half-read is shown', async () => {
    expect(await killEverywhere('again', 1)).toBeGreaterThan(50);
  });

  it('ends right where the event is lost: the hourly round takes it up', async () => {
    expect(await killEverywhere('lost', 7)).toBeGreaterThan(50);
  });
});
