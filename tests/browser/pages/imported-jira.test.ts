import { describeWithMaterial } from '../../material';
import { violationsIn } from '../driver/axe';
import { expectSoon } from '../driver/expect-soon';
import { readGrid } from '../driver/read-grid';
import { startApp } from '../../start-app';
import { withPages } from '../driver/pages';

describeWithMaterial("a real company's Jira in the browser", (material) => {
  const start = async () => {
    const files = [material('data', 'titanium', 'issues.jsonl.gz')];
    const sandbox = await startApp({ source: { kind: 'import', files, people: null } });
    await sandbox.ready();
    return sandbox;
  };
  const pages = withPages({ start });

  it('shows its four projects and what they sum to', async () => {
    const { lines, totals } = await readGrid(await pages.open('/jira/apps/altitude/portfolio/all'));
    expect(lines.map(({ Project, Progress }) => [Project, Progress])).toEqual([
      ['Alloy ALOY', '86% 1,284 of 1,499'],
      ['Appcelerator Community AC', '97% 4,369 of 4,503'],
      ['Appcelerator Daemon DAEMON', '91% 287 of 317'],
      ['Appcelerator Modules MOD', '75% 276 of 367'],
    ]);
    expect(totals?.Progress).toBe('93% 6,216 of 6,686');
  });

  it('keeps the children of an epic that cannot be opened, under its key', async () => {
    const frame = await pages.open('/jira/projects/MOD/altitude');
    await frame.getByRole('heading', { name: 'Epics that you cannot open' }).waitFor();
    const at = (await frame.locator('[role=treegrid]').count()) - 1;
    const grid = frame.locator('[role=treegrid]').nth(at);
    const row = grid.locator('tr[data-line]', { hasText: 'TIMOB-27477, an epic you cannot open' });
    await row.locator('[data-turner]').click();
    await grid.locator('tr[aria-level="2"] a').first().waitFor();
    const { lines } = await readGrid(frame, at);
    const start = lines.findIndex(({ Item }) => Item?.startsWith('TIMOB-27477,'));
    const rest = lines.slice(start + 1);
    const end = rest.findIndex(({ Item }) => Item?.includes('an epic you cannot open'));
    expect(lines[start]?.Progress).toBe('80% 12 of 15');
    expect(rest.slice(0, end === -1 ? rest.length : end)).toHaveLength(15);
    expect(await violationsIn(frame)).toEqual([]);
  });

  it('lists thousands of issues without an epic page by page', async () => {
    const frame = await pages.open('/jira/projects/AC/altitude');
    const list = frame.getByRole('group', { name: 'Without an epic' });
    await list.locator('tbody tr').first().waitFor();
    await expectSoon(() => list.locator('tbody tr').count(), 100);
    await frame.getByRole('button', { name: 'Show more' }).click();
    await frame.getByText('200 of 4,497 shown').waitFor();
    await expectSoon(() => list.locator('tbody tr').count(), 200);
  });
});
