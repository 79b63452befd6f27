import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Site } from '../../sandbox/site/model';
import { anEditableSite } from '../builders/live-world';
import { aPerson } from '../builders/site';
import { describeOnEngines } from '../engines';
import type { Meanings } from '../oracle/links-oracle';
import { expectedLinks, shownLinks } from '../oracle/links-oracle';
import { view } from './call-as';
import { settle } from './settle';
import { startApp } from '../start-app';

const meanings: Meanings = { Blocks: { kind: 'FS', first: 'outward' } };
const people = ['viewer', 'admin'];

function site(): Site {
  return {
    ...anEditableSite({
      people: [
        ...['viewer', 'second', 'third'].map((accountId) => aPerson({ accountId })),
        aPerson({ accountId: 'admin', groups: ['site-admins'] }),
        aPerson({ accountId: 'app', accountType: 'app' }),
      ],
    }),
    // The app may see what only the administrator may.
    securityLevels: [
      {
        id: '900',
        name: 'Secret',
        members: [
          { type: 'user', parameter: 'admin' },
          { type: 'user', parameter: 'app' },
        ],
      },
    ],
    name: `links-${String(Date.now())}`,
  };
}

describeOnEngines('links of a site that people work on', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  let linkId: string;
  const live = () => sandbox.live();

  const heard = async () => {
    await sandbox.eventsSettled();
    await sandbox.functions.runScheduled('sweep-changes');
    await settle(sandbox);
  };
  const expectRight = async (): Promise<string[]> => {
    await heard();
    for (const person of people) {
      expect(await shownLinks(sandbox, person)).toEqual(await expectedLinks(sandbox.source.jira, person, meanings));
    }
    return shownLinks(sandbox, 'admin');
  };

  beforeAll(async () => {
    sandbox = await startApp({
      source: { kind: 'given', jira: emulatedJira(site(), { now: Date.now }) },
      mysqlUrl,
    });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  it('are there once they are drawn, within a project and across', async () => {
    linkId = live().links.add('viewer', 'PRJ-2', 'Blocks', 'OTH-1').id;
    live().links.add('viewer', 'PRJ-3', 'Blocks', 'PRJ-2');
    live().links.add('viewer', 'PRJ-5', 'Blocks', 'PRJ-3');
    expect(await expectRight()).toEqual(['PRJ-2 FS OTH-1', 'PRJ-3 FS PRJ-2', 'PRJ-5 FS PRJ-3']);
  });

  it('are gone once they are removed', async () => {
    live().links.remove('viewer', 'OTH-1', linkId);
    expect(await expectRight()).toEqual(['PRJ-3 FS PRJ-2', 'PRJ-5 FS PRJ-3']);
  });

  it('follow an issue that moves into another project', async () => {
    const [moved] = [live().issues.move('viewer', 'PRJ-3', 'OTH')].flat();
    expect(moved).toBeDefined();
    expect(await expectRight()).toEqual(['OTH-2 FS PRJ-2', 'PRJ-5 FS OTH-2']);
  });

  // What a person may see is remembered for a while, so somebody else asks each time from here on.
  it('are hidden with an issue that is secured, from whom it is hidden', async () => {
    live().issues.edit('admin', 'PRJ-2', { securityLevelId: '900' });
    await heard();
    expect(await shownLinks(sandbox, 'second')).toEqual(['PRJ-5 FS OTH-2']);
    expect(await expectedLinks(sandbox.source.jira, 'second', meanings)).toEqual(['PRJ-5 FS OTH-2']);
    const { successors, predecessors } = await view(sandbox, 'second', 'dependencies.ofIssue', { issueKey: 'OTH-2' });
    expect([successors.length, predecessors.length]).toEqual([0, 1]);
    expect(await shownLinks(sandbox, 'admin')).toEqual(['OTH-2 FS PRJ-2', 'PRJ-5 FS OTH-2']);
  });

  it('are gone with an issue that is deleted, and name none that is gone', async () => {
    live().issues.delete('admin', 'PRJ-5');
    await heard();
    expect(await shownLinks(sandbox, 'third')).toEqual([]);
    expect(await expectedLinks(sandbox.source.jira, 'third', meanings)).toEqual([]);
    expect(await shownLinks(sandbox, 'admin')).toEqual(['OTH-2 FS PRJ-2']);
  });

  it('lead to a project that was archived by keys alone', async () => {
    live().projects.archive('admin', 'OTH');
    await sandbox.functions.runScheduled('keep-index');
    await settle(sandbox);
    const shown = await view(sandbox, 'admin', 'dependencies.view', { scope: { of: 'site' } });
    expect([shown.items.keys, shown.outside]).toEqual([['PRJ-2'], ['OTH-2']]);
    expect(await shownLinks(sandbox, 'admin')).toEqual(await expectedLinks(sandbox.source.jira, 'admin', meanings));
    const { predecessors } = await view(sandbox, 'admin', 'dependencies.ofIssue', { issueKey: 'PRJ-2' });
    expect(predecessors.map(({ other, isConflict }) => [other, isConflict])).toEqual([
      [{ kind: 'outside', key: 'OTH-2' }, null],
    ]);
  });
});
