import type { Frame } from 'playwright-core';
import { aDraft } from '../../builders/portfolio';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling, tabTo, turnTo } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { choose, expectFirstOption, expectProblem, home, submit, typeName } from '../driver/portfolio-editor';
import { readGrid } from '../driver/read-grid';
import { withPages } from '../driver/pages';

describe('making portfolios in the browser', () => {
  const pages = withPages();

  const manager = () => pages.accountOf('Portfolio manager');
  const openAt = async (path: string, look: { width?: number } = {}): Promise<Frame> => {
    return pages.open(`${home}${path}`, { as: manager(), ...look });
  };
  const preview = (frame: Frame, text: RegExp) => frame.getByText(text).waitFor();
  const projectsIn = async (frame: Frame) => (await readGrid(frame)).lines.map((line) => line.Project ?? '');
  const nameIn = (frame: Frame) => frame.getByLabel(/^Name/).first();
  const titleIs = (frame: Frame, name: string) => frame.getByRole('heading', { level: 1, name }).waitFor();

  it('leads from the home to a portfolio of three projects, previewed before it is made', async () => {
    const frame = await openAt('');
    await frame.getByRole('button', { name: 'Create a portfolio' }).first().click();
    await expectFocusIn(nameIn(frame));
    await pages.window.page.keyboard.type('Customer platform');
    await choose(pages.window.page, frame, 'Projects', ['arvella app', 'payments', 'web shop']);
    await preview(frame, /^3 projects, [\d,]+ issues that you may see\.$/);
    await submit(pages.window.page, frame, 'Create', '“Customer platform” is created');
    await titleIs(frame, 'Customer platform');
    expect((await projectsIn(frame)).map((line) => /APP|PAY|SHOP/.exec(line)?.[0])).toEqual(['APP', 'PAY', 'SHOP']);
    await expectSoon(
      () => frame.getByRole('tab').allInnerTexts(),
      ['Overview', 'Work', 'Timeline', 'Baselines', 'Dependencies', 'Capacity', 'Settings', 'Changes'],
    );
  });

  it('takes a whole category', async () => {
    const frame = await openAt('/portfolio/new');
    await typeName(frame, 'All money');
    await choose(pages.window.page, frame, 'Project categories', ['finance']);
    await preview(frame, /^[2-9] projects, /);
    await submit(pages.window.page, frame, 'Create', '“All money” is created');
    const lines = await projectsIn(frame);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => !line.includes('Finance'))).toEqual([]);
  });

  it('says of a query what is wrong with it where it is typed, and takes the mended one', async () => {
    const frame = await openAt('/portfolio/new');
    await typeName(frame, 'By query');
    await frame.getByRole('button', { name: 'Add a JQL query' }).click();
    await expectFocusIn(frame.getByLabel('JQL query 1'));
    await pages.window.page.keyboard.type('assignee = currentUser()');
    await frame.getByText(/^currentUser\(\) finds other issues for each person/).waitFor();
    await frame.getByRole('button', { name: 'Create', exact: true }).click();
    await frame.getByRole('alert').getByText('Not saved: one field needs to be corrected').waitFor();
    await expectFocusIn(frame.getByLabel('JQL query 1'));
    await frame.getByLabel('JQL query 1').fill('project = APP AND');
    await frame.locator('[data-path="members.0.jql"][data-invalid]').waitFor();
    await expectProblem(frame, 'members.0.jql', /JQL/);
    await frame.getByLabel('JQL query 1').fill('project = APP AND issuetype = Epic');
    await preview(frame, /^JQL query 1: about \d+ issues, counted after you save\.$/);
    await submit(pages.window.page, frame, 'Create', '“By query” is created');
    await frame.getByText('APP · Customer products').waitFor();
    expect(await projectsIn(frame)).toHaveLength(1);
  });

  it('can be made by keyboard alone', async () => {
    const frame = await openAt('');
    const { page } = pages.window;
    await frame.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(pages.window, 'main header button');
    await page.keyboard.press('Enter');
    await expectFocusIn(nameIn(frame));
    await page.keyboard.type('By hand');
    await page.keyboard.press('Tab');
    await page.keyboard.type('fleet');
    await expectFirstOption(frame, 'fleet');
    await page.keyboard.press('Enter');
    await tabTo(pages.window, 'button[type=submit]');
    await page.keyboard.press('Enter');
    await titleIs(frame, 'By hand');
    expect(await projectsIn(frame)).toHaveLength(1);
  });

  it('asks before typed text is lost, and keeps it on the word of the person', async () => {
    const frame = await openAt('');
    await frame.getByRole('button', { name: 'Create a portfolio' }).first().click();
    await titleIs(frame, 'New portfolio');
    await typeName(frame, 'Not yet saved');
    await frame.getByRole('link', { name: 'Portfolios' }).click();
    await frame.getByRole('button', { name: 'Keep editing' }).click();
    await expectSoon(() => nameIn(frame).inputValue(), 'Not yet saved');
    await pages.window.page.goBack();
    await frame.getByRole('button', { name: 'Leave without saving' }).click();
    await titleIs(frame, 'Portfolios');
    expect(await frame.getByText('Not yet saved').count()).toBe(0);
  });

  it('stands in light and dark, wide and narrow, with long Japanese names, accessibly and without sideways scrolling', async () => {
    const name = '顧客体験刷新プログラムおよび基幹システム再構築計画二〇二七年度版'.repeat(3);
    const draft = aDraft({
      name,
      description: name,
      members: [{ kind: 'query', jql: 'project = JPN' }],
      candidates: [{ id: crypto.randomUUID(), name, note: name, start: null, end: null, points: null }],
    });
    const { portfolioId } = await view(pages.sandbox, manager(), 'portfolio-record.create', { draft });
    for (const tab of ['', '/settings', '/changes']) {
      const frame = await openAt(`/portfolio/${portfolioId}${tab}`);
      await titleIs(frame, name);
      await frame.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
      for (const [colorScheme, width] of [
        ['light', 1440],
        ['dark', 1024],
        ['dark', 400],
      ] as const) {
        await turnTo(pages.window.page, colorScheme, [frame]);
        await pages.window.page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScrolling(frame);
        expect({ tab, width, violations: await violationsIn(frame) }).toEqual({ tab, width, violations: [] });
      }
      if (tab !== '/changes') {
        expect(pages.window.problems).toEqual([]);
        await pages.window.close();
      }
    }
  });
});
