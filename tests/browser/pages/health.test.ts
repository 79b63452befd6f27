import type { Frame } from 'playwright-core';
import { aDraft, someRoles } from '../../builders/portfolio';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling, turnTo } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { expectFirstOption } from '../driver/portfolio-editor';
import { readGrid } from '../driver/read-grid';
import { withPages } from '../driver/pages';

const path = '/jira/apps/altitude/portfolio/all';
const severities = ['Danger', 'Attention', 'Good', 'Unknown'];

describe('health in the browser', () => {
  const pages = withPages();

  const open = async (at: string, purpose = 'Portfolio manager', width = 1440): Promise<Frame> => {
    return pages.open(at, { as: pages.accountOf(purpose), width });
  };

  it('stands beside each project, and the worst come first where one sorts by it', async () => {
    const frame = await open(path);
    await frame.locator('[role=treegrid]').first().waitFor();
    await frame.getByRole('columnheader', { name: 'Health' }).getByRole('button').click();
    const shown = async () => (await readGrid(frame)).lines.map((line) => line.Health ?? '');
    const { projects } = await view(pages.sandbox, pages.accountOf('Portfolio manager'), 'portfolio.view', {});
    const states = projects.map(({ health }) => severities.find((word) => word.toLowerCase() === health?.state) ?? '');
    const ranked = [...states].sort((a, b) => severities.indexOf(a) - severities.indexOf(b));
    await expectSoon(shown, ranked);
    expect(new Set(ranked).size).toBeGreaterThan(1);
  });

  it('is answered first, and by at most seven projects that need attention', async () => {
    const frame = await open(path);
    const list = frame.getByRole('list', { name: 'Needs attention' });
    await list.waitFor();
    const { projects } = await view(pages.sandbox, pages.accountOf('Portfolio manager'), 'portfolio.view', {});
    const concerns = projects.filter(({ health }) => ['attention', 'danger'].includes(health?.state ?? ''));
    await expectSoon(() => list.getByRole('listitem').count(), Math.min(7, concerns.length));
    const answer = frame.getByText(`${concerns.length} of ${projects.length} projects need attention`);
    await answer.waitFor();
  });

  it.each([
    ['light', 1440],
    ['dark', 1024],
  ] as const)('opens its rules and the issues behind them, accessibly, %s and %i px wide', async (theme, width) => {
    const frame = await open(path, 'Portfolio manager', width);
    await turnTo(pages.window.page, theme, [frame]);
    await frame.locator('[role=treegrid]').first().waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await frame.getByRole('button', { name: /^Why / }).first().click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByText(/^Attention from 10% of the open issues being late, danger from 25%\.$/).waitFor();
    await dialog.getByText('is booked for 100% or more of the hours').waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await expectNoSidewaysScrolling(frame);
    const show = dialog.getByRole('button', { name: /^Show / }).first();
    const count = Number(/\d+/.exec(await show.innerText())?.[0] ?? 1);
    await show.click();
    const listed = frame.getByRole('dialog').last();
    await listed.locator('tbody tr').first().waitFor();
    await expectSoon(() => listed.locator('tbody tr').count(), Math.min(count, 100));
    expect(await violationsIn(frame)).toEqual([]);
  });

  it('is set by hand with the keyboard alone, stays beside what is computed, and is taken back', async () => {
    const manager = pages.accountOf('Portfolio manager');
    const [project] = (await view(pages.sandbox, manager, 'portfolio.view', {})).projects;
    const members = [{ kind: 'project', projectId: project?.projectId ?? '' }] as const;
    const draft = aDraft({ roles: someRoles(manager), members });
    const { portfolioId } = await view(pages.sandbox, manager, 'portfolio-record.create', { draft });
    const frame = await open(`/jira/apps/altitude/portfolio/${portfolioId}`, 'Portfolio manager', 1024);
    const { keyboard } = pages.window.page;
    await frame.locator('[role=treegrid]').first().waitFor();
    await frame
      .getByTitle(`Health · ${project?.name ?? ''}`)
      .first()
      .press('Enter');
    const dialog = frame.getByRole('dialog');
    await expectFocusIn(dialog);
    await dialog.getByRole('button', { name: 'Set by hand' }).press('Enter');
    await dialog.getByRole('button', { name: 'Set', exact: true }).press('Enter');
    await dialog.getByText('Say why.').waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await turnTo(pages.window.page, theme, [frame]);
      expect(await violationsIn(frame)).toEqual([]);
    }
    for (const [list, entry] of [
      ['What', 'Capacity'],
      ['State', 'Danger'],
    ] as const) {
      await dialog.getByLabel(list).pressSequentially(entry);
      await expectFirstOption(frame, entry);
      await dialog.getByLabel(list).press('Enter');
    }
    await dialog.getByLabel('Reason').pressSequentially('Two people leave.');
    await dialog.getByRole('button', { name: 'Set', exact: true }).press('Enter');
    await dialog.getByText(/^Set by .+, until .+\.$/).waitFor();
    await dialog.getByText('Two people leave.').first().waitFor();
    await expectFocusIn(dialog.getByRole('button', { name: 'Set by hand' }));
    expect(await violationsIn(frame)).toEqual([]);
    await keyboard.press('Escape');
    await frame.getByText('set by hand: Two people leave.').waitFor();
    await frame.getByRole('tab', { name: 'Changes' }).click();
    await frame.getByText(`Health of ${project?.name ?? ''} set by hand: Capacity`).waitFor();
    await frame.getByRole('tab', { name: 'Overview' }).click();
    await frame
      .getByTitle(`Health · ${project?.name ?? ''}`)
      .first()
      .press('Enter');
    await expectFocusIn(dialog);
    await dialog.getByRole('button', { name: 'Take back Capacity' }).press('Enter');
    await dialog.getByText('Two people leave.').waitFor({ state: 'detached' });
    const after = await view(pages.sandbox, manager, 'portfolio.view', { portfolioId });
    expect(after.projects.flatMap(({ overrides }) => overrides)).toEqual([]);
  });

  it('opens from the page of a product', async () => {
    const manager = pages.accountOf('Portfolio manager');
    const { projects } = await view(pages.sandbox, manager, 'portfolio.view', {});
    const frame = await open(`/jira/apps/altitude/product/${projects[0]?.key ?? ''}`);
    await frame.getByTitle(/^Health · /).click();
    await frame.getByRole('dialog').getByText('Growth of the scope').waitFor();
    expect(await frame.getByRole('button', { name: 'Set by hand' }).count()).toBe(0);
  });

  it('follows the thresholds that an administrator sets, and refuses what cannot be', async () => {
    const frame = await open('/jira/admin/altitude', 'Site administrator', 1024);
    await frame.getByRole('tab', { name: 'Thresholds' }).click();
    const attention = frame.getByLabel('Attention from, Late work');
    const save = frame.getByRole('button', { name: 'Save' }).first();
    const limits = frame.getByRole('button', { name: 'Save' }).nth(1);
    await expectSoon(() => limits.isDisabled(), true);
    await attention.fill('90');
    await frame.getByText('Late work: two whole numbers from 1 to 100, the first less than the second.').waitFor();
    await expectSoon(() => save.isDisabled(), true);
    expect(await violationsIn(frame)).toEqual([]);
    await frame.getByLabel('Danger from, Late work').fill('95');
    await save.click();
    await pages.window.page.locator('.flag.success', { hasText: 'The thresholds were saved' }).waitFor();
    const { thresholds } = await view(pages.sandbox, pages.accountOf('Portfolio manager'), 'portfolio.view', {});
    expect(thresholds.late).toEqual({ attention: 90, danger: 95 });
    await frame.getByRole('button', { name: 'Fill in the defaults' }).click();
    await expectSoon(() => attention.inputValue(), '10');
    expect(await limits.isDisabled()).toBe(true);
    await frame.getByLabel('Tight from, percent').fill('80');
    await expectSoon(() => limits.isDisabled(), false);
  });
});
