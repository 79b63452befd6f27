import fc from 'fast-check';
import { aLiveWorld, anEditableSite } from '../../builders/live-world';
import { someEdits, tryEdit } from '../../builders/random-edits';
import { emulatedJira, type EmulatedJira } from '../../../sandbox/jira/emulated-jira';
import { get, keysFound, post, searchPage } from './ask';

const queries = [
  'project in (PRJ, OTH, NEW) ORDER BY id',
  'updated >= "2026/11/20 11:00" ORDER BY updated, id',
  'parent = 10001 ORDER BY key',
  'status = Done AND created > "2000-01-01"',
  'project = PRJ AND fixVersion = 301',
  'created > "2000-01-01" ORDER BY id DESC',
];

/** Everything that a viewer may ask of a site. */
async function portrait(jira: EmulatedJira): Promise<unknown> {
  const bodies: unknown[] = [];
  for (const accountId of ['viewer', 'admin', 'app']) {
    for (const jql of queries) {
      bodies.push(
        (await post(jira, '/rest/api/3/search/jql', { jql, fields: ['*all'], maxResults: 100 }, accountId)).body,
      );
    }
    bodies.push((await get(jira, '/rest/api/3/project/search?expand=insight,lead', accountId)).body);
    bodies.push((await get(jira, '/rest/api/3/worklog/updated?since=0', accountId)).body);
    const ids = Array.from({ length: 60 }, (_, at) => String(10_000 + at));
    const changes = { issueIdsOrKeys: ids, maxResults: 1000 };
    bodies.push((await post(jira, '/rest/api/3/changelog/bulkfetch', changes, accountId)).body);
    bodies.push((await post(jira, '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ids }, accountId)).body);
  }
  return bodies;
}

describe('an edited Jira', () => {
  it('answers as one that was made of the edited site', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, async (edits) => {
        const { jira, live, wait, clock } = aLiveWorld();
        for (const [at, edit] of edits.entries()) {
          wait(7000);
          tryEdit(live, edit);
          if (at % 5 === 0) await keysFound(jira, 'updated >= "2026/11/20 11:00"');
        }
        const anew = emulatedJira({ ...live.parts, issues: live.allIssues() }, { now: clock });
        expect(await portrait(jira)).toEqual(await portrait(anew));
      }),
      { numRuns: 40 },
    );
  });

  it('finds issues by the keys that they had, and shows those that they have', async () => {
    const { jira, live } = aLiveWorld();
    live.issues.move('viewer', 'PRJ-5', 'OTH');
    live.projects.renameKey('admin', 'OTH', 'NEW');
    for (const key of ['PRJ-5', 'OTH-2', 'NEW-2']) {
      expect((await get(jira, `/rest/api/3/issue/${key}`)).body).toMatchObject({ id: '10005', key: 'NEW-2' });
      expect(await keysFound(jira, `key = ${key}`)).toEqual(['NEW-2']);
    }
  });

  it('shows an issue by the level and the groups of this moment', async () => {
    const { jira, live } = aLiveWorld();
    live.issues.edit('viewer', 'PRJ-5', { securityLevelId: '900' });
    expect(await keysFound(jira, 'id = 10005')).toEqual([]);
    live.access.setLevelMembers('900', [{ type: 'group', parameter: 'developers' }]);
    expect(await keysFound(jira, 'id = 10005')).toEqual([]);
    live.access.setGroups('viewer', ['developers']);
    expect(await keysFound(jira, 'id = 10005')).toEqual(['PRJ-5']);
    live.access.setGrants('1', []);
    expect(await keysFound(jira, 'id = 10005')).toEqual([]);
  });

  it('lists work that was changed or taken back', async () => {
    const { jira, live, wait } = aLiveWorld();
    const { id } = live.work.log('viewer', 'PRJ-5', 600);
    const other = live.work.log('viewer', 'PRJ-5', 600);
    wait(1000);
    live.work.edit('viewer', 'PRJ-5', id, { seconds: 60 });
    live.work.delete('viewer', 'PRJ-5', other.id);
    wait(120_000);
    expect((await get(jira, '/rest/api/3/worklog/updated')).body).toMatchObject({
      values: [{ worklogId: Number(id) }],
    });
    expect((await get(jira, '/rest/api/3/worklog/deleted')).body).toMatchObject({
      values: [{ worklogId: Number(other.id) }],
    });
  });

  it('goes on paging behind an issue that is found no longer', async () => {
    const { jira, live } = aLiveWorld();
    const jql = 'project = PRJ ORDER BY id';
    const first = await searchPage(jira, jql, { maxResults: 2 });
    live.issues.move('viewer', 'PRJ-2', 'OTH');
    const second = await searchPage(jira, jql, { maxResults: 9, nextPageToken: first.nextPageToken ?? '' });
    expect(second.issues.map(({ key }) => key)).toEqual(['PRJ-3', 'PRJ-5']);
  });

  it('counts a changelog page by the issues in it', async () => {
    const { jira, live } = aLiveWorld();
    live.issues.edit('viewer', 'PRJ-5', { summary: 'A' });
    live.issues.edit('viewer', 'PRJ-5', { summary: 'B' });
    live.issues.edit('viewer', 'PRJ-3', { summary: 'C' });
    const ids = { issueIdsOrKeys: ['10002', '10003', '10005'] };
    expect((await post(jira, '/rest/api/3/changelog/bulkfetch', ids)).returned).toBe(2);
    expect((await post(jira, '/rest/api/3/issue/bulkfetch', ids)).returned).toBe(3);
  });
});

