/** One call for each endpoint that the emulator has, with what belongs in place of its parameters. */
export interface SampleCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** As in the document. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
}

const issue = { issueIdOrKey: 'PRJ-2' };
const project = { projectIdOrKey: 'PRJ', projectKeyOrId: 'PRJ' };
const jql = 'project = PRJ ORDER BY id';
const expand = 'names,schema,changelog';

export const sampleCalls: readonly SampleCall[] = [
  { method: 'POST', path: '/rest/api/3/search/jql', body: { jql, fields: ['*all'], expand, maxResults: 2 } },
  { method: 'GET', path: '/rest/api/3/search/jql', query: 'jql=project%3DPRJ&fields=*all&expand=changelog' },
  { method: 'POST', path: '/rest/api/3/search/approximate-count', body: { jql } },
  { method: 'POST', path: '/rest/api/3/jql/match', body: { issueIds: [10_001], jqls: [jql, 'nonsense'] } },
  {
    method: 'POST',
    path: '/rest/api/3/jql/parse',
    query: 'validation=warn',
    body: {
      queries: [
        'NOT (project = PRJ OR labels in (alpha, "b c")) AND text !~ "x" ORDER BY rank DESC',
        'assignee = currentUser() AND due is EMPTY AND status was Done BY currentUser() AFTER startOfDay(-1d)',
        'nonsense',
        'universe = 42',
      ],
    },
  },
  { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}', params: issue, query: `expand=${expand}` },
  {
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    body: { issueIdsOrKeys: ['PRJ-2', 'PRJ-99'], expand: ['changelog'] },
  },
  { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}/changelog', params: issue },
  { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}/worklog', params: issue },
  {
    method: 'POST',
    path: '/rest/api/3/changelog/bulkfetch',
    body: { issueIdsOrKeys: ['PRJ-1', 'PRJ-2'], maxResults: 1 },
  },
  { method: 'GET', path: '/rest/api/3/worklog/updated' },
  { method: 'GET', path: '/rest/api/3/worklog/deleted' },
  { method: 'POST', path: '/rest/api/3/worklog/list', body: { ids: [401, 402] } },
  { method: 'GET', path: '/rest/api/3/project/search', query: 'expand=description,lead,issueTypes,insight' },
  { method: 'GET', path: '/rest/api/3/project' },
  { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}', params: project },
  { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}/versions', params: project },
  { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}/components', params: project },
  { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}/statuses', params: project },
  { method: 'GET', path: '/rest/api/3/project/{projectKeyOrId}/securitylevel', params: project },
  { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}/role', params: project },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/permissionscheme',
    params: project,
    query: 'expand=all',
  },
  { method: 'GET', path: '/rest/api/3/permissionscheme/{schemeId}', params: { schemeId: '2' }, query: 'expand=all' },
  { method: 'GET', path: '/rest/api/3/permissionscheme' },
  { method: 'GET', path: '/rest/api/3/issuesecurityschemes/level/member', query: 'maxResults=1&levelId=100,101' },
  { method: 'GET', path: '/rest/api/3/mypermissions', query: 'permissions=BROWSE_PROJECTS,ADMINISTER' },
  { method: 'POST', path: '/rest/api/3/permissions/project', body: { permissions: ['BROWSE_PROJECTS'] } },
  {
    method: 'POST',
    path: '/rest/api/3/permissions/check',
    body: { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [10_001], projects: [10_000] }] },
  },
  { method: 'GET', path: '/rest/api/3/myself', query: 'expand=groups' },
  { method: 'GET', path: '/rest/api/3/user', query: 'accountId=viewer' },
  { method: 'GET', path: '/rest/api/3/user/bulk', query: 'accountId=viewer&accountId=app' },
  { method: 'GET', path: '/rest/api/3/user/search', query: 'query=v' },
  { method: 'GET', path: '/rest/api/3/user/assignable/multiProjectSearch', query: 'query=v&projectKeys=PRJ' },
  { method: 'GET', path: '/rest/api/3/groups/picker', query: 'query=' },
  { method: 'GET', path: '/rest/api/3/group/bulk' },
  { method: 'GET', path: '/rest/api/3/users/search' },
  { method: 'GET', path: '/rest/api/3/users' },
  { method: 'GET', path: '/rest/api/3/field' },
  { method: 'GET', path: '/rest/api/3/field/search' },
  { method: 'GET', path: '/rest/api/3/issuetype' },
  { method: 'GET', path: '/rest/api/3/status' },
  { method: 'GET', path: '/rest/api/3/statuscategory' },
  { method: 'GET', path: '/rest/api/3/priority' },
  { method: 'GET', path: '/rest/api/3/resolution' },
  { method: 'GET', path: '/rest/api/3/issueLinkType' },
  { method: 'GET', path: '/rest/api/3/serverInfo' },
  { method: 'GET', path: '/rest/api/3/configuration' },
  { method: 'GET', path: '/rest/agile/1.0/sprint/{sprintId}', params: { sprintId: '1' } },
  { method: 'GET', path: '/rest/agile/1.0/board' },
  { method: 'GET', path: '/rest/agile/1.0/board/{boardId}/sprint', params: { boardId: '7' } },
  {
    method: 'PUT',
    path: '/rest/agile/1.0/issue/rank',
    body: { issues: ['PRJ-1', 'PRJ-5'], rankAfterIssue: 'PRJ-6' },
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issue/{issueIdOrKey}',
    params: { issueIdOrKey: 'PRJ-1' },
    body: { fields: { duedate: '2026-12-24' } },
  },
];
