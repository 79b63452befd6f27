import type { Frame } from 'playwright-core';
import { fieldIds } from '../../../sandbox/demo/fields';
import type { TimelineView } from '../../../src/contract/timeline';
import { formatDay } from '../../../src/domain/schedule/calendar-day';
import { view } from '../../resolvers/call-as';
import { settle } from '../../resolvers/settle';
import { expectNoSidewaysScrolling, type Look } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, restingBox } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const path = '/jira/apps/altitude/portfolio/all/timeline';

describe('planning on the timeline', () => {
  const pages = withPages();
  let timeline: TimelineView;
  const manager = () => pages.accountOf('Portfolio manager');
  const sponsor = () => pages.accountOf('Sponsor');

  beforeAll(async () => {
    timeline = await view(pages.sandbox, manager(), 'timeline.view', {});
  });
  // A plan is made from the dates that the page shows: those that a test has left in Jira are to be there for the next.
  afterEach(async () => {
    await pages.sandbox.functions.runScheduled('sweep-changes');
    await settle(pages.sandbox);
  });

  const planFor = async (as: string, look: Partial<Look> = {}): Promise<Frame> => {
    await pages.openWindow({ as, ...look });
    const frame = await pages.window.open(path);
    await frame.getByRole('treegrid').waitFor();
    const plan = frame.getByRole('button', { name: /^Plan/, exact: false }).first();
    if ((await plan.getAttribute('aria-pressed')) !== 'true') await plan.click();
    await frame.getByRole('region', { name: 'Planned changes' }).waitFor();
    return frame;
  };
  const keyboardOf = () => pages.window.page.keyboard;
  const bar = (frame: Frame) => frame.getByRole('region', { name: 'Planned changes' });
  const dialog = (frame: Frame) => frame.getByRole('dialog');
  const shoot = async (name: string) => {
    const folder = process.env.ALTITUDE_SHOTS;
    if (folder) await pages.window.page.screenshot({ path: `${folder}/${name}.png` });
  };

  const daysInJira = async (key: string) => {
    const { jira } = pages.sandbox.source;
    const url = `/rest/api/3/issue/${key}`;
    const { body } = await jira.request(jira.appAccountId, { method: 'GET', path: url, query: new URLSearchParams() });
    const { fields } = body as { fields: Record<string, unknown> };
    return [fields[fieldIds.startDate], fields.duedate];
  };
  /** An epic that states both of its days, which are far enough apart to be taken hold of. */
  const datedIn = ({ items }: TimelineView) => {
    const at = items.keys.findIndex((_, place) => {
      const [start, due] = [items.starts[place] ?? null, items.dues[place] ?? null];
      return (
        items.dueSources[place] === 0 &&
        items.categories[place] !== 2 &&
        start !== null &&
        due !== null &&
        due - start > 20
      );
    });
    const [key = '', summary = ''] = [items.keys[at], items.summaries[at]];
    return { key, summary, start: items.starts[at] ?? null, due: items.dues[at] ?? null };
  };
  const undatedIn = ({ items }: TimelineView) => {
    const columns = [items.starts, items.dues, items.startsBelow, items.duesBelow];
    const at = items.keys.findIndex((_, place) => columns.every((column) => column[place] === null));
    return { key: items.keys[at] ?? '', summary: items.summaries[at] ?? '' };
  };
  const find = (frame: Frame, text: string) => frame.getByLabel('Find items').fill(text);
  const row = (frame: Frame, name: string) => frame.getByRole('row').filter({ hasText: name }).first();

  it('moves a bar by the mouse, writes it to Jira on confirmation, shows it at once, and undoes it', async () => {
    const { key, summary } = datedIn(timeline);
    const before = await daysInJira(key);
    const frame = await planFor(manager());
    await find(frame, key);
    await row(frame, summary).click();
    await frame.getByRole('button', { name: 'Fit', exact: true }).click();
    const hold = await restingBox(frame.locator('rect[class*="hold"]').last());
    const { mouse } = pages.window.page;
    const [x, y] = [hold.x + hold.width / 2, hold.y + hold.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 30, y, { steps: 4 });
    await shoot('planning-drag');
    await mouse.up();
    await bar(frame).getByText('1 planned change', { exact: true }).waitFor();
    await shoot('planning-moved');
    expect(await daysInJira(key)).toEqual(before);
    await bar(frame).getByRole('button', { name: 'Review and apply' }).click();
    await dialog(frame).getByText(key, { exact: true }).waitFor();
    await shoot('planning-review');
    await dialog(frame).getByRole('button', { name: 'Write 1 change to Jira' }).click();
    await dialog(frame).getByText('1 change was written to Jira').waitFor();
    const after = await daysInJira(key);
    expect(after).not.toEqual(before);
    await dialog(frame).getByRole('button', { name: 'Undo 1 written change' }).click();
    await dialog(frame).getByText('1 change was undone in Jira').waitFor();
    expect(await daysInJira(key)).toEqual(before);
    await dialog(frame).getByRole('button', { name: 'Back to the timeline' }).click();
    await dialog(frame).waitFor({ state: 'detached' });
  });

  it('does all of it by keyboard alone, and keeps a plan over a reload', async () => {
    const [{ key, summary, start }, undated] = [datedIn(timeline), undatedIn(timeline)];
    const frame = await planFor(manager());
    const { keyboard } = pages.window.page;
    await find(frame, key);
    await row(frame, summary).focus();
    await keyboard.press('Alt+Shift+ArrowRight');
    await keyboard.press('Enter');
    await bar(frame).getByText('1 planned change', { exact: true }).waitFor();
    await find(frame, undated.key);
    const tray = frame.getByRole('list', { name: 'Items without dates' });
    await tray.getByRole('button', { name: undated.summary }).first().press('Enter');
    await expectFocusIn(dialog(frame));
    await dialog(frame).getByLabel('Start date').fill('2027-03-01');
    await dialog(frame).getByLabel('Due date').fill('2027-02-01');
    await dialog(frame).getByText('The due date is before the start date.').waitFor();
    await dialog(frame).getByLabel('Due date').fill('2027-03-31');
    await dialog(frame).getByLabel('Due date').press('Enter');
    await bar(frame).getByText('2 planned changes', { exact: true }).waitFor();
    await expectFocusIn(bar(frame));
    await pages.window.page.reload();
    const reloaded = await pages.window.frame();
    await reloaded.getByRole('treegrid').waitFor();
    await bar(reloaded).getByText('2 planned changes', { exact: true }).waitFor();
    await bar(reloaded).getByRole('button', { name: 'Review and apply' }).press('Enter');
    await expectFocusIn(dialog(reloaded));
    await dialog(reloaded).getByRole('button', { name: 'Write 2 changes to Jira' }).press('Enter');
    await dialog(reloaded).getByText('2 changes were written to Jira').waitFor();
    expect(await daysInJira(undated.key)).toEqual(['2027-03-01', '2027-03-31']);
    expect((await daysInJira(key))[0]).not.toEqual(start === null ? null : formatDay(start));
  });

  it('keeps what Jira refuses, with the reason, and takes it back', async () => {
    const seen = await view(pages.sandbox, sponsor(), 'timeline.view', {});
    const { key, summary } = datedIn(seen);
    const before = await daysInJira(key);
    const frame = await planFor(sponsor());
    await find(frame, key);
    await row(frame, summary).focus();
    await keyboardOf().press('Alt+ArrowRight');
    await keyboardOf().press('Enter');
    await bar(frame).getByRole('button', { name: 'Review and apply' }).click();
    await dialog(frame).getByRole('button', { name: 'Write 1 change to Jira' }).click();
    await dialog(frame).getByText('You may not edit this item in Jira').waitFor();
    await shoot('planning-refused');
    expect(await violationsIn(frame)).toEqual([]);
    expect(await daysInJira(key)).toEqual(before);
    await dialog(frame)
      .getByRole('button', { name: /^Take back / })
      .click();
    await dialog(frame).getByRole('button', { name: 'Back to the timeline' }).click();
    await bar(frame)
      .getByText(/Drag a bar/)
      .waitFor();
  });

  it.each([
    [1440, 'light'],
    [1024, 'dark'],
  ] as const)('breaks no rule of accessibility %i pixels wide in the %s theme', async (width, theme) => {
    const { summary, key } = datedIn(timeline);
    const frame = await planFor(manager(), { width, theme });
    await find(frame, key);
    await row(frame, summary).focus();
    await keyboardOf().press('Alt+Shift+ArrowRight');
    await keyboardOf().press('Enter');
    await keyboardOf().press('Space');
    await frame.getByRole('complementary').getByRole('button', { name: 'Set dates' }).waitFor();
    await frame.getByLabel('Find items').fill('');
    // The host's own colours of a button below the pointer are too close.
    await pages.window.page.mouse.move(0, 0);
    await shoot(`planning-${theme}`);
    expect(await violationsIn(frame)).toEqual([]);
    await expectNoSidewaysScrolling(frame);
    await bar(frame).getByRole('button', { name: 'Review and apply' }).click();
    await dialog(frame).getByText(key, { exact: true }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await shoot(`planning-review-${theme}`);
  });
});
