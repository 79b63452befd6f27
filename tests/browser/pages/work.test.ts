import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { noWorkFilter } from '../../../src/domain/work/work-filter';
import { allRows } from '../../oracle/work-oracle';
import { expectNoSidewaysScrolling, tabTo, type Look } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const path = '/jira/apps/altitude/portfolio/all/work';

describe('the work of all projects', () => {
  const pages = withPages();
  const manager = () => pages.accountOf('Portfolio manager');

  const open = async (look: Partial<Look> = {}, query = ''): Promise<Frame> => {
    await pages.openWindow({ as: manager(), ...look });
    await pages.window.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const frame = await pages.window.open(`${path}${query}`);
    await frame.getByRole('treegrid').waitFor();
    return frame;
  };
  const count = (frame: Frame, lines: number) =>
    frame.waitForFunction(
      (wanted) => document.querySelector('[role=treegrid]')?.getAttribute('aria-rowcount') === String(wanted + 1),
      lines,
    );
  /** Menus with choices stay open. */
  const choose = async (frame: Frame, menu: RegExp, choice: string) => {
    await frame.getByRole('button', { name: menu }).click();
    const item = frame.getByRole('menuitemradio', { name: choice, exact: true });
    await item.click();
    await pages.window.page.keyboard.press('Escape');
    await item.waitFor({ state: 'detached' });
  };
  const takeFrom = async (frame: Frame, menu: RegExp, item: string | RegExp) => {
    await frame.getByRole('button', { name: menu }).click();
    await frame.getByRole('menuitem', { name: item }).click();
  };
  const nameView = async (frame: Frame, name: string) => {
    const field = frame.getByRole('dialog').getByLabel('Name');
    await expectFocusIn(field);
    await field.fill(name);
    await field.press('Enter');
    await frame.getByRole('button', { name: `View: ${name}`, exact: true }).waitFor();
  };
  const expectCopied = (text: RegExp) =>
    expectSoon(() => pages.window.page.evaluate(() => navigator.clipboard.readText()), expect.stringMatching(text));
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => pages.window.page.keyboard.press(key)), Promise.resolve());

  it('is walked, opened, selected and resized by keyboard alone', async () => {
    const frame = await open();
    await tabTo(pages.window, '[data-line]');
    const focused = () => frame.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.line ?? '');
    const project = await focused();
    await press('ArrowRight');
    await frame.locator(`[data-line="${project}"][aria-expanded=true]`).waitFor();
    // An issue: while it is on its way, a line that cannot be selected stands in its place.
    await frame.locator('[data-line][aria-level="2"][aria-selected]').first().waitFor();
    await press('ArrowRight');
    await expectSoon(() => frame.locator('[aria-level="2"]:focus, [aria-level="2"] :focus').count(), 1);
    await press('Space');
    await frame.getByText('1 issue selected').first().waitFor();
    await press('ArrowDown', 'Shift+Space');
    await frame.getByText('2 issues selected').first().waitFor();
    await expectSoon(() => frame.locator('tr[aria-selected=true]').count(), 2);
    await press('ArrowLeft', 'ArrowLeft');
    await tabTo(pages.window, '[role=slider]', 'Shift+Tab');
    const edge = frame.locator('[role=slider]:focus');
    const width = () => edge.evaluate((one) => (one.closest('th') as HTMLElement).offsetWidth);
    const before = await width();
    await press('ArrowRight', 'ArrowRight');
    await expectSoon(async () => (await width()) > before + 20, true);
    await frame.getByRole('button', { name: 'Copy keys' }).click();
    await expectCopied(/^\S+ \S+$/);
  });

  it('narrows to what is typed and chosen, and says how much that is', async () => {
    const frame = await open();
    const late = await allRows(pages.sandbox, manager(), { filter: { ...noWorkFilter, marks: ['late'] } });
    await frame.getByRole('search').getByRole('button', { name: 'Late', exact: true }).click();
    await count(frame, late.rows.length);
    await frame
      .getByText(`${String(late.first.found)} issues match`)
      .first()
      .waitFor();
    await frame.getByText(`Sum of the ${String(late.first.found)} issues that match, each once`).waitFor();
    const word =
      late.rows.flatMap(({ subject, isMatch }) =>
        subject.kind === 'item' && isMatch ? subject.item.issue.key : [],
      )[0] ?? '';
    await frame.getByLabel('Find work').fill(word);
    const both = await allRows(pages.sandbox, manager(), { filter: { ...noWorkFilter, marks: ['late'], text: word } });
    expect(both.first.found).toBeGreaterThan(0);
    await count(frame, both.rows.length);
    await frame.getByLabel('Find work').fill('nothing is called so');
    await frame.getByText('Nothing matches. Clear a filter to see more.').waitFor();
    await frame.getByRole('button', { name: 'Clear filters' }).click();
    await count(frame, (await allRows(pages.sandbox, manager(), { level: 'projects' })).rows.length);
  });

  it('expands to a level, groups, sorts, and exports every line of it', async () => {
    const frame = await open();
    await choose(frame, /^Expand/, 'Epics');
    const epics = await allRows(pages.sandbox, manager(), { level: 'epics' });
    await count(frame, epics.rows.length);
    await choose(frame, /^Group/, 'Status');
    const sort = { column: 'due', direction: 'ascending' } as const;
    const all = await allRows(pages.sandbox, manager(), { grouping: 'status', level: 'all', sort });
    await frame.locator('th button', { hasText: /due/i }).click();
    await frame.locator('th[aria-sort=ascending]').waitFor();
    await frame.getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([
      pages.window.page.waitForEvent('download'),
      frame.getByRole('menuitem', { name: 'CSV, all levels' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    // A head, every line, the totals, and nothing after the last end of line.
    expect(lines).toHaveLength(all.rows.length + 3);
    const keys = all.rows.flatMap(({ subject }) => (subject.kind === 'item' ? subject.item.issue.key : []));
    expect(lines.slice(1).flatMap((line) => /^\d+,([A-Z][A-Z0-9]*-\d+),/.exec(line)?.[1] ?? [])).toEqual(keys);
    await frame.getByRole('button', { name: 'Export', exact: true }).click();
    const [workbook] = await Promise.all([
      pages.window.page.waitForEvent('download'),
      frame.getByRole('menuitem', { name: 'Excel, all levels' }).click(),
    ]);
    expect(
      readFileSync(await workbook.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('keeps a view, and a link to it shows the same', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Columns', exact: true }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hide Health' }).click();
    await dialog.getByRole('button', { name: 'Show Unestimated' }).click();
    await dialog.getByRole('button', { name: 'Move Unestimated to the left' }).click();
    await dialog.getByRole('button', { name: 'Done' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await choose(frame, /^Group/, 'Category');
    await count(
      frame,
      (await allRows(pages.sandbox, manager(), { grouping: 'category', level: 'projects' })).rows.length,
    );
    await takeFrom(frame, /^View/, 'Save as a new view…');
    await nameView(frame, 'By category');
    const heads = (of: Frame) => of.getByRole('columnheader').allInnerTexts();
    const shown = await heads(frame);
    expect(shown).not.toContain('Health');
    expect(shown.at(-2)).toContain('Unestimated');
    await takeFrom(frame, /^View/, /^Rename or share/);
    await nameView(frame, 'By kind');
    await takeFrom(frame, /^View/, 'Copy a link to what is shown');
    await expectCopied(/\?view=[0-9a-f-]{36}$/);
    const link = new URL(await pages.window.page.evaluate(() => navigator.clipboard.readText()));
    const rows = await frame.locator('tr[data-line]').allInnerTexts();
    await pages.window.close();
    const again = await open({}, link.search);
    await again.getByRole('button', { name: 'View: By kind', exact: true }).waitFor();
    await expectSoon(() => heads(again), shown);
    await expectSoon(() => again.locator('tr[data-line]').allInnerTexts(), rows);
  });

  it.each([
    [1440, 'light'],
    [1024, 'dark'],
  ] as const)('breaks no rule of accessibility %i pixels wide in the %s theme', async (width, theme) => {
    const frame = await open({ width, theme });
    const folder = process.env.ALTITUDE_SHOTS;
    await frame.getByRole('button', { name: 'Has a conflict' }).click();
    await frame
      .getByText(/issues? match(es)?$/)
      .first()
      .waitFor();
    await pages.window.page.mouse.move(0, 0);
    await tabTo(pages.window, '[data-line]');
    await press('ArrowDown', 'Space');
    await frame.getByText('1 issue selected').first().waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await expectNoSidewaysScrolling(frame);
    if (folder) await pages.window.page.screenshot({ path: `${folder}/work-${theme}.png` });
    await frame.getByRole('button', { name: 'Columns', exact: true }).click();
    await frame.getByRole('dialog').getByRole('button', { name: 'Hide Health' }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    if (folder) await pages.window.page.screenshot({ path: `${folder}/work-columns-${theme}.png` });
  });
});
