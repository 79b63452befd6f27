import type { Frame } from 'playwright-core';
import { fillCapacity } from '../../../sandbox/server/fill-capacity';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const path = '/jira/apps/altitude/portfolio/all/capacity';

describe('capacity in the browser', () => {
  const pages = withPages();

  const open = async (at: string, purpose: string, look: { width?: number; theme?: 'light' | 'dark' } = {}) => {
    await pages.openWindow({ as: pages.accountOf(purpose), ...look });
    return pages.window.open(at);
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await pages.window.page.keyboard.press(key);
  };
  const expectFocusOn = (frame: Frame, text: RegExp) =>
    expectSoon(() => frame.evaluate(() => document.activeElement?.textContent ?? ''), expect.stringMatching(text));

  it('says what to set up while nobody has said who works when, and lets an administrator say it', async () => {
    const frame = await open(path, 'Portfolio manager');
    await frame.getByText('Nobody has set up teams yet').waitFor();
    await frame.getByRole('button', { name: 'Sprints' }).click();
    await frame.getByText('Nobody has said how long sprints are').waitFor();
    await pages.window.close();

    const admin = await open('/jira/admin/altitude/capacity', 'Site administrator');
    await admin.getByRole('button', { name: 'Add a calendar' }).click();
    await admin.getByRole('textbox', { name: 'Name' }).fill('Nights');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await admin.getByRole('textbox', { name: day }).fill('0');
    await admin.getByRole('textbox', { name: 'Holidays' }).fill('2026-02-30 Never');
    const save = admin.getByRole('dialog').getByRole('button', { name: 'Save' });
    await save.click();
    await admin.getByText('No day of the week has any hours').waitFor();
    await admin.getByText('Line 1: This cannot be read.').waitFor();
    expect(await admin.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Nights');
    expect(await violationsIn(admin)).toEqual([]);
    await admin.getByRole('textbox', { name: 'Saturday' }).fill('7.5');
    await admin.getByRole('textbox', { name: 'Holidays' }).fill('2026-12-26 Boxing Day');
    await save.click();
    await admin.getByRole('cell', { name: 'Nights', exact: true }).waitFor();
    const { calendars } = await view(pages.sandbox, pages.accountOf('Site administrator'), 'capacity.setup', {});
    expect(calendars[0]?.record).toMatchObject({ name: 'Nights', hours: [0, 0, 0, 0, 0, 7.5, 0] });
    await admin.getByRole('button', { name: 'Remove Nights' }).click();
    await admin.getByText('No calendar yet').waitFor();
  });

  it('is a heat map that is walked by keyboard, and each number opens into its issues', async () => {
    await fillCapacity(pages.sandbox, Date.now());
    const frame = await open(path, 'Portfolio manager');
    const grid = frame.getByRole('grid', { name: 'Utilisation' });
    await grid.waitFor();
    const seen = await view(pages.sandbox, pages.accountOf('Portfolio manager'), 'capacity.view', {
      by: 'team',
      period: 'week',
    });
    const { id, name, booked, available } = seen.rows[0]!;
    await grid.getByRole('button').first().focus();
    await press('End');
    await expectFocusOn(frame, new RegExp(name!));
    await press('Home', 'ArrowRight', 'ArrowDown', 'ArrowUp');
    await expectFocusOn(frame, new RegExp(`^${name}, .*h booked, .*h available$`));
    await press('Enter');
    const dialog = frame.getByRole('dialog');
    await dialog.getByText(/h booked \/ .* h available = \d+\s?%/).waitFor();
    const of = { kind: 'cell', row: id, period: 1 } as const;
    const { total } = await view(pages.sandbox, pages.accountOf('Portfolio manager'), 'capacity.items', {
      by: 'team',
      period: 'week',
      of,
    });
    expect(booked[1]).toBeGreaterThan(0);
    expect(available![1]).toBeGreaterThan(0);
    await dialog.getByRole('table').waitFor();
    await expectSoon(() => dialog.getByRole('row').count(), 1 + Math.min(100, total));
    await expectFocusIn(dialog);
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expectFocusOn(frame, new RegExp(name!));
    await frame.getByRole('button', { name: 'Months' }).press('Enter');
    await frame.getByRole('button', { name: 'People' }).press('Enter');
    await frame.getByRole('columnheader', { name: 'Person' }).first().waitFor();
    await frame.getByRole('button', { name: 'Propose' }).press('Enter');
    await frame.getByText(/h too much now|Nobody is booked beyond/).waitFor();
  });

  it.each([
    [1440, 'light'],
    [1024, 'dark'],
  ] as const)('is in order for assistive technology, %i wide and %s', async (width, theme) => {
    for (const [at, purpose] of [
      [path, 'Portfolio manager'],
      ['/jira/admin/altitude/capacity', 'Site administrator'],
    ] as const) {
      const frame = await open(at, purpose, { width, theme });
      await frame.getByRole('heading', { name: at === path ? 'Levelling proposal' : 'Leave as a file' }).waitFor();
      expect(await violationsIn(frame)).toEqual([]);
      await expectNoSidewaysScrolling(frame);
      if (at === path) await pages.window.close();
    }
  });

  it('lets a lead change the leave of his team where he looks at it', async () => {
    const { teams } = await view(pages.sandbox, pages.accountOf('Site administrator'), 'capacity.setup', {});
    const crew = teams.find(({ record }) =>
      record.members.some(({ accountId }) => accountId === pages.accountOf('Developer')),
    )!;
    const lead = crew.record.leads[0]!;
    await pages.openWindow({ as: lead });
    const frame = await pages.window.open(path);
    await frame.getByRole('heading', { name: 'Your teams: leave and allocation' }).waitFor();
    await frame.getByRole('button', { name: `Edit ${crew.record.name}` }).click();
    const allocation = frame.getByRole('dialog').getByRole('textbox').first();
    await allocation.fill('-10');
    await frame.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await frame.getByText('Line 1: Percent is a whole number').waitFor();
    expect(await allocation.inputValue()).toBe('-10');
    await allocation.fill('60');
    await frame.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    const after = (await view(pages.sandbox, lead, 'capacity.setup', {})).teams.find(({ id }) => id === crew.id)!;
    expect(after.record.members[0]!.allocations[0]!.percent).toBe(60);
  });
});
