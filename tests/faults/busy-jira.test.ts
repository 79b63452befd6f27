import { refusal, silence, tooMany } from '../../sandbox/forge/faults';
import { settle } from '../resolvers/settle';
import type { FaultySandbox } from './faulty-sandbox';
import { expectRight, overviewOf, recover, until, withFaultySandbox } from './faulty-sandbox';
import { followPaths, onSync, projectPaths, sitePaths } from './jira-faults';

const deafEvents = { seed: 1, lose: 1, double: 0, delaySeconds: 0, shuffle: false };
const everything = { name: 'everything', path: /./, vital: '' };

/** The number of calls that the app made of its own accord, refused ones included. */
function counted({ befall }: FaultySandbox, faults: Parameters<FaultySandbox['befall']>[0]) {
  let calls = 0;
  befall((request) => {
    if (request.actor === 'app') calls += 1;
    return faults?.(request) ?? null;
  });
  return () => calls;
}

describe('a Jira that is busy', () => {
  it('stops the nightly comparison for as long as it says, which then goes on where it stopped', async () => {
    await withFaultySandbox(
      null,
      async (faulty) => {
        const { sandbox, befall } = faulty;
        await sandbox.ready();
        await settle(sandbox);
        sandbox.live().issues.delete('admin', 'PRJ-2');
        sandbox.live().issues.delete('admin', 'OTH-1');
        const asked: string[] = [];
        befall(({ actor, body }) => {
          const project = /project = (\d+)/.exec(body ?? '')?.[1];
          if (actor !== 'app' || project === undefined) return null;
          asked.push(project);
          return project === '10009' && !asked.slice(0, -1).includes('10009') ? tooMany(5) : null;
        });
        await sandbox.functions.runScheduled('compare-index');
        await settle(sandbox);
        // The first project was compared once, the second again after it was refused.
        expect(asked.lastIndexOf('10000')).toBe(asked.indexOf('10009') - 1);
        expect(asked.filter((id) => id === '10009').length).toBeGreaterThan(1);
        await expectRight(sandbox);
        expect((await overviewOf(sandbox)).runs.audit).toMatchObject({ failure: null });
      },
      { eventFaults: deafEvents },
    );
  });

  it('is left alone after a while by everything that sync does, with a reason, and the schedule goes on', async () => {
    await withFaultySandbox(
      null,
      async (faulty) => {
        const { sandbox } = faulty;
        await sandbox.ready();
        await settle(sandbox);
        const calls = counted(faulty, onSync(everything, tooMany(null)));
        for (const key of ['sweep-changes', 'compare-index']) await sandbox.functions.runScheduled(key);
        expect(await until(() => Promise.resolve(sandbox.isIdle()))).toBe(true);
        expect(calls()).toBeLessThan(20);
        const { runs } = await overviewOf(sandbox);
        expect(runs['follow-changes'].failure).toMatchObject({ reason: 'jira-busy' });
        expect(runs.audit.failure).toMatchObject({ reason: 'jira-busy' });
        await recover(faulty);
        await expectRight(sandbox);
        const after = await overviewOf(sandbox);
        expect(Object.values(after.runs).map(({ failure }) => failure)).toEqual([null, null, null]);
      },
      { eventFaults: deafEvents },
    );
  });

  it('lets a first reading wait, say why, keep what it has, and go on with the hourly plan', async () => {
    const [scheme, , search] = projectPaths;
    if (!scheme || !search) throw new Error('There is no such path.');
    await withFaultySandbox(onSync(search, tooMany(null)), async (faulty) => {
      const { sandbox } = faulty;
      const rowOf = async () => (await overviewOf(sandbox)).projects.find(({ key }) => key === 'PRJ');
      expect(await until(async () => (await rowOf())?.failure === 'jira-busy')).toBe(true);
      expect(await rowOf()).toMatchObject({ state: 'reading', issuesPublished: null });
      expect(await until(() => Promise.resolve(sandbox.isIdle()))).toBe(true);
      await recover(faulty);
      await expectRight(sandbox);
      expect(await rowOf()).toMatchObject({ state: 'ready', failure: null });
    });
  });
});

const followed = [...followPaths, ...projectPaths.filter(({ name }) => name === 'changelog/bulkfetch')];

describe('a single fault', () => {
  it.each(followed.flatMap((path) => [400, 403, 429, 500].map((status) => [path.name, status, path] as const)))(
    'of %s (%i) in a sweep or a comparison is made good by the next one',
    async (_, status, path) => {
      await withFaultySandbox(
        null,
        async (faulty) => {
          const { sandbox, befall } = faulty;
          await sandbox.ready();
          await settle(sandbox);
          sandbox.live().issues.edit('admin', 'PRJ-2', { statusId: '5' });
          sandbox.live().issues.delete('admin', 'PRJ-3');
          befall(onSync(path, status === 429 ? tooMany(1) : refusal(status), 1));
          for (const key of ['sweep-changes', 'compare-index', 'sweep-changes', 'compare-index']) {
            await sandbox.functions.runScheduled(key);
            await settle(sandbox);
          }
          await expectRight(sandbox);
        },
        { eventFaults: deafEvents },
      );
    },
  );
});

/** Sync has less than five seconds. */
const hasty = (functionKey: string) => (functionKey === 'sync' ? 0.005 : 1);

/** All at the same time: what takes long is the wait for an answer. */
describe('a Jira that never answers', () => {
  it.concurrent.each([...sitePaths, ...projectPaths].map((path) => [path.name, path] as const))(
    'at %s leaves the first reading a reason, and time to write it down',
    async (_, path) => {
      await withFaultySandbox(
        onSync(path, silence),
        async (faulty) => {
          const isTold = async () => {
            const { runs, projects } = await overviewOf(faulty.sandbox);
            return (
              runs.plan.failure?.reason === 'jira-unavailable' ||
              projects.some(({ failure }) => failure === 'jira-unavailable')
            );
          };
          expect(await until(isTold)).toBe(true);
          // What waits for an answer still gets none.
          faulty.befall(null);
          await settle(faulty.sandbox);
          await recover(faulty);
          await expectRight(faulty.sandbox);
        },
        { timeLimitScale: hasty },
      );
    },
  );

  it.concurrent.each([...followPaths].map((path) => [path.name, path] as const))(
    'at %s leaves following a reason, and what is shown as it was',
    async (name, path) => {
      await withFaultySandbox(
        null,
        async (faulty) => {
          const { sandbox, befall } = faulty;
          await sandbox.ready();
          await settle(sandbox);
          befall(onSync(path, silence));
          sandbox.live().issues.edit('admin', 'PRJ-2', { statusId: '5' });
          const isAudit = name === 'approximate-count';
          await sandbox.functions.runScheduled(isAudit ? 'compare-index' : 'sweep-changes');
          const run = isAudit ? 'audit' : 'follow-changes';
          const isTold = async () => (await overviewOf(sandbox)).runs[run].failure?.reason === 'jira-unavailable';
          expect(await until(isTold)).toBe(true);
          befall(null);
          await settle(sandbox);
          await recover(faulty);
          await expectRight(sandbox);
        },
        { timeLimitScale: hasty },
      );
    },
  );
});
