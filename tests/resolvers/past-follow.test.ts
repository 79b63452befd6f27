import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Day } from '../../src/domain/units';
import { anEditableSite } from '../builders/live-world';
import { aPerson, storyPoints } from '../builders/site';
import { describeOnEngines } from '../engines';
import { expectedAsOf, shownAsOf } from '../history-oracle/compare-past';
import { readRawSite } from '../history-oracle/read-history';
import { expectedFor, shownTo } from '../oracle/compare-views';
import { view } from './call-as';
import { settle } from './settle';
import { startApp } from '../start-app';

const people = ['viewer', 'admin'].map((accountId) =>
  aPerson({ accountId, groups: accountId === 'admin' ? ['site-admins'] : [] }),
);

describeOnEngines('the past of a site that people work on', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  let today: Day;
  const yesterday = () => (today - 1) as Day;
  const projects = ['OTH', 'PRJ'];
  const raw = () => readRawSite(sandbox.source.jira, 'viewer');
  const late = async () => (await view(sandbox, 'viewer', 'product.view', { product: 'PRJ' })).figures?.late;
  const hourly = async () => {
    await sandbox.functions.runScheduled('keep-index');
    await settle(sandbox);
  };

  /** Marks wait for the next round, which a sweep is. */
  const heard = async () => {
    await sandbox.eventsSettled();
    await sandbox.functions.runScheduled('sweep-changes');
    await settle(sandbox);
  };

  beforeAll(async () => {
    const site = anEditableSite({ people: [...people, aPerson({ accountId: 'app', accountType: 'app' })] });
    const jira = emulatedJira({ ...site, name: `past-${Date.now()}` }, { now: Date.now });
    sandbox = await startApp({
      source: { kind: 'given', jira },
      mysqlUrl,
    });
    await sandbox.ready();
    today = (await view(sandbox, 'admin', 'portfolio.view', {})).today;
  });
  afterAll(() => sandbox.close());

  it('keeps yesterday as it was whatever is edited today', async () => {
    // As somebody else: what a person may see is remembered for a while.
    const before = await shownAsOf(sandbox, 'admin', yesterday());
    const { issues } = sandbox.live();
    issues.edit('viewer', 'PRJ-2', { statusId: '3', dueDate: '2026-01-05', custom: { [storyPoints]: 8 } });
    issues.edit('viewer', 'PRJ-2', { fixVersionIds: ['301'], sprintIds: [1], assigneeId: 'admin' });
    issues.setParent('viewer', 'PRJ-3', null);
    issues.create('viewer', { project: 'PRJ', typeId: '10001', summary: 'New' });
    await heard();
    expect(await shownAsOf(sandbox, 'viewer', yesterday())).toEqual(before);
    expect(await shownAsOf(sandbox, 'viewer', yesterday())).toEqual(expectedAsOf(await raw(), projects, yesterday()));
    expect(await shownAsOf(sandbox, 'viewer', today)).toEqual(expectedAsOf(await raw(), projects, today));
    expect(await shownAsOf(sandbox, 'viewer', today)).not.toEqual(before);
  });

  it('names the status and the assignee of the day, and the summary of today', async () => {
    sandbox.live().issues.edit('viewer', 'PRJ-2', { summary: 'Renamed' });
    await heard();
    const list = async (asOf: Day) => {
      const { children } = await view(sandbox, 'viewer', 'epic.view', { issueKey: 'PRJ-1', asOf });
      return children.issues.find(({ key }) => key === 'PRJ-2');
    };
    const [then, now] = [await list(yesterday()), await list(today)];
    const words = ({ statusName, assigneeAccountId, ownPoints, summary }: NonNullable<typeof then>) => [
      statusName,
      assigneeAccountId,
      ownPoints,
      summary,
    ];
    expect(then && words(then)).toEqual(['To Do', null, null, 'Renamed']);
    expect(now && words(now)).toEqual(['In Progress', 'admin', 8, 'Renamed']);
  });

  it('hears within the hour that a release day was moved, although no issue changed', async () => {
    sandbox.live().issues.edit('viewer', 'PRJ-5', { fixVersionIds: ['302'] });
    await heard();
    const before = await late();
    sandbox.live().plan.editVersion('admin', '302', { releaseDate: '2026-01-02' });
    await hourly();
    expect(await late()).toBe((before ?? 0) + 1);
    expect(await shownTo(sandbox, 'viewer')).toEqual(await expectedFor(sandbox, 'viewer', 'Europe/Berlin'));
    sandbox.live().plan.editVersion('admin', '302', { releaseDate: null });
    await hourly();
    expect(await late()).toBe(before);
  });

  it('hears of it at once where an issue of the version is edited, for all issues of the version', async () => {
    sandbox.live().issues.edit('viewer', 'PRJ-3', { fixVersionIds: ['302'] });
    await heard();
    const before = await late();
    sandbox.live().plan.editVersion('admin', '302', { releaseDate: '2026-01-02' });
    sandbox.live().issues.edit('viewer', 'PRJ-3', { summary: 'Touched' });
    await heard();
    expect(await late()).toBe((before ?? 0) + 2);
    // Yesterday neither issue had the version.
    expect(await shownAsOf(sandbox, 'viewer', yesterday())).toEqual(expectedAsOf(await raw(), projects, yesterday()));
    expect(await shownTo(sandbox, 'viewer')).toEqual(await expectedFor(sandbox, 'viewer', 'Europe/Berlin'));
  });

  it('leaves deleted issues out of every past day', async () => {
    const { issues } = await view(sandbox, 'viewer', 'issues.list', {
      scope: { of: 'without-epic', projectId: '10009' },
      offset: 0,
      asOf: yesterday(),
    });
    expect(issues.map(({ key }) => key)).toEqual(['OTH-1']);
    sandbox.live().issues.delete('viewer', 'OTH-1');
    await heard();
    const after = await view(sandbox, 'viewer', 'portfolio.view', { asOf: yesterday() });
    expect(after.projects.find(({ key }) => key === 'OTH')?.figures?.issues.toDo).toBe(0);
  });
});
