import fc from 'fast-check';
import { aProject, aScheme, aSite, aStatusChange, anIssue, now, storyPoints } from '../../builders/site';
import { get, jiraOf, post, searchPage } from './ask';
import type { EmulatedJira } from '../../../sandbox/jira/emulated-jira';

const issues = Array.from({ length: 230 }, (_, place) =>
  anIssue({ id: String(10_001 + place), custom: { [storyPoints]: place % 7 } }),
);

async function readAll(jira: EmulatedJira, jql: string, maxResults: number, between: () => void = () => undefined) {
  const keys: string[] = [];
  for (let nextPageToken: string | undefined; ;) {
    const page = await searchPage(jira, jql, { maxResults, ...(nextPageToken ? { nextPageToken } : {}) });
    keys.push(...page.issues.map(({ key }) => key));
    if (page.isLast) return keys;
    nextPageToken = page.nextPageToken;
    between();
  }
}

describe('paging through a search', () => {
  it('brings each issue once, in order, whatever the size of the pages', async () => {
    const jira = jiraOf(aSite({ issues }));
    const expected = issues.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 300 }), async (size) => {
        expect(await readAll(jira, 'project = PRJ ORDER BY id ASC', size)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('goes on behind the last issue where the site changed between pages', async () => {
    const mutable = [...issues];
    const jira = jiraOf(aSite({ issues: mutable }));
    const keys = await readAll(jira, 'project = PRJ ORDER BY id ASC', 50, () => {
      mutable.shift();
      jira.invalidate();
    });
    expect(keys).toEqual(issues.map(({ key }) => key));
  });

  it('holds on where many other searches came between', async () => {
    const jira = jiraOf(aSite({ issues }));
    const first = await searchPage(jira, 'project = PRJ ORDER BY id ASC', { maxResults: 3 });
    for (let other = 0; other < 40; other += 1) await searchPage(jira, `id > ${String(10_000 + other)}`);
    const { nextPageToken = '' } = first;
    const second = await searchPage(jira, 'project = PRJ ORDER BY id ASC', { maxResults: 3, nextPageToken });
    expect(second.issues.map(({ key }) => key)).toEqual(['PRJ-4', 'PRJ-5', 'PRJ-6']);
  });

  it('refuses a token of another query, of another account, and an old one', async () => {
    let time = now;
    const jira = jiraOf(aSite({ issues }), () => time);
    const { nextPageToken } = await searchPage(jira, 'project = PRJ', { maxResults: 3 });
    const ask = (jql: string, accountId = 'viewer') =>
      post(jira, '/rest/api/3/search/jql', { jql, nextPageToken }, accountId);
    expect((await ask('project = "PRJ"')).status).toBe(400);
    expect((await ask('project = PRJ', 'admin')).status).toBe(400);
    expect((await ask('project = PRJ')).status).toBe(200);
    time += 8 * 86_400_000;
    expect((await ask('project = PRJ')).status).toBe(400);
  });
});

describe('a page of a search', () => {
  const jira = jiraOf(
    aSite({ issues: [...issues, anIssue({ id: '20001', key: 'PRJ-999', changes: changes(25), statusId: '3' })] }),
  );

  it('holds thousands of keys, but a hundred issues with fields', async () => {
    const jql = 'project = PRJ';
    expect((await searchPage(jira, jql, { fields: ['key'], maxResults: 5000 })).issues).toHaveLength(231);
    expect((await searchPage(jira, jql, { fields: ['summary'], maxResults: 5000 })).issues).toHaveLength(100);
    expect((await searchPage(jira, jql)).issues).toHaveLength(50);
  });

  it('has nothing but ids unless fields are asked for', async () => {
    const { body } = await post(jira, '/rest/api/3/search/jql', { jql: 'key = PRJ-1' });
    expect(body).toEqual({ issues: [{ id: '10001' }], isLast: true });
  });

  it('has the fields that were asked for, with null where the issue has none', async () => {
    const fields = ['summary', storyPoints, 'duedate', 'nonsense'];
    const [issue] = (await searchPage(jira, 'key = PRJ-2', { fields })).issues;
    expect(issue?.fields).toEqual({ summary: 'Summary of 10002', [storyPoints]: 1, duedate: null });
  });

  it('leaves out fields with a minus', async () => {
    const [all] = (await searchPage(jira, 'key = PRJ-2', { fields: ['*all'] })).issues;
    const [some] = (await searchPage(jira, 'key = PRJ-2', { fields: ['*all', '-summary', '-comment'] })).issues;
    expect(all?.fields).toHaveProperty('comment');
    expect(Object.keys(all?.fields ?? {}).filter((id) => !(id in (some?.fields ?? {})))).toEqual([
      'summary',
      'comment',
    ]);
  });

  it('is the same by GET', async () => {
    const { body } = await get(jira, '/rest/api/3/search/jql?jql=key%20%3D%20PRJ-2&fields=summary,status&maxResults=1');
    const byPost = await searchPage(jira, 'key = PRJ-2', { fields: ['summary', 'status'], maxResults: 1 });
    expect(body).toEqual(byPost);
  });

  it('embeds the twenty latest histories, the latest first, and says how many there are', async () => {
    const body = { jql: 'key = PRJ-999', fields: ['summary'], expand: 'changelog,names,schema' };
    const response = await post(jira, '/rest/api/3/search/jql', body);
    expect(response.body).toMatchObject({
      names: { summary: 'Summary' },
      schema: { summary: { type: 'string' } },
      issues: [{ changelog: { total: 25, maxResults: 20 } }],
    });
    const [issue] = (response.body as { issues: { changelog: { histories: { created: string }[] } }[] }).issues;
    const times = issue?.changelog.histories.map(({ created }) => Date.parse(created)) ?? [];
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(times[0]).toBe(now - 1000);
  });

  it('tells how many objects it holds, for the price of the call', async () => {
    const response = await post(jira, '/rest/api/3/search/jql', { jql: 'id < 10004', fields: ['summary'] });
    expect(response.returned).toBe(3);
  });

  it('refuses what the API does not have', async () => {
    expect((await post(jira, '/rest/api/3/search/jql', { jql: 'key = PRJ-1', startAt: 0 })).status).toBe(400);
    expect((await post(jira, '/rest/api/3/search', { jql: 'key = PRJ-1' })).status).toBe(410);
    expect((await get(jira, '/rest/api/3/search?jql=key=PRJ-1')).status).toBe(410);
  });
});

describe('counting and matching', () => {
  const hidden = aProject({ id: '10001', key: 'SECRET', permissionSchemeId: '2' });
  const jira = jiraOf(
    aSite({
      projects: [aProject(), hidden],
      permissionSchemes: [aScheme([{ type: 'anyone' }]), aScheme([{ type: 'user', parameter: 'admin' }], { id: '2' })],
      issues: [...issues, anIssue({ id: '20001', key: 'SECRET-1', projectId: '10001' })],
    }),
  );

  it('count and match only what the account may see', async () => {
    const count = { jql: 'created > "2000-01-01"' };
    const path = '/rest/api/3/search/approximate-count';
    expect((await post(jira, path, count)).body).toEqual({ count: 230 });
    expect((await post(jira, path, count, 'admin')).body).toEqual({ count: 231 });
    const match = { issueIds: [10_001, 20_001], jqls: ['created > "2000-01-01"', 'project = SECRET'] };
    expect((await post(jira, '/rest/api/3/jql/match', match)).body).toEqual({
      matches: [
        { matchedIssues: [10_001], errors: [] },
        { matchedIssues: [], errors: ["The value 'SECRET' does not exist for the field 'project'."] },
      ],
    });
  });
});

function changes(count: number) {
  return Array.from({ length: count }, (_, place) => aStatusChange(now - 1000 * (count - place), '1', '3'));
}
