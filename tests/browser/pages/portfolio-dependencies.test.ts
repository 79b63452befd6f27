import type { Frame } from 'playwright-core';
import { aDraft, someRoles } from '../../builders/portfolio';
import { expectedPlan } from '../../oracle/plan-oracle';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling, tabTo, turnTo } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const path = '/jira/apps/altitude/portfolio/all/dependencies';
const site = { of: 'site' } as const;

describe('the dependencies of a portfolio in the browser', () => {
  const pages = withPages();

  const open = async (purpose: string, at = path, width = 1440): Promise<Frame> => {
    return pages.open(at, { as: pages.accountOf(purpose), width });
  };
  const rowsOf = (frame: Frame, table: string) =>
    frame.getByRole('group', { name: table, exact: true }).locator('tbody tr');
  const expectedFor = async (purpose: string) =>
    expectedPlan(await view(pages.sandbox, pages.accountOf(purpose), 'dependencies.view', { scope: site }));

  it.each(['Portfolio manager', 'Site administrator'])(
    'shows a %s his own conflicts and the path of his own items',
    async (purpose) => {
      const { conflicts, critical } = await expectedFor(purpose);
      expect(conflicts.length).toBeGreaterThan(0);
      const frame = await open(purpose);
      await expectSoon(() => rowsOf(frame, 'Conflicts').count(), conflicts.length);
      const shown = await rowsOf(frame, 'Conflicts').allInnerTexts();
      const missing = conflicts.filter((conflict) => {
        const [from = '', , to = '', days = ''] = conflict.split(' ');
        return !shown.some(
          (row) => row.includes(`${from} ·`) && row.includes(`${to} ·`) && row.includes(`${days} work day`),
        );
      });
      expect(missing).toEqual([]);
      await frame.getByText(`${conflicts.length} of `, { exact: false }).first().waitFor();
      await rowsOf(frame, 'Critical path').first().waitFor();
      const path = await rowsOf(frame, 'Critical path').allInnerTexts();
      expect(path.filter((row) => !critical.some((key) => row.includes(`${key} ·`)))).toEqual([]);
      expect(path.length).toBeGreaterThan(0);
    },
  );

  it('says that nothing is in conflict to whoever sees no conflict', async () => {
    expect((await expectedFor('Developer')).conflicts).toEqual([]);
    const frame = await open('Developer');
    const notice = frame.getByText('No planned date breaks a dependency.');
    await notice.waitFor();
    expect(await notice.isVisible()).toBe(true);
    await frame.getByText('0 of ').first().waitFor();
  });

  it('says that there is nothing to whoever sees no dependency', async () => {
    const frame = await open('External auditor');
    const notice = frame.getByText('There are no dependencies here that you can see.');
    await notice.waitFor();
    expect(await frame.getByRole('heading', { name: 'Critical path' }).count()).toBe(0);
  });

  /** Waits until exactly these boxes are drawn. */
  const boxesAre = (frame: Frame, ids: readonly string[]) =>
    frame.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('[data-box]')]
          .map((box) => box.getAttribute('data-box') ?? '')
          .sort()
          .join() === wanted,
      [...ids].sort().join(),
    );

  it('draws projects at first and items on request, of what a person may see alone', async () => {
    const plan = await view(pages.sandbox, pages.accountOf('Developer'), 'dependencies.view', { scope: site });
    const linked = new Set([...plan.links.from, ...plan.links.to]);
    const frame = await open('Developer');
    await frame.getByRole('application', { name: 'Map' }).waitFor();
    await frame.getByRole('button', { name: 'Items', exact: true }).click();
    const keys = [...plan.items.keys, ...plan.outside];
    const items = [...linked].map((at) => keys[at] ?? '');
    expect(items.length).toBeGreaterThan(0);
    await boxesAre(frame, items);
    await frame.getByRole('button', { name: 'Projects', exact: true }).click();
    const projects = plan.projects.map(({ projectId }) => `project:${projectId}`);
    const groups = plan.outside.length > 0 ? [...projects, 'project:'] : projects;
    await boxesAre(frame, groups);
  });

  it('has a map that is walked, opened, searched and left by keyboard, and leads to the same links as a table', async () => {
    const frame = await open('Portfolio manager');
    const { keyboard } = pages.window.page;
    await frame.getByRole('button', { name: 'Projects', exact: true }).click();
    await tabTo(pages.window, '[data-standing]');
    await frame.locator('[data-standing][aria-label*="closed project"]').waitFor();
    await keyboard.press('Enter');
    await frame.locator('[data-standing]:not([aria-label*="closed project"])').waitFor();
    await keyboard.press('Enter');
    const details = frame.getByRole('complementary', { name: /^Links of / });
    await details.waitFor();
    const key = (await details.getAttribute('aria-label'))?.replace('Links of ', '') ?? '';
    await frame.locator(`[data-standing][aria-label^="${key}, "][aria-pressed="true"]`).waitFor();
    await keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    await frame.locator('[data-standing]:focus').waitFor();
    await keyboard.press('Enter');
    await frame.locator('aside:focus').waitFor();
    await details
      .getByRole('button', { name: /^Show .* on the map$/ })
      .first()
      .press('Enter');
    await frame.locator('aside:focus').waitFor();
    await details.getByRole('button', { name: /^Draw .* as one box$/ }).press('Enter');
    await frame.locator('aside:focus').waitFor();
    await details.getByRole('button', { name: 'Open the project' }).press('Enter');
    await frame.locator('[data-standing]:focus').waitFor();
    await details.waitFor({ state: 'detached' });
    await keyboard.press('?');
    await frame.getByRole('button', { name: 'Keys', expanded: true }).waitFor();
    await frame.getByRole('searchbox', { name: 'Search the map' }).fill(key);
    await frame
      .getByText(/items? match/)
      .first()
      .waitFor();
    await keyboard.press('Enter');
    await frame.getByText(/^1 of \d+$/).waitFor();
    await frame.getByRole('button', { name: 'The same as a table' }).click();
    await rowsOf(frame, 'Dependencies').first().waitFor();
    expect(await frame.getByRole('button', { name: 'Only conflicts' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('is reached, narrowed and asked by keyboard alone', async () => {
    const { conflicts, scheduled, slip } = await expectedFor('Portfolio manager');
    const frame = await open('Portfolio manager', '/jira/apps/altitude/portfolio/all');
    await frame.getByRole('tab', { name: 'Dependencies' }).waitFor();
    for (const name of ['Work', 'Timeline', 'Dependencies']) {
      await tabTo(pages.window, '[role="tab"][aria-selected="true"]');
      await pages.window.page.keyboard.press('ArrowRight');
      await frame.getByRole('tab', { name, selected: true }).waitFor();
    }
    await rowsOf(frame, 'Conflicts').first().waitFor();
    await pages.window.page.waitForURL('**/portfolio/all/dependencies');
    await tabTo(pages.window, '[role="search"] button[aria-pressed="true"]');
    await pages.window.page.keyboard.press('Enter');
    await rowsOf(frame, 'Dependencies').nth(conflicts.length).waitFor();
    await tabTo(pages.window, 'button[aria-label^="What if "]');
    const label = await frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const key = /What if (\S+) slips/.exec(label)?.[1] ?? '';
    expect(scheduled).toContain(key);
    await pages.window.page.keyboard.press('Enter');
    await expectFocusIn(frame.locator('[data-path="days"] input'));
    await pages.window.page.keyboard.press('ControlOrMeta+a');
    await pages.window.page.keyboard.type('7');
    await frame.getByText(`7 work days later for ${key}`, { exact: false }).first().waitFor();
    await expectSoon(() => rowsOf(frame, 'Items that move').count(), Object.keys(slip(key, 7).moved).length);
    await pages.window.page.keyboard.type('x');
    await frame.getByText('A whole number of work days from 1 to 520.').waitFor();
    await expectSoon(() => rowsOf(frame, 'Items that move').count(), 0);
  });

  it('of one portfolio has its tab beside the others, and no link without an end in it', async () => {
    const owner = pages.accountOf('Portfolio manager');
    const members = [{ kind: 'category', category: 'Platform' }] as const;
    const draft = aDraft({ name: 'Platform only', members, roles: someRoles(owner) });
    const { portfolioId } = await view(pages.sandbox, owner, 'portfolio-record.create', { draft });
    const own = await view(pages.sandbox, owner, 'dependencies.view', { scope: site, portfolioId });
    const { conflicts } = expectedPlan(own);
    expect(conflicts.length).toBeGreaterThan(0);
    const frame = await open('Portfolio manager', `/jira/apps/altitude/portfolio/${portfolioId}`);
    await frame.getByRole('tab', { name: 'Dependencies' }).click();
    await expectSoon(() => rowsOf(frame, 'Conflicts').count(), conflicts.length);
  });

  it.each([
    ['light', 1440],
    ['dark', 1024],
  ] as const)('stands accessibly, %s and %i px wide', async (theme, width) => {
    const frame = await open('Portfolio manager', path, width);
    await turnTo(pages.window.page, theme, [frame]);
    await frame
      .getByRole('button', { name: /^What if / })
      .first()
      .click();
    await rowsOf(frame, 'Items that move').first().waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await expectNoSidewaysScrolling(frame);
  });
});
