import type { Frame } from 'playwright-core';
import { call, view } from '../../resolvers/call-as';
import { settle } from '../../resolvers/settle';
import { expectNoSidewaysScrolling, type Look } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { startInterruptedDemo } from '../driver/demo-sandbox';
import { expectSoon } from '../driver/expect-soon';
import { expectFirstOption } from '../driver/portfolio-editor';
import { withPages } from '../driver/pages';

const path = '/jira/admin/altitude/fields';

describe('the fields in the administration', () => {
  let isJiraDown = false;
  const unavailable = { status: 503, headers: {}, body: {}, returned: 0 };
  const start = async () => {
    const sandbox = await startInterruptedDemo('Arvella, fields', ({ isApp, request }) =>
      isJiraDown && !isApp && request.path.endsWith('/mypermissions') ? Promise.resolve(unavailable) : null,
    );
    await sandbox.ready();
    return sandbox;
  };
  const pages = withPages({ start, mayHaveProblems: true });
  const admin = () => pages.accountOf('Site administrator');

  const open = (look: Partial<Look> = {}, at = path): Promise<Frame> => pages.open(at, { as: admin(), ...look });
  const card = (frame: Frame, role: string, style = 'Company-managed projects') =>
    frame
      .getByRole('region', { name: role, exact: true })
      .locator('div', { has: frame.getByText(style) })
      .last();

  it.each([
    [1440, 'light'],
    [1440, 'dark'],
    [1024, 'light'],
    [320, 'light'],
  ] as const)('are accessible at %i pixels, %s, in both states', async (width, theme) => {
    const frame = await open({ width, theme });
    await frame
      .getByText(/of [\d,]+ issues/)
      .first()
      .waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Choose fields' }).first().click();
    await frame.getByRole('combobox', { name: 'Add a number field' }).fill('Cost');
    await expectFirstOption(frame, 'Cost');
    await pages.window.page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Remove Cost estimate' }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await expectNoSidewaysScrolling(frame);
    expect(pages.window.problems).toEqual([]);
  });

  it('have an address of their own, and the tabs lead there and back', async () => {
    const frame = await open({}, '/jira/admin/altitude');
    await frame.getByRole('heading', { name: 'Data', exact: true }).waitFor();
    await frame.getByRole('tab', { name: 'Fields' }).click();
    await frame.getByRole('heading', { name: 'Fields', exact: true }).waitFor();
    await pages.window.page.waitForURL(`**${path}`);
    await pages.window.page.goBack();
    await frame.getByRole('heading', { name: 'Data', exact: true }).waitFor();
    await frame.getByRole('tab', { name: 'Data', selected: true }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
  });

  it('are chosen by keyboard alone; the focus stays where one works', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Choose fields' }).first().waitFor();
    const focused = () => frame.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '');
    for (let presses = 0; presses < 40 && (await focused()) !== 'Choose fields'; presses++) {
      await pages.window.page.keyboard.press('Tab');
    }
    await pages.window.page.keyboard.press('Enter');
    await expectSoon(focused, expect.stringContaining('Use automatic'));
    await frame.getByRole('button', { name: 'Move Story Points down' }).press('Enter');
    // It stands last now, so the other arrow has the focus.
    await frame.getByText('Story Points is number 2 now.').waitFor({ state: 'attached' });
    await expectSoon(focused, expect.stringContaining('Move Story Points up'));
    const remove = frame.getByRole('button', { name: 'Remove Story Points' });
    await remove.press('Enter');
    await remove.waitFor({ state: 'detached' });
    await expectSoon(
      () => frame.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'Add a field: Story points, Company-managed projects',
    );
  });

  it('keep what is not saved while one looks at the data', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Choose fields' }).first().click();
    await frame.getByRole('button', { name: 'Remove Story Points' }).click();
    await frame.getByRole('tab', { name: 'Data' }).click();
    await frame.getByRole('heading', { name: 'Data', exact: true }).waitFor();
    await frame.getByRole('tab', { name: 'Fields' }).click();
    await frame.getByText(/^When you save, 20 projects are read again/).waitFor();
    expect(await card(frame, 'Story points').innerText()).not.toContain('Story Points\n');
    await frame.getByRole('button', { name: 'Discard changes' }).click();
    await frame.getByText('You have changed nothing.').waitFor();
  });

  it('find no acceptance criteria by name, and offer texts alone for them', async () => {
    const frame = await open();
    const section = frame.getByRole('region', { name: 'Acceptance criteria', exact: true });
    await section.getByText('The description counts instead.').first().waitFor();
    await section.getByRole('button', { name: 'Choose fields' }).first().click();
    await section.getByText('No field: this stays unknown in these projects.').waitFor();
    await section.getByRole('combobox', { name: /^Add a field: Acceptance criteria/ }).click();
    await frame
      .getByRole('option', { name: /^Definition of done.*Text · customfield_10063 · About [\d,]+ of/ })
      .waitFor();
    expect(await frame.getByRole('option').count()).toBe(1);
    await pages.window.page.keyboard.press('Enter');
    await section.getByRole('button', { name: 'Remove Definition of done' }).waitFor();
    await frame.getByText(/^When you save, 20 projects are read again/).waitFor();
    await frame.getByRole('button', { name: 'Discard changes' }).click();
    await frame.getByText('You have changed nothing.').waitFor();
  });

  it('say what saving does, save, and show the number with its epic', async () => {
    const frame = await open();
    await frame.getByRole('combobox', { name: 'Add a number field' }).fill('Business');
    await expectFirstOption(frame, 'Business');
    await pages.window.page.keyboard.press('Enter');
    await frame.getByRole('textbox', { name: 'Name of Business value in Altitude' }).fill('Value');
    await frame.getByText(/^When you save, 22 projects are read again: about [\d,]+ issues/).waitFor();
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByRole('heading', { name: 'Saved' }).waitFor();
    await frame.getByText(/^22 projects (are being|were) read again/).waitFor();
    await frame.getByText(/^22 projects were read again\./).waitFor();
    await frame.getByText(/^Last saved by Oluwaseun Adeyemi/).waitFor();
    const { projects } = await view(pages.sandbox, admin(), 'portfolio.view', {});
    const items = await Promise.all(
      projects.map(({ projectId }) => view(pages.sandbox, admin(), 'portfolio.items', { projectId })),
    );
    const valued = items
      .flatMap((answer) => answer.items)
      .find(({ numbers }) => numbers?.some(({ own, rolledUp }) => own !== null && rolledUp !== null));
    const [figure] = valued?.numbers ?? [];
    const epic = await pages.window.open(`/jira/apps/altitude/epic/${valued?.issue.key ?? ''}`);
    const fact = epic.locator('dl > div', { hasText: /^Value/ });
    const format = (value: number | null | undefined) => value?.toLocaleString('en-US') ?? '';
    const told = `${format(figure?.own)} · ${format(figure?.rolledUp)} below it`;
    await expectSoon(() => fact.locator('dd').innerText(), told);
    expect(await violationsIn(epic)).toEqual([]);
  });

  it('tell of somebody who saved meanwhile, lose nothing, and let the administrator decide', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Choose fields' }).nth(4).click();
    const { version, choices } = await view(pages.sandbox, admin(), 'fields.view', {});
    const other = { ...choices, numbers: choices.numbers.map((number) => ({ ...number, title: 'Theirs' })) };
    await view(pages.sandbox, admin(), 'fields.save', { version, choices: other });
    await settle(pages.sandbox);
    await frame.getByRole('combobox', { name: /^Add a field: Target end|^Add a field: Target start/ }).fill('Go-live');
    await expectFirstOption(frame, 'Go-live');
    await pages.window.page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByRole('heading', { name: 'Somebody else has saved meanwhile' }).waitFor();
    await frame.getByRole('button', { name: 'Remove Go-live date' }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Take theirs, discard mine' }).click();
    await frame.getByText('You have changed nothing.').waitFor();
    const title = frame.getByRole('textbox', { name: 'Name of Business value in Altitude' });
    await expectSoon(() => title.inputValue(), 'Theirs');
  });

  it('say that Jira does not answer where one saves, keep the choice, and save it when Jira is back', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Remove Business value' }).click();
    isJiraDown = true;
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByRole('heading', { name: 'Jira does not answer' }).waitFor();
    isJiraDown = false;
    await frame.getByText('Takes effect within a minute. No project has to be read again.').waitFor();
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByRole('heading', { name: 'Saved' }).waitFor();
    const answer = await call(pages.sandbox, admin(), 'fields.view');
    expect(answer).toMatchObject({ ok: true, value: { choices: { numbers: [] } } });
  });
});
