import type { AppBundle } from '../../../sandbox/forge/bundle-app';
import { openSqlite } from '../../../sandbox/forge/sqlite-engine';
import { bundleFixture, eventually, startFixture, type Fixture } from './fixture-runtime';
import { stubJira } from './stub-jira';

describe("the Forge runtime, used by Forge's own packages", () => {
  let bundle: AppBundle;
  let app: Fixture;

  beforeAll(async () => {
    bundle = await bundleFixture();
  });
  beforeEach(() => {
    app = startFixture(bundle);
  });
  afterEach(() => app.close());

  it('gives resolvers the payload and a context that only Forge can have written', async () => {
    const answer = await app.call('echo', { context: { accountId: 'mallory' }, n: 1 });
    expect(answer).toMatchObject({
      payload: { n: 1 },
      context: {
        accountId: 'ada',
        moduleKey: 'page',
        timezone: 'Europe/Zurich',
        extension: { type: 'jira:globalPage' },
      },
    });
  });

  it('tells the app who it is, what it may do, and how long it has', async () => {
    const answer = (await app.call('context')) as { remaining: number };
    expect(answer).toMatchObject({
      app: 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555',
      scopes: ['read:jira-work', 'storage:app'],
    });
    expect(answer.remaining).toBeGreaterThan(20_000);
    expect(answer.remaining).toBeLessThanOrEqual(25_000);
  });

  it('calls Jira as the app or as the person who looks, and counts points', async () => {
    expect(await app.call('as-app', {}, 'bob')).toEqual({ status: 200, body: { askedBy: 'the-app' } });
    expect(await app.call('as-user', {}, 'bob')).toEqual({ status: 200, body: { askedBy: 'bob' } });
    expect(app.points()).toMatchObject({ total: 4, byActor: { app: 1, user: 3, page: 0 } });
  });

  it('keeps invocations at the same time apart', async () => {
    const people = Array.from({ length: 40 }, (_, index) => `person-${String(index)}`);
    const answers = await Promise.all(people.map((person) => app.call('as-user', {}, person)));
    expect(answers).toEqual(people.map((person) => ({ status: 200, body: { askedBy: person } })));
  });

  it('keeps installations in one process apart', async () => {
    const other = startFixture(bundle, { jira: stubJira(() => ({ body: { askedBy: 'the other site' } })) });
    const [mine, theirs] = await Promise.all([app.call('as-user'), other.call('as-user')]);
    expect(mine).toMatchObject({ body: { askedBy: 'ada' } });
    expect(theirs).toMatchObject({ body: { askedBy: 'the other site' } });
    await app.call('count');
    expect(await other.call('count')).toBe(1);
    await other.close();
  });

  it('refuses what the endpoint table does not have, or has for the other actor, and says so once', async () => {
    expect(await app.call('not-in-table')).toMatchObject({ status: 403 });
    expect(await app.call('fields-as-user')).toMatchObject({ status: 403 });
    await app.call('fields-as-user');
    expect(app.warnings).toEqual([
      "GET /rest/api/3/dashboard is not in the app's table of endpoints.",
      'GET /rest/api/3/field may not be called as the user: the endpoint table forbids it.',
    ]);
  });

  it('refuses services that it does not emulate', async () => {
    expect(await app.call('confluence')).toMatchObject({ status: 501, body: { code: 'NOT_EMULATED' } });
  });

  it('reports errors of the app as Forge does', async () => {
    await expect(app.call('fail')).rejects.toThrow('There was an error invoking the function - It broke.');
    await expect(app.call('no-such-call')).rejects.toThrow("Resolver has no definition for 'no-such-call'.");
  });

  it('refuses requests above 500 KB and answers above 5 MB', async () => {
    await expect(app.call('echo', { text: 'x'.repeat(500 * 1024) })).rejects.toThrow('the request exceeds 500 KB');
    await expect(app.call('large', { bytes: 5 * 1024 * 1024 })).rejects.toThrow('the response exceeds 5 MB');
    expect(await app.call('large', { bytes: 1024 })).toHaveLength(1024);
  });

  it('runs migrations of @forge/sql and lists them', async () => {
    expect(await app.call('migrate')).toEqual(['v1', 'v2']);
    expect(await app.call('migrate')).toEqual([]);
    const list = (await app.call('migrations')) as { name: string; migratedAt: string }[];
    expect(list.map(({ name }) => name)).toEqual(['v1', 'v2']);
    expect(Date.parse(list[0]?.migratedAt ?? '')).not.toBeNaN();
  });

  it('sends the life-cycle event, runs the schedule soon after, and is idle then', async () => {
    expect(await app.start('installed')).toBe(true);
    expect(app.isIdle()).toBe(false);
    await eventually(() => app.isIdle());
    expect(await app.call('trace')).toEqual(['avi:forge:installed:app', 'schedule']);
  });

  it('works on pushed events and reports their job', async () => {
    const { jobId } = (await app.call('push', { body: { next: 2 } })) as { jobId: string };
    await eventually(async () => ((await app.call('trace')) as string[]).length === 3);
    expect(await app.call('trace')).toEqual(['sync {"next":2} 0', 'sync {"next":1} 0', 'sync {"next":0} 0']);
    expect(await app.call('stats', { jobId })).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  it('calls consumers again that throw or that return an InvocationError', async () => {
    await app.call('push', [{ body: { wish: 'throw' } }, { body: { wish: 'retry' } }]);
    await eventually(async () => ((await app.call('trace')) as string[]).length === 5);
    const trace = (await app.call('trace')) as string[];
    expect(trace.filter((line) => line.includes('throw'))).toEqual([
      'sync {"wish":"throw"} 0',
      'sync {"wish":"throw"} 1',
    ]);
    expect(trace.filter((line) => line.includes('retry'))).toHaveLength(3);
  });

  it('cuts a chain of pushes after a thousand links', async () => {
    await app.call('push', { body: { next: 1200 } });
    await eventually(() =>
      app.warnings.some((line) => line.includes('The limit on cyclic invocation has been reached')),
    );
    expect(((await app.call('trace')) as string[]).length).toBeGreaterThanOrEqual(1000);
  });

  it('tells the app before it is uninstalled', async () => {
    await app.functions.uninstall();
    expect(await app.call('trace')).toEqual(['uninstalling']);
  });

  it('answers 429 with the headers of Jira when the hour is used up, and lets the next hour in', async () => {
    let now = Date.UTC(2026, 0, 5, 10, 59, 30);
    const limited = startFixture(bundle, { quota: 3, now: () => now, engine: openSqlite(':memory:') });
    expect(await limited.call('as-user')).toMatchObject({ status: 200 });
    const call = {
      actor: 'page',
      accountId: 'ada',
      method: 'GET',
      url: '/rest/api/3/mypermissions',
      headers: {},
      body: null,
    } as const;
    expect(await limited.gateway(call)).toMatchObject({
      status: 429,
      headers: { 'retry-after': '30', 'ratelimit-reason': 'jira-quota-global-based', 'x-ratelimit-remaining': '0' },
    });
    now += 30_000;
    expect(await limited.gateway(call)).toMatchObject({ status: 200, headers: { 'x-ratelimit-remaining': '0' } });
    expect(limited.points()).toMatchObject({ total: 6, refused: 1, quota: { limit: 3, usedThisHour: 3 } });
    await limited.close();
  });
});
