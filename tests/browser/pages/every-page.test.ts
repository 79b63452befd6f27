import type { Browser, Frame } from 'playwright-core';
import type { RunningSandbox } from '../../../sandbox/server/start-sandbox';
import { issuesOf } from '../../oracle/read-as-person';
import { openWindow, scrollsSideways, type AppWindow } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { personOf } from '../driver/demo-sandbox';
import { startDemo } from '../../start-demo';
import { openBrowser } from '../driver/open-browser';

const pages = ['portfolio', 'project', 'project with hidden epics', 'epic', 'issue', 'administration'] as const;

describe('every page', () => {
  let browser: Browser;
  let sandbox: RunningSandbox;
  let window: AppWindow;
  let epic: string;

  beforeAll(async () => {
    [browser, sandbox] = await Promise.all([openBrowser(), startDemo()]);
    const { jira } = sandbox.source;
    const issues = await issuesOf(jira, personOf(jira, 'Portfolio manager').accountId);
    epic = issues.find(({ project, level }) => project === 'APP' && level === 1)?.key ?? '';
  });
  afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });
  afterEach(() => window.close());

  const addressOf = (page: (typeof pages)[number]): readonly [path: string, purpose: string] => {
    switch (page) {
      case 'portfolio':
        return ['/jira/apps/altitude/portfolio/all', 'Portfolio manager'];
      case 'project':
        return ['/jira/projects/LAGER/altitude', 'Portfolio manager'];
      case 'project with hidden epics':
        return ['/jira/projects/WMS/altitude', 'Developer'];
      case 'epic':
        return [`/jira/apps/altitude/epic/${epic}`, 'Portfolio manager'];
      case 'issue':
        return [`/jira/browse/${epic}`, 'Portfolio manager'];
      case 'administration':
        return ['/jira/admin/altitude', 'Site administrator'];
    }
  };

  const openPage = async (page: (typeof pages)[number]): Promise<Frame[]> => {
    const [path, purpose] = addressOf(page);
    window = await openWindow(browser, sandbox.origin, { as: personOf(sandbox.source.jira, purpose).accountId });
    const frames = [await window.open(path)];
    if (page === 'issue') {
      await window.page.getByRole('button', { name: 'Altitude' }).click();
      frames.push(await window.frame('.issue-main iframe'));
    }
    for (const frame of frames) {
      await frame.locator('main h1').waitFor();
      await frame.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    }
    return frames;
  };

  const turn = async (frames: readonly Frame[], theme: 'light' | 'dark'): Promise<void> => {
    await window.page.emulateMedia({ colorScheme: theme });
    for (const frame of frames) {
      await frame.waitForFunction((mode) => document.documentElement.dataset.colorMode === mode, theme);
    }
  };

  it.each(pages)(
    'shows the %s accessibly in light and dark, wide and narrow, without sideways scrolling, refusals or errors',
    async (page) => {
      const frames = await openPage(page);
      const everyFrame = [window.page.mainFrame(), ...frames];
      const looks = [
        ['light', 1440],
        ['dark', 1440],
        ['dark', 320],
      ] as const;
      for (const [theme, width] of looks) {
        await turn(frames, theme);
        await window.page.setViewportSize({ width, height: 900 });
        const found = await Promise.all(everyFrame.map(violationsIn));
        expect({ theme, width, violations: found.flat() }).toEqual({ theme, width, violations: [] });
        const sideways = await Promise.all(everyFrame.map(scrollsSideways));
        expect({ theme, width, sideways }).toEqual({ theme, width, sideways: sideways.map(() => false) });
      }
      expect(window.problems).toEqual([]);
    },
  );

  it('takes the colours of the theme that the host turns to', async () => {
    const frames = await openPage('portfolio');
    const colour = () => frames[0]?.locator('main').evaluate((main) => getComputedStyle(main).color);
    const light = await colour();
    await turn(frames, 'dark');
    expect(await colour()).not.toBe(light);
  });

  it('lets only administrators open the administration', async () => {
    const as = personOf(sandbox.source.jira, 'Sponsor').accountId;
    window = await openWindow(browser, sandbox.origin, { as });
    const answer = await window.page.goto(`${sandbox.origin}/jira/admin/altitude`);
    expect(answer?.status()).toBe(403);
    expect(await window.page.locator('iframe').count()).toBe(0);
  });

  it('reads everything again when an administrator asks, and says so', async () => {
    const [frame] = await openPage('administration');
    const before = sandbox.points().byActor.app;
    await frame?.getByRole('button', { name: 'Read everything again' }).click();
    await window.page.locator('.flag.success', { hasText: 'Altitude reads the site again' }).waitFor();
    await frame?.getByText(/^All \d+ projects are read; the oldest reading is from just now\.$/).waitFor();
    while (sandbox.points().byActor.app < before * 1.9) await window.page.waitForTimeout(100);
    await frame
      ?.getByRole('group', { name: 'Projects' })
      .filter({ hasNotText: /Reading|Waiting/ })
      .waitFor();
    expect(window.problems).toEqual([]);
  });
});
