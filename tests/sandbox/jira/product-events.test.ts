import { readFileSync } from 'node:fs';
import { aLiveWorld, type LiveWorld } from '../../builders/live-world';
import { describeWithMaterial } from '../../material';

function namesAfter(edit: (live: LiveWorld['live']) => void): readonly string[] {
  const { live, events } = aLiveWorld();
  edit(live);
  return events.map(({ name }) => name.replace('avi:jira:', ''));
}

describe('what Jira tells apps', () => {
  it.each<[string, (live: LiveWorld['live']) => void, readonly string[]]>([
    [
      'a new issue',
      (live) => live.issues.create('viewer', { project: 'PRJ', typeId: '10001', summary: 'A' }),
      ['created:issue'],
    ],
    ['an edit', (live) => live.issues.edit('viewer', 'PRJ-2', { statusId: '5' }), ['updated:issue']],
    [
      'an assignment',
      (live) => live.issues.edit('viewer', 'PRJ-2', { assigneeId: 'admin' }),
      ['assigned:issue', 'updated:issue'],
    ],
    ['a move, sub-tasks too', (live) => live.issues.move('viewer', 'PRJ-2', 'OTH'), ['updated:issue', 'updated:issue']],
    ['a deletion, nothing below it', (live) => live.issues.delete('viewer', 'PRJ-2'), ['deleted:issue']],
    ['a link, not its ends', (live) => live.links.add('viewer', 'PRJ-2', 'Blocks', 'PRJ-3'), ['created:issuelink']],
    ['work', (live) => live.work.log('viewer', 'PRJ-2', 60), ['created:worklog', 'updated:issue']],
    [
      'a new date of a version',
      (live) => live.plan.editVersion('admin', '301', { releaseDate: '2027-01-01' }),
      ['updated:version'],
    ],
    ['a release', (live) => live.plan.editVersion('admin', '301', { released: true }), ['released:version']],
    ['a version that goes', (live) => live.plan.deleteVersion('admin', '301'), ['deleted:version']],
    ['a renamed key', (live) => live.projects.renameKey('admin', 'PRJ', 'NEW'), ['updated:project']],
    ['an archived project', (live) => live.projects.archive('admin', 'PRJ'), ['archived:project']],
    ['the trash', (live) => live.projects.trash('admin', 'OTH'), ['softdeleted:project']],
    ['nothing of groups', (live) => live.access.setGroups('viewer', ['developers']), []],
    ['nothing of schemes', (live) => live.access.setGrants('1', []), []],
    ['nothing of sprints', (live) => live.plan.editSprint(1, { state: 'closed' }), []],
  ])('is: %s', (_, edit, names) => {
    expect(namesAfter(edit)).toEqual(names);
  });

  it('has the changelog, both statuses as an array, and those concerned', () => {
    const { live, events } = aLiveWorld();
    live.issues.edit('viewer', 'PRJ-2', { statusId: '3', assigneeId: 'admin' });
    const updated = events.find(({ name }) => name === 'avi:jira:updated:issue');
    expect(updated).toMatchObject({
      by: 'viewer',
      payload: {
        timestamp: expect.stringMatching(/^\d{13}$/) as string,
        atlassianId: 'viewer',
        issue: { id: '10002', key: 'PRJ-2', fields: { summary: 'Summary of 10002', status: { id: '3' } } },
        changelog: {
          items: [
            { field: 'status', from: '1', to: '3' },
            { field: 'assignee', to: 'admin' },
          ],
        },
        associatedStatuses: [{ id: '1' }, { id: '3' }],
        associatedUsers: { users: [{ accountId: 'viewer' }, { accountId: 'admin' }] },
      },
    });
  });

  it('tells of an issue as it was when it is gone', () => {
    const { live, events } = aLiveWorld();
    live.issues.delete('viewer', 'PRJ-3');
    expect(events).toMatchObject([{ payload: { issue: { id: '10003', fields: { parent: { key: 'PRJ-1' } } } } }]);
  });
});

interface Sample {
  readonly event: string;
  readonly samplePayload: object;
}

describeWithMaterial('events against the samples of the reference', (path) => {
  const file = path('data', 'forge', 'trigger-event-payloads.json');
  const sampleOf = (name: string): object =>
    (JSON.parse(readFileSync(file, 'utf8')) as Sample[]).find(({ event }) => event === name)?.samplePayload ?? {};

  it('have every property that the samples have at their top', () => {
    const { live, events } = aLiveWorld();
    const { id } = live.links.add('viewer', 'PRJ-2', 'Blocks', 'PRJ-3');
    live.links.remove('viewer', 'PRJ-2', id);
    live.issues.edit('viewer', 'PRJ-2', { statusId: '3', assigneeId: 'admin' });
    live.work.log('viewer', 'PRJ-2', 60);
    live.plan.editVersion('admin', '301', { released: true, name: 'Uno' });
    live.projects.archive('admin', 'OTH');
    live.issues.delete('viewer', 'PRJ-2');
    // Only a change of the status brings statuses.
    const optional = ['eventType', 'associatedStatuses'];
    for (const { name, payload } of events) {
      const missing = Object.keys(sampleOf(name)).filter(
        (property) => !optional.includes(property) && !(property in payload),
      );
      expect([name, missing]).toEqual([name, []]);
    }
    expect(events.length).toBeGreaterThan(9);
  });
});
