import { setTimeout as wait } from 'node:timers/promises';
import type { Faults } from '../../sandbox/forge/faults';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { expectRight, overviewOf, until, withFaultySandbox } from '../faults/faulty-sandbox';
import { call, view } from './call-as';
import { settle } from './settle';

const isFirstSearch = (body: string | null) => (body ?? '').includes('project = 10000 ORDER');

/** Holds back the first page of PRJ until it is let go. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  let searches = 0;
  const faults: Faults = ({ actor, body }) => {
    if (actor !== 'app' || !isFirstSearch(body)) return null;
    searches += 1;
    return (ask) => opened.then(ask);
  };
  return { faults, open, searches: () => searches };
}

describe('a project that is being read', () => {
  it('is read once, however often it is queued meanwhile', async () => {
    const { faults, open, searches } = gate();
    await withFaultySandbox(faults, async ({ sandbox }) => {
      await until(() => Promise.resolve(searches() === 1));
      for (let hour = 0; hour < 3; hour += 1) await sandbox.functions.runScheduled('keep-index');
      await wait(300);
      open();
      await sandbox.ready();
      await settle(sandbox);
      expect(searches()).toBe(1);
      await expectRight(sandbox);
    });
  });

  it('is told of to people by what they may browse, and in full to administrators alone', async () => {
    const { faults, open } = gate();
    await withFaultySandbox(faults, async ({ sandbox }) => {
      const rowOf = async (wanted: string) => (await overviewOf(sandbox)).projects.find(({ key }) => key === wanted);
      const isCounted = async () => (await rowOf('PRJ'))?.issuesExpected === 5;
      expect(await until(async () => (await isCounted()) && (await rowOf('OTH'))?.state === 'ready')).toBe(true);
      expect(await rowOf('PRJ')).toMatchObject({ state: 'reading', issuesRead: 0 });
      expect((await overviewOf(sandbox)).progress).toMatchObject({ issuesRead: 1, issuesTotal: 6 });
      // The app's counts would tell of issues that somebody may not see.
      const { progress } = await view(sandbox, 'admin', 'index.state', {});
      expect(progress).toMatchObject({ issuesRead: null, issuesTotal: null, issuesAMinute: null });
      hideFrom(sandbox, 'viewer');
      const told = await view(sandbox, 'viewer', 'index.state', {});
      expect(told).toMatchObject({ state: 'building', projectsTotal: 1, progress: null });
      open();
    });
  });
});

/** PRJ, from everybody but the administrator and the app. */
function hideFrom(sandbox: RunningSandbox, accountId: string): void {
  const { access } = sandbox.live();
  access.setRole('OTH', '10002', { accountIds: [accountId] });
  const holders = [
    { type: 'projectRole', parameter: '10002' },
    { type: 'user', parameter: 'admin' },
    { type: 'user', parameter: 'app' },
  ] as const;
  access.setGrants(
    '1',
    holders.map((holder) => ({ permission: 'BROWSE_PROJECTS', holder })),
  );
}

describe('the share of Jira’s points', () => {
  it('is set by administrators, within its bounds, and kept over a new reading', async () => {
    await withFaultySandbox(null, async ({ sandbox }) => {
      await sandbox.ready();
      const before = (await overviewOf(sandbox)).points;
      expect(before).toMatchObject({ sharePercent: 60, isLimitStated: true });
      expect(before.budget).toBe(Math.floor(before.limit * 0.6));
      const refused = { ok: false, failure: { code: 'not-permitted' } };
      expect(await call(sandbox, 'viewer', 'index.budget', { sharePercent: 30 })).toEqual(refused);
      for (const sharePercent of [4, 96, 12.5, '30', null]) {
        const answer = await call(sandbox, 'admin', 'index.budget', { sharePercent });
        expect(answer).toEqual({ ok: false, failure: { code: 'invalid-request', field: 'sharePercent' } });
      }
      const set = await view(sandbox, 'admin', 'index.budget', { sharePercent: 30 });
      expect(set).toMatchObject({ sharePercent: 30, budget: Math.floor(before.limit * 0.3) });
      await view(sandbox, 'admin', 'index.start', {});
      await settle(sandbox);
      expect((await overviewOf(sandbox)).points).toMatchObject({ sharePercent: 30 });
    });
  });
});
