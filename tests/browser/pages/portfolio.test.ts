import type { Frame } from 'playwright-core';
import { projectsOf } from '../../oracle/read-as-person';
import { tabTo } from '../driver/app-page';
import { oracleFor, personOf } from '../driver/demo-sandbox';
import { expectSoon } from '../driver/expect-soon';
import { readGrid, type GridLine } from '../driver/read-grid';
import { written } from '../driver/written-figures';
import { withPages } from '../driver/pages';

const app = '/jira/apps/altitude';
const path = `${app}/portfolio/all`;
const keyOf = (line: GridLine): string => /([A-Z][A-Z0-9]*)(?: ·.*)?$/.exec(line.Project ?? '')?.[1] ?? '';
const figuresIn = (line: GridLine | null | undefined, columns: GridLine): GridLine =>
  Object.fromEntries(Object.keys(columns).map((title) => [title, line?.[title] ?? 'missing']));

describe('the portfolio in the browser', () => {
  const pages = withPages();

  const openAs = async (purpose: string, at = path): Promise<Frame> => {
    return pages.open(at, { as: pages.accountOf(purpose) });
  };
  const rowOf = (frame: Frame, name: string) => frame.locator('tr[data-line]', { hasText: name }).first();

  it.each(['Portfolio manager', 'Developer', 'Sponsor'])(
    'shows a %s exactly the figures that the definitions give for what he can read himself',
    async (purpose) => {
      const { jira } = pages.sandbox.source;
      const { accountId, browserLocale } = personOf(jira, purpose);
      const [oracle, keys] = [await oracleFor(jira, accountId), await projectsOf(jira, accountId)];
      const { lines, totals } = await readGrid(await openAs(purpose));
      const shown = Object.fromEntries(lines.map((line) => [keyOf(line), line]));
      expect(Object.keys(shown).sort()).toEqual(keys);
      const expected = Object.fromEntries(keys.map((key) => [key, written(oracle.ofProject(key), browserLocale)]));
      const seen = keys.map((key) => [key, figuresIn(shown[key], expected[key] ?? {})]);
      expect(Object.fromEntries(seen)).toEqual(expected);
      const all = written(oracle.ofAll(), browserLocale);
      expect(figuresIn(totals, all)).toEqual(all);
    },
  );

  it('shows another person other figures after the switch in the top bar', async () => {
    const frame = await openAs('Portfolio manager');
    const before = (await readGrid(frame)).totals;
    const sponsor = personOf(pages.sandbox.source.jira, 'Sponsor').displayName;
    await pages.window.page.locator('summary[aria-label^="Signed in as"]').click();
    await pages.window.page.getByRole('link', { name: sponsor }).click();
    await pages.window.page.waitForSelector(`summary[aria-label^="Signed in as ${sponsor}"]`);
    const after = (await readGrid(await pages.window.frame())).totals;
    expect(after?.Done).toMatch(/\d/);
    expect(after?.Done).not.toBe(before?.Done);
  });

  it('opens a project to its epics with their own figures, and closes it again', async () => {
    const frame = await openAs('Portfolio manager');
    const { accountId, browserLocale } = personOf(pages.sandbox.source.jira, 'Portfolio manager');
    const oracle = await oracleFor(pages.sandbox.source.jira, accountId);
    await rowOf(frame, 'Arvella App').locator('[data-turner]').click();
    await frame
      .getByText(/APP-\d+ · Epic/)
      .first()
      .waitFor();
    const lines = (await readGrid(frame)).lines.filter((line) => /\bAPP-\d+ · Epic/.test(line.Project ?? ''));
    const keys = lines.map((line) => /APP-\d+/.exec(line.Project ?? '')?.[0] ?? '');
    const epics = oracle.issues.filter(({ project, level }) => project === 'APP' && level === 1);
    expect([...keys].sort()).toEqual(epics.map(({ key }) => key).sort());
    epics.forEach((epic) => {
      const expected = written(oracle.ofEpic(epic), browserLocale);
      expect({ epic: epic.key, ...figuresIn(lines[keys.indexOf(epic.key)], expected) }).toEqual({
        epic: epic.key,
        ...expected,
      });
    });
    await rowOf(frame, 'Arvella App').locator('[data-turner]').click();
    const isOpen = async () => (await readGrid(frame)).lines.some((line) => (line.Project ?? '').includes('Epic'));
    await expectSoon(isOpen, false);
  });

  it('sorts by a column in both directions, and says by which', async () => {
    const frame = await openAs('Portfolio manager');
    const late = async () =>
      (await readGrid(frame)).lines.map(({ Late = '' }) => (/\d/.test(Late) ? Number(Late) : null));
    const all = await late();
    const ascending = all.filter((count) => count !== null).sort((a, b) => a - b);
    const unknown = all.filter((count) => count === null);
    const head = frame.getByRole('columnheader', { name: 'Late', exact: true });
    await head.getByRole('button').click();
    await expectSoon(late, [...ascending.toReversed(), ...unknown]);
    await expectSoon(() => head.getAttribute('aria-sort'), 'descending');
    await head.getByRole('button').click();
    await expectSoon(late, [...ascending, ...unknown]);
    await expectSoon(() => frame.getByRole('status').innerText(), 'Sorted by Late, ascending');
  });

  it('narrows the list while one types, and sums what is listed', async () => {
    const frame = await openAs('Portfolio manager');
    const all = await readGrid(frame);
    await frame.getByRole('searchbox').pressSequentially('platf');
    await frame.getByText(/^Total of the \d+ projects? listed$/).waitFor();
    const narrowed = await readGrid(frame);
    const expected = all.lines.filter((line) => /platf/i.test(line.Project ?? ''));
    expect(narrowed.lines.map(keyOf)).toEqual(expected.map(keyOf));
    expect(expected.length).toBeGreaterThan(1);
    expect(Number(narrowed.totals?.Late)).toBe(expected.reduce((sum, line) => sum + Number(line.Late), 0));
    await frame.getByRole('button', { name: 'Clear filters' }).click();
    await expectSoon(async () => (await readGrid(frame)).lines.length, all.lines.length);
  });

  it('leads from the portfolio to an issue and back by keyboard alone', async () => {
    const frame = await openAs('Portfolio manager');
    const { page } = pages.window;
    const isAt = (end: string) => page.waitForURL((url) => url.pathname.endsWith(end));
    await frame.locator('tr[data-line]').first().waitFor();
    await tabTo(pages.window, 'tr[data-line]');
    await page.keyboard.press('ArrowRight');
    await frame.locator('tr[aria-level="2"] a').first().waitFor();
    await page.keyboard.press('Enter');
    await isAt('/product/APP');
    await frame.getByRole('heading', { level: 1, name: 'Arvella App' }).waitFor();
    await tabTo(pages.window, 'tr[data-line]');
    const epic = /APP-\d+/.exec(await frame.locator('tr[data-line]').first().innerText())?.[0] ?? '';
    await page.keyboard.press('Enter');
    await isAt(`/epic/${epic}`);
    await frame.getByRole('heading', { level: 1, name: epic }).waitFor();
    await tabTo(pages.window, 'td a, th a');
    const focused = await frame.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    await page.keyboard.press('Enter');
    await isAt(new URL(focused).pathname.replace('/browse/', '/jira/browse/'));
    await page.goBack();
    const again = await pages.window.frame();
    await again.getByRole('heading', { level: 1, name: epic }).waitFor();
    await tabTo(pages.window, 'nav[aria-label="Where you are"] li:nth-child(2) a');
    await page.keyboard.press('Enter');
    await again.getByRole('heading', { level: 1, name: 'All projects' }).waitFor();
    await expectSoon(() => new URL(page.url()).pathname, path);
  });

  it('gives links their real address, which the browser opens in a tab of its own', async () => {
    const frame = await openAs('Portfolio manager');
    const link = frame.getByRole('link', { name: 'Arvella App' });
    await frame.locator(`a[href="${pages.sandbox.origin}${app}/product/APP"]`).waitFor();
    const [tab] = await Promise.all([
      pages.window.context.waitForEvent('page'),
      link.click({ modifiers: ['Control'] }),
    ]);
    await tab.waitForURL(`${pages.sandbox.origin}${app}/product/APP`);
    expect(new URL(pages.window.page.url()).pathname).toBe(path);
  });
});
