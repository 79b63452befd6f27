import { setTimeout as wait } from 'node:timers/promises';
import { makeQueueApi, maximalChainLength } from '../../../sandbox/forge/queue-api';
import type { ConsumerEvent } from '../../../sandbox/forge/queue-events';
import { Queues } from '../../../sandbox/forge/queues';
import { eventually } from './fixture-runtime';

const publishPath = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';

function start(consume: (event: ConsumerEvent) => Promise<unknown>, atOnce = 2) {
  const warnings: string[] = [];
  const queues = new Queues({ consume, atOnce, delayScale: 0.01, warn: (message) => warnings.push(message) });
  const api = makeQueueApi(queues, ['work']);
  const push = (payload: unknown, chainLength = 0, queueName = 'work') =>
    api(publishPath, JSON.stringify({ queueName, jobId: 'job', payload }), chainLength);
  return { queues, push, warnings };
}

describe('queues', () => {
  it('hold an event back for its delay', async () => {
    const seen: unknown[] = [];
    const { queues, push } = start((event) => Promise.resolve(seen.push(event.body.n)));
    push([{ body: { n: 'late' }, delayInSeconds: 20 }, { body: { n: 'soon' } }]);
    await wait(50);
    expect(seen).toEqual(['soon']);
    await eventually(() => queues.isIdle());
    expect(seen).toEqual(['soon', 'late']);
  });

  it('work on no more events at once than they may, nor than a concurrency key allows', async () => {
    let now = 0;
    let most = 0;
    const consume = async (): Promise<void> => {
      most = Math.max(most, (now += 1));
      await wait(5);
      now -= 1;
    };
    const free = start(consume, 3);
    free.push(Array.from({ length: 9 }, () => ({ body: {} })));
    await eventually(() => free.queues.isIdle());
    expect(most).toBe(3);
    most = 0;
    const bound = start(consume, 3);
    bound.push(Array.from({ length: 4 }, () => ({ body: {}, concurrency: { key: 'k', limit: 1 } })));
    await eventually(() => bound.queues.isIdle());
    expect(most).toBe(1);
  });

  it('give an event up after four retries', async () => {
    let calls = 0;
    const { queues, push, warnings } = start(() => Promise.reject(new Error(`no ${String((calls += 1))}`)));
    push([{ body: {} }]);
    await eventually(() => queues.isIdle());
    expect(calls).toBe(5);
    expect(queues.stats('job')).toEqual({ success: 0, inProgress: 0, failed: 1 });
    expect(warnings.at(-1)).toBe('An event of work is given up after 4 retries.');
  });

  it('drop the events of a cancelled job that have not begun', async () => {
    let calls = 0;
    const { queues, push } = start(() => Promise.resolve((calls += 1)));
    push([{ body: {}, delayInSeconds: 1 }]);
    expect(queues.cancel('job')).toBe(true);
    await eventually(() => queues.isIdle());
    expect(calls).toBe(0);
  });

  it('start nothing once they are closed', async () => {
    let calls = 0;
    const { queues, push } = start(() => Promise.resolve((calls += 1)));
    push([{ body: {} }]);
    queues.close();
    await wait(20);
    expect(calls).toBe(0);
  });

  it('refuse what Forge refuses: unknown queues, too many or too large events, endless chains', () => {
    const { queues, push } = start(() => Promise.resolve());
    expect(push([{ body: {} }], 0, 'other')?.status).toBe(400);
    expect(push(Array.from({ length: 51 }, () => ({ body: {} })))?.status).toBe(400);
    expect(push([{ body: { text: 'x'.repeat(200 * 1024) } }])?.status).toBe(413);
    expect(push([{ body: {} }], maximalChainLength)?.status).toBe(405);
    expect(queues.isIdle()).toBe(true);
    queues.close();
  });

  it('know nothing of jobs that were never pushed', () => {
    const { queues } = start(() => Promise.resolve());
    const api = makeQueueApi(queues, ['work']);
    const ask = (action: string) =>
      api(publishPath.replace('publish', action), '{"jobId":"x","queueName":"work"}', 0)?.status;
    expect([ask('stats'), ask('cancel')]).toEqual([404, 404]);
    expect(api('/somewhere/else', '{}', 0)).toBeNull();
  });
});
