import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from '../../browser/driver/open-browser';
import { fixtureApp, startTestSandbox, type TestSandbox } from '../server/fixture-sandbox';

interface BridgeWindow {
  readonly __bridge: { callBridge(name: string, payload?: unknown): Promise<unknown> };
}

describe('the bridge in the browser', () => {
  let browser: Browser;
  let sandbox: TestSandbox;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [browser, sandbox] = await Promise.all([openBrowser(), startTestSandbox({ app: fixtureApp() })]);
  });
  afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
  });
  afterEach(async () => {
    await page.close();
    expect(problems.splice(0)).toEqual([]);
  });

  const open = async (path: string): Promise<Frame> => {
    await page.goto(`${sandbox.origin}${path}`);
    return frameOf();
  };
  const frameOf = async (selector = 'iframe.app-frame'): Promise<Frame> => {
    const element = await page.waitForSelector(selector);
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The frame has no content.');
    await frame.waitForFunction(() => 'hadBridge' in window);
    return frame;
  };
  const call = (frame: Frame, name: string, payload?: unknown): Promise<unknown> =>
    frame.evaluate(
      ([command, argument]) =>
        (globalThis as unknown as BridgeWindow).__bridge.callBridge(command, argument).catch((error: unknown) => ({
          rejected: (error as Error).message,
        })),
      [name, payload] as const,
    );

  it('is there before the first script of the app runs', async () => {
    const frame = await open('/jira/apps/altitude');
    expect(await frame.evaluate(() => (window as unknown as { hadBridge: string }).hadBridge)).toBe('object');
  });

  it('invokes resolvers, and rejects with the words of Forge', async () => {
    const frame = await open('/jira/apps/altitude');
    expect(await call(frame, 'invoke', { functionKey: 'echo', payload: { n: 2 } })).toMatchObject({
      payload: { n: 2 },
    });
    const spy = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await call(frame, 'invoke', { functionKey: 'fail' })).toEqual({
      rejected: 'There was an error invoking the function - It broke.',
    });
    spy.mockRestore();
  });

  it('asks Jira as the person who looks', async () => {
    const frame = await open('/jira/apps/altitude?as=bob');
    const fetchRequestInit = { body: null, headers: [['x-atlassian-token', 'no-check']] };
    const answer = await call(frame, 'fetchProduct', {
      product: 'jira',
      restPath: '/rest/api/3/mypermissions',
      fetchRequestInit,
    });
    expect(answer).toMatchObject({ status: 200, body: '{"permissions":{"ADMINISTER":{"havePermission":false}}}' });
    expect(page.url()).not.toContain('as=');
  });

  it('tells the context with theme, and refuses what it does not emulate', async () => {
    const frame = await open('/jira/apps/altitude');
    expect(await call(frame, 'getContext')).toMatchObject({
      accountId: 'ada',
      moduleKey: 'page',
      locale: 'en_GB',
      theme: { colorMode: 'light' },
      extension: { type: 'jira:globalPage' },
    });
    expect(await call(frame, 'openBoardroom')).toEqual({
      rejected: 'The sandbox does not emulate the bridge call "openBoardroom".',
    });
  });

  it('brings the theme into the frame, and follows the system', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const frame = await open('/jira/apps/altitude');
    await call(frame, 'enableTheming');
    const look = () =>
      frame.evaluate(() => ({
        mode: document.documentElement.dataset.colorMode,
        text: getComputedStyle(document.documentElement).getPropertyValue('--ds-text').trim(),
      }));
    const dark = await look();
    expect(dark.mode).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await frame.waitForFunction(() => document.documentElement.dataset.colorMode === 'light');
    const light = await look();
    expect(light.text).not.toBe(dark.text);
    expect(light.text).toMatch(/^#/);
  });

  it("keeps the app's routes in the address of the page", async () => {
    const frame = await open('/jira/apps/altitude/projects/7?tab=work');
    const routes = await frame.evaluate(async () => {
      interface History {
        location: { pathname: string; search: string };
        push(path: string): Promise<void>;
        listen(listener: (location: { pathname: string }, action: string) => void): void;
        createHref(location: { pathname: string }): string;
      }
      const { __bridge } = globalThis as unknown as BridgeWindow;
      const history = (await __bridge.callBridge('createHistory')) as History;
      const seen: string[] = [];
      history.listen(({ pathname }, action) => seen.push(`${action} ${pathname}`));
      Object.assign(window, { seen });
      const first = `${history.location.pathname}${history.location.search}`;
      await history.push('/projects/8');
      return { first, now: history.location.pathname, href: history.createHref({ pathname: '/x' }) };
    });
    expect(routes).toEqual({ first: '/projects/7?tab=work', now: '/projects/8', href: '/jira/apps/altitude/x' });
    expect(new URL(page.url()).pathname).toBe('/jira/apps/altitude/projects/8');
    await page.goBack();
    await frame.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length === 2);
    expect(await frame.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
      'PUSH /projects/8',
      'POP /projects/7',
    ]);
  });

  it('opens the panel of an issue at a click, as high as its content, and has no history there', async () => {
    await page.goto(`${sandbox.origin}/jira/browse/ALP-1`);
    expect(await page.locator('.issue-main iframe').count()).toBe(0);
    await page.getByRole('button', { name: 'Fixture' }).click();
    const frame = await frameOf('.issue-main iframe');
    expect(await call(frame, 'getContext')).toMatchObject({
      extension: { type: 'jira:issuePanel', issue: { key: 'ALP-1', id: '20001' } },
    });
    await frame.evaluate(() => {
      document.body.style.margin = '0';
      const tall = document.createElement('div');
      tall.style.height = '700px';
      document.body.append(tall);
    });
    await page.waitForFunction(() => (document.querySelector('.issue-main iframe')?.clientHeight ?? 0) >= 700);
    expect(await call(frame, 'createHistory')).toEqual({ rejected: 'History is only available on full pages.' });
  });

  it('shows the context in the right column at once, until the person closes it', async () => {
    await page.goto(`${sandbox.origin}/jira/browse/ALP-1`);
    const frame = await frameOf();
    expect(await call(frame, 'getContext')).toMatchObject({
      moduleKey: 'glance',
      extension: { type: 'jira:issueContext' },
    });
    expect(await page.locator('iframe.app-frame').evaluate(({ clientWidth }) => clientWidth)).toBe(320);
    await page.locator('details.context > summary').click();
    await page.waitForFunction(() => window.localStorage.length > 0);
    await page.reload();
    expect(await page.locator('iframe.app-frame').count()).toBe(0);
  });

  it('goes where the router sends it', async () => {
    const frame = await open('/jira/apps/altitude');
    expect(await call(frame, 'getUrl', { target: 'issue', issueKey: 'ALP-1' })).toBe(`${sandbox.origin}/browse/ALP-1`);
    expect(await call(frame, 'getUrl', { target: 'module', moduleKey: 'project', projectKey: 'ALP' })).toBe(
      `${sandbox.origin}/jira/projects/ALP/altitude`,
    );
    expect(await call(frame, 'getUrl', { target: 'dashboard', dashboardId: '1' })).toHaveProperty('rejected');
    expect(await call(frame, 'navigate', { url: 'javascript:alert(1)', type: 'same-tab' })).toHaveProperty('rejected');
    void call(frame, 'navigate', { target: 'issue', issueKey: 'ALP-1', type: 'same-tab' }).catch(() => undefined);
    await page.waitForURL(`${sandbox.origin}/jira/browse/ALP-1`);
  });

  it('shows flags whose actions reach the app, and takes them away', async () => {
    const frame = await open('/jira/apps/altitude');
    await frame.evaluate(() => {
      const { __bridge } = globalThis as unknown as BridgeWindow;
      const onClick = () => Object.assign(window, { clicked: true });
      return __bridge.callBridge('showFlag', {
        id: 'f',
        title: 'Saved',
        type: 'success',
        actions: [{ text: 'Undo', onClick }],
      });
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await frame.waitForFunction(() => 'clicked' in window);
    expect(await page.locator('#flags').innerText()).toContain('Saved');
    expect(await call(frame, 'closeFlag', { id: 'f' })).toBe(true);
    expect(await page.locator('.flag').count()).toBe(0);
  });

  it('opens a modal with the context it was given, and tells the opener what it closed with', async () => {
    const frame = await open('/jira/apps/altitude');
    await frame.evaluate(() => {
      const { __bridge } = globalThis as unknown as BridgeWindow;
      const onClose = (payload: unknown) => Object.assign(window, { closedWith: payload });
      return __bridge.callBridge('openModal', { resource: null, size: 'small', context: { id: 5 }, onClose });
    });
    const modal = await (await page.waitForSelector('dialog iframe')).contentFrame();
    if (!modal) throw new Error('The modal has no content.');
    await modal.waitForFunction(() => 'hadBridge' in window);
    expect(await call(modal, 'getContext')).toMatchObject({ extension: { modal: { id: 5 } } });
    void call(modal, 'close', { saved: true }).catch(() => undefined);
    await frame.waitForFunction(() => 'closedWith' in window);
    expect(await frame.evaluate(() => (window as unknown as { closedWith: unknown }).closedWith)).toEqual({
      saved: true,
    });
    expect(await call(frame, 'close')).toBe(false);
  });

  it('passes events between the frames of the page until they unsubscribe', async () => {
    const frame = await open('/jira/apps/altitude');
    const heard = await frame.evaluate(async () => {
      const { __bridge } = globalThis as unknown as BridgeWindow;
      const list: unknown[] = [];
      const callback = (payload: unknown) => list.push(payload);
      const subscription = (await __bridge.callBridge('on', { event: 'changed', callback })) as {
        unsubscribe: () => void;
      };
      await __bridge.callBridge('emit', { event: 'changed', payload: 1 });
      await __bridge.callBridge('emit', { event: 'other', payload: 2 });
      subscription.unsubscribe();
      await __bridge.callBridge('emit', { event: 'changed', payload: 3 });
      return list;
    });
    expect(heard).toEqual([1]);
  });

  it('keeps to the policy of production: no inline script runs', async () => {
    const frame = await open('/jira/apps/altitude');
    const ran = await frame.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      return 'inlineRan' in window;
    });
    expect(ran).toBe(false);
  });
});
