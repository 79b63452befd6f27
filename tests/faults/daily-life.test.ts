import type { Faults } from '../../sandbox/forge/faults';
import type { AllFigures } from '../oracle/compare-views';
import { shownTo } from '../oracle/compare-views';
import { settle } from '../resolvers/settle';
import type { FaultySandbox } from './faulty-sandbox';
import { expectRight, overviewOf, recover, shortDay, until, withFaultySandbox } from './faulty-sandbox';
import type { SyncPath } from './jira-faults';
import { failures, fewFailures, followPaths, misshapen, onSync, projectPaths, sitePaths } from './jira-faults';

type Case = readonly [path: string, fault: string, faults: Faults];

function casesOf(path: SyncPath): Case[] {
  return [...fewFailures, ...misshapen(path)].map(([name, fault]) => [path.name, name, onSync(path, fault)]);
}

const isFollowed = ({ name }: SyncPath) => name === 'changelog/bulkfetch' || name === 'versions';
const following = [...followPaths, ...projectPaths.filter(isFollowed)];
const planning = sitePaths.concat(projectPaths.filter(({ name }) => name !== 'search/jql'));

let round = 0;

/** Somebody moves one issue of PRJ, one of OTH, and deletes a third; Jira may tell of it or not. */
function change({ sandbox }: FaultySandbox): void {
  round += 1;
  const { issues } = sandbox.live();
  const statusId = '135'[round % 3] ?? '';
  for (const key of ['PRJ-2', 'OTH-1']) issues.edit('admin', key, { statusId, summary: `Changed in round ${round}` });
}

/** Each of these is as it was before, or as it is after: never anything between, and never gone. */
function expectOneOf(shown: AllFigures, before: AllFigures, after: AllFigures): void {
  const own = ([name]: [string, unknown]) => name !== 'totals';
  for (const [name, figures] of Object.entries(shown).filter(own)) {
    expect([before[name], after[name]]).toContainEqual(figures);
  }
  expect(Object.keys(shown).sort()).toEqual(Object.keys(before).sort());
}

async function expectToLiveThrough(faulty: FaultySandbox, faults: Faults): Promise<void> {
  const { sandbox, befall } = faulty;
  const before = await shownTo(sandbox, 'viewer');
  befall(faults);
  change(faulty);
  await shortDay(faulty);
  const during = await shownTo(sandbox, 'viewer');
  const overview = await overviewOf(sandbox);
  expect(overview.index).toMatchObject({ state: 'ready', projectsReady: 2, projectsTotal: 2 });
  expect(overview.projects.every(({ publishedAt }) => publishedAt !== null)).toBe(true);
  await recover(faulty);
  await expectRight(sandbox);
  expectOneOf(during, before, await shownTo(sandbox, 'viewer'));
  const after = await overviewOf(sandbox);
  expect(after.projects.map(({ state, failure }) => [state, failure])).toEqual([
    ['ready', null],
    ['ready', null],
  ]);
}

const deafEvents = { seed: 1, lose: 1, double: 0, delaySeconds: 0, shuffle: false };

describe('an index that is complete, and follows', () => {
  it.each(following)('loses nothing to any failure of $name, by events and by sweeps', async (path) => {
    await withFaultySandbox(null, async (faulty) => {
      await faulty.sandbox.ready();
      for (const [, , faults] of casesOf(path)) await expectToLiveThrough(faulty, faults);
    });
  });

  it.each(following)('loses nothing to any failure of $name where no event arrives', async (path) => {
    await withFaultySandbox(
      null,
      async (faulty) => {
        await faulty.sandbox.ready();
        for (const [, , faults] of casesOf(path)) await expectToLiveThrough(faulty, faults);
      },
      { eventFaults: deafEvents },
    );
  });

  it.each(planning)('goes on where its hourly round gets any failure from $name', async (path) => {
    await withFaultySandbox(null, async (faulty) => {
      await faulty.sandbox.ready();
      for (const [, , faults] of casesOf(path)) await expectToLiveThrough(faulty, faults);
    });
  });

  it('says how old it is while sweeps fail, and goes on from there', async () => {
    const [sweep] = followPaths;
    const [, , , , , , , unavailable] = failures;
    if (!sweep || !unavailable) throw new Error('There is no such failure.');
    await withFaultySandbox(null, async (faulty) => {
      await faulty.sandbox.ready();
      const { asOf } = (await overviewOf(faulty.sandbox)).index;
      faulty.befall(onSync(sweep, unavailable[1]));
      await shortDay(faulty);
      expect((await overviewOf(faulty.sandbox)).index.asOf).toBe(asOf);
    });
  });

  it('follows the other project where the past of one cannot be read', async () => {
    const path = projectPaths.find(({ name }) => name === 'changelog/bulkfetch');
    const refused = failures.find(([name]) => name === '403');
    if (!path || !refused) throw new Error('There is no such failure.');
    await withFaultySandbox(
      null,
      async (faulty) => {
        const { sandbox } = faulty;
        await sandbox.ready();
        faulty.befall(onSync(path, refused[1]));
        sandbox.live().issues.edit('admin', 'PRJ-2', { statusId: '5' });
        sandbox.live().issues.edit('admin', 'OTH-1', { statusId: '5' });
        const doneIn = async (key: string) => {
          const figures = (await shownTo(sandbox, 'viewer'))[`project ${key}`];
          return JSON.stringify(figures);
        };
        const before = await doneIn('PRJ');
        const other = await doneIn('OTH');
        await sandbox.functions.runScheduled('sweep-changes');
        expect(await until(async () => (await doneIn('OTH')) !== other)).toBe(true);
        expect(await doneIn('PRJ')).toBe(before);
        await recover(faulty);
        await expectRight(sandbox);
        expect(await doneIn('PRJ')).not.toBe(before);
      },
      { eventFaults: deafEvents },
    );
  });

  it('compares the other projects where one cannot be counted', async () => {
    const count = { name: 'count', path: /approximate-count$/, body: /10000/, vital: '' };
    const refused = failures.find(([name]) => name === '400');
    if (!refused) throw new Error('There is no such failure.');
    await withFaultySandbox(
      null,
      async (faulty) => {
        const { sandbox } = faulty;
        await sandbox.ready();
        sandbox.live().issues.delete('admin', 'OTH-1');
        faulty.befall(onSync(count, refused[1]));
        await sandbox.functions.runScheduled('compare-index');
        await settle(sandbox);
        await expectRight(sandbox);
      },
      { eventFaults: deafEvents },
    );
  });
});
