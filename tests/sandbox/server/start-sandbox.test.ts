import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtureApp, startTestSandbox, type TestSandbox } from './fixture-sandbox';
import { smallJira } from './small-jira';

describe('the sandbox server', () => {
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox();
  });
  afterAll(() => sandbox.close());

  const tokenOf = async (path: string): Promise<string> => {
    const { text } = await sandbox.get(path);
    return /token&quot;:&quot;([^&]+)&quot;/.exec(text)?.[1] ?? '';
  };
  const bridge = async (name: string, token: string, payload: unknown) => {
    const response = await fetch(`${sandbox.origin}/sandbox/bridge/${name}`, {
      method: 'POST',
      body: JSON.stringify({ token, payload }),
    });
    return { status: response.status, text: await response.text() };
  };

  it('is not ready before the app is installed and its index is built, and is then', async () => {
    const slow = await startTestSandbox({ delayScale: 1 });
    const early = await slow.get('/healthz');
    expect(early.status).toBe(503);
    expect(JSON.parse(early.text)).toHaveProperty('detail');
    await slow.ready();
    const late = await slow.get('/healthz');
    expect([late.status, JSON.parse(late.text)]).toMatchObject([200, { status: 'ready' }]);
    await slow.close();
  });

  it("serves the app's page with production's policy and the bridge before its scripts", async () => {
    const { headers, text } = await sandbox.get('/app/main/index.html');
    expect(headers.get('content-security-policy')).toContain(
      "script-src 'self' https://forge.cdn.prod.atlassian-dev.net;",
    );
    expect(headers.get('content-security-policy')).toContain("'unsafe-inline'");
    expect(text.indexOf('/sandbox/bridge.js')).toBeGreaterThan(0);
    expect(text.indexOf('/sandbox/bridge.js')).toBeLessThan(text.indexOf('app-0123abcd.js'));
  });

  it('serves hashed files for good, compressed, and nothing outside the folder', async () => {
    const file = await sandbox.get('/app/main/assets/app-0123abcd.js', { 'accept-encoding': 'gzip' });
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(file.headers.get('content-encoding')).toBe('gzip');
    expect(file.text).toContain('hadBridge');
    expect((await sandbox.get('/app/main/..%2fmanifest.yml')).status).toBe(404);
    expect((await sandbox.get('/app/nobody/index.html')).status).toBe(404);
  });

  it('invokes resolvers in the context that the page was given', async () => {
    const token = await tokenOf('/jira/projects/ALP/altitude');
    const { text } = await bridge('invoke', token, { functionKey: 'echo', payload: { n: 1 } });
    expect(JSON.parse(text)).toMatchObject({
      value: {
        payload: { n: 1 },
        context: { accountId: 'ada', moduleKey: 'project', extension: { project: { key: 'ALP' } } },
      },
    });
  });

  it('takes no context but its own', async () => {
    const token = await tokenOf('/jira/apps/altitude');
    const [, signature = ''] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ accountId: 'bob', moduleKey: 'admin' })).toString('base64url');
    expect((await bridge('invoke', `${forged}.${signature}`, { functionKey: 'echo' })).status).toBe(409);
    expect((await bridge('invoke', 'nothing', { functionKey: 'echo' })).status).toBe(409);
  });

  it('answers errors of the app as answers', async () => {
    const spy = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { status, text } = await bridge('invoke', await tokenOf('/jira/apps/altitude'), { functionKey: 'fail' });
    spy.mockRestore();
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { error: 'There was an error invoking the function - It broke.' },
    ]);
  });

  it("lets the app's page ask Jira as the person, through the endpoint table", async () => {
    const token = await tokenOf('/jira/apps/altitude');
    const before = sandbox.points().byActor.page;
    const allowed = await bridge('fetch-product', token, { product: 'jira', restPath: '/rest/api/3/mypermissions' });
    expect(JSON.parse(allowed.text)).toMatchObject({ value: { status: 200 } });
    const refused = await bridge('fetch-product', token, { product: 'jira', restPath: '/rest/api/3/dashboard' });
    expect(JSON.parse(refused.text)).toMatchObject({ value: { status: 403 } });
    expect(sandbox.points().byActor.page).toBe(before + 3);
  });

  it('tells the points at an address', async () => {
    const { text } = await sandbox.get('/sandbox/points');
    expect(JSON.parse(text)).toMatchObject({ refused: 0, quota: null });
  });

  it("serves Jira's own REST API to people with a token", async () => {
    expect((await sandbox.get('/jira/rest/api/3/project/search')).status).toBe(401);
    const authorization = `Basic ${Buffer.from('ada@example.com:any').toString('base64')}`;
    const { status, text } = await sandbox.get('/jira/rest/api/3/project/search', { authorization });
    expect([status, (JSON.parse(text) as { values: unknown[] }).values.length]).toEqual([200, 1]);
  });

  it('refuses methods that nothing answers', async () => {
    const response = await fetch(`${sandbox.origin}/jira/projects`, { method: 'DELETE' });
    expect(response.status).toBe(405);
  });
});

describe('a sandbox with a data folder', () => {
  const trace = async (sandbox: TestSandbox) => {
    await sandbox.ready();
    return sandbox.invoke({ moduleKey: 'page', functionKey: 'trace' });
  };

  it('installs the app once, and upgrades it when its code changed', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'altitude-data-'));
    const options = { dataFolder, source: { kind: 'given', jira: smallJira() } as const };
    const first = await startTestSandbox({ ...options, app: fixtureApp() });
    expect(await trace(first)).toEqual(['avi:forge:installed:app', 'schedule']);
    await first.invoke({ moduleKey: 'page', functionKey: 'migrate' });
    await first.close();

    const again = await startTestSandbox({ ...options, app: fixtureApp() });
    expect(await trace(again)).toEqual(['schedule']);
    expect(await again.invoke({ moduleKey: 'page', functionKey: 'migrate' })).toEqual([]);
    await again.close();

    const other = { ...fixtureApp(), entry: join(__dirname, 'changed-fixture-app.ts') };
    const upgraded = await startTestSandbox({ ...options, app: other });
    expect(await trace(upgraded)).toEqual(['avi:forge:upgraded:app', 'schedule']);
    await upgraded.close();

    const fresh = await startTestSandbox({ ...options, app: fixtureApp(), fresh: true });
    expect(await trace(fresh)).toEqual(['avi:forge:installed:app', 'schedule']);
    expect(await fresh.invoke({ moduleKey: 'page', functionKey: 'migrate' })).toEqual(['v1', 'v2']);
    await fresh.close();
  });

  it('says when its port is taken', async () => {
    const first = await startTestSandbox();
    const port = Number(new URL(first.origin).port);
    await expect(startTestSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.close();
  });

  it('answers others while a function is busy', async () => {
    const sandbox = await startTestSandbox();
    await sandbox.ready();
    await sandbox.invoke({ moduleKey: 'page', functionKey: 'push', payload: { body: { next: 400 } } });
    const isBusy = async () =>
      ((await sandbox.invoke({ moduleKey: 'page', functionKey: 'trace' })) as string[]).length < 400;
    expect((await sandbox.get('/healthz')).status).toBe(200);
    expect(await isBusy()).toBe(true);
    await sandbox.close();
  });
});
