import type { Browser, Page } from 'playwright-core';
import type { PlanChange } from '../../../static/ui/timeline/timeline-model';
import { violationsIn } from '../driver/axe';
import { openBrowser } from '../driver/open-browser';
import { buildPage, type BuiltPage } from './demo-page';

interface Log {
  readonly plans: PlanChange[];
  readonly previews: number;
  readonly said: string[];
  readonly opened: string[];
  readonly scheduled: string[];
}

describe('the timeline in the browser', () => {
  let browser: Browser;
  let built: BuiltPage;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [browser, built] = await Promise.all([openBrowser(), buildPage('tests/browser/timeline/timeline-demo.tsx', false)]);
  });
  afterAll(async () => {
    await browser.close();
    built.remove();
  });
  afterEach(async () => {
    await page.close();
    expect(problems.splice(0)).toEqual([]);
  });

  const open = async (query = 'rows=30', width = 1440): Promise<void> => {
    page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${built.url}?${query}`);
    await page.locator('[role=treegrid] [data-index="0"]').waitFor();
    await page
      .locator('svg rect')
      .first()
      .waitFor({ state: 'attached', timeout: 2_000 })
      .catch(() => undefined);
  };
  const log = (): Promise<Log> => page.evaluate(() => (window as unknown as { timelineLog: Log }).timelineLog);
  const row = (name: string) => page.locator(`[data-line]`, { hasText: name });
  const nameOf = async (name: string): Promise<string> => (await row(name).getAttribute('aria-label')) ?? '';
  const scroller = () => page.locator('[role=treegrid]').locator('..');
  /** The middle of a bar's grip or body, in the window. */
  const boxOf = async (name: string) => {
    const top = (await row(name).boundingBox())!.y;
    const boxes = await page
      .locator('svg rect')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    const own = boxes.filter((box) => box.y > top && box.y < top + 40 && box.width > 10);
    const { x, y, width } = own[0]!;
    return { x, y, width };
  };

  it('reads out in a row what its bar shows', async () => {
    await open();
    expect(await nameOf('PAY-5')).toMatch(
      /^PAY-5 Address check, .* to .*, \d+% done, forecast .* to .*, baseline .* to .*, release/u,
    );
    expect(await nameOf('PAY-4')).toContain('work below ends after it');
  });

  it('opens and closes branches, and moves through the lines, by keyboard', async () => {
    await open();
    await page.locator('[data-index="0"]').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('[data-index="0"]').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Warehouse');
    await page.keyboard.press('Enter');
    expect((await log()).opened).toEqual(['p1']);
  });

  it('moves a bar by keyboard, and plans it only on Enter', async () => {
    await open();
    await row('PAY-5').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect((await log()).plans).toEqual([]);
    await page.keyboard.press('Enter');
    const { plans, said } = await log();
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({ part: 'whole' });
    expect(plans[0]!.after.start! - plans[0]!.before!.start!).toBeGreaterThanOrEqual(8);
    expect(said.at(-1)).toMatch(/^PAY-5 Address check: /u);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('PAY-5');
  });

  it('forgets a held bar on Escape, and says so', async () => {
    await open();
    await row('PAY-5').focus();
    await page.keyboard.press('e');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    const { plans, said } = await log();
    expect([plans, said.at(-1)]).toEqual([[], 'Nothing was changed.']);
  });

  it('moves a bar by pointer, with its new dates beside it', async () => {
    await open();
    const box = await boxOf('PAY-5');
    await page.mouse.move(box.x + box.width / 2, box.y + 14);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 40, box.y + 14, { steps: 5 });
    expect(await page.getByText('days later').isVisible()).toBe(true);
    await page.mouse.up();
    const { plans } = await log();
    expect(plans).toHaveLength(1);
    expect(plans[0]!.after.start).toBeGreaterThan(plans[0]!.before!.start!);
  });

  it('draws an edge out by pointer, and lets go of it on Escape', async () => {
    await open();
    const box = await boxOf('PAY-5');
    const drawOut = async () => {
      await page.mouse.move(box.x + box.width - 1, box.y + 14);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width + 60, box.y + 14, { steps: 5 });
    };
    await drawOut();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect((await log()).plans).toEqual([]);
    await drawOut();
    await page.mouse.up();
    const [plan] = (await log()).plans;
    expect(plan).toMatchObject({ part: 'end', after: { start: plan!.before!.start } });
    expect(plan!.after.end).toBeGreaterThan(plan!.before!.end!);
  });

  it('cannot be edited where nobody listens for edits', async () => {
    await open('rows=30&fixed');
    await row('PAY-5').focus();
    await page.keyboard.press('m');
    expect((await log()).said).toEqual([]);
    expect(await page.locator('svg rect').count()).toBe(0);
  });

  it('drags empty ground, and keeps the clicked line', async () => {
    await open();
    await page.getByRole('button', { name: 'Weeks' }).click();
    const before = await scroller().evaluate((element) => element.scrollLeft);
    await page.mouse.move(900, 200);
    await page.mouse.down();
    await page.mouse.move(760, 200, { steps: 4 });
    await page.mouse.up();
    expect(await scroller().evaluate((element) => element.scrollLeft)).toBe(before + 140);
    expect(await page.locator('[aria-selected="true"]').count()).toBe(0);
  });

  it('keeps the day below the pointer when the wheel zooms', async () => {
    await open();
    const box = await boxOf('PAY-5');
    await page.mouse.move(box.x, box.y + 14);
    await page.keyboard.down('Control');
    for (let at = 0; at < 4; at++) {
      await page.mouse.wheel(0, -60);
      await page.waitForTimeout(60);
    }
    await page.keyboard.up('Control');
    const after = await boxOf('PAY-5');
    expect(after.width).toBeGreaterThan(box.width * 2);
    expect(Math.abs(after.x - box.x)).toBeLessThan(3);
  });

  it('keeps the place in the middle when keys zoom, and shows other units', async () => {
    await open();
    await page.locator('[data-index="1"]').focus();
    for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key);
    expect(await page.getByRole('button', { name: 'Weeks' }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('f');
    expect(await page.getByRole('button', { name: 'Months' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('keeps zoom and place when branches close and open', async () => {
    await open();
    const before = await boxOf('PAY-5');
    await page.locator('[data-line="p1"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    const after = await boxOf('PAY-5');
    expect([Math.round(after.x), Math.round(after.width)]).toEqual([Math.round(before.x), Math.round(before.width)]);
  });

  it('explains its signs on request', async () => {
    await open();
    await page.getByRole('button', { name: 'Legend' }).click();
    expect(await page.getByText('Dates contradict').isVisible()).toBe(true);
    expect(await violationsIn(page.mainFrame())).toEqual([]);
  });

  it('gives dates to an item of the tray, by pointer and by keyboard', async () => {
    await open();
    const item = page.getByRole('button', { name: /Export to Excel/u });
    await item.focus();
    await page.keyboard.press('Enter');
    const scheduled = (await log()).scheduled;
    expect(scheduled).toHaveLength(1);
    const from = (await item.boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(900, 300, { steps: 6 });
    await page.mouse.up();
    const [plan] = (await log()).plans;
    expect(plan).toMatchObject({ id: scheduled[0], before: null });
    expect(plan!.after.end! - plan!.after.start!).toBeGreaterThanOrEqual(13);
  });

  it('follows the strip of the whole period by keyboard', async () => {
    await open('rows=30&fixed', 700);
    await page.getByRole('slider').focus();
    await page.keyboard.press('End');
    const [left, most] = await scroller().evaluate((element) => [
      element.scrollLeft,
      element.scrollWidth - element.clientWidth,
    ]);
    expect(left).toBe(most);
  });

  it('draws few elements however many lines there are, and keeps focus while it scrolls', async () => {
    await open('rows=10000');
    await page.locator('[data-index="2"]').focus();
    await scroller().evaluate((element) => element.scrollTo({ top: 200_000 }));
    await page.locator('[data-index="5000"]').waitFor();
    expect(await page.locator('[role=treegrid] *').count()).toBeLessThan(1_500);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.index)).toBe('2');
  });

  it.each([
    ['light', 1440],
    ['dark', 1024],
    ['light', 320],
  ])('is free of what axe finds, and of sideways scrolling of the page (%s, %i px)', async (theme, width) => {
    await open(`rows=30&sprints&theme=${theme}`, width);
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });

  it('goes out as a picture that stands alone, and as an image file', async () => {
    await open();
    const [svg, bytes] = await page.evaluate(async () => {
      const { timelinePictures } = window as unknown as {
        timelinePictures: { svg: () => Promise<string>; png: () => Promise<number> };
      };
      return [await timelinePictures.svg(), await timelinePictures.png()] as const;
    });
    expect(svg).not.toMatch(/var\(|currentColor/u);
    expect(bytes).toBeGreaterThan(20_000);
  });
});
