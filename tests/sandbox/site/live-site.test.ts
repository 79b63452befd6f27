import fc from 'fast-check';
import { aLiveWorld, anEditableSite } from '../../builders/live-world';
import { someEdits, tryEdit } from '../../builders/random-edits';
import { asHistorySeesIt, replay, type Replayed } from '../../builders/replay';
import { now, startDate, storyPoints } from '../../builders/site';
import type { Issue } from '../../../sandbox/site/model';

const itemsOf = (issue: Issue) => issue.changes.flatMap(({ items }) => items);

describe('the history of a live site', () => {
  it('leads every issue from its first to its present state, whatever is edited', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const { live, wait } = aLiveWorld();
        const first = new Map<string, Replayed>(live.allIssues().map((issue) => [issue.id, asHistorySeesIt(issue)]));
        const lostWithProject = new Set<string>();
        for (const edit of edits) {
          wait(1000);
          const before = new Map(live.allIssues().map((issue) => [issue.id, issue]));
          tryEdit(live, edit);
          for (const issue of live.allIssues()) {
            if (!first.has(issue.id)) first.set(issue.id, asHistorySeesIt(issue));
            // A project that goes for good takes parents with it, and Jira writes nothing.
            const old = before.get(issue.id);
            const isSilent = old?.changes === issue.changes && old.parent !== null && issue.parent === null;
            if (isSilent) lostWithProject.add(issue.id);
          }
        }
        for (const issue of live.allIssues().filter(({ id }) => !lostWithProject.has(id))) {
          expect(replay(first.get(issue.id)!, issue.changes)).toEqual(asHistorySeesIt(issue));
          expect(issue.changes.map(({ at }) => at)).toEqual(
            issue.changes.map(({ at }) => at).toSorted((a, b) => a - b),
          );
          expect(issue.updated).toBeGreaterThanOrEqual(issue.changes.at(-1)?.at ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the shapes that real sites have', () => {
    const { live } = aLiveWorld();
    const issue = live.issues.edit('viewer', 'PRJ-2', {
      statusId: '5',
      assigneeId: 'admin',
      dueDate: '2026-12-24',
      fixVersionIds: ['301'],
      sprintIds: [1],
      custom: { [storyPoints]: 3, [startDate]: '2026-12-01' },
    });
    expect(itemsOf(issue)).toEqual([
      { field: 'status', fieldId: 'status', from: '1', fromString: 'To Do', to: '5', toString: 'Done' },
      { field: 'resolution', fieldId: 'resolution', from: null, fromString: null, to: '10000', toString: 'Done' },
      { field: 'assignee', fieldId: 'assignee', from: null, fromString: null, to: 'admin', toString: 'Person admin' },
      {
        field: 'duedate',
        fieldId: 'duedate',
        from: null,
        fromString: null,
        to: '2026-12-24',
        toString: '2026-12-24 00:00:00.0',
      },
      { field: 'Fix Version', fieldId: 'fixVersions', from: null, fromString: null, to: '301', toString: 'One' },
      { field: 'Story Points', fieldId: storyPoints, from: null, fromString: null, to: null, toString: '3' },
      {
        field: 'Start date',
        fieldId: startDate,
        from: null,
        fromString: null,
        to: '2026-12-01',
        toString: '01/Dec/26',
      },
      { field: 'Sprint', fieldId: 'customfield_10020', from: '', fromString: '', to: '1', toString: 'Sprint 1' },
    ]);
    expect(issue).toMatchObject({ updated: now, resolved: now, changes: [{ authorId: 'viewer', at: now }] });
  });

  it('is not written where nothing differs', () => {
    const { live, events, wait } = aLiveWorld();
    const before = live.issue('PRJ-2');
    wait(1000);
    expect(live.issues.edit('viewer', 'PRJ-2', { statusId: '1', labels: [] })).toEqual(before);
    expect(events).toEqual([]);
  });
});

describe('a moved issue', () => {
  it('keeps its id, gets a new key, takes its sub-tasks along and leaves what belongs to the old project', () => {
    const { live } = aLiveWorld();
    live.issues.edit('viewer', 'PRJ-2', { fixVersionIds: ['301'], componentIds: ['401'], securityLevelId: '900' });
    const moved = live.issues.move('viewer', 'PRJ-2', 'OTH');
    expect(moved).toMatchObject({
      id: '10002',
      key: 'OTH-2',
      fixVersionIds: [],
      componentIds: [],
      securityLevelId: null,
    });
    expect(itemsOf(moved).slice(3)).toEqual(
      expect.arrayContaining([
        {
          field: 'project',
          fieldId: 'project',
          from: '10000',
          fromString: 'Project PRJ',
          to: '10009',
          toString: 'Project OTH',
        },
        { field: 'Key', fieldId: null, from: null, fromString: 'PRJ-2', to: null, toString: 'OTH-2' },
      ]),
    );
    expect(live.issue('PRJ-2').key).toBe('OTH-2');
    expect(live.issue('10004')).toMatchObject({ key: 'OTH-3', projectId: '10009' });
  });

  it('never gives its key to another', () => {
    const { live } = aLiveWorld();
    live.issues.move('viewer', 'PRJ-5', 'OTH');
    expect(live.issues.create('viewer', { project: 'PRJ', typeId: '10001', summary: 'New' }).key).toBe('PRJ-6');
    live.issues.delete('viewer', 'PRJ-6');
    expect(live.issues.create('viewer', { project: 'PRJ', typeId: '10001', summary: 'Newer' }).key).toBe('PRJ-7');
  });
});

describe('a deleted issue', () => {
  it('takes its sub-tasks with it, and its children and links lose it', () => {
    const { live } = aLiveWorld();
    live.links.add('viewer', 'PRJ-5', 'Blocks', 'PRJ-2');
    const linked = live.issue('PRJ-5');
    live.issues.delete('viewer', 'PRJ-2');
    expect(live.allIssues().map(({ key }) => key)).toEqual(['PRJ-1', 'PRJ-3', 'PRJ-5', 'OTH-1']);
    expect(live.issue('PRJ-5')).toEqual({ ...linked, links: [] });
    live.issues.delete('viewer', 'PRJ-1');
    expect(itemsOf(live.issue('PRJ-3'))).toMatchObject([{ field: 'IssueParentAssociation', from: '10001', to: null }]);
  });
});

describe('links and work', () => {
  it('are written at both ends of a link, and taken back there', () => {
    const { live } = aLiveWorld();
    const { id } = live.links.add('viewer', 'PRJ-5', 'Blocks', 'OTH-1');
    expect(itemsOf(live.issue('PRJ-5'))).toMatchObject([
      { field: 'Link', to: 'OTH-1', toString: 'This issue blocks OTH-1' },
    ]);
    expect(itemsOf(live.issue('OTH-1'))).toMatchObject([{ toString: 'This issue is blocked by PRJ-5' }]);
    live.links.remove('viewer', 'OTH-1', id);
    expect([live.issue('PRJ-5').links, live.issue('OTH-1').links]).toEqual([[], []]);
  });

  it('move the time spent and the remaining estimate', () => {
    const { live } = aLiveWorld();
    live.issues.edit('viewer', 'PRJ-5', { estimateSeconds: 7200 });
    const { id } = live.work.log('viewer', 'PRJ-5', 3600);
    expect(live.issue('PRJ-5')).toMatchObject({ spentSeconds: 3600, remainingSeconds: 3600 });
    live.work.edit('viewer', 'PRJ-5', id, { seconds: 1800 });
    expect(live.issue('PRJ-5')).toMatchObject({ spentSeconds: 1800, remainingSeconds: 5400 });
    live.work.delete('viewer', 'PRJ-5', id);
    expect(live.issue('PRJ-5')).toMatchObject({ spentSeconds: 0, remainingSeconds: 7200, worklogs: [] });
  });
});

describe('projects', () => {
  it('lead from their former keys, issues included, when renamed; no issue is updated by it', () => {
    const { live, wait } = aLiveWorld();
    const { updated } = live.issue('PRJ-1');
    wait(1000);
    live.projects.renameKey('admin', 'PRJ', 'NEW');
    expect(live.issue('PRJ-1')).toMatchObject({ key: 'NEW-1', updated, changes: [] });
  });

  it('come back from the trash as they were, and are gone after that', () => {
    const { live } = aLiveWorld();
    const before = live.issue('OTH-1');
    live.projects.trash('admin', 'OTH');
    expect(live.allIssues().map(({ projectId }) => projectId)).not.toContain('10009');
    live.projects.restore('admin', '10009');
    expect(live.issue('OTH-1')).toEqual(before);
    live.projects.delete('admin', 'OTH');
    expect(() => live.projects.restore('admin', '10009')).toThrow('not in the trash');
  });
});

it('refuses what the site does not have, and changes nothing then', () => {
  const { live, events } = aLiveWorld(anEditableSite());
  const before = live.allIssues();
  expect(() => live.issues.edit('viewer', 'PRJ-99', {})).toThrow('There is no issue PRJ-99.');
  expect(() => live.issues.edit('viewer', 'PRJ-2', { statusId: '77' })).toThrow('PRJ-2 cannot have the status 77.');
  expect(() => live.issues.edit('viewer', 'OTH-1', { fixVersionIds: ['301'] })).toThrow('the version 301');
  expect(() => live.issues.setParent('viewer', 'PRJ-1', 'PRJ-2')).toThrow('has to stand above it');
  expect(() => live.issues.move('viewer', 'PRJ-1', 'PRJ')).toThrow('PRJ-1 is in PRJ already.');
  expect(() => live.projects.renameKey('admin', 'PRJ', 'OTH')).toThrow('The key OTH is or was');
  expect([live.allIssues(), events]).toEqual([before, []]);
});
