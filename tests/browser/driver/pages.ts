import type { Browser, Frame } from 'playwright-core';
import type { RunningSandbox } from '../../../sandbox/server/start-sandbox';
import { startDemo } from '../../start-demo';
import { openWindow, type AppWindow, type Look } from './app-page';
import { personOf } from './demo-sandbox';
import { openBrowser } from './open-browser';

/** What the tests of one file look at. */
export interface Pages {
  /** There from the first hook after this one on. */
  readonly sandbox: RunningSandbox;
  /** The one that was opened last. */
  readonly window: AppWindow;
  /** Account id of one of the demo company's people, by the first word of what the person is there for. */
  accountOf(purpose: string): string;
  /** A window of the first person, who sees everything, unless told; the end of the test closes it. */
  openWindow(look?: Partial<Look>): Promise<AppWindow>;
  /** The same, at a page with the app on it. */
  open(path: string, look?: Partial<Look>): Promise<Frame>;
}

export interface PagesOptions {
  /** The demo company in small unless told. */
  readonly start?: () => Promise<RunningSandbox>;
  /** Windows may have had problems; otherwise a test that leaves some fails. */
  readonly mayHaveProblems?: boolean;
}

/** Gives the tests of a file one browser and one sandbox, and each test its own windows. */
export function withPages({ start = startDemo, mayHaveProblems = false }: PagesOptions = {}): Pages {
  let browser: Browser;
  let sandbox: RunningSandbox;
  const windows: AppWindow[] = [];

  beforeAll(async () => {
    [browser, sandbox] = await Promise.all([openBrowser(), start()]);
  });
  afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });
  afterEach(async () => {
    const opened = windows.splice(0);
    await Promise.all(opened.map((window) => window.close()));
    if (!mayHaveProblems) expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
  });

  const open = async (look: Partial<Look> = {}): Promise<AppWindow> => {
    const as = sandbox.source.jira.people[0]?.accountId ?? '';
    const window = await openWindow(browser, sandbox.origin, { as, ...look });
    windows.push(window);
    return window;
  };
  return {
    get sandbox() {
      return sandbox;
    },
    get window() {
      const window = windows.at(-1);
      if (!window) throw new Error('This test has opened no window yet.');
      return window;
    },
    accountOf: (purpose) => personOf(sandbox.source.jira, purpose).accountId,
    openWindow: open,
    open: async (path, look) => (await open(look)).open(path),
  };
}
