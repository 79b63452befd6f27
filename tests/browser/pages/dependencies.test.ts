import type { Frame } from 'playwright-core';
import { expectedLinks, type Meanings } from '../../oracle/links-oracle';
import { issuesOf } from '../../oracle/read-as-person';
import { call, view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling, turnTo } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const byWords: Meanings = {
  Blocks: { kind: 'FS', first: 'outward' },
  'Start together': { kind: 'SS', first: 'outward' },
};

describe('dependencies in the browser', () => {
  const pages = withPages();
  let links: string[];
  let manager: string;
  /** An issue with several dependencies, with the keys at their other ends; and one that has none. */
  let busy: string;
  let idle: string;
  /** The busiest issue without children, whose panel tells of nothing but itself. */
  let busyLeaf: string;

  const othersOf = (key: string) =>
    links.flatMap((link) => {
      const [first = '', , second = ''] = link.split(' ');
      if (first === key) return [second];
      return second === key ? [first] : [];
    });

  beforeAll(async () => {
    const { jira } = pages.sandbox.source;
    manager = pages.accountOf('Portfolio manager');
    links = await expectedLinks(jira, manager, byWords);
    const issues = await issuesOf(jira, manager);
    const busiestFirst = (some: typeof issues) =>
      some.map(({ key }) => key).sort((a, b) => othersOf(b).length - othersOf(a).length);
    const byCount = busiestFirst(issues.filter(({ level }) => level === 1));
    busy = byCount[0] ?? '';
    idle = byCount.at(-1) ?? '';
    const parents = new Set(issues.map(({ parentKey }) => parentKey));
    busyLeaf = busiestFirst(issues.filter(({ key }) => !parents.has(key)))[0] ?? '';
  });

  const open = async (path: string, purpose = 'Portfolio manager', width = 1440): Promise<Frame> => {
    return pages.open(path, { as: pages.accountOf(purpose), width });
  };
  const openSettings = async (): Promise<Frame> => {
    const frame = await open('/jira/admin/altitude', 'Site administrator');
    await frame.getByRole('tab', { name: 'Dependencies' }).click();
    return frame;
  };
  const openPanel = async (key: string, width: number): Promise<Frame> => {
    const window = await pages.openWindow({ as: manager, width });
    await window.page.goto(`${pages.sandbox.origin}/browse/${key}`);
    await window.page.getByRole('button', { name: 'Altitude' }).click();
    return window.frame('.issue-main iframe');
  };

  it('are listed on the page of an epic, each with its other end', async () => {
    const frame = await open(`/jira/apps/altitude/epic/${busy}`);
    const table = frame.getByRole('group', { name: 'Dependencies' });
    await table.locator('tbody tr').first().waitFor();
    const others = othersOf(busy);
    expect(others.length).toBeGreaterThanOrEqual(2);
    await expectSoon(() => table.locator('tbody tr').count(), others.length);
    const text = await table.innerText();
    expect(others.filter((key) => !text.includes(key))).toEqual([]);
    const { predecessors, successors } = await view(pages.sandbox, manager, 'dependencies.ofIssue', { issueKey: busy });
    const conflicts = [...predecessors, ...successors].filter(({ isConflict }) => isConflict === true);
    expect(text.match(/Conflict/g)?.length ?? 0).toBe(conflicts.length);
  });

  it('are said to be none where there are none', async () => {
    expect(othersOf(idle)).toEqual([]);
    const frame = await open(`/jira/apps/altitude/epic/${idle}`);
    const notice = frame.getByText('Nothing blocks this issue, and it blocks nothing that you can see.');
    await notice.waitFor();
    expect(await notice.isVisible()).toBe(true);
  });

  it('say on a past day that they are of today', async () => {
    const { presentDay } = await view(pages.sandbox, manager, 'epic.view', { issueKey: busy });
    const past = new Date((presentDay - 1) * 86_400_000).toISOString().slice(0, 10);
    const frame = await open(`/jira/apps/altitude/epic/${busy}?asOf=${past}`);
    const note = frame.getByText('Altitude keeps no history of links: these are today’s, with today’s dates.');
    await note.waitFor();
    expect(await note.isVisible()).toBe(true);
  });

  it.each([
    ['light', 1440],
    ['dark', 1024],
    ['dark', 320],
  ] as const)('stand accessibly in the panel, %s and %i px wide', async (theme, width) => {
    expect(othersOf(busyLeaf)).not.toEqual([]);
    const frame = await openPanel(busyLeaf, width);
    await turnTo(pages.window.page, theme, [frame]);
    const items = frame.getByRole('list', { name: 'Dependencies' }).getByRole('listitem');
    await items.first().waitFor();
    await expectSoon(() => items.count(), othersOf(busyLeaf).length);
    expect(await violationsIn(frame)).toEqual([]);
    await expectNoSidewaysScrolling(frame);
  });

  it('follow what an administrator says that a type of links means', async () => {
    const frame = await openSettings();
    const table = frame.getByRole('group', { name: 'Types of links' });
    await table.locator('tbody tr').first().waitFor();
    const save = frame.getByRole('button', { name: 'Save' });
    await expectSoon(() => save.isDisabled(), true);
    await frame.getByLabel('Meaning of Blocks').press('ArrowDown');
    await frame.getByRole('option', { name: 'Finish to finish' }).click();
    const lag = frame.getByLabel('Lag in work days for Blocks');
    await lag.fill('many');
    await frame.getByText('A lag is a whole number of work days between -520 and 520.').waitFor();
    await expectSoon(() => save.isDisabled(), true);
    await lag.fill('-2');
    expect(await violationsIn(frame)).toEqual([]);
    await save.click();
    await pages.window.page.locator('.flag.success', { hasText: 'What types of links mean was saved' }).waitFor();
    const { types, version } = await view(
      pages.sandbox,
      pages.accountOf('Site administrator'),
      'dependencies.types',
      {},
    );
    expect(version).toBe(1);
    expect(types.filter(({ isChosen }) => isChosen).map(({ name, rule }) => [name, rule])).toEqual([
      ['Blocks', { kind: 'FF', first: 'outward', lagDays: -2 }],
    ]);
  });

  it('tell both ends of a type apart whose words are the same for both', async () => {
    const frame = await openSettings();
    const first = frame.getByRole('combobox', { name: 'Which issue comes first for Start together' });
    await first.press('ArrowDown');
    const options = frame.getByRole('option');
    await expectSoon(
      () => options.allInnerTexts(),
      ['The one that the link comes from', 'The one that the link points to'],
    );
    await first.press('Escape');
    await frame.getByText(/^Both ends read alike in Jira\./).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
  });

  it('say so where somebody else has saved meanwhile, and save nothing', async () => {
    const admin = pages.accountOf('Site administrator');
    const frame = await openSettings();
    await frame.getByLabel('Meaning of Cloners').waitFor();
    const { version } = await view(pages.sandbox, admin, 'dependencies.types', {});
    expect(await call(pages.sandbox, admin, 'dependencies.saveTypes', { version, choices: [] })).toMatchObject({
      ok: true,
    });
    await frame.getByLabel('Meaning of Cloners').press('ArrowDown');
    await frame.getByRole('option', { name: 'Start to start' }).click();
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText('Somebody else has changed this').waitFor();
    const after = await view(pages.sandbox, admin, 'dependencies.types', {});
    expect(after.types.filter(({ isChosen }) => isChosen)).toEqual([]);
  });
});
