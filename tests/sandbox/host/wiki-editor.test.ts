import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from '../../browser/driver/open-browser';
import { fixtureApp, startTestSandbox, type TestSandbox } from '../server/fixture-sandbox';

interface BridgeWindow {
  readonly __bridge: { callBridge(name: string, payload?: unknown): Promise<unknown> };
}

describe('the editor of Confluence', () => {
  let browser: Browser;
  let sandbox: TestSandbox;
  let page: Page;

  beforeAll(async () => {
    [browser, sandbox] = await Promise.all([openBrowser(), startTestSandbox({ app: fixtureApp() })]);
  });
  afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });

  const frameIn = async (selector: string): Promise<Frame> => {
    const element = await page.waitForSelector(`${selector} iframe.app-frame`);
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The frame has no content.');
    await frame.waitForFunction(() => 'hadBridge' in window);
    return frame;
  };
  const call = (frame: Frame, name: string, payload?: unknown): Promise<unknown> =>
    frame.evaluate(
      ([command, argument]) =>
        (globalThis as unknown as BridgeWindow).__bridge.callBridge(command, argument).catch((error: unknown) => ({
          code: (error as { code?: string }).code,
        })),
      [name, payload] as const,
    );
  const extensionOf = async (frame: Frame) =>
    ((await call(frame, 'getContext')) as { extension: Record<string, unknown>; localId: string }).extension;

  /** A line to write in, empty. */
  const lastLine = () => page.locator('#wiki-blocks textarea').last();

  it('inserts, configures, copies, pastes and publishes macros', async () => {
    page = await browser.newPage();
    await page.goto(`${sandbox.origin}/wiki`);
    await page.getByLabel('New page').fill('Plan');
    await page.keyboard.press('Enter');

    // Inserted by a slash; what is not allowed is refused with Confluence's code, and closing inserts nothing.
    await lastLine().press('/');
    await page.getByRole('button', { name: 'Fixture macro' }).click();
    let dialog = await frameIn('dialog');
    expect(await extensionOf(dialog)).toMatchObject({
      type: 'macro',
      macro: { isConfiguring: true, isInserting: true },
      isEditing: true,
    });
    expect(await call(dialog, 'submit', { config: { day: null } })).toEqual({ code: 'INVALID_CONFIG' });
    await page.keyboard.press('Escape');
    await dialog.evaluate(() => {
      void (globalThis as unknown as BridgeWindow).__bridge.callBridge('close');
    });
    await page.waitForSelector('dialog', { state: 'detached' });
    expect(await page.locator('.wiki-macro').count()).toBe(0);

    await lastLine().press('/');
    await page.getByRole('button', { name: 'Fixture macro' }).click();
    dialog = await frameIn('dialog');
    await dialog.evaluate(() => {
      void (globalThis as unknown as BridgeWindow).__bridge.callBridge('submit', { config: { thing: 'one' } });
    });
    const placed = await frameIn('.wiki-macro');
    expect(await extensionOf(placed)).toMatchObject({ config: { thing: 'one' }, macro: { isConfiguring: false } });

    // Text beside it does not reload it.
    await placed.evaluate(() => Object.assign(window, { mark: true }));
    await lastLine().fill('Words');
    await lastLine().press('Enter');
    expect(await placed.evaluate(() => 'mark' in window)).toBe(true);

    // A copy has the same configuration and is another macro.
    await page.getByRole('button', { name: 'Copy' }).click();
    await lastLine().press('/');
    await page.getByRole('button', { name: 'Paste the copied macro' }).click();
    await page.locator('.wiki-macro').nth(1).waitFor();
    const ids = await page.locator('.wiki-macro').evaluateAll((all) => all.map(({ dataset }) => dataset.macro));
    expect(new Set(ids).size).toBe(2);

    // A pasted link becomes a macro.
    await lastLine().focus();
    const link = `${sandbox.origin}/jira/apps/altitude/thing/42`;
    const asKept = expect.stringMatching(/\/jira\/apps\/[\da-f-]{36}\/[^/]+\/thing\/42$/) as unknown;
    await lastLine().evaluate((line, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      line.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, link);
    await page.locator('.wiki-macro').nth(2).waitFor();

    await page.getByRole('button', { name: 'Publish' }).press('Enter');
    await page.waitForURL('**/wiki/spaces/PLAN/pages/*');
    const frames = page.locator('iframe.app-frame');
    await frames.nth(2).waitFor();
    const contexts = await frames.evaluateAll((all) =>
      all.map(
        (each) => (JSON.parse(each.dataset.frame ?? '{}') as { context: { extension: object } }).context.extension,
      ),
    );
    expect(contexts).toMatchObject([
      { config: { thing: 'one' }, isEditing: false },
      { config: { thing: 'one' } },
      { autoConvertLink: asKept },
    ]);
    await page.close();
  });
});
