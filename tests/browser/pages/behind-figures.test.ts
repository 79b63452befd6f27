import type { Frame } from 'playwright-core';
import type { FiguresOracle } from '../../oracle/figures-oracle';
import { violationsIn } from '../driver/axe';
import { oracleFor } from '../driver/demo-sandbox';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

describe('what is behind a figure', () => {
  const pages = withPages();
  let oracle: FiguresOracle;

  beforeAll(async () => {
    oracle = await oracleFor(pages.sandbox.source.jira, pages.accountOf('Portfolio manager'));
  });

  const dialogOf = (frame: Frame) => frame.getByRole('dialog');

  it.each(['light', 'dark'] as const)('opens by keyboard, gives focus back, and is accessible in %s', async (theme) => {
    const frame = await pages.open('/jira/apps/altitude/portfolio/all', { theme });
    const figure = frame.getByLabel('Key figures').locator('button').nth(2);
    await figure.press('Enter');
    const late = oracle.ofAll().late;
    await dialogOf(frame)
      .getByText(`${String(late)} late of`)
      .waitFor();
    await dialogOf(frame).locator('tbody tr').first().waitFor();
    await expectSoon(() => dialogOf(frame).locator('tbody tr').count(), Math.min(late, 100));
    await expectFocusIn(dialogOf(frame));
    expect(await violationsIn(frame)).toEqual([]);
    await pages.window.page.keyboard.press('Escape');
    await dialogOf(frame).waitFor({ state: 'detached' });
    await frame.waitForFunction(() => document.activeElement?.getAttribute('aria-haspopup') === 'dialog');
  });

  it('lists the parts of a sum, as many as the figure says, and the same search in Jira', async () => {
    const frame = await pages.open('/jira/projects/APP/altitude');
    await frame.getByLabel('Key figures').locator('button').first().click();
    const dialog = dialogOf(frame);
    const { done, toDo } = oracle.ofProject('APP');
    await dialog.getByRole('button', { name: 'To do' }).click();
    const link = dialog.getByRole('link', { name: `Open these ${String(toDo)} issues in Jira` });
    expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toContain(
      'project = "APP" AND statusCategory = "To Do"',
    );
    await dialog.getByRole('button', { name: 'Done', exact: true }).click();
    await dialog.getByRole('link', { name: `Open these ${String(done)} issues in Jira` }).waitFor();
  });

  it('opens from a cell of the grid, of the line it stands in', async () => {
    const frame = await pages.open('/jira/apps/altitude/portfolio/all');
    const line = frame.locator('tr[data-line]', { hasText: 'APP ·' });
    await line.locator('button', { hasText: '%' }).first().click();
    await dialogOf(frame).getByRole('heading', { name: 'Issues done · ' }).waitFor();
    const { done, toDo, inProgress, unknown } = oracle.ofProject('APP');
    const total = done + toDo + inProgress + unknown;
    await dialogOf(frame)
      .getByText(`${String(done)} done ÷ ${String(total)} issues`)
      .waitFor();
    expect(frame.url()).not.toContain('/product/');
  });
});
