import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import type { TimelineView } from '../../../src/contract/timeline';
import type { Day } from '../../../src/domain/units';
import { aDraft, someRoles } from '../../builders/portfolio';
import { view } from '../../resolvers/call-as';
import { expectNoSidewaysScrolling, type Look } from '../driver/app-page';
import { violationsIn } from '../driver/axe';
import { expectFocusIn, expectSoon } from '../driver/expect-soon';
import { withPages } from '../driver/pages';

const DAYS_BACK = 150;
const path = '/jira/apps/altitude/portfolio/all/timeline';

describe('the timeline of all projects', () => {
  const pages = withPages();
  let timeline: TimelineView;
  const manager = () => pages.accountOf('Portfolio manager');

  beforeAll(async () => {
    timeline = await view(pages.sandbox, manager(), 'timeline.view', {});
  });

  const open = async (look: Partial<Look> = {}): Promise<Frame> => {
    const frame = await pages.open(path, { as: manager(), ...look });
    await frame.getByRole('treegrid').waitFor();
    return frame;
  };
  const at = (is: (at: number) => boolean) => timeline.items.keys.findIndex((_, position) => is(position));
  const summaryOf = (position: number) => timeline.items.summaries[position] ?? '';
  const find = (frame: Frame, text: string) => frame.getByLabel('Find items').fill(text);
  const row = (frame: Frame, name: string) => frame.getByRole('row').filter({ hasText: name }).first();
  /** An item whose dates contradict those below it. */
  const contradicted = () =>
    at((position) => {
      const [due, below] = [timeline.items.dues[position], timeline.items.duesBelow[position]];
      return due != null && below != null && below > due && summaryOf(position) !== '';
    });

  it('finds an item, tells its dates with what contradicts them, and leads to it', async () => {
    const frame = await open();
    const position = contradicted();
    expect(position).toBeGreaterThanOrEqual(0);
    await find(frame, `${timeline.items.keys[position] ?? ''} ${summaryOf(position)}`);
    await row(frame, summaryOf(position)).press('Space');
    const details = frame.getByRole('complementary');
    await details.getByText(/, but children until /).waitFor();
    await details.getByRole('heading', { name: 'Dependencies' }).waitFor();
    await details.getByRole('link', { name: summaryOf(position) }).click();
    await frame.getByRole('heading', { level: 1, name: summaryOf(position) }).waitFor();
  });

  it('keeps filter, selection and zoom while one goes elsewhere and back', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Late', exact: true }).click();
    await frame.getByRole('button', { name: 'Weeks' }).click();
    await frame.getByRole('tab', { name: 'Overview' }).click();
    await frame.getByRole('heading', { name: 'Projects', exact: true }).waitFor();
    await frame.getByRole('tab', { name: 'Timeline' }).click();
    await frame.getByRole('treegrid').waitFor();
    for (const name of ['Late', 'Weeks']) {
      const button = frame.getByRole('button', { name, exact: true }).first();
      await expectSoon(() => button.getAttribute('aria-pressed'), 'true');
    }
  });

  it('shows the same items as a table, late ones alone where one asks for them', async () => {
    const frame = await open();
    const late = timeline.items.late.filter((isLate) => isLate === 1).length;
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(100);
    await frame.getByRole('button', { name: 'Table', exact: true }).click();
    await frame.getByRole('button', { name: 'Late', exact: true }).click();
    const rows = frame.getByRole('group', { name: 'Timeline', exact: true }).getByRole('table').getByRole('row');
    await expectSoon(() => rows.count(), late + 1);
    const unfinished = timeline.sprints.filter(({ state }) => state !== 'closed').length;
    const sprints = frame.getByRole('group', { name: 'Sprints', exact: true }).getByRole('row');
    await expectSoon(() => sprints.count(), unfinished + 1);
  });

  it('groups by whoever does an item', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Group: Project' }).click();
    await frame.getByRole('menuitemradio', { name: 'Assignee' }).click();
    await frame.getByRole('button', { name: 'Group: Assignee' }).waitFor();
    // Only the first lines are drawn; groups stand by name, which come a moment later than the groups.
    const names = pages.sandbox.source.jira.people.flatMap(({ accountId, displayName }) =>
      timeline.items.assignees.includes(accountId) ? [displayName] : [],
    );
    const [first = ''] = names.sort((a, b) => a.localeCompare(b));
    const row = frame.getByRole('row', { name: first }).first();
    await row.waitFor();
    expect(await row.getAttribute('data-line')).toMatch(/^assignee-/u);
  });

  it('keeps what has no date in a tray, from which it can be chosen', async () => {
    const frame = await open();
    const { items } = timeline;
    const days = [items.starts, items.dues, items.startsBelow, items.duesBelow];
    const without = items.keys.filter((_, position) => days.every((column) => column[position] === null));
    expect(without.length).toBeGreaterThan(0);
    await frame.getByText(new RegExp(`^${String(without.length)} items? without dates$`)).waitFor();
    await frame.getByRole('list', { name: 'Items without dates' }).getByRole('button').first().click();
    await frame.getByRole('complementary').waitFor();
  });

  it('shows the releases of projects on their lines, as the person may see them', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Releases', exact: true }).click();
    const line = frame.getByRole('row', { name: /, release .* released/ }).first();
    await line.waitFor();
    // Releases come project by project, so that another line may be the first in a moment.
    const [name, label] = await line.evaluate((element) => [
      element.querySelector('a')?.textContent ?? '',
      element.getAttribute('aria-label') ?? '',
    ]);
    const key = timeline.projects.find((project) => project.name === name)?.key ?? '';
    const { jira } = pages.sandbox.source;
    const asked = { method: 'GET', path: `/rest/api/3/project/${key}/versions`, query: new URLSearchParams() };
    const versions = (await jira.request(manager(), asked)).body as { name: string; archived: boolean }[];
    const shown = versions.filter(({ archived, ...rest }) => !archived && 'releaseDate' in rest);
    expect(shown.filter((version) => !label.includes(`release ${version.name} `))).toEqual([]);
    await row(frame, name).press('Space');
    await frame.getByRole('complementary').getByRole('heading', { name: 'Releases' }).waitFor();
    // The host's own colours of a button below the pointer are too close.
    await pages.window.page.mouse.move(0, 0);
    expect(await violationsIn(frame)).toEqual([]);
    const folder = process.env.ALTITUDE_SHOTS;
    if (folder) await pages.window.page.screenshot({ path: `${folder}/timeline-releases.png` });
  });

  it('draws a baseline of the portfolio below the bars, and says how far items have slipped, here and in the table', async () => {
    const members = timeline.projects.map(({ projectId }) => ({ kind: 'project', projectId }) as const);
    const draft = aDraft({ name: 'Promises', members, roles: someRoles(manager()) });
    const { portfolioId } = await view(pages.sandbox, manager(), 'portfolio-record.create', { draft });
    const name = 'Spring promise to the steering committee of the whole company';
    const taken = { portfolioId, name, day: (timeline.today - DAYS_BACK) as Day };
    const { baselines } = await view(pages.sandbox, manager(), 'baseline.take', taken);
    const named = { portfolioId, baselineId: baselines[0]?.baselineId ?? '' };
    const lists = await Promise.all(
      timeline.projects.map(({ projectId }) =>
        view(pages.sandbox, manager(), 'baseline.items', { ...named, projectId }),
      ),
    );
    const slipped = lists
      .flatMap(({ items }) => items)
      .flatMap(({ issue, slip }) => (slip.state === 'known' && slip.days > 1 ? [{ ...issue, days: slip.days }] : []))
      .find(({ key }) => timeline.items.keys.includes(key));
    const { key = '', days = 0 } = slipped ?? {};
    expect(days).toBeGreaterThan(1);

    const frame = await pages.open(`/jira/apps/altitude/portfolio/${portfolioId}/timeline`, { as: manager() });
    await find(frame, `${key} ${slipped?.summary ?? ''}`);
    const line = frame
      .getByRole('row')
      .filter({ hasText: slipped?.summary ?? '' })
      .last();
    await line.waitFor();
    expect(await line.getAttribute('aria-label')).not.toContain('baseline');
    await frame.getByRole('button', { name: 'Baseline', exact: true }).click();
    const choice = frame.getByRole('menuitemradio', { name: new RegExp(`^${name}, plan of `) });
    await choice.click();
    const chosen = frame.getByRole('button', { name: `Baseline: ${name}` });
    await chosen.waitFor();
    // However long its name is, it stands in one line with what narrows.
    const search = await frame.getByRole('searchbox', { name: 'Find items' }).boundingBox();
    const { y = 0, height = 0 } = (await chosen.boundingBox()) ?? {};
    expect(Math.abs((search?.y ?? 0) + (search?.height ?? 0) / 2 - y - height / 2)).toBeLessThan(4);
    await expectSoon(() => line.getAttribute('aria-label'), expect.stringContaining(', baseline '));
    // The menu stays open for another choice, and keeps the keys.
    await choice.press('Escape');
    await choice.waitFor({ state: 'detached' });
    await expectFocusIn(chosen);
    await line.press('Space');
    await frame
      .getByRole('complementary')
      .getByText(`${String(days)} days later`)
      .waitFor();
    await pages.window.page.mouse.move(0, 0);
    expect(await violationsIn(frame)).toEqual([]);
    const folder = process.env.ALTITUDE_SHOTS;
    if (folder) await pages.window.page.screenshot({ path: `${folder}/timeline-baseline.png` });
    await frame.getByRole('button', { name: 'Table', exact: true }).click();
    const cells = frame.getByRole('table').first().getByRole('row').filter({ hasText: key });
    await cells.getByText(`${String(days)} days later`).waitFor();
    await pages.window.page.mouse.move(0, 0);
    await frame.getByRole('columnheader', { name: `Slip since “${name}”` }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    if (folder) await pages.window.page.screenshot({ path: `${folder}/timeline-baseline-table.png` });
  });

  it('saves what is open as a picture', async () => {
    const frame = await open();
    const saved = async (name: RegExp) => {
      await frame.getByRole('button', { name: 'Save as picture' }).click();
      const [download] = await Promise.all([
        pages.window.page.waitForEvent('download'),
        frame.getByRole('menuitem', { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const svg = (await saved(/^SVG/)).toString();
    expect(svg).toContain('All projects');
    expect(svg).toContain('>Sprints');
    expect(svg).toContain(timeline.projects[0]?.name);
    expect((await saved(/^PNG/)).subarray(1, 4).toString()).toBe('PNG');
  });

  it.each([
    [1440, 'light'],
    [1024, 'dark'],
  ] as const)('breaks no rule of accessibility %i pixels wide in the %s theme', async (width, theme) => {
    const frame = await open({ width, theme });
    await find(frame, summaryOf(contradicted()));
    await row(frame, summaryOf(contradicted())).press('Space');
    await frame.getByRole('complementary').getByRole('heading', { name: 'Dependencies' }).waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    await expectNoSidewaysScrolling(frame);
    const folder = process.env.ALTITUDE_SHOTS;
    if (folder) await pages.window.page.screenshot({ path: `${folder}/timeline-${theme}.png` });
    await frame.getByRole('button', { name: 'Table', exact: true }).click();
    await frame.getByRole('group', { name: 'Timeline', exact: true }).getByRole('table').waitFor();
    expect(await violationsIn(frame)).toEqual([]);
    if (folder) await pages.window.page.screenshot({ path: `${folder}/timeline-table-${theme}.png` });
  });
});
