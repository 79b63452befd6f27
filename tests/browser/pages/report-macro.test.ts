import type { Frame } from 'playwright-core';
import { newConfig, submittedConfig } from '../../../src/contract/report-config';
import { dayIn, formatDay } from '../../../src/domain/schedule/calendar-day';
import type { Instant } from '../../../src/domain/units';
import { aDraft, someRoles } from '../../builders/portfolio';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';
import { beginPage, chooseByTyping, insertMacro, macroFrames, publishMacros, publishPage } from '../driver/wiki-page';

describe('the report macro in Confluence', () => {
  const pages = withPages();
  let portfolio: { readonly portfolioId: string; readonly name: string };

  beforeAll(async () => {
    const owner = pages.accountOf('Portfolio manager');
    const { projects } = await view(pages.sandbox, owner, 'portfolio.view', {});
    const members = projects.slice(0, 6).map(({ projectId }) => ({ kind: 'project', projectId }) as const);
    const draft = aDraft({ name: 'Six projects', members, roles: someRoles(owner) });
    portfolio = await view(pages.sandbox, owner, 'portfolio-record.create', { draft });
  });

  const publish = (...configs: readonly unknown[]): Promise<string> =>
    publishMacros(pages.sandbox.origin, pages.accountOf('Portfolio manager'), 'report-macro', configs);
  /** Of the site, which is at most a day away. */
  const quarterAgo = () => dayIn('UTC', (Date.now() - 90 * 86_400_000) as Instant);
  const ofPortfolio = () => submittedConfig(newConfig({ of: 'portfolio', portfolioId: portfolio.portfolioId }));
  it('is inserted from an empty page by keyboard, with a preview, and read', async () => {
    const { page } = await pages.openWindow({ as: pages.accountOf('Portfolio manager') });
    await beginPage(page, pages.sandbox.origin, 'The quarter');
    const config = await insertMacro(pages.window, 'Altitude portfolio report');
    await chooseByTyping(page, config, /Portfolio/, portfolio.name);
    await config.getByRole('heading', { name: portfolio.name }).waitFor();
    expect(await violationsIn(config)).toEqual([]);
    await config.getByLabel('Title').fill('Where we stand');
    await config.getByRole('checkbox', { name: 'Projects' }).press('Space');
    await chooseByTyping(page, config, /Changes since/, 'A day');
    await config.getByText('Choose a day between').waitFor();
    expect(await config.getByRole('button', { name: 'Insert' }).isDisabled()).toBe(true);
    await config.getByLabel('The end of this day').fill(formatDay(quarterAgo()));
    await config.getByRole('button', { name: 'Insert' }).press('Enter');
    await publishPage(page);

    const frame = await pages.window.frame();
    await frame.getByRole('heading', { name: 'Where we stand' }).waitFor();
    const { totals, projects } = await view(pages.sandbox, pages.accountOf('Portfolio manager'), 'portfolio.view', {
      portfolioId: portfolio.portfolioId,
    });
    await frame.getByText(new RegExp(`of ${String(projects.length)} projects need`)).waitFor();
    await frame.getByText(String(totals.unestimated), { exact: true }).waitFor();
    expect(await frame.getByRole('heading', { name: 'Projects' }).count()).toBe(0);
    const { counts } = await view(pages.sandbox, pages.accountOf('Portfolio manager'), 'overview.changes', {
      portfolioId: portfolio.portfolioId,
      from: { day: quarterAgo() },
    });
    await frame.getByText(`${String(counts.finished)} issues finished`).waitFor();
    await expectSoon(() => page.locator('iframe.app-frame').getAttribute('data-ready'), 'true');
    expect(await violationsIn(frame)).toEqual([]);
  });

  it('asks once for several on one page, in the dark and in a narrow column', async () => {
    const path = await publish(ofPortfolio(), ofPortfolio(), ofPortfolio());
    const window = await pages.openWindow({ as: pages.accountOf('Portfolio manager'), theme: 'dark', width: 700 });
    const calls: string[] = [];
    window.page.on('request', (request) => {
      const sent = request.url().endsWith('/sandbox/bridge/invoke') ? (request.postData() ?? '') : '';
      if (sent.includes('report.view')) calls.push(sent);
    });
    await window.page.goto(`${pages.sandbox.origin}${path}`);
    const frames = await macroFrames(window.page, 3);
    for (const frame of frames) await frame.getByRole('heading', { name: 'What changed' }).waitFor();
    expect(calls.length).toBe(1);
    for (const frame of frames) await expectNoSidewaysScrolling(frame);
    expect(await violationsIn(frames[0]!)).toEqual([]);

    await frames[1]!.getByRole('button', { name: 'Refresh' }).click();
    await expectSoon(() => calls.length, 2);
  });

  it('tells each reader what is so for him: something else, nothing, not for him, or not configured', async () => {
    const site = submittedConfig({ ...newConfig({ of: 'site' }), title: 'Where we stand' });
    const gone = submittedConfig(newConfig({ of: 'portfolio', portfolioId: '00000000-0000-4000-8000-000000000000' }));
    const path = await publish(site, gone, undefined, { ...site, parts: [] });
    const read = async (purpose: string): Promise<readonly Frame[]> => {
      const { page } = await pages.openWindow({ as: pages.accountOf(purpose) });
      await page.goto(`${pages.sandbox.origin}${path}`);
      return macroFrames(page, 4);
    };
    const developer = pages.accountOf('Developer');
    const [ofSite, ofGone, ofNone, ofBroken] = await read('Developer');
    const { projects } = await view(pages.sandbox, developer, 'portfolio.view', {});
    await ofSite!.getByText(new RegExp(`of ${String(projects.length)} projects`)).waitFor();
    await ofGone!.getByRole('alert').waitFor();
    await ofNone!.getByText('Choose what this shows').waitFor();
    await ofBroken!.getByText('no longer valid').waitFor();
    const [ofOutsider] = await read('External auditor');
    await ofOutsider!.getByText('no issue that you may see').waitFor();
    expect(await violationsIn(ofOutsider!)).toEqual([]);
    const [ofReader] = await read('Reader of Confluence');
    await ofReader!.getByText('You have no access to Jira here').waitFor();
    // What its author called it is said in the page itself.
    await ofReader!.getByRole('heading', { name: 'Where we stand' }).waitFor();
    expect(await violationsIn(ofReader!)).toEqual([]);
  });

  it('begins for its author with what is valid still, an archived portfolio included, and has to show something', async () => {
    const owner = pages.accountOf('Portfolio manager');
    const draft = aDraft({ name: 'Of last year', members: [], roles: someRoles(owner) });
    const { portfolioId, version } = await view(pages.sandbox, owner, 'portfolio-record.create', { draft });
    await view(pages.sandbox, owner, 'portfolio-record.archive', { portfolioId, version, isArchived: true });
    const config = submittedConfig({ ...newConfig({ of: 'portfolio', portfolioId }), title: 'Then' });
    const path = await publish({ ...config, changesDays: 14, parts: ['changes'] });
    const { page } = await pages.openWindow({ as: owner });
    await page.goto(`${pages.sandbox.origin}${path.replace('/wiki/spaces/PLAN/pages', '/wiki/edit')}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const form = await pages.window.frame('dialog iframe.app-frame');
    await form.getByText('Not all that was chosen before is valid any more.').waitFor();
    await form.getByText('Of last year (archived)').waitFor();
    await form.getByRole('heading', { name: 'Then' }).waitFor();
    expect(await form.getByLabel('Title').inputValue()).toBe('Then');
    expect(await form.getByText('gone or not for you').count()).toBe(0);
    expect(await violationsIn(form)).toEqual([]);
    await chooseByTyping(page, form, /Portfolio/, 'All projects');
    await form.getByText('Choose at least one part.').waitFor();
    expect(await form.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await form.getByRole('checkbox', { name: 'Figures' }).press('Space');
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await page.waitForSelector('dialog', { state: 'detached' });
  });
});
