import type { Frame } from 'playwright-core';
import type { PortfolioView } from '../../../src/contract/portfolio';
import { isoOf } from '../../history-oracle/compare-past';
import { readRawSite } from '../../history-oracle/read-history';
import { replayTo } from '../../history-oracle/replay-issues';
import { FiguresOracle } from '../../oracle/figures-oracle';
import { view } from '../../resolvers/call-as';
import type { Day } from '../../../src/domain/units';
import { tabTo } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { personOf } from '../driver/demo-sandbox';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const path = '/jira/apps/altitude/portfolio/all';
const DAYS_BACK = 70;

describe('pages as of a past day', () => {
  const pages = withPages();
  let live: PortfolioView;
  const manager = () => personOf(pages.sandbox.source.jira, 'Portfolio manager');
  const past = () => (live.presentDay - DAYS_BACK) as Day;
  const written = (day: Day, locale: string) =>
    new Date(day * 86_400_000).toLocaleDateString(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });

  beforeAll(async () => {
    live = await view(pages.sandbox, manager().accountId, 'portfolio.view', {});
  });

  const open = async (at: string): Promise<Frame> => {
    return pages.open(at, { as: manager().accountId });
  };
  const address = () => pages.window.page.url();
  const notice = (frame: Frame) => frame.getByRole('heading', { name: `As of ${written(past(), 'en-US')}` });
  const issuesDone = (frame: Frame) => frame.getByRole('region', { name: 'Key figures' }).textContent();

  it('show what a replay of every change gives, and what has been added since', async () => {
    const frame = await open(path);
    await frame.getByLabel('As of').fill(isoOf(past()));
    await notice(frame).waitFor();
    const site = await readRawSite(pages.sandbox.source.jira, manager().accountId);
    const { toDo, inProgress, done, unknown } = new FiguresOracle(replayTo(site, isoOf(past())), isoOf(past())).ofAll();
    const total = toDo + inProgress + done + unknown;
    const format = new Intl.NumberFormat('en-US');
    const shown = () => issuesDone(frame);
    await expectSoon(shown, expect.stringContaining(`${format.format(done)} of ${format.format(total)}`));
    const now = live.totals.issues;
    const added = now.toDo + now.inProgress + now.done + now.unknown - total;
    expect(added).toBeGreaterThan(0);
    const since = `+${format.format(now.done - done)} done, +${format.format(added)} in all since`;
    await expectSoon(shown, expect.stringContaining(since));
  });

  it('keep the day while one moves through them, and forget it on the way back to today', async () => {
    const frame = await open(`${path}?asOf=${isoOf(past())}`);
    await notice(frame).waitFor();
    const project = live.projects.find(({ itemsBelow }) => itemsBelow > 2);
    await frame
      .getByRole('link', { name: project?.name ?? '' })
      .first()
      .click();
    await frame.getByRole('heading', { level: 1, name: project?.name ?? '' }).waitFor();
    await notice(frame).waitFor();
    await expectSoon(address, expect.stringContaining(`asOf=${isoOf(past())}`));
    const then = await view(pages.sandbox, manager().accountId, 'product.view', {
      product: project?.key ?? '',
      asOf: past(),
    });
    const epic = then.items.find(({ issue }) => issue.level === 1)?.issue;
    await frame
      .getByRole('link', { name: epic?.summary ?? '' })
      .first()
      .click();
    await frame.getByRole('heading', { level: 1, name: epic?.summary ?? '' }).waitFor();
    await notice(frame).waitFor();
    await frame.getByRole('button', { name: 'Back to today' }).click();
    await notice(frame).waitFor({ state: 'detached' });
    await expectSoon(address, expect.not.stringContaining('asOf'));
    await pages.window.page.goBack();
    await notice(frame).waitFor();
  });

  it('can be reached and left by the keyboard, and the focus stays where it is', async () => {
    const frame = await open(path);
    await frame.getByLabel('As of').waitFor();
    await tabTo(pages.window, 'input[type="date"]');
    const [year = '', month = '', dayOfMonth = ''] = isoOf(past()).split('-');
    await pages.window.page.keyboard.type(`${month}${dayOfMonth}${year}`);
    await notice(frame).waitFor();
    await expectFocusIn(frame.getByLabel('As of'));
    await tabTo(pages.window, 'button[aria-pressed]');
    await pages.window.page.keyboard.press('Enter');
    await notice(frame).waitFor({ state: 'detached' });
  });

  it('do nothing about a day that cannot be seen', async () => {
    const frame = await open(path);
    const field = frame.getByLabel('As of');
    await field.fill('2999-01-01');
    expect(pages.window.page.url()).not.toContain('asOf');
    await field.blur();
    await expectSoon(() => field.inputValue(), isoOf(live.presentDay));
  });

  it('say of an address without a day that can be seen that it has none, and lead to today', async () => {
    for (const asOf of ['2026-02-30', '2999-01-01']) {
      const frame = await open(`${path}/work?asOf=${asOf}`);
      await frame.getByRole('heading', { level: 1, name: 'This day cannot be shown' }).waitFor();
      await frame.getByRole('button', { name: 'Back to today' }).click();
      await frame.getByRole('heading', { level: 1, name: 'All projects' }).waitFor();
      await expectSoon(address, expect.stringMatching(/\/work$/));
      await pages.window.page.goBack();
      await frame.getByRole('heading', { level: 1, name: 'This day cannot be shown' }).waitFor();
    }
  });

  it('break no rule of accessibility', async () => {
    const frame = await open(`${path}?asOf=${isoOf(past())}`);
    await notice(frame).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
  });
});
