import type { Frame, Page } from 'playwright-core';
import type { EpicPulse } from '../../../src/contract/epic-pulse';
import { issuesOf, type WordedIssue } from '../../oracle/read-as-person';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling, turnTo } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { personOf } from '../driver/demo-sandbox';
import { expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('what is going on at an epic, in the browser', () => {
  const pages = withPages();
  let issues: WordedIssue[];
  /** An epic that something blocks, whose scope has changed and of which a week tells something. */
  let epic: string;
  let pulse: EpicPulse;
  const manager = () => pages.accountOf('Portfolio manager');
  const childrenOf = (key: string) => issues.filter(({ parentKey }) => parentKey === key);

  beforeAll(async () => {
    const { jira } = pages.sandbox.source;
    issues = await issuesOf(jira, personOf(jira, 'Portfolio manager').accountId);
    const epics = issues.filter(({ level, key }) => level === 1 && childrenOf(key).length > 4);
    for (const { key } of epics) {
      pulse = await view(pages.sandbox, manager(), 'epic.pulse', { issueKey: key });
      epic = key;
      if (pulse.blockers.count > 0 && pulse.scope.state === 'started' && pulse.scope.added > 0) break;
    }
    expect(pulse.blockers.count).toBeGreaterThan(0);
  });

  const openPanel = async (key: string, width: number): Promise<Frame> => {
    const window = await pages.openWindow({ as: manager(), width });
    await window.page.goto(`${pages.sandbox.origin}/browse/${key}`);
    await window.page.getByRole('button', { name: 'Altitude' }).click();
    const frame = await window.frame('.issue-main iframe');
    await frame.getByRole('link', { name: 'Open full view' }).waitFor();
    await frame.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    return frame;
  };
  const section = (frame: Frame, name: string | RegExp) => frame.getByRole('region', { name });

  it.each([
    ['light', 1440],
    ['dark', 700],
    ['dark', 320],
  ] as const)('answers in the panel at a glance, %s and %i px wide', async (theme, width) => {
    const frame = await openPanel(epic, width);
    await turnTo(pages.window.page, theme, [frame]);
    const { atStart } = pulse.scope as { atStart: number };
    await frame.getByText(new RegExp(`^${String(atStart)} at start, `)).waitFor();
    const blockers = section(frame, `Blocked by ${String(pulse.blockers.count)}`).getByRole('listitem');
    await blockers.first().waitFor();
    await expectSoon(() => blockers.count(), Math.min(5, pulse.blockers.count));
    await section(frame, 'People').waitFor();
    await section(frame, 'Last 7 days').waitFor();
    for (const name of ['Forecast', 'In time', 'Schedule', 'Portfolios']) {
      await frame.getByRole('term').filter({ hasText: name }).waitFor();
    }
    expect(await violationsIn(frame)).toEqual([]);
    await expectNoSidewaysScrolling(frame);
  });

  it('says of an issue without children what it shows in their place', async () => {
    const parents = new Set(issues.map(({ parentKey }) => parentKey));
    const leaf = issues.find(({ key, level }) => level === 0 && !parents.has(key));
    const frame = await openPanel(leaf?.key ?? '', 700);
    await frame.getByText(/^Nothing belongs to this issue, so there is no progress to show/).waitFor();
    await section(frame, 'Dependencies').waitFor();
    expect(await frame.getByRole('term').filter({ hasText: 'By issues' }).count()).toBe(0);
  });

  it('leads up to all that is above, and down into the children, with the same figures on both sides', async () => {
    const inner = issues.find(
      ({ key, level, parentKey }) => level === 1 && parentKey !== null && childrenOf(key).length > 0,
    );
    const top = issues.find(({ key }) => key === inner?.parentKey);
    const frame = await pages.open(`/jira/apps/altitude/epic/${top?.key ?? ''}`, { as: manager() });
    const rows = frame.getByRole('group', { name: 'Children, not done first' }).locator('tbody tr');
    const row = rows.filter({ hasText: `${inner?.key ?? ''} ·` });
    const done = childrenOf(inner?.key ?? '').filter(({ category }) => category === 'done').length;
    await row.getByText(`${String(done)} of ${String(childrenOf(inner?.key ?? '').length)}`).waitFor();
    await row
      .getByRole('link', { name: inner?.summary ?? '' })
      .first()
      .click();
    await frame.getByRole('heading', { level: 1, name: inner?.key ?? '' }).waitFor();
    await frame
      .getByText(new RegExp(`^(${String(done)} of|All) `))
      .first()
      .waitFor();
    await frame
      .locator('nav')
      .getByRole('link', { name: top?.summary ?? '' })
      .click();
    await frame.getByRole('heading', { level: 1, name: top?.key ?? '' }).waitFor();
    expect(await frame.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('goes from a day of its history to the whole page on that day, by keyboard, and back', async () => {
    const frame = await pages.open(`/jira/apps/altitude/epic/${epic}`, { as: manager() });
    const chart = section(frame, 'Progress history').getByRole('group');
    await chart.waitFor();
    await chart.focus();
    await chart.press('Home');
    await chart.press('Enter');
    const first = pulse.today - 7 * 12 + 1;
    await expectSoon(() => pages.window.page.url(), expect.stringContaining(`asOf=${isoOf(first)}`));
    await frame.getByText('Forecast, blockers, people and the changes of a week are told of today alone.').waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Back to today' }).click();
    await section(frame, `Blocked by ${String(pulse.blockers.count)}`).waitFor();
    expect(pages.window.page.url()).not.toContain('asOf');
  });

  /** Jira's answer about the children on their way to the page. */
  interface ProductReply {
    readonly value: { readonly status: number; readonly body: string };
  }
  const answerChildren = async (page: Page, answer: (value: ProductReply['value']) => ProductReply['value']) => {
    await page.route('**/sandbox/bridge/fetch-product', async (route) => {
      if (!(route.request().postData() ?? '').includes('/issue/bulkfetch')) return route.continue();
      const response = await route.fetch();
      const { value } = (await response.json()) as ProductReply;
      return route.fulfill({ response, json: { value: answer(value) } });
    });
  };

  it('shows children as Jira has them at this moment, and marks what is newer than the index', async () => {
    const [changed, gone] = childrenOf(epic);
    const window = await pages.openWindow({ as: manager() });
    await answerChildren(window.page, (value) => {
      const found = JSON.parse(value.body) as { issues: { key: string; fields: object }[] };
      const status = { name: 'Shipped today', statusCategory: { key: 'done' } };
      const now = found.issues
        .filter(({ key }) => key !== gone?.key)
        .map((one) => (one.key === changed?.key ? { ...one, fields: { ...one.fields, status } } : one));
      return { ...value, body: JSON.stringify({ ...found, issues: now }) };
    });
    const frame = await window.open(`/jira/apps/altitude/epic/${epic}`);
    const row = (key = '') => frame.locator('tbody tr').filter({ hasText: `${key} ·` });
    await row(changed?.key).getByText('Shipped today').waitFor();
    await row(changed?.key).getByText('changed just now').waitFor();
    await frame.getByText('1 issue is left out: Jira does not show it to you any more.').waitFor();
    await expectSoon(() => row(gone?.key).count(), 0);
    expect(await frame.getByText('changed just now').count()).toBe(1);
    expect(await violationsIn(frame)).toEqual([]);
  });

  it('keeps what the index knows of the children where Jira refuses, and says so', async () => {
    const window = await pages.openWindow({ as: manager() });
    await answerChildren(window.page, (value) => ({ ...value, status: 403, body: '{}' }));
    const frame = await window.open(`/jira/apps/altitude/epic/${epic}`);
    await frame.getByText('Jira did not answer just now, so these issues are as Altitude read them last.').waitFor();
    const rows = frame.getByRole('group', { name: 'Children, not done first' }).locator('tbody tr');
    await expectSoon(() => rows.count(), Math.min(100, childrenOf(epic).length));
  });
});
