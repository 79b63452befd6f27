import type { Browser, Page } from 'playwright-core';
import type { PlanChange } from '../../../static/ui/timeline/timeline-model';
import { expectNoSidewaysScrolling } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectSoon, patienceMillis, restingBox } from '../driver/expect-soon';
import { openBrowser } from '../driver/open-browser';
import { slowDown } from '../driver/slow-page';
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
    page.setDefaultTimeout(patienceMillis);
    await slowDown(page);
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${built.url}?${query}`);
    await page.locator('[role=treegrid] [data-index="0"]').waitFor();
    if (!query.includes('fixed')) await restingBox(page.locator('svg rect').first());
  };
  const log = (): Promise<Log> => page.evaluate(() => (window as unknown as { timelineLog: Log }).timelineLog);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const row = (name: string) => page.locator(`[data-line]`, { hasText: name });
  const nameOf = async (name: string): Promise<string> => (await row(name).getAttribute('aria-label')) ?? '';
  const expectPlans = (count: number) => expectSoon(async () => (await log()).plans.length, count);
  const scroller = () => page.locator('[role=treegrid]').locator('..');
  /** The middle of a bar's grip or body, in the window. */
  const boxOf = async (name: string) => {
    const top = (await row(name).boundingBox())!.y;
    const boxes = await page
      .locator('svg rect')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    const own = boxes.filter((box) => box.y > top && box.y < top + 40 && box.width > 10);
    const { x = 0, y = 0, width = 0 } = own[0] ?? {};
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
    await page.locator('[data-index="0"][aria-expanded=false]').waitFor();
    await page.keyboard.press('ArrowDown');
    await expectSoon(focused, expect.stringContaining('Warehouse'));
    await page.keyboard.press('Enter');
    await expectSoon(async () => (await log()).opened, ['p1']);
  });

  it('moves a bar by keyboard, and plans it only on Enter', async () => {
    await open();
    await row('PAY-5').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect((await log()).plans).toEqual([]);
    await page.keyboard.press('Enter');
    await expectPlans(1);
    const { plans, said } = await log();
    expect(plans[0]).toMatchObject({ part: 'whole' });
    expect(plans[0]!.after.start! - plans[0]!.before!.start!).toBeGreaterThanOrEqual(8);
    expect(said.at(-1)).toMatch(/^PAY-5 Address check: /u);
    await expectSoon(focused, expect.stringContaining('PAY-5'));
  });

  it('forgets a held bar on Escape, and says so', async () => {
    await open();
    await row('PAY-5').focus();
    await page.keyboard.press('e');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expectSoon(async () => (await log()).said.at(-1), 'Nothing was changed.');
    await expectPlans(0);
  });

  it('moves a bar by pointer, with its new dates beside it', async () => {
    await open();
    const box = await boxOf('PAY-5');
    await page.mouse.move(box.x + box.width / 2, box.y + 14);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 40, box.y + 14, { steps: 5 });
    await page.getByText('days later').waitFor();
    await page.mouse.up();
    await expectPlans(1);
    const { plans } = await log();
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
    await expectPlans(1);
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
    await expectSoon(() => scroller().evaluate((element) => element.scrollLeft), before + 140);
    expect(await page.locator('[aria-selected="true"]').count()).toBe(0);
  });

  it('keeps the day below the pointer when the wheel zooms', async () => {
    await open();
    const box = await boxOf('PAY-5');
    await page.mouse.move(box.x, box.y + 14);
    await page.keyboard.down('Control');
    for (let at = 0; at < 4; at++) await page.mouse.wheel(0, -60);
    const isZoomed = async () => {
      const after = await boxOf('PAY-5');
      return after.width > box.width * 2 && Math.abs(after.x - box.x) < 3;
    };
    await expectSoon(isZoomed, true);
    await page.keyboard.up('Control');
  });

  it('keeps the place in the middle when keys zoom, and shows other units', async () => {
    await open();
    await page.locator('[data-index="1"]').focus();
    for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Weeks', pressed: true }).waitFor();
    await page.keyboard.press('f');
    const months = page.getByRole('button', { name: 'Months' });
    await expectSoon(() => months.getAttribute('aria-pressed'), 'true');
  });

  it('keeps zoom and place when branches close and open', async () => {
    await open();
    const place = async () => {
      const { x, width } = await boxOf('PAY-5');
      return [Math.round(x), Math.round(width)];
    };
    const before = await place();
    await page.locator('[data-line="p1"]').press('ArrowLeft');
    await page.locator('[data-line="p1"][aria-expanded=false]').waitFor();
    await page.locator('[data-line="p1"]').press('ArrowRight');
    await expectSoon(place, before);
  });

  it('explains its signs on request', async () => {
    await open();
    await page.getByRole('button', { name: 'Legend' }).click();
    await page.getByText('Dates contradict').waitFor();
    expect(await violationsIn(page.mainFrame())).toEqual([]);
  });

  it('gives dates to an item of the tray, by pointer and by keyboard', async () => {
    await open();
    const item = page.getByRole('button', { name: /Export to Excel/u });
    await item.press('Enter');
    await expectSoon(async () => (await log()).scheduled.length, 1);
    const { scheduled } = await log();
    const from = await restingBox(item);
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(900, 300, { steps: 6 });
    await page.mouse.up();
    await expectPlans(1);
    const [plan] = (await log()).plans;
    expect(plan).toMatchObject({ id: scheduled[0], before: null });
    expect(plan!.after.end! - plan!.after.start!).toBeGreaterThanOrEqual(13);
  });

  it('follows the strip of the whole period by keyboard', async () => {
    await open('rows=30&fixed', 700);
    await page.getByRole('slider').focus();
    await page.keyboard.press('End');
    const toGo = () => scroller().evaluate((element) => element.scrollWidth - element.clientWidth - element.scrollLeft);
    await expectSoon(toGo, 0);
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
    await expectNoSidewaysScrolling(page.mainFrame());
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
