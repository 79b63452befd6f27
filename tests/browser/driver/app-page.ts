import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { expectSoon, patienceMillis } from './expect-soon';
import { slowDown } from './slow-page';

/** How somebody looks at a page. */
export interface Look {
  /** Account id or e-mail. */
  readonly as: string;
  readonly width?: number;
  readonly height?: number;
  /** Follows the browser's own setting unless told. */
  readonly theme?: 'light' | 'dark' | 'auto';
}

/** One person's browser window, and what went wrong in it. */
export interface AppWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught errors, and what a content security policy refused, in order. */
  readonly problems: string[];
  /** Goes to a page of the host and waits for the app's frame in it. */
  open(path: string, frame?: string): Promise<Frame>;
  /** The app's frame on the page that is open. */
  frame(selector?: string): Promise<Frame>;
  close(): Promise<void>;
}

const anyFrame = 'iframe.app-frame';

/** What a policy refuses is an event of the document; of what a script catches, the console says nothing. */
const tellOffences = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  console.error('Content Security Policy: ' + violatedDirective + ' refused ' + blockedURI);
})`;

/** Opens a window at a running sandbox. */
export async function openWindow(browser: Browser, origin: string, look: Look): Promise<AppWindow> {
  const { as, width = 1440, height = 900, theme = 'auto' } = look;
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(patienceMillis);
  await context.addCookies([
    { name: 'altitude-theme', value: theme, url: origin },
    { name: 'altitude-person', value: encodeURIComponent(as), url: origin },
  ]);
  await context.addInitScript({ content: tellOffences });
  const page = await context.newPage();
  await slowDown(page);
  const frame = async (selector = anyFrame): Promise<Frame> => {
    const element = await page.waitForSelector(selector);
    const found = await element.contentFrame();
    if (!found) throw new Error(`${selector} is no frame.`);
    await found.waitForLoadState();
    return found;
  };
  return {
    page,
    context,
    problems: problemsOf(page),
    frame,
    open: async (path, selector) => {
      await page.goto(`${origin}${path}`);
      return frame(selector);
    },
    close: () => context.close(),
  };
}

function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || text.includes('Content Security Policy')) problems.push(text);
  });
  return problems;
}

/** Presses Tab until the element with focus is the wanted one. @throws Error when it is never reached */
export async function tabTo(window: AppWindow, selector: string, key = 'Tab', atMost = 150): Promise<void> {
  // What is not there yet would be passed by.
  const counts = () => Promise.all(window.page.frames().map((frame) => frame.locator(selector).count()));
  await expectSoon(async () => Math.max(...(await counts())) > 0, true);
  for (let presses = 0; presses <= atMost; presses++) {
    for (const frame of window.page.frames()) {
      const isThere = (wanted: string) => document.hasFocus() && document.activeElement?.matches(wanted) === true;
      if (await frame.evaluate(isThere, selector)) return;
    }
    await window.page.keyboard.press(key);
  }
  throw new Error(`${String(atMost)} times ${key} do not reach ${selector}.`);
}

/** Has the browser ask for another theme, and waits until the app's frames have turned to it. */
export async function turnTo(page: Page, theme: 'light' | 'dark', frames: readonly Frame[]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  for (const frame of frames) {
    await frame.waitForFunction((mode) => document.documentElement.dataset.colorMode === mode, theme);
  }
}

/** That the document cannot be scrolled sideways, once everything in it has found its place. */
export const expectNoSidewaysScrolling = (frame: Frame): Promise<void> =>
  expectSoon(
    () => frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    0,
  );
