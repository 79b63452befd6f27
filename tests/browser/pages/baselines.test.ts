import type { Frame } from 'playwright-core';
import type { Day } from '../../../src/domain/units';
import { aDraft, everyone, someRoles } from '../../builders/portfolio';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const DAY_BACK = 150;
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('baselines and the overview in the browser', () => {
  const pages = withPages();
  let portfolioId: string;
  let today: Day;
  const manager = () => pages.accountOf('Portfolio manager');

  beforeAll(async () => {
    const all = await view(pages.sandbox, manager(), 'portfolio.view', {});
    ({ today } = all);
    const members = all.projects.map(({ projectId }) => ({ kind: 'project', projectId }) as const);
    const draft = aDraft({ name: 'Promises', members, roles: someRoles(manager(), { viewers: [everyone] }) });
    ({ portfolioId } = await view(pages.sandbox, manager(), 'portfolio-record.create', { draft }));
  });

  const open = (tab: string, look: { as?: string; width?: number; theme?: 'light' | 'dark' } = {}) =>
    pages.open(`/jira/apps/altitude/portfolio/${portfolioId}${tab}`, { as: manager(), ...look });
  /** Buttons that are chosen and hovered have less contrast, by Atlassian's own colours. */
  const leave = () => pages.window.page.mouse.move(0, 0);
  const tell = (text: string) => pages.window.page.locator('.flag.success', { hasText: text }).waitFor();

  it('takes a baseline by keyboard, compares, opens a project, gives a reason and locks', async () => {
    const frame = await open('/baselines');
    await frame.getByRole('heading', { name: 'No baseline yet' }).waitFor();
    await frame.getByRole('button', { name: 'Take a baseline' }).press('Enter');
    await expectFocusIn(frame.getByLabel('Name'));
    await pages.window.page.keyboard.type('Summer promise');
    const day = frame.locator('[role=dialog] input[type=date]');
    await day.fill(iso(today - DAY_BACK));
    expect(await violationsIn(frame)).toEqual([]);
    await day.press('Enter');
    await tell('“Summer promise” is taken');
    const comparison = frame.getByRole('group', { name: 'Today against “Summer promise”' });
    await comparison.waitFor();

    const { baselines } = await view(pages.sandbox, manager(), 'baseline.list', { portfolioId });
    const request = { portfolioId, baselineId: baselines[0]?.baselineId ?? '' };
    const { projects } = await view(pages.sandbox, manager(), 'baseline.compare', request);
    const slipped = projects.find(({ slips }) => slips.later > 0)!;
    await comparison.getByRole('button', { name: `Show the items of ${slipped.name}` }).click();
    const { items } = await view(pages.sandbox, manager(), 'baseline.items', {
      ...request,
      projectId: slipped.projectId,
    });
    const [first] = items;
    const days = first?.slip.state === 'known' ? first.slip.days : 0;
    const row = comparison.getByRole('row').filter({ hasText: first?.issue.key ?? '' });
    await row.getByText(`${days} days later`).waitFor();

    const give = frame.getByRole('button', { name: /^Give a reason for the move of/ }).first();
    await give.click();
    await frame.getByLabel(/^Why was .* moved\?/).fill('The supplier was late');
    await frame.getByRole('button', { name: 'Save' }).click();
    await tell('The reason is kept');
    await frame.getByRole('group', { name: 'Who moved what' }).getByText('The supplier was late').waitFor();

    await frame.getByRole('button', { name: 'More actions for Summer promise' }).click();
    await frame.getByRole('menuitem', { name: 'Lock' }).click();
    await tell('“Summer promise” is locked');
    await frame.getByText('Locked', { exact: true }).waitFor();
  });

  it.each([
    ['light', 1440],
    ['dark', 1024],
  ] as const)(
    'shows a viewer the ledger without ways to change it, accessibly, %s and %i px wide',
    async (theme, width) => {
      const frame = await open('/baselines', { as: pages.accountOf('Product owner'), theme, width });
      const ledger = frame.getByRole('group', { name: 'Who moved what' });
      await ledger.locator('tbody tr').first().waitFor();
      expect(await frame.getByRole('button', { name: 'Take a baseline' }).count()).toBe(0);
      expect(await frame.getByRole('button', { name: /^Give a reason/ }).count()).toBe(0);
      await frame.getByRole('button', { name: 'Only what got later' }).click();
      await frame.getByRole('button', { name: 'Size' }).click();
      await leave();
      expect(await violationsIn(frame)).toEqual([]);
      await expectNoSidewaysScrolling(frame);
    },
  );

  it.each([
    ['light', 1440],
    ['dark', 1024],
  ] as const)('tells what changed, and each number opens, %s and %i px wide', async (theme, width) => {
    const frame = await open('', { theme, width });
    await frame.getByText('This is your first visit').waitFor();
    await frame.getByRole('button', { name: 'Last 30 days' }).click();
    const { counts } = await view(pages.sandbox, manager(), 'overview.changes', { portfolioId, from: { days: 30 } });
    const finished = frame.getByRole('button', { name: `${counts.finished} issues finished` });
    await finished.waitFor();
    await frame.getByRole('img', { name: /^Issues done: from .* to .*, week by week$/ }).waitFor();
    await leave();
    expect(await violationsIn(frame)).toEqual([]);
    await expectNoSidewaysScrolling(frame);
    await finished.press('Enter');
    const dialog = frame.getByRole('dialog');
    await dialog.locator('tbody tr').first().waitFor();
    await expectSoon(() => dialog.locator('tbody tr').count(), Math.min(100, counts.finished));
    await expectFocusIn(dialog);
    expect(await violationsIn(frame)).toEqual([]);
    await pages.window.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expectFocusIn(finished);
  });

  it('prints the overview on one page of paper, in light colours and without controls', async () => {
    const frame = await open('', { theme: 'dark' });
    await frame.getByText(/\d+ issues finished/).waitFor();
    await frame.getByRole('img', { name: /^Issues done: from/ }).waitFor();
    await frame.getByRole('heading', { name: 'Progress against time' }).waitFor();
    // The dialog of the browser would wait for somebody.
    await frame.evaluate(() => {
      globalThis.print = () => globalThis.dispatchEvent(new Event('beforeprint'));
    });
    const modeOf = () => frame.evaluate(() => document.documentElement.dataset.colorMode);
    await frame.getByRole('button', { name: 'Print' }).click();
    await expectSoon(modeOf, 'light');
    expect(await pagesOf(frame)).toBe(1);
    await frame.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')));
    await expectSoon(modeOf, 'dark');
  });

  /** Prints what the frame shows: as a page of its own, since only those can be printed without a dialog. */
  async function pagesOf(frame: Frame): Promise<number> {
    const html = (await frame.content()).replace(/<script[\s\S]*?<\/script>/g, '');
    const paper = await pages.window.context.newPage();
    await paper.route(frame.url(), (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await paper.goto(frame.url());
    await paper.emulateMedia({ media: 'print' });
    for (const control of ['tablist', 'search']) expect(await paper.getByRole(control as never).count()).toBe(0);
    expect(await paper.getByText('Progress against time').isVisible()).toBe(true);
    const pdf = await paper.pdf({ preferCSSPageSize: true });
    await paper.close();
    return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
  }

  it('shows figures and their trend beside each portfolio at home, as the portfolio itself has them', async () => {
    await pages.openWindow({ as: manager() });
    const frame = await pages.window.open('/jira/apps/altitude/portfolio');
    const row = frame.getByRole('row').filter({ hasText: 'Promises' });
    await row.getByRole('img', { name: /^Promises, Issues done: from/ }).waitFor();
    const { totals } = await view(pages.sandbox, manager(), 'portfolio.view', { portfolioId });
    const late = expect.stringContaining(String(totals.late)) as unknown;
    await expectSoon(() => row.getByRole('cell').allInnerTexts(), expect.arrayContaining([late]));
    expect(await violationsIn(frame)).toEqual([]);
  });
});
