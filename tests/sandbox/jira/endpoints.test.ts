import { aFullSite } from '../../builders/full-site';
import { aSite, aStatusChange, anIssue, now } from '../../builders/site';
import { get, jiraOf, post } from './ask';

const jira = jiraOf(aFullSite());

async function keysOf(address: string, accountId?: string): Promise<readonly string[]> {
  const { body } = await get(jira, address, accountId);
  const list = Array.isArray(body) ? (body as { key: string }[]) : (body as { values: { key: string }[] }).values;
  return list.map(({ key }) => key);
}

describe('the project endpoints', () => {
  it('list live projects of the account, archived ones only on request', async () => {
    expect(await keysOf('/rest/api/3/project/search')).toEqual(['PRJ']);
    expect(await keysOf('/rest/api/3/project/search', 'admin')).toEqual(['PRJ', 'TEAM']);
    expect(await keysOf('/rest/api/3/project/search?status=archived')).toEqual(['OLD']);
    expect(await keysOf('/rest/api/3/project/search?status=live&status=archived&orderBy=-key', 'admin')).toEqual([
      'TEAM',
      'PRJ',
      'OLD',
    ]);
    expect(await keysOf('/rest/api/3/project')).toEqual(['PRJ']);
  });

  it('filter and page', async () => {
    expect(await keysOf('/rest/api/3/project/search?keys=TEAM&keys=OLD', 'admin')).toEqual(['TEAM']);
    expect(await keysOf('/rest/api/3/project/search?id=10000', 'admin')).toEqual(['PRJ']);
    expect(await keysOf('/rest/api/3/project/search?query=team', 'admin')).toEqual(['TEAM']);
    const { body } = await get(jira, '/rest/api/3/project/search?maxResults=1&startAt=1', 'admin');
    expect(body).toMatchObject({ startAt: 1, maxResults: 1, total: 2, isLast: true, values: [{ key: 'TEAM' }] });
  });

  it('hide a project that the account may not browse', async () => {
    expect((await get(jira, '/rest/api/3/project/TEAM')).status).toBe(404);
    expect((await get(jira, '/rest/api/3/project/TEAM/versions')).status).toBe(404);
    expect((await get(jira, '/rest/api/3/project/TEAM', 'admin')).body).toMatchObject({ simplified: true });
  });

  it('tell the permission scheme to those who administer the project', async () => {
    const path = '/rest/api/3/project/PRJ/permissionscheme';
    expect((await get(jira, path)).status).toBe(403);
    expect((await get(jira, path, 'admin')).body).not.toHaveProperty('permissions');
    expect((await get(jira, `${path}?expand=permissions`, 'admin')).body).toMatchObject({
      id: 1,
      permissions: [
        { permission: 'BROWSE_PROJECTS', holder: { type: 'applicationRole' } },
        { permission: 'ADMINISTER_PROJECTS', holder: { type: 'group', parameter: 'site-admins' } },
        { permission: 'EDIT_ISSUES' },
        { permission: 'SCHEDULE_ISSUES' },
        { permission: 'SET_ISSUE_SECURITY' },
      ],
    });
  });

  it('tell the security levels that the account belongs to', async () => {
    expect((await get(jira, '/rest/api/3/project/PRJ/securitylevel')).body).toMatchObject({ levels: [{ id: '101' }] });
    expect((await get(jira, '/rest/api/3/project/PRJ/securitylevel', 'admin')).body).toMatchObject({
      levels: [{ id: '100' }],
    });
  });
});

