import type { Frame } from 'playwright-core';
import { expectNoSidewaysScrolling, type AppWindow } from '../driver/app-page';
import type { FiguresOracle } from '../../oracle/figures-oracle';
import { oracleFor, personOf } from '../driver/demo-sandbox';
import { expectSoon } from '../driver/expect-soon';
import { readGrid } from '../driver/read-grid';
import { written } from '../driver/written-figures';
import { withPages } from '../driver/pages';

const widthOf = (element: Element): number => element.getBoundingClientRect().width;

describe('a product and its epics in the browser', () => {
  const pages = withPages();
  let oracle: FiguresOracle;

  beforeAll(async () => {
    const { jira } = pages.sandbox.source;
    oracle = await oracleFor(jira, personOf(jira, 'Portfolio manager').accountId);
  });

  const start = async (width = 1440): Promise<AppWindow> => {
    return pages.openWindow({ as: pages.accountOf('Portfolio manager'), width });
  };
  const openProduct = async (key: string): Promise<Frame> => (await start()).open(`/jira/projects/${key}/altitude`);

  it('lists the epics of a project with children by status, scope, points and dates', async () => {
    const { lines } = await readGrid(await openProduct('APP'));
    const epics = oracle.issues.filter(({ project, level }) => project === 'APP' && level === 1);
    expect(epics.length).toBeGreaterThan(3);
    for (const epic of epics) {
      const line = lines.find(({ Item }) => Item?.includes(`${epic.key} · Epic`));
      expect({ ...line, ...written(oracle.ofEpic(epic), 'en-US') }).toEqual(line);
    }
  });

  it('counts what is its own and what is of other projects, and never calls the latter its own', async () => {
    const frame = await openProduct('STRAT');
    await frame.locator('tr[data-line]').first().waitFor();
    const note = frame.getByText(/initiatives? (or|and) epics? of this product/);
    const own = oracle.issues.filter(({ project, level }) => project === 'STRAT' && level >= 1);
    const below = new Set(own.flatMap(({ key }) => oracle.below(key)));
    const others = [...below].filter(({ project, level }) => project !== 'STRAT' && level >= 1);
    await expectSoon(
      async () => (await note.innerText()).split(';')[0],
      `${String(own.length)} initiatives and epics of this product, and below them ${String(others.length)} of other projects`,
    );
  });

  it('lists the issues without an epic', async () => {
    const projects = [...new Set(oracle.issues.map(({ project }) => project))];
    const [orphans = []] = projects.map((key) => oracle.orphansOf(key)).sort((a, b) => b.length - a.length);
    const frame = await openProduct(orphans[0]?.project ?? '');
    await frame.getByText(`${String(orphans.length)} story-level issues belong to no epic.`).waitFor();
    const list = frame.getByRole('group', { name: 'Without an epic' });
    await list.locator('tbody tr').first().waitFor();
    await expectSoon(() => list.locator('tbody tr').count(), orphans.length);
    const text = await list.innerText();
    expect(orphans.filter(({ key }) => !text.includes(`${key} ·`))).toEqual([]);
  });

  it('shows an epic with its progress, its parent and each of its children', async () => {
    const [epic] = oracle.issues
      .filter(({ level, parentKey }) => level === 1 && parentKey !== null)
      .sort((a, b) => oracle.childrenOf(b.key).length - oracle.childrenOf(a.key).length);
    const children = oracle.childrenOf(epic?.key ?? '');
    const frame = await (await start()).open(`/jira/apps/altitude/epic/${epic?.key ?? ''}`);
    const main = frame.locator('main');
    const done = children.filter(({ category }) => category === 'done').length;
    const told = [
      `${String(done)} of ${String(children.length)} done`,
      epic?.parentKey ?? 'no parent',
      ...children.map(({ key }) => `${key} ·`),
    ];
    const missing = async () => {
      const text = (await main.innerText()).replace(/\s+/gu, ' ');
      return told.filter((part) => !text.includes(part));
    };
    await expectSoon(missing, []);
  });

  it.each([1440, 1024, 700, 320])(
    'opens the panel in the wide column only after a click, and answers at a glance at once, at %i px',
    async (width) => {
      const [epic] = oracle.issues.filter(({ project, level }) => project === 'APP' && level === 1);
      const { page } = await start(width);
      await page.goto(`${pages.sandbox.origin}/browse/${epic?.key ?? ''}`);
      const glance = await pages.window.frame('.issue-side iframe');
      await glance.getByRole('heading', { name: / done| child work items/ }).waitFor();
      expect(await page.locator('.issue-main iframe').count()).toBe(0);
      await page.getByRole('button', { name: 'Altitude' }).click();
      const panel = await pages.window.frame('.issue-main iframe');
      await panel.getByRole('link', { name: 'Open full view' }).waitFor();
      const wide = await page.locator('.issue-main').evaluate(widthOf);
      expect(wide).toBeGreaterThan(Math.min(width * 0.35, 280));
      await expectSoon(() => page.locator('.issue-main iframe').evaluate(widthOf), wide);
      await expectNoSidewaysScrolling(panel);
      // The host hears of the height a moment after it changed.
      await panel.waitForFunction(() => document.body.scrollHeight <= globalThis.innerHeight);
      await page.getByRole('button', { name: 'Hide' }).click();
      await page.locator('.issue-main iframe').waitFor({ state: 'hidden' });
    },
  );

  it('leads from the panel to the same epic at full height', async () => {
    const [epic] = oracle.issues.filter(({ project, level }) => project === 'APP' && level === 1);
    const { page } = await start();
    await page.goto(`${pages.sandbox.origin}/browse/${epic?.key ?? ''}`);
    await page.getByRole('button', { name: 'Altitude' }).click();
    await (await pages.window.frame('.issue-main iframe')).getByRole('link', { name: 'Open full view' }).click();
    await page.waitForURL(`${pages.sandbox.origin}/jira/apps/altitude/epic/${epic?.key ?? ''}`);
    const title = (await pages.window.frame()).getByRole('heading', { level: 1, name: epic?.key ?? '' });
    await title.waitFor();
    expect(await title.isVisible()).toBe(true);
  });

  it('names a parent that the viewer cannot open by its key alone, and keeps its children', async () => {
    const { jira } = pages.sandbox.source;
    const person = personOf(jira, 'Developer');
    const own = await oracleFor(jira, person.accountId);
    const project = [...new Set(own.issues.map((issue) => issue.project))].find(
      (key) => own.outsideKeysOf(key).length > 0,
    );
    const keys = own.outsideKeysOf(project ?? '');
    const frame = await pages.open(`/jira/projects/${project ?? ''}/altitude`, { as: person.accountId });
    await frame.getByRole('heading', { name: 'Epics that you cannot open' }).waitFor();
    const { lines } = await readGrid(frame, (await frame.locator('[role=treegrid]').count()) - 1);
    expect(lines.map(({ Item }) => Item).sort()).toEqual(keys.map((key) => `${key}, an epic you cannot open`).sort());
    for (const key of keys) {
      const expected = written(own.ofOutside(key), person.browserLocale);
      const line = lines.find(({ Item }) => Item?.startsWith(`${key},`));
      expect({ ...line, ...expected }).toEqual(line);
    }
  });
});
