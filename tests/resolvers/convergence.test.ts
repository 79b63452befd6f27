import fc from 'fast-check';
import type { EventFaults } from '../../sandbox/forge/event-courier';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import { expectedFor, shownTo } from '../oracle/compare-views';
import { anEditableSite } from '../builders/live-world';
import { someEdits, tryEdit } from '../builders/random-edits';
import { aPerson } from '../builders/site';
import { liveADay, settle } from './settle';
import { startApp } from '../start-app';

const RUNS = Number(process.env.ALTITUDE_LIVES ?? 12);
const seed = Number(fc.readConfigureGlobal().seed);

const people = ['first', 'viewer', 'admin'].map((accountId) =>
  aPerson({ accountId, groups: accountId === 'admin' ? ['site-admins'] : [] }),
);
const site = () => anEditableSite({ people: [...people, aPerson({ accountId: 'app', accountType: 'app' })] });

const eventFaults: fc.Arbitrary<EventFaults> = fc.record({
  seed: fc.nat(),
  lose: fc.constantFrom(0, 0.3, 1),
  double: fc.constantFrom(0, 0.5),
  delaySeconds: fc.constantFrom(0, 20),
  shuffle: fc.boolean(),
});

describe('an index that hears of changes by events', () => {
  it(`ends where Jira is, whatever was lost, doubled, late or out of order (seed ${seed})`, async () => {
    const property = fc.asyncProperty(someEdits, eventFaults, fc.constantFrom(0, 400), async (edits, faults, lag) => {
      const jira = emulatedJira({ ...site(), name: `life-${seed}` }, { now: Date.now, searchLagMillis: lag });
      const sandbox = await startApp({ source: { kind: 'given', jira }, eventFaults: faults });
      try {
        await sandbox.ready();
        for (const edit of edits) tryEdit(sandbox.live(), edit);
        await settle(sandbox);
        await new Promise((resolve) => setTimeout(resolve, lag));
        await liveADay(sandbox);
        for (const person of ['viewer', 'admin']) {
          expect(await shownTo(sandbox, person)).toEqual(await expectedFor(sandbox, person, 'Europe/Berlin'));
        }
      } finally {
        await sandbox.close();
      }
    });
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  }, 600_000);
});
