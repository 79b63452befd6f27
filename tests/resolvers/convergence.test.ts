import fc from 'fast-check';
import type { EventFaults } from '../../sandbox/forge/event-courier';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import { startSandbox } from '../../sandbox/server/start-sandbox';
import { expectedFor, shownTo } from '../oracle/compare-views';
import { anEditableSite } from '../builders/live-world';
import { someEdits, tryEdit } from '../builders/random-edits';
import { aPerson } from '../builders/site';
import { liveADay, settle } from './settle';

const RUNS = Number(process.env.ALTITUDE_LIVES ?? 12);
/** The same lives every time, so that a failure is somebody's change; ALTITUDE_SEED looks at others. */
const seed = Number(process.env.ALTITUDE_SEED ?? 20_261_122);

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
    let serial = 0;
    const property = fc.asyncProperty(someEdits, eventFaults, fc.constantFrom(0, 400), async (edits, faults, lag) => {
      const jira = emulatedJira({ ...site(), name: `life-${seed}-${serial}` }, { now: Date.now, searchLagMillis: lag });
      const options = { port: 0, dataFolder: null, delayScale: 0.005, mayBuild: serial++ === 0 };
      const sandbox = await startSandbox({ source: { kind: 'given', jira }, eventFaults: faults, ...options });
      try {
        await sandbox.ready(30);
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
    await fc.assert(property, { numRuns: RUNS, seed, endOnFailure: true });
  }, 600_000);
});