describe('a search index that lags behind', () => {
  const late = () => aLiveWorld(anEditableSite(), 5000);
  const summaries = async (jira: EmulatedJira, more: object = {}) => {
    const body = { jql: 'project = PRJ AND summary ~ "fresh" ORDER BY id', fields: ['summary'], ...more };
    const { issues } = (await post(jira, '/rest/api/3/search/jql', body)).body as {
      issues: { id: string; fields: { summary: string } }[];
    };
    return issues.map(({ id, fields }) => `${id} ${fields.summary}`);
  };

  it('finds what an issue was, while the issue itself shows what it is', async () => {
    const { jira, live, wait } = late();
    live.issues.edit('viewer', 'PRJ-5', { summary: 'Fresh one' });
    wait(4000);
    live.issues.edit('viewer', 'PRJ-5', { summary: 'Fresh two' });
    expect(await summaries(jira)).toEqual([]);
    expect((await post(jira, '/rest/api/3/search/approximate-count', { jql: 'summary ~ fresh' })).body).toEqual({
      count: 0,
    });
    const match = { issueIds: [10_005], jqls: ['summary ~ fresh'] };
    expect((await post(jira, '/rest/api/3/jql/match', match)).body).toMatchObject({ matches: [{ matchedIssues: [] }] });
    expect((await get(jira, '/rest/api/3/issue/PRJ-5')).body).toMatchObject({ fields: { summary: 'Fresh two' } });
    wait(1000);
    expect(await summaries(jira)).toEqual(['10005 Fresh one']);
    wait(4000);
    expect(await summaries(jira)).toEqual(['10005 Fresh two']);
  });

  it('finds deleted issues for a while, and new ones late', async () => {
    const { jira, live, wait } = late();
    live.issues.delete('viewer', 'PRJ-5');
    live.issues.create('viewer', { project: 'PRJ', typeId: '10001', summary: 'Fresh' });
    const jql = 'project = PRJ AND issuetype = Story ORDER BY id';
    expect(await keysFound(jira, jql)).toEqual(['PRJ-2', 'PRJ-3', 'PRJ-5']);
    expect((await get(jira, '/rest/api/3/issue/PRJ-5')).status).toBe(404);
    wait(5000);
    expect(await keysFound(jira, jql)).toEqual(['PRJ-2', 'PRJ-3', 'PRJ-6']);
  });

  it('is up to date for the issues that a search reconciles', async () => {
    const { jira, live } = late();
    live.issues.edit('viewer', 'PRJ-5', { summary: 'Fresh' });
    live.issues.edit('viewer', 'PRJ-3', { summary: 'Fresh too' });
    live.issues.delete('viewer', 'PRJ-2');
    expect(await summaries(jira, { reconcileIssues: [10_005] })).toEqual(['10005 Fresh']);
    expect(await summaries(jira, { reconcileIssues: [10_005, 10_003] })).toEqual(['10003 Fresh too', '10005 Fresh']);
    const all = { jql: 'project = PRJ ORDER BY id', reconcileIssues: [10_002] };
    const { body } = await post(jira, '/rest/api/3/search/jql', all);
    expect(body).toMatchObject({ issues: [{ id: '10001' }, { id: '10003' }, { id: '10004' }, { id: '10005' }] });
  });

  it('asks who may see an issue at the moment of the search', async () => {
    const { jira, live } = late();
    live.access.setGrants('1', []);
    expect(await keysFound(jira, 'id = 10005')).toEqual([]);
  });

  it('survives that the project of a waiting issue is deleted', async () => {
    const { jira, live, wait } = late();
    live.issues.edit('viewer', 'OTH-1', { summary: 'Fresh' });
    live.projects.delete('admin', 'OTH');
    wait(6000);
    expect(await keysFound(jira, 'created > "2000-01-01" ORDER BY id')).toEqual([
      'PRJ-1',
      'PRJ-2',
      'PRJ-3',
      'PRJ-4',
      'PRJ-5',
    ]);
  });
});
