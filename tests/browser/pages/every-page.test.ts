import type { Frame } from 'playwright-core';
import { issuesOf } from '../../oracle/read-as-person';
import { expectNoSidewaysScrolling, turnTo } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { personOf } from '../driver/demo-sandbox';
import { expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const kinds = ['portfolio', 'project', 'project with hidden epics', 'epic', 'issue', 'administration'] as const;
type Kind = (typeof kinds)[number];

describe('every page', () => {
  const pages = withPages({ mayHaveProblems: true });
  let epic: string;

  beforeAll(async () => {
    const { jira } = pages.sandbox.source;
    const issues = await issuesOf(jira, personOf(jira, 'Portfolio manager').accountId);
    epic = issues.find(({ project, level }) => project === 'APP' && level === 1)?.key ?? '';
  });

  const addressOf = (page: Kind): readonly [path: string, purpose: string] => {
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

  const openPage = async (page: Kind): Promise<Frame[]> => {
    const [path, purpose] = addressOf(page);
    const frames = [await pages.open(path, { as: pages.accountOf(purpose) })];
    if (page === 'issue') {
      await pages.window.page.getByRole('button', { name: 'Altitude' }).click();
      frames.push(await pages.window.frame('.issue-main iframe'));
    }
    for (const frame of frames) {
      await frame.locator('main h1').waitFor();
      await frame.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    }
    return frames;
  };

  it.each(kinds)(
    'shows the %s accessibly in light and dark, wide and narrow, without sideways scrolling, refusals or errors',
    async (page) => {
      const frames = await openPage(page);
      const everyFrame = [pages.window.page.mainFrame(), ...frames];
      const looks = [
        ['light', 1440],
        ['dark', 1440],
        ['dark', 320],
      ] as const;
      for (const [theme, width] of looks) {
        await turnTo(pages.window.page, theme, frames);
        await pages.window.page.setViewportSize({ width, height: 900 });
        await Promise.all(everyFrame.map(expectNoSidewaysScrolling));
        const found = await Promise.all(everyFrame.map(violationsIn));
        expect({ theme, width, violations: found.flat() }).toEqual({ theme, width, violations: [] });
      }
      expect(pages.window.problems).toEqual([]);
    },
  );

  it('takes the colours of the theme that the host turns to', async () => {
    const frames = await openPage('portfolio');
    const colour = () => frames[0]?.locator('main').evaluate((main) => getComputedStyle(main).color);
    const light = await colour();
    await turnTo(pages.window.page, 'dark', frames);
    await expectSoon(colour, expect.not.stringContaining(light ?? ''));
  });

  it('lets only administrators open the administration', async () => {
    const as = pages.accountOf('Sponsor');
    await pages.openWindow({ as });
    const answer = await pages.window.page.goto(`${pages.sandbox.origin}/jira/admin/altitude`);
    expect(answer?.status()).toBe(403);
    expect(await pages.window.page.locator('iframe').count()).toBe(0);
  });

  it('reads everything again when an administrator asks, and says so', async () => {
    const [frame] = await openPage('administration');
    const before = pages.sandbox.points().byActor.app;
    await frame?.getByRole('button', { name: 'Read everything again' }).click();
    await pages.window.page.locator('.flag.success', { hasText: 'Altitude reads the site again' }).waitFor();
    await frame?.getByText(/^All \d+ projects are read; the oldest reading is from just now\.$/).waitFor();
    // Each of the 1,500 issues costs a point, its history nearly another.
    while (pages.sandbox.points().byActor.app - before < 2_000) await pages.window.page.waitForTimeout(100);
    await frame
      ?.getByRole('group', { name: 'Projects' })
      .filter({ hasNotText: /Reading|Waiting/ })
      .waitFor();
    expect(pages.window.problems).toEqual([]);
  });
});
