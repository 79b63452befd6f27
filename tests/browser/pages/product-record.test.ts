import type { Frame } from 'playwright-core';
import { everyone, person } from '../../builders/portfolio';
import { aProductDraft } from '../../builders/product';
import { call, view } from '../../resolvers/call-as';
import { settle } from '../../resolvers/settle';
import { expectNoSidewaysScrolling, tabTo, turnTo } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { choose, expectFirstOption, expectProblem, home, submit, typeName } from '../driver/portfolio-editor';
import { withPages } from '../driver/pages';

describe('products in the browser', () => {
  const pages = withPages();

  const manager = () => pages.accountOf('Portfolio manager');
  const owner = () => pages.accountOf('Product owner');
  const openAt = (path: string, as: string, width = 1440): Promise<Frame> =>
    pages.open(`${home}${path}`, { as, width });
  const titleIs = (frame: Frame, name: string) => frame.getByRole('heading', { level: 1, name }).waitFor();
  const tabsOf = (frame: Frame) => () => frame.getByRole('tab').allInnerTexts();
  const path = (frame: Frame) => frame.getByRole('list', { name: 'Stage' });
  const currentStage = (frame: Frame) => () => path(frame).locator('[aria-current=step]').allInnerTexts();

  /** A product of one project and a part of another, of the portfolio manager; the product owner may edit it. */
  const make = async (name: string) => {
    const { projects } = await view(pages.sandbox, manager(), 'portfolio.view', {});
    const projectId = projects.find(({ key }) => key === 'TRACK')?.projectId ?? '';
    const draft = aProductDraft({
      name,
      vision: 'Known to the hour.',
      stage: 'development',
      members: [
        { kind: 'project', projectId },
        { kind: 'query', jql: 'project = SHOP AND issuetype = Epic' },
      ],
      roles: { ownerAccountId: manager(), editors: [person(owner())], viewers: [everyone] },
    });
    const { product } = await view(pages.sandbox, manager(), 'product-record.create', { draft });
    await settle(pages.sandbox);
    return { product, draft };
  };

  it('with nothing in them say what to do first, and ask for the stage', async () => {
    const draft = aProductDraft({ name: 'Empty', members: [{ kind: 'query', jql: 'labels = "on-no-issue-at-all"' }] });
    const { product } = await view(pages.sandbox, manager(), 'product-record.create', { draft });
    await settle(pages.sandbox);
    const frame = await openAt(`/product/${product}`, manager());
    await frame.getByText('There is nothing in this product that you may see: ').waitFor();
    await frame.getByText('In which stage is this product?').waitFor();
    for (const [tab, first] of [
      ['Features', 'Create the first ones in Jira'],
      ['Roadmap', 'there is no epic among it that you may see'],
    ] as const) {
      await frame.getByRole('tab', { name: tab }).click();
      await frame.getByRole('tabpanel', { name: tab }).getByText(first).waitFor();
    }
    expect(await violationsIn(frame)).toEqual([]);
    await frame.getByRole('link', { name: 'Open the queries in Settings' }).click();
    await frame.getByRole('tab', { name: 'Settings', selected: true }).waitFor();
  });

  it('are begun on a project’s page by its administrator, told what is wrong, and read by everybody else', async () => {
    const admin = pages.accountOf('Site administrator');
    const frame = await pages.open('/jira/projects/LOYAL/altitude', { as: admin });
    await frame.getByRole('button', { name: 'Describe the product' }).click();
    await frame.getByLabel('Vision', { exact: true }).fill('Whoever comes back is thanked.');
    await frame.getByRole('button', { name: 'Add a goal' }).click();
    await expectFocusIn(frame.locator('[data-path="goals.0.name"]'));
    await pages.window.page.keyboard.type('Twice as many come back');
    await frame.getByRole('button', { name: 'Add a stakeholder' }).click();
    await expectFocusIn(frame.locator('[data-path="stakeholders.0.who"]'));
    await pages.window.page.keyboard.type('Retail council');
    await expectFirstOption(frame, 'Retail council \\(not in Jira\\)');
    await pages.window.page.keyboard.press('Enter');
    await choose(pages.window.page, frame, 'Part (required)', ['consulted']);
    await frame.getByRole('button', { name: 'Add a page' }).click();
    await frame.getByLabel(/^Title/).fill('Brief');
    await frame.getByLabel(/^Address/).fill('http://wiki.example/brief');
    await frame.getByRole('button', { name: 'Create', exact: true }).click();
    await frame.getByRole('alert').getByText('Not saved: one field needs to be corrected').waitFor();
    await expectProblem(frame, 'links.0.url', /https/);
    await expectFocusIn(frame.getByLabel(/^Address/));
    await frame.getByLabel(/^Address/).fill('https://wiki.example/brief');
    await submit(pages.window.page, frame, 'Create', '“Loyalty Programme” is saved');
    const read = await openAt('/product/LOYAL', manager());
    await read.getByText('Whoever comes back is thanked.').waitFor();
    await read.getByRole('group', { name: 'Stakeholders' }).getByText('Retail council').waitFor();
    await read.getByRole('group', { name: 'Goals' }).getByText('Twice as many come back').waitFor();
    await expectSoon(
      () => read.getByRole('link', { name: /^Brief/ }).getAttribute('href'),
      'https://wiki.example/brief',
    );
    expect(await tabsOf(read)()).not.toContain('Settings');
    expect(await path(read).getByRole('button').count()).toBe(0);
  });

  it('are made of several projects on the home page, previewed before', async () => {
    const frame = await openAt('', manager());
    await frame.getByRole('button', { name: 'Create a product' }).click();
    await titleIs(frame, 'New product');
    await frame.getByRole('button', { name: 'Create', exact: true }).click();
    await expectProblem(frame, 'name', /Type something/);
    await typeName(frame, 'From door to door');
    await choose(pages.window.page, frame, 'Projects', ['parcel tracking', 'route planning']);
    await frame.getByText(/^2 projects, [\d,]+ issues that you may see\.$/).waitFor();
    await submit(pages.window.page, frame, 'Create', '“From door to door” is created');
    await titleIs(frame, 'From door to door');
    await frame.getByText('Made of: Route Planning, Parcel Tracking').waitFor();
    await frame.getByRole('link', { name: 'Portfolios' }).click();
    await frame.getByRole('group', { name: 'Products' }).getByRole('link', { name: 'From door to door' }).waitFor();
    const project = await pages.open('/jira/projects/TRACK/altitude', { as: manager() });
    await project.getByRole('group', { name: 'Products in this project' }).getByText('From door to door').waitFor();
  });

  it('go from stage to stage by keyboard, and back by the message that says so', async () => {
    const { product } = await make('Staged');
    const frame = await openAt(`/product/${product}`, manager());
    await titleIs(frame, 'Staged');
    await expectSoon(currentStage(frame), ['Development']);
    await tabTo(pages.window, 'button[title="Change the stage to Launch"]');
    await pages.window.page.keyboard.press('Enter');
    await expectSoon(currentStage(frame), ['Launch']);
    // Where it was: the step is another one now, and the focus on it.
    await expectFocusIn(path(frame).locator('[aria-current=step]'));
    const flag = pages.window.page.locator('.flag.success', { hasText: '“Staged” is in Launch now' });
    await flag.getByRole('button', { name: 'Undo' }).click();
    await expectSoon(currentStage(frame), ['Development']);
    await frame.getByRole('tab', { name: 'Changes' }).click();
    await frame.getByText('Stage: Launch → Development').waitFor();
    await frame.getByText('Stage: Development → Launch').waitFor();
    await frame.getByRole('button', { name: 'Undo this change' }).click();
    await expectSoon(currentStage(frame), ['Launch']);
  });

  it('lose nothing when two people edit them, whichever version then counts', async () => {
    const { product, draft } = await make('Contested');
    const frame = await openAt(`/product/${product}/settings`, owner());
    const vision = frame.getByLabel('Vision', { exact: true });
    await vision.fill('Mine.');
    const { members, ...words } = draft;
    const theirs = { ...words, ...(members && { members }), vision: 'Theirs.', stage: 'launch' as const };
    const saved = await call(pages.sandbox, manager(), 'product-record.save', { product, version: 1, draft: theirs });
    expect(saved.ok).toBe(true);
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame
      .getByRole('alert')
      .getByText(/was faster$/)
      .waitFor();
    await expectSoon(() => vision.inputValue(), 'Mine.');
    await frame.getByRole('button', { name: 'Compare and decide' }).click();
    const dialog = frame.getByRole('dialog');
    for (const text of ['Theirs.', 'Mine.', 'Launch', 'Development']) await dialog.getByText(text).waitFor();
    await dialog.getByRole('button', { name: 'Save mine over it' }).click();
    await pages.window.page.locator('.flag.success', { hasText: '“Contested” is saved' }).waitFor();
    const { record, version } = await view(pages.sandbox, manager(), 'product-record.view', { product });
    expect([version, record?.vision, record?.stage]).toEqual([3, 'Mine.', 'development']);
  });

  it('show whoever may see little only that, and open into exactly the issues that are theirs', async () => {
    const { product } = await make('Seen in part');
    const outsider = pages.accountOf('External');
    const frame = await openAt(`/product/${product}`, outsider);
    await titleIs(frame, 'Seen in part');
    await frame.getByText('It also names projects that you may not browse.').waitFor();
    expect(await frame.getByText('Parcel Tracking').count()).toBe(0);
    const full = await openAt(`/product/${product}`, manager());
    await titleIs(full, 'Seen in part');
    const { figures } = await view(pages.sandbox, manager(), 'product.view', { product });
    const late = figures?.late ?? 0;
    expect(late).toBeGreaterThan(0);
    await full.getByLabel('Key figures').locator('button').nth(2).click();
    const dialog = full.getByRole('dialog');
    await dialog.getByText(`${String(late)} late of`).waitFor();
    await expectSoon(() => dialog.locator('tbody tr').count(), Math.min(late, 100));
  });

  it('stand in light and dark, wide and narrow, accessibly and without sideways scrolling', async () => {
    const { product } = await make('Looked at');
    for (const tab of ['', '/settings', '/changes']) {
      const frame = await openAt(`/product/${product}${tab}`, manager());
      await titleIs(frame, 'Looked at');
      await path(frame).waitFor();
      await frame.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
      for (const [theme, width] of [
        ['light', 1440],
        ['dark', 1024],
        ['dark', 400],
      ] as const) {
        await turnTo(pages.window.page, theme, [frame]);
        await pages.window.page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScrolling(frame);
        expect({ tab, width, violations: await violationsIn(frame) }).toEqual({ tab, width, violations: [] });
      }
      expect(pages.window.problems).toEqual([]);
      await pages.window.close();
    }
  });
});
