import type { Holder } from '../../../sandbox/site/model';
import { aPerson, aProject, aSite, anIssue } from '../../builders/site';
import { get, jiraOf, keysFound, refusalOf } from './ask';

const path = '/rest/api/3/issuesecurityschemes/level/member';
const viewer: Holder = { type: 'user', parameter: 'viewer' };
const admins: Holder = { type: 'group', parameter: 'site-admins' };

const jira = jiraOf(
  aSite({
    people: [
      aPerson({ accountId: 'viewer' }),
      aPerson({ accountId: 'admin', groups: ['site-admins'] }),
      aPerson({ accountId: 'app', accountType: 'app' }),
    ],
    projects: [
      aProject({ securityLevelIds: ['100', '101', '102'] }),
      aProject({ id: '10001', key: 'TEAM', style: 'next-gen', securityLevelIds: ['200'] }),
    ],
    securityLevels: [
      { id: '100', name: 'Both', members: [viewer, admins] },
      { id: '101', name: 'Administrators', members: [admins] },
      { id: '102', name: 'Those who reported', members: [{ type: 'reporter' }] },
      { id: '200', name: 'Of a team-managed project', members: [admins] },
    ],
    issues: [
      anIssue({ id: '10001', securityLevelId: '100' }),
      anIssue({ id: '10002', securityLevelId: '101' }),
      anIssue({ id: '10003', securityLevelId: '102', reporterId: 'viewer' }),
      anIssue({ id: '10004' }),
    ],
  }),
);

interface Page {
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly { issueSecurityLevelId: string; holder: { type: string; parameter?: string } }[];
}

async function members(query: string): Promise<readonly (readonly [string, string])[]> {
  const { body } = await get(jira, `${path}${query}`, 'admin');
  return (body as Page).values.map(({ issueSecurityLevelId, holder }) => [issueSecurityLevelId, holder.type]);
}

describe('members of security levels', () => {
  it('are told to administrators of Jira alone', async () => {
    expect((await get(jira, path, 'viewer')).status).toBe(403);
    expect((await get(jira, path, 'app')).status).toBe(403);
    expect((await get(jira, path, 'admin')).status).toBe(200);
  });

  it('are told page by page, without those of team-managed projects', async () => {
    const all = [
      ['100', 'user'],
      ['100', 'group'],
      ['101', 'group'],
      ['102', 'reporter'],
    ];
    expect(await members('')).toEqual(all);
    expect(await members('?maxResults=3')).toEqual(all.slice(0, 3));
    expect(await members('?maxResults=3&startAt=3')).toEqual(all.slice(3));
    expect(await members('?levelId=101&levelId=102')).toEqual(all.slice(2));
    expect((await get(jira, `${path}?maxResults=3`, 'admin')).body).toMatchObject({ total: 4, isLast: false });
  });
});

describe('a security level in JQL', () => {
  it('is there for whoever is in it, if only for issues of his own', async () => {
    expect(await keysFound(jira, 'level = 100')).toEqual(['PRJ-1']);
    expect(await keysFound(jira, 'level = "Those who reported"')).toEqual(['PRJ-3']);
    expect(await keysFound(jira, 'level is not EMPTY AND level not in (100) ORDER BY id')).toEqual(['PRJ-3']);
  });

  it('is refused to everybody else', async () => {
    const message = "400 The value '101' does not exist for the field 'level'.";
    expect(await refusalOf(jira, 'level = 101')).toBe(message);
    expect(await refusalOf(jira, 'level not in (100, 101)')).toBe(message);
  });
});
