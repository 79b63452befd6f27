import { excerptRequestOf, newRoadmapConfig, submittedRoadmapConfig } from '../../../src/contract/roadmap-config';
import { usualAudiences } from '../../../src/domain/roadmap/audience';
import { call, view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';
import { beginPage, chooseByTyping, insertMacro, macroFrames, publishMacros, publishPage } from '../driver/wiki-page';

const customer = usualAudiences.find(({ kind }) => kind === 'customer')!.id;

describe('the roadmap macro in Confluence', () => {
  const pages = withPages();
  const manager = () => pages.accountOf('Portfolio manager');
  const product = { of: 'product', product: 'WMS' } as const;
  const config = newRoadmapConfig(product);
  const publish = (...configs: readonly unknown[]): Promise<string> =>
    publishMacros(pages.sandbox.origin, manager(), 'roadmap-macro', configs);
  const excerptOf = (as: string, more: object = {}) =>
    view(pages.sandbox, as, 'roadmap.excerpt', excerptRequestOf({ ...config, ...more }));

  it('is inserted from an empty page by keyboard, with a preview, and read as a table', async () => {
    const { page } = await pages.openWindow({ as: manager() });
    await beginPage(page, pages.sandbox.origin, 'Where the warehouse goes');
    const form = await insertMacro(pages.window, 'Altitude roadmap');
    const choose = (field: RegExp, typed: string, option: RegExp) => chooseByTyping(page, form, field, typed, option);
    await choose(/Product or portfolio/, 'WMS', /\(WMS\)/);
    const { name, roadmap } = await excerptOf(manager());
    await form.getByRole('heading', { name, exact: true }).waitFor();
    await form.getByRole('region', { name: 'Now' }).waitFor();
    expect(await violationsIn(form)).toEqual([]);
    await choose(/Shown as/, 'Table', /Table/);
    await form.getByRole('checkbox', { name: 'When' }).press('Space');
    await form.getByRole('columnheader', { name: 'When' }).waitFor();
    await choose(/Period/, 'day', /From a day/);
    await form.getByText('Choose both days').waitFor();
    expect(await form.getByRole('button', { name: 'Insert' }).isDisabled()).toBe(true);
    await choose(/Period/, 'All', /All time/);
    await form.getByLabel('Title').fill('The warehouse');
    await form.getByRole('button', { name: 'Insert' }).press('Enter');
    await publishPage(page);

    const frame = await pages.window.frame();
    await frame.getByRole('heading', { name: 'The warehouse' }).waitFor();
    await frame.getByRole('cell', { name: roadmap.items[0]!.name }).first().waitFor();
    expect(await frame.getByRole('row').count()).toBe(Math.min(25, roadmap.items.length) + 1);
    await expectSoon(() => page.locator('iframe.app-frame').getAttribute('data-ready'), 'true');
    expect(await violationsIn(frame)).toEqual([]);
  });

  it('asks once for several looks of the same, in the dark and in a narrow column', async () => {
    const looks = ['horizons', 'releases', 'table', 'timeline'] as const;
    const path = await publish(...looks.map((look) => submittedRoadmapConfig({ ...config, look })));
    const { page } = await pages.openWindow({ as: manager(), theme: 'dark', width: 700 });
    const calls: string[] = [];
    page.on('request', (request) => {
      const sent = request.url().endsWith('/sandbox/bridge/invoke') ? (request.postData() ?? '') : '';
      if (sent.includes('roadmap.excerpt')) calls.push(sent);
    });
    await page.goto(`${pages.sandbox.origin}${path}`);
    const [horizons, releases, table, timeline] = await macroFrames(page, looks.length);
    const { roadmap } = await excerptOf(manager());
    await horizons!.getByRole('region', { name: 'Later' }).waitFor();
    await releases!.getByText(/Forecasts draw from|too (little|few) to forecast/).waitFor();
    await table!.getByRole('cell', { name: roadmap.items[0]!.name }).first().waitFor();
    await timeline!.getByRole('treegrid').waitFor();
    expect(calls.length).toBe(1);
    for (const frame of [horizons!, releases!, table!, timeline!]) {
      await expectNoSidewaysScrolling(frame);
      expect(await violationsIn(frame)).toEqual([]);
    }
    await table!.getByRole('button', { name: 'Refresh' }).click();
    await expectSoon(() => calls.length, 2);
  });

  it('tells each reader what is so for him: cut, for an audience, gone, broken, or not for him', async () => {
    const gone = '00000000-0000-4000-8000-000000000000';
    const filter = { ...config.filter, text: 'no item is called so', labels: ['x'.repeat(255)] };
    const path = await publish(
      submittedRoadmapConfig({ ...config, audience: customer, title: 'L'.repeat(200) }),
      submittedRoadmapConfig({ ...config, filter }),
      submittedRoadmapConfig({ ...config, audience: gone }),
      { ...submittedRoadmapConfig({ ...config, title: 'What was planned' }), look: 'gantt' },
      undefined,
      submittedRoadmapConfig(newRoadmapConfig({ of: 'product', product: 'STRAT' })),
      '{"source":',
    );
    const developer = pages.accountOf('Developer in the warehouse');
    const { page } = await pages.openWindow({ as: developer });
    await page.goto(`${pages.sandbox.origin}${path}`);
    const [ofAudience, ofNothing, ofGone, ofBroken, ofNone, ofOthers, ofText] = await macroFrames(page, 7);
    const { roadmap, leftOut } = await excerptOf(developer, { filter });
    await ofAudience!.getByText('Shown as: Customer').waitFor();
    expect(await ofAudience!.getByText(/WMS-\d/).count()).toBe(0);
    expect(roadmap.items).toEqual([]);
    // No word is longer than the page is wide.
    for (const frame of [ofAudience!, ofNothing!]) await expectNoSidewaysScrolling(frame);
    await ofNothing!.getByText(`${String(leftOut.filter)} items left out by the author’s filter`).waitFor();
    await ofGone!.getByText('The audience that this roadmap was to be shown for is gone').waitFor();
    await ofBroken!.getByText('no longer valid').waitFor();
    await ofBroken!.getByRole('heading', { name: 'What was planned' }).waitFor();
    expect(await violationsIn(ofBroken!)).toEqual([]);
    await ofText!.getByText('no longer valid').waitFor();
    await ofNone!.getByText('Choose what this shows').waitFor();
    await ofOthers!.getByText('gone, or you may not see it').waitFor();
    expect(await call(pages.sandbox, developer, 'product.view', { product: 'STRAT' })).toMatchObject({ ok: false });
    expect(await violationsIn(ofAudience!)).toEqual([]);
  });

  it('is printed whole, as it looks on the screen, without what one can do there alone', async () => {
    const site = newRoadmapConfig({ of: 'site' });
    const path = await publish(
      ...(['table', 'timeline'] as const).map((look) => submittedRoadmapConfig({ ...site, look })),
    );
    const { page } = await pages.openWindow({ as: manager(), theme: 'dark' });
    await page.goto(`${pages.sandbox.origin}${path}`);
    const [table, timeline] = await macroFrames(page, 2);
    await timeline!.getByRole('treegrid').waitFor();
    const { items } = (await view(pages.sandbox, manager(), 'roadmap.excerpt', excerptRequestOf(site))).roadmap;
    expect(items.length).toBeGreaterThan(25);
    const rows = (of = table!) => of.getByRole('group', { name: 'Roadmap', exact: true }).getByRole('row').count();
    await expectSoon(rows, 26);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect([await rows(), await rows(timeline)]).toEqual([items.length + 1, items.length + 1]);
    for (const frame of [table!, timeline!]) {
      expect(await frame.getByRole('button', { name: /^(Refresh|Show \d+ more|Today|Zoom in)$/ }).count()).toBe(0);
      await expectSoon(() => frame.evaluate(() => document.body.scrollHeight <= window.innerHeight), true);
      expect(await frame.evaluate(() => document.documentElement.dataset.colorMode)).toBe('light');
      await expectNoSidewaysScrolling(frame);
    }
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expectSoon(rows, 26);
    await expectSoon(() => table!.evaluate(() => document.documentElement.dataset.colorMode), 'dark');
  });

  it('is told to be painted once it is, its code included', async () => {
    const releases = { ...newRoadmapConfig({ of: 'site' }), look: 'releases' } as const;
    const path = await publish(
      submittedRoadmapConfig({ ...config, look: 'timeline' }),
      submittedRoadmapConfig(releases),
    );
    const { page } = await pages.openWindow({ as: manager() });
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/roadmap-timeline-*.js', async (route) => {
      await arrival;
      await route.continue();
    });
    const isReady = () => page.locator('iframe.app-frame').first().getAttribute('data-ready');
    await page.goto(`${pages.sandbox.origin}${path}`);
    const [frame, ofReleases] = await macroFrames(page, 2);
    await frame!.getByRole('heading', { name: 'Warehouse Management' }).waitFor();
    await frame!.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    expect(await isReady()).toBeNull();
    arrive();
    await frame!.getByRole('treegrid').waitFor();
    await expectSoon(isReady, 'true');
    // Several projects have a release of one name.
    await ofReleases!.getByRole('region').first().waitFor();
    expect(await violationsIn(ofReleases!)).toEqual([]);
  });

  it('is made of a pasted link, and tells its author what that says and it does not show', async () => {
    const { page } = await pages.openWindow({ as: manager() });
    await beginPage(page, pages.sandbox.origin, 'Pasted');
    const link = `${pages.sandbox.origin}/jira/projects/WMS/altitude/product/WMS/delivery?asOf=2026-01-05`;
    const line = page.locator('#wiki-blocks textarea').last();
    await line.focus();
    await line.evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, link);
    const inEditor = await pages.window.frame('.wiki-macro iframe.app-frame');
    await inEditor.getByText('It leads to Jan 5, 2026.').waitFor();
    await inEditor.getByRole('region', { name: 'Now' }).waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const form = await pages.window.frame('dialog iframe.app-frame');
    await form.getByText('It leads to a part of the page that this has nothing of.').waitFor();
    await form.getByRole('region', { name: 'Now' }).waitFor();
    expect(await violationsIn(form)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await publishPage(page);
    const asRead = await pages.window.frame();
    await asRead.getByRole('region', { name: 'Now' }).waitFor();
    expect(await asRead.getByText('It leads to').count()).toBe(0);
  });

  it('explains to its author what is gone, and keeps it until he chooses anew', async () => {
    const gone = '00000000-0000-4000-8000-000000000000';
    const path = await publish(submittedRoadmapConfig({ ...config, audience: gone, title: 'For whom' }));
    const { page } = await pages.openWindow({ as: manager() });
    await page.goto(`${pages.sandbox.origin}${path.replace('/wiki/spaces/PLAN/pages', '/wiki/edit')}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const form = await pages.window.frame('dialog iframe.app-frame');
    await form.getByText('This audience is gone').waitFor();
    await form.getByRole('alert').waitFor();
    expect(await form.getByLabel('Title').inputValue()).toBe('For whom');
    await form.getByRole('combobox', { name: /For whom/ }).focus();
    await page.keyboard.type('Everything');
    await form.getByRole('option', { name: /Everything/ }).waitFor();
    await page.keyboard.press('Enter');
    await form.getByRole('region', { name: 'Now' }).waitFor();
    expect(await form.getByText('This audience is gone').count()).toBe(0);
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await page.waitForSelector('dialog', { state: 'detached' });
  });

  it('begins for its author with what is valid still of what is not', async () => {
    const days = { period: 'days', from: '2026-05-01', to: '2026-04-30' };
    const path = await publish({ ...submittedRoadmapConfig({ ...config, title: 'Spring' }), ...days, look: 'gantt' });
    const { page } = await pages.openWindow({ as: manager() });
    await page.goto(`${pages.sandbox.origin}${path.replace('/wiki/spaces/PLAN/pages', '/wiki/edit')}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    // Nothing of the form explains itself under the pointer.
    await page.mouse.move(0, 0);
    const form = await pages.window.frame('dialog iframe.app-frame');
    await form.getByText('Not all that was chosen before is valid any more.').waitFor();
    await form.getByText('Choose both days, the earlier one first.').waitFor();
    expect(await form.getByLabel('Title').inputValue()).toBe('Spring');
    expect(await form.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await form.getByLabel('To', { exact: true }).fill('2026-05-31');
    await form.getByText('Choose both days').waitFor({ state: 'detached' });
    await form.getByLabel('From', { exact: true }).fill('0202-05-01');
    await form.getByText('Choose both days').waitFor();
    await form.getByLabel('From', { exact: true }).fill('2026-05-01');
    await form.getByText('May 1, 2026 to May 31, 2026').waitFor();
    await form.getByRole('region', { name: 'Now' }).waitFor();
    expect(await violationsIn(form)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await page.waitForSelector('dialog', { state: 'detached' });
  });
});