describe('the histories', () => {
  it('of several issues come oldest first, grouped, page by page, without hidden issues', async () => {
    const ask = (nextPageToken?: string) =>
      post(jira, '/rest/api/3/changelog/bulkfetch', {
        issueIdsOrKeys: ['PRJ-1', '10002', 'PRJ-4', 'NOPE-1'],
        fieldIds: ['status'],
        maxResults: 2,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
    interface Page {
      readonly issueChangeLogs: { issueId: string; changeHistories: { created: number }[] }[];
      readonly nextPageToken?: string;
    }
    const first = (await ask()).body as Page;
    expect(first.issueChangeLogs.map(({ issueId }) => issueId)).toEqual(['10002', '10001']);
    const second = (await ask(first.nextPageToken)).body as Page;
    expect(second).toMatchObject({
      issueChangeLogs: [{ issueId: '10002', changeHistories: [{ created: now - 86_400_000 }] }],
    });
    expect(second).not.toHaveProperty('nextPageToken');
  });

  it('can be narrowed to fields', async () => {
    const body = { issueIdsOrKeys: ['PRJ-1'], fieldIds: ['summary'] };
    expect((await post(jira, '/rest/api/3/changelog/bulkfetch', body)).body).toEqual({ issueChangeLogs: [] });
  });

  it('of one issue come in pages, oldest first', async () => {
    const changes = [1, 2, 3].map((hour) => aStatusChange(now - (10 - hour) * 3_600_000, '1', '3'));
    const small = jiraOf(aSite({ issues: [anIssue({ id: '10001', changes })] }));
    const { body } = await get(small, '/rest/api/3/issue/PRJ-1/changelog?startAt=1&maxResults=1');
    expect(body).toMatchObject({ total: 3, isLast: false, values: [{ id: changes[1]?.id }] });
  });

  it('of work leave out the last minute, and the entries of hidden issues', async () => {
    const worklog = { authorId: 'viewer', started: now, seconds: 60 };
    const fresh = { id: '2', created: now - 30_000, ...worklog };
    const old = { id: '1', created: now - 3_600_000, ...worklog };
    const small = jiraOf(aSite({ issues: [anIssue({ id: '10001', worklogs: [old, fresh] })] }));
    expect((await get(small, '/rest/api/3/worklog/updated?since=0')).body).toMatchObject({
      lastPage: true,
      values: [{ worklogId: 1 }],
    });
    const ids = { ids: [401, 402] };
    expect((await post(jira, '/rest/api/3/worklog/list', ids)).body).toHaveLength(2);
    expect((await post(jira, '/rest/api/3/worklog/list', ids, 'admin')).body).toEqual([]);
  });
});

describe('the account endpoints', () => {
  it('give ten users at a time unless asked for more, and pass over unknown ones', async () => {
    const { body } = await get(jira, '/rest/api/3/user/bulk?accountId=viewer&accountId=unknown&accountId=admin');
    expect(body).toMatchObject({ maxResults: 10, total: 2, values: [{ accountId: 'viewer' }, { accountId: 'admin' }] });
    expect((await get(jira, '/rest/api/3/user/bulk')).status).toBe(400);
  });

  it('know who asks, and refuse whom the site does not know or has locked out', async () => {
    expect((await get(jira, '/rest/api/3/myself')).body).toMatchObject({ accountId: 'viewer' });
    expect((await get(jira, '/rest/api/3/myself', 'stranger')).status).toBe(401);
    expect((await get(jira, '/rest/api/3/myself', 'gone')).status).toBe(401);
  });
});

describe('bulk fetch', () => {
  it('takes a thousand issues with few light fields, and a hundred otherwise', async () => {
    const ask = (count: number, fields?: string[]) =>
      post(jira, '/rest/api/3/issue/bulkfetch', {
        issueIdsOrKeys: Array.from({ length: count }, (_, place) => String(place + 1)),
        ...(fields ? { fields } : {}),
      });
    expect((await ask(100)).status).toBe(200);
    expect((await ask(101)).status).toBe(400);
    expect((await ask(1000, ['summary'])).status).toBe(200);
    expect((await ask(1000, ['summary', 'comment'])).status).toBe(400);
    expect((await ask(1001, ['summary'])).status).toBe(400);
  });
});

describe('anything else', () => {
  it('is refused aloud, once for each path', async () => {
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { status, body } = await get(jira, '/rest/api/3/dashboard');
    await get(jira, '/rest/api/3/dashboard');
    expect(status).toBe(404);
    expect(body).toEqual({ errorMessages: ['The sandbox does not emulate GET /rest/api/3/dashboard.'], errors: {} });
    expect(complaint).toHaveBeenCalledTimes(1);
    complaint.mockRestore();
  });
});
