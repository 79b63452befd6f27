import type { Frame } from 'playwright-core';
import type { RoadmapRelease, RoadmapView } from '../../../src/contract/roadmap';
import { issueCount } from '../../../static/views/figures/progress';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const path = '/jira/apps/altitude/product/LOYAL/roadmap';

describe('the roadmap in the browser', () => {
  const pages = withPages();

  const column = (frame: Frame, name: string) => frame.getByRole('region', { name, exact: true });
  const cardsIn = (frame: Frame, name: string) => column(frame, name).getByRole('listitem');
  const seen = (as: string, more: object = {}) =>
    view(pages.sandbox, pages.accountOf(as), 'roadmap.view', { product: 'LOYAL', ...more });
  const namesIn = (shown: RoadmapView, name: string) =>
    shown.items.filter((item) => item.column === name).map((item) => item.name);
  const open = (as: string, look: object = {}) => pages.open(path, { as: pages.accountOf(as), ...look });
  const namesOf = (frame: Frame, name: string) => cardsIn(frame, name).getByRole('heading').allInnerTexts();
  const choose = async (frame: Frame, audience: string) => {
    await frame.getByRole('button', { name: /^Show as: / }).click();
    await frame.getByRole('menuitemradio', { name: audience }).click();
    await pages.window.page.keyboard.press('Escape');
    await frame.getByRole('menuitemradio').first().waitFor({ state: 'detached' });
  };

  it('is edited by keyboard and by mouse: a card moves, and goes back', async () => {
    const frame = await open('Site administrator');
    const before = await seen('Site administrator');
    const [moved = ''] = namesIn(before, 'now');
    await expectSoon(() => namesOf(frame, 'Now'), namesIn(before, 'now'));
    expect(await violationsIn(frame)).toEqual([]);

    await frame.getByRole('button', { name: `Actions for ${moved}`, exact: true }).press('Enter');
    const item = frame.getByRole('menuitem', { name: 'Move to Later' });
    await item.waitFor();
    await item.press('Enter');
    await expectSoon(async () => (await namesOf(frame, 'Later')).includes(moved), true);
    const card = cardsIn(frame, 'Later').filter({ has: frame.getByRole('heading', { name: moved, exact: true }) });
    await card.getByText('By hand').waitFor();
    await expectFocusIn(card);

    await pages.window.page.locator('.flag').getByRole('button', { name: 'Undo' }).click();
    await expectSoon(() => namesOf(frame, 'Now'), namesIn(before, 'now'));
    await expectSoon(async () => (await seen('Site administrator')).items, before.items);

    await cardsIn(frame, 'Now').first().dragTo(column(frame, 'Next'));
    await expectSoon(async () => (await namesOf(frame, 'Next')).includes(moved), true);
    await expectSoon(async () => (await seen('Site administrator')).setup?.placed.length, 1);
    await frame.getByRole('button', { name: `Actions for ${moved}`, exact: true }).click();
    await frame.getByRole('menuitem', { name: 'By the rules again' }).click();
    await expectSoon(() => namesOf(frame, 'Now'), namesIn(before, 'now'));
    await expectSoon(async () => (await seen('Site administrator')).setup?.placed.length, 0);
  });

  it('follows rules that are made while their effect is told', async () => {
    const frame = await open('Site administrator');
    await frame.getByRole('button', { name: 'Rules', exact: true }).click();
    const dialog = frame.getByRole('dialog', { name: 'What stands where' });
    await expectFocusIn(dialog);
    const { items } = await seen('Site administrator');
    const count = (name: string) => items.filter((item) => item.column === name).length;
    const told = dialog.getByText(/^With these rules: /);
    await expectSoon(
      () => told.innerText(),
      `With these rules: ${String(count('now'))} now, ${String(count('next'))} next, ${String(count('later'))} later`,
    );
    await dialog.getByRole('button', { name: 'Remove rule 1' }).click();
    await expectSoon(async () => (await told.innerText()).startsWith('With these rules: 0 now'), true);
    const days = dialog.getByRole('textbox', { name: 'Days' });
    await days.fill('soon');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('A whole number of days from 1 to 3,650.').waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await days.fill('3650');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await column(frame, 'Now').getByText('Nothing').waitFor();
    await expectSoon(async () => (await seen('Site administrator')).setup?.rules.length, 2);
    await pages.window.page.locator('.flag').getByRole('button', { name: 'Undo' }).click();
    await expectSoon(() => cardsIn(frame, 'Now').count(), count('now'));
    await expectSoon(async () => (await seen('Site administrator')).setup?.rules.length, 3);
  });

  it('is shown as an audience sees it, which is edited there', async () => {
    const frame = await open('Site administrator', { width: 700, theme: 'dark' });
    await cardsIn(frame, 'Now').first().getByText('LOYAL-').waitFor();
    await choose(frame, 'Customer');
    await frame.getByText('Shown as: Customer').waitFor();
    await expectSoon(() => frame.getByText('LOYAL-').count(), 0);
    // Nor what stands around it: how it goes, and as of when.
    await expectSoon(() => frame.getByText(/issues? (is|are) late|of \d+ issues are done/).count(), 0);
    await expectSoon(() => frame.locator('header').getByRole('button', { name: 'Today', exact: true }).count(), 0);
    await expectSoon(() => violationsIn(frame), []);
    await expectNoSidewaysScrolling(frame);

    await frame.getByRole('button', { name: 'Edit what Customer sees' }).click();
    const dialog = frame.getByRole('dialog', { name: 'What Customer sees' });
    await expectFocusIn(dialog);
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Key accounts');
    await dialog.getByRole('checkbox', { name: 'what is not started' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await frame.getByText('Shown as: Key accounts').waitFor();
    await frame
      .getByText(/what is not started, keys of issues and projects\. \d+ items? (is|are) left out\./)
      .waitFor();
    const audience = (await seen('Site administrator')).audiences[2]?.id;
    const shown = await seen('Site administrator', { audience });
    await expectSoon(() => namesOf(frame, 'Now'), namesIn(shown, 'now'));
    await frame.getByRole('button', { name: 'Timeline' }).click();
    await frame.getByText('Without dates there is no timeline.').waitFor();
    await frame.getByRole('button', { name: 'Back to everything' }).click();
    await frame.getByText('Shown as: Key accounts').waitFor({ state: 'detached' });
    await frame.locator('header').getByRole('button', { name: 'Today', exact: true }).waitFor();
    await frame.getByRole('treegrid').waitFor();
  });

  it('shows the same items over a calendar, and what its releases hold', async () => {
    const frame = await open('Product owner', { width: 1024 });
    const shown = await seen('Product owner');
    await frame.getByRole('button', { name: 'Timeline' }).click();
    const grid = frame.getByRole('treegrid', { name: 'Timeline of the roadmap' });
    const dated = shown.items.filter(({ column: name, dates }) => name === 'now' && (dates?.start ?? dates?.due));
    for (const { name } of dated) await grid.getByRole('link', { name, exact: true }).waitFor();
    // Atlassian's own selected button is too pale while the mouse is on it.
    await pages.window.page.mouse.move(0, 0);
    await expectSoon(() => violationsIn(frame), []);

    await frame.getByRole('button', { name: 'Releases', exact: true }).click();
    const releases = shown.releases as readonly RoadmapRelease[];
    for (const { name } of releases) await frame.getByRole('region', { name, exact: true }).waitFor();
    const known = releases.find(({ dates }) => dates?.finish?.state === 'known')!;
    const region = frame.getByRole('region', { name: known.name, exact: true });
    const work = issueCount(known.scope!.work);
    const epics = known.itemIds.length === 1 ? '1 epic' : `${String(known.itemIds.length)} epics`;
    await region.getByText(`${epics}, ${String(work)} work item`).waitFor();
    await region.getByText(`${epics} in it`).click();
    for (const id of known.itemIds) {
      const name = shown.items.find((item) => item.id === id)?.name;
      if (name !== undefined) await region.getByRole('link', { name, exact: true }).waitFor();
    }
    await pages.window.page.mouse.move(0, 0);
    await expectSoon(() => violationsIn(frame), []);
    await expectNoSidewaysScrolling(frame);
  });

  it('tells whoever may only look who decides', async () => {
    const frame = await open('Product owner');
    await frame.getByText('decides what stands where on this roadmap.').waitFor();
    await cardsIn(frame, 'Now').first().waitFor();
    expect(await frame.getByRole('button', { name: 'Rules', exact: true }).count()).toBe(0);
    expect(await frame.getByRole('button', { name: /^Actions for / }).count()).toBe(0);
  });
});
