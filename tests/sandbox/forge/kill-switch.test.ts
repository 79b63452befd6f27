import { KillSwitch, type KillOrder } from '../../../sandbox/forge/kill-switch';
import type { AppBundle } from '../../../sandbox/forge/bundle-app';
import { messageOf } from '../../../sandbox/forge/error-message';
import { silence } from '../../../sandbox/forge/faults';
import { bundleFixture, eventually, startFixture, type Fixture } from './fixture-runtime';

const order = (more: Partial<KillOrder> = {}): KillOrder => ({ afterCalls: 2, event: 'again', ...more });

describe('the kill switch', () => {
  const run = async (functionKey: string, killSwitch: KillSwitch, calls: number) => {
    const done: string[] = [];
    const { guard, death } = killSwitch.lifeline(functionKey);
    const life = (async () => {
      for (let at = 0; at < calls; at += 1) {
        await guard(() => Promise.resolve(done.push(`call ${String(at)}`)));
        done.push(`after ${String(at)}`);
      }
    })();
    const outcome = await Promise.race([life.then(() => 'lived'), death.catch(messageOf)]);
    return { done, outcome };
  };

  it('lets the call happen, and the function never hear of it', async () => {
    const killSwitch = new KillSwitch();
    const report = killSwitch.arm(order());
    expect(await run('a', killSwitch, 3)).toEqual({
      done: ['call 0', 'after 0', 'call 1'],
      outcome: 'the container was killed.',
    });
    expect([report.isDone(), report.calls()]).toEqual([true, 2]);
    expect((await run('a', killSwitch, 3)).outcome).toBe('lived');
  });

  it('counts over invocations, and only those of its function', async () => {
    const killSwitch = new KillSwitch();
    const report = killSwitch.arm(order({ functionKey: 'a', afterCalls: 4 }));
    expect((await run('b', killSwitch, 9)).outcome).toBe('lived');
    expect((await run('a', killSwitch, 3)).outcome).toBe('lived');
    expect(report.isDone()).toBe(false);
    expect((await run('a', killSwitch, 3)).done).toEqual(['call 0']);
  });
});

describe('a killed consumer', () => {
  let bundle: AppBundle;
  let app: Fixture;
  beforeAll(async () => {
    bundle = await bundleFixture();
  });
  beforeEach(() => {
    app = startFixture(bundle);
  });
  afterEach(() => app.close());

  const syncs = async (): Promise<string[]> =>
    ((await app.call('trace')) as string[]).filter((line) => line.startsWith('sync'));

  it('gets its event again, and did what it did before it died', async () => {
    const report = app.killAfterCalls(order({ functionKey: 'sync', afterCalls: 1 }));
    await app.call('push', { body: { next: 1 } });
    await eventually(async () => report.isDone() && (await syncs()).length >= 4);
    expect((await syncs()).toSorted()).toEqual([
      'sync {"next":0} 0',
      'sync {"next":0} 0',
      'sync {"next":1} 0',
      'sync {"next":1} 1',
    ]);
  });

  it('may lose its event', async () => {
    const report = app.killAfterCalls(order({ functionKey: 'sync', afterCalls: 1, event: 'lost' }));
    const { jobId } = (await app.call('push', { body: { next: 1 } })) as { jobId: string };
    await eventually(() => report.isDone());
    await eventually(async () => (await syncs()).length === 2);
    expect(await app.call('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  it('fails a call of a page', async () => {
    app.killAfterCalls(order({ afterCalls: 1 }));
    await expect(app.call('as-user')).rejects.toThrow('the container was killed');
    expect(await app.call('as-user')).toMatchObject({ status: 200 });
  });

  it('is like a function whose time is over while Jira keeps silent', async () => {
    const slow = startFixture(bundle, { faults: () => silence, timeLimitScale: 0.002 });
    await expect(slow.call('as-user')).rejects.toThrow('timed out');
    await slow.close();
  });
});
