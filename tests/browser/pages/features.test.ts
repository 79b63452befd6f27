import type { Frame } from 'playwright-core';
import type { FeatureRow, FeaturesView } from '../../../src/contract/features';
import { view } from '../../resolvers/call-as';
import { settle } from '../../resolvers/settle';
import { expectNoSidewaysScrolling } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, expectSoon, restingBox } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const path = '/jira/apps/altitude/product/APP/features';

describe('the features of a product in the browser', () => {
  const pages = withPages();
  let features: FeaturesView;
  /** Those that are shown at first. */
  let open: readonly FeatureRow[];
  const manager = () => pages.accountOf('Portfolio manager');
  const sponsor = () => pages.accountOf('Sponsor');

  const read = () => view(pages.sandbox, manager(), 'features.view', { product: 'APP', offset: 0 });
  // An order is made from the ranks that the page shows: those that a test has left in Jira are to be there for the next.
  const follow = async () => {
    await pages.sandbox.functions.runScheduled('sweep-changes');
    await settle(pages.sandbox);
    features = await read();
    open = features.rows.filter(isOpenIn);
  };
  beforeEach(follow);

  const openAs = async (as: string, look = {}): Promise<Frame> => {
    const frame = await pages.open(path, { as, ...look });
    await frame.getByRole('treegrid').waitFor();
    return frame;
  };
  const showDone = async (frame: Frame) => {
    await frame.getByRole('button', { name: 'Open', exact: true, pressed: true }).click();
    await frame.getByText(`${String(features.total)} epics`, { exact: true }).waitFor();
  };
  const openAllAs = async (as: string, look = {}): Promise<Frame> => {
    const frame = await openAs(as, look);
    await showDone(frame);
    return frame;
  };
  const rows = (frame: Frame) => frame.locator('tr[data-line]');
  const keysIn = async (frame: Frame, count: number) =>
    (await rows(frame).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.line))).slice(0, count);
  const keys = (count: number, from = 0) => features.rows.slice(from, from + count).map(({ issue }) => issue.key);
  const handle = (frame: Frame, key: string) => frame.locator(`[data-rank-handle="${key}"]`);
  const moves = (frame: Frame) => frame.getByRole('region', { name: 'Moves not written to Jira' });
  const dialog = (frame: Frame) => frame.getByRole('dialog');
  const shoot = async (name: string) => {
    const folder = process.env.ALTITUDE_SHOTS;
    if (folder) await pages.window.page.screenshot({ path: `${folder}/${name}.png` });
  };
  const filterFor = async (frame: Frame, text: string) => {
    await frame.getByRole('searchbox', { name: 'Find epics' }).fill(text);
  };
  const isOpenIn = ({ issue }: FeatureRow) => issue.category !== 'done';

  it('shows every epic in its order, sorts, filters and groups, and opens what is behind the numbers', async () => {
    const frame = await openAs(manager());
    const done = features.total - open.length;
    expect(done).toBeGreaterThan(1);
    const openText = `${String(open.length)} of ${String(features.total)} epics, ${String(done)} done ones are hidden`;
    await frame.getByText(openText, { exact: true }).first().waitFor();
    await expectSoon(
      () => keysIn(frame, features.total),
      open.map(({ issue }) => issue.key),
    );
    await frame.getByRole('button', { name: new RegExp(`^Place 1 of ${String(open.length)}\\.`) }).waitFor();
    // Scope comes after the rest.
    await frame
      .getByRole('button', { name: /on .*20\d\d/ })
      .first()
      .waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await shoot('features');

    await frame
      .getByRole('button', { name: /on .*20\d\d/ })
      .first()
      .click();
    await dialog(frame).getByRole('heading', { name: 'Scope since work began' }).waitFor();
    await pages.window.page.keyboard.press('Escape');
    await dialog(frame).waitFor({ state: 'detached' });

    await showDone(frame);
    await frame.getByRole('button', { name: 'With gaps', exact: true }).click();
    const gaps = features.rows.filter(
      ({ children, withoutFixVersion, withoutAcceptance }) =>
        children.unestimated + (withoutFixVersion ?? 0) + (withoutAcceptance ?? 0) > 0,
    );
    await frame
      .getByText(`${String(gaps.length)} of ${String(features.total)} epics`, { exact: true })
      .first()
      .waitFor();
    await frame.getByRole('button', { name: 'Clear filters' }).click();

    await frame.getByRole('button', { name: 'Group: None' }).click();
    await frame.getByRole('menuitemradio', { name: 'Stage' }).click();
    await pages.window.page.keyboard.press('Escape');
    await frame.locator('tr[data-line^="group/"][aria-level="1"]').first().waitFor();
    // In groups nothing can be moved.
    await expectSoon(() => frame.locator('[data-rank-handle]').count(), 0);
    await frame.getByRole('button', { name: 'Group: Stage' }).click();
    await frame.getByRole('menuitemradio', { name: 'None' }).click();
    await pages.window.page.keyboard.press('Escape');
    await frame.getByRole('columnheader', { name: 'Epic' }).getByRole('button').click();
    const byName = [...features.rows]
      .map(({ issue }) => issue.summary)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    await expectSoon(() => rows(frame).first().getByRole('link').first().innerText(), byName[0]);
    await frame.getByRole('button', { name: 'Order by rank' }).click();
    await expectSoon(() => keysIn(frame, 5), keys(5));
  });

  it('moves epics by mouse, by keyboard and by a typed place, and writes the order to Jira after review', async () => {
    const frame = await openAllAs(manager());
    const { keyboard, mouse } = pages.window.page;
    const [first = '', second = '', third = '', fourth = ''] = keys(4);
    const [from, to] = [await restingBox(handle(frame, third)), await restingBox(rows(frame).first())];
    await mouse.move(from.x + 4, from.y + 4);
    await mouse.down();
    await mouse.move(from.x + 4, to.y + 5, { steps: 5 });
    await shoot('features-drag');
    await mouse.up();
    await moves(frame).getByText('1 move not written to Jira').waitFor();
    await expectSoon(() => keysIn(frame, 4), [third, first, second, fourth]);

    await handle(frame, fourth).focus();
    await keyboard.press('Enter');
    await frame.locator(`[data-rank-handle="${fourth}"][aria-pressed="true"]`).waitFor();
    await keyboard.press('ArrowUp');
    await expectSoon(() => keysIn(frame, 4), [third, first, fourth, second]);
    await keyboard.press('ArrowUp');
    await expectSoon(() => keysIn(frame, 4), [third, fourth, first, second]);
    await expectFocusIn(handle(frame, fourth));
    await keyboard.press('Escape');
    await expectSoon(() => keysIn(frame, 4), [third, first, second, fourth]);
    await keyboard.press(' ');
    await frame.locator(`[data-rank-handle="${fourth}"][aria-pressed="true"]`).waitFor();
    await keyboard.press('Home');
    await expectSoon(() => keysIn(frame, 4), [fourth, third, first, second]);
    await keyboard.press(' ');
    await moves(frame).getByText('2 moves not written to Jira').waitFor();

    await moves(frame).getByRole('button', { name: 'Undo last move' }).click();
    await expectSoon(() => keysIn(frame, 4), [third, first, second, fourth]);
    await frame.getByRole('button', { name: /^Place 4 of / }).click();
    await expectFocusIn(dialog(frame));
    await dialog(frame).getByRole('textbox').fill('2');
    await dialog(frame).getByRole('button', { name: 'Move', exact: true }).click();
    await expectSoon(() => keysIn(frame, 4), [third, fourth, first, second]);

    await pages.window.page.reload();
    const again = await pages.window.frame();
    await again.getByRole('treegrid').waitFor();
    await showDone(again);
    await expectSoon(() => keysIn(again, 4), [third, fourth, first, second]);
    await moves(again).getByRole('button', { name: 'Review and write' }).click();
    await dialog(again).getByText(third, { exact: true }).waitFor();
    expect(await violationsIn(again)).toEqual([]);
    await shoot('features-review');
    await dialog(again).getByRole('button', { name: 'Write 2 moves to Jira' }).click();
    await dialog(again).getByText('2 moves were written to Jira').waitFor();
    await dialog(again).getByRole('button', { name: 'Back to the epics' }).click();
    await expectSoon(() => keysIn(again, 4), [third, fourth, first, second]);
    await expectSoon(async () => {
      await follow();
      return keys(4);
    }, [third, fourth, first, second]);
  });

  it('tells what Jira refuses: what somebody else has ranked meanwhile, and what one may not rank', async () => {
    const frame = await openAllAs(manager());
    const [first = '', , third = ''] = keys(3);
    await frame.getByRole('button', { name: /^Place 2 of / }).click();
    await expectFocusIn(dialog(frame));
    await dialog(frame).getByRole('button', { name: 'To the top' }).click();
    await moves(frame).getByText('1 move not written to Jira').waitFor();
    const { jira } = pages.sandbox.source;
    const body = { issues: [first], rankAfterIssue: third };
    const ranked = { method: 'PUT', path: '/rest/agile/1.0/issue/rank', query: new URLSearchParams(), body };
    expect((await jira.request(manager(), ranked)).status).toBe(204);
    await moves(frame).getByRole('button', { name: 'Review and write' }).click();
    await dialog(frame).getByRole('button', { name: 'Write 1 move to Jira' }).click();
    await dialog(frame).getByText('1 move was refused and stays planned').waitFor();
    await dialog(frame)
      .getByText(/was ranked by somebody else in Jira meanwhile/)
      .waitFor();

    await follow();
    const other = await openAllAs(sponsor());
    await other.getByRole('button', { name: /^Place 2 of / }).click();
    await expectFocusIn(dialog(other));
    await dialog(other).getByRole('button', { name: 'To the top' }).click();
    await moves(other).getByRole('button', { name: 'Review and write' }).click();
    await dialog(other).getByRole('button', { name: 'Write 1 move to Jira' }).click();
    await dialog(other).getByText('You may not schedule issues in this project').waitFor();
    await dialog(other).getByRole('button', { name: 'Back to the epics' }).click();
    await moves(other).getByRole('button', { name: 'Take back all' }).click();
    await moves(other).waitFor({ state: 'detached' });
  });

  it('edits many epics at once after a preview, in the dark and on a narrow page', async () => {
    const frame = await openAs(manager(), { width: 1024, theme: 'dark' });
    await expectNoSidewaysScrolling(frame);
    const chosen = open.slice(0, 2);
    for (const { issue } of chosen) {
      await filterFor(frame, issue.key);
      await frame.locator(`tr[data-line="${issue.key}"] input[type=checkbox]`).check();
    }
    await filterFor(frame, '');
    await frame.getByText('2 epics selected', { exact: true }).first().waitFor();
    await frame.getByRole('button', { name: 'Edit', exact: true }).click();
    await expectFocusIn(dialog(frame));
    await dialog(frame).getByLabel('Date').fill('2027-03-01');
    await dialog(frame)
      .getByText(/^2 of 2 would change/)
      .waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await shoot('features-edit');
    await dialog(frame).getByRole('button', { name: 'Write 2 changes to Jira' }).click();
    await dialog(frame).getByText('2 changes were written to Jira').waitFor();
    await expectSoon(async () => {
      await follow();
      const after = features.rows.filter(({ issue }) => chosen.some((one) => one.issue.key === issue.key));
      return after.map(({ issue }) => issue.due?.source);
    }, ['own', 'own']);
    await dialog(frame).getByRole('button', { name: 'Back to the epics' }).click();
    await dialog(frame).waitFor({ state: 'detached' });

    await frame.getByRole('button', { name: 'Edit', exact: true }).click();
    await expectFocusIn(dialog(frame));
    await dialog(frame).getByRole('combobox', { name: 'What to change' }).fill('Assign');
    await frame.getByRole('option', { name: 'Assign', exact: true }).click();
    // Found among those who can be assigned: not among all people.
    await dialog(frame).getByRole('combobox', { name: 'Assignee' }).fill('a');
    await frame.getByRole('option', { name: 'Aarav Mehta' }).click();
    await dialog(frame)
      .getByText(/^2 of 2 would change/)
      .waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await dialog(frame).getByRole('button', { name: 'Write 2 changes to Jira' }).click();
    await dialog(frame).getByText('2 changes were written to Jira').waitFor();
  });
});
