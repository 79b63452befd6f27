import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
// Its package.json exports to ES modules only, which jest does not resolve by name.
// eslint-disable-next-line boundaries/dependencies
import { createCloudClient } from '../../node_modules/jira.js/dist/index.js';
import { anyToken, jiraHttpFront } from '../../sandbox/jira/http-front';
import { aFullSite } from '../builders/full-site';
import { now } from '../builders/site';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';

let server: Server;
let jira: ReturnType<typeof createCloudClient>;

beforeAll(async () => {
  const site = emulatedJira(aFullSite(), { now: () => now });
  server = createServer(jiraHttpFront(site, anyToken(site)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  jira = createCloudClient({
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jira`,
    auth: { type: 'basic', email: 'admin@example.com', apiToken: 'any' },
    onSchemaMismatch: 'throw',
  });
});

afterAll(() => {
  server.close();
});

describe('the client jira.js, minding every schema', () => {
  it('searches issues page by page', async () => {
    const search = { jql: 'project in (PRJ, TEAM) ORDER BY id', fields: ['*all'], expand: 'changelog,names,schema' };
    const first = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ ...search, maxResults: 3 });
    const nextPageToken = first.nextPageToken ?? '';
    const second = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      ...search,
      maxResults: 100,
      nextPageToken,
    });
    const keys = [first, second].flatMap(({ issues }) => issues ?? []).map(({ key }) => key);
    expect(keys).toEqual(['PRJ-1', 'PRJ-3', 'PRJ-4', 'PRJ-5', 'PRJ-6', 'PRJ-7', 'TEAM-1']);
    expect(second.isLast).toBe(true);
  });

  it('counts and matches', async () => {
    expect(await jira.issueSearch.countIssues({ jql: 'project = PRJ' })).toMatchObject({ count: 6 });
    const { matches } = await jira.issueSearch.matchIssues({ issueIds: [10_001, 10_003], jqls: ['issuetype = Epic'] });
    expect(matches[0]?.matchedIssues).toEqual([10_001]);
  });

  it('reads projects', async () => {
    const { values } = await jira.projects.searchProjects({ expand: 'description,lead,issueTypes,insight' });
    expect(values.map(({ key }) => key)).toEqual(['PRJ', 'TEAM']);
    expect((await jira.projects.getProject({ projectIdOrKey: 'PRJ' })).versions).toHaveLength(2);
    expect(await jira.projects.getAllStatuses({ projectIdOrKey: 'PRJ' })).toHaveLength(3);
    expect(await jira.projectVersions.getProjectVersions({ projectIdOrKey: 'PRJ' })).toHaveLength(2);
    expect(await jira.projectComponents.getProjectComponents({ projectIdOrKey: 'PRJ' })).toHaveLength(1);
  });

  it('reads one issue with its history and work', async () => {
    const issue = await jira.issues.getIssue({ issueIdOrKey: 'PRJ-1', expand: 'changelog' });
    expect(issue.changelog?.total).toBe(1);
    expect(await jira.issues.getChangeLogs({ issueIdOrKey: 'PRJ-1' })).toMatchObject({ total: 1 });
    expect(await jira.issueWorklogs.getIssueWorklog({ issueIdOrKey: 'PRJ-1' })).toMatchObject({ total: 0 });
  });

  it('reads many issues and histories at once', async () => {
    const issueIdsOrKeys = ['PRJ-1', 'PRJ-2'];
    const fetched = await jira.issues.bulkFetchIssues({ issueIdsOrKeys, fields: ['summary'] });
    expect(fetched).toMatchObject({ issues: [{ key: 'PRJ-1' }], issueErrors: [{ id: 'PRJ-2' }] });
    const { issueChangeLogs } = await jira.issues.getBulkChangelogs({ issueIdsOrKeys });
    expect(issueChangeLogs?.[0]?.changeHistories?.[0]?.created).toEqual(new Date(now - 3 * 86_400_000));
  });

  it('reads the lists of the site', async () => {
    expect((await jira.issueFields.getFields()).length).toBeGreaterThan(30);
    expect((await jira.issueFields.getFieldsPaginated({ maxResults: 5 })).values).toHaveLength(5);
    expect(await jira.issueTypes.getIssueAllTypes()).toHaveLength(3);
    expect(await jira.workflowStatuses.getStatuses()).toHaveLength(5);
    expect((await jira.issueLinkTypes.getIssueLinkTypes()).issueLinkTypes).toHaveLength(1);
    expect((await jira.serverInfo.getServerInfo()).serverTitle).toBe('Test site');
  });

  it('reads people', async () => {
    expect(await jira.myself.getCurrentUser()).toMatchObject({ accountId: 'admin' });
    expect((await jira.users.getAllUsers())[0]).toMatchObject({ accountId: 'viewer' });
  });

  it('reads permissions', async () => {
    const { permissions } = await jira.permissions.getMyPermissions({ permissions: 'ADMINISTER,BROWSE_PROJECTS' });
    expect(permissions).toHaveProperty('ADMINISTER.havePermission', true);
    const { projects } = await jira.permissions.getPermittedProjects({ permissions: ['BROWSE_PROJECTS'] });
    expect(projects?.map(({ key }) => key)).toEqual(['PRJ', 'TEAM']);
    const asked = { projectKeyOrId: 'PRJ', expand: 'permissions' as const };
    expect((await jira.projectPermissionSchemes.getAssignedPermissionScheme(asked)).permissions).toHaveLength(5);
    expect(await jira.projectPermissionSchemes.getSecurityLevelsForProject({ projectKeyOrId: 'PRJ' })).toMatchObject({
      levels: [{ id: '100' }],
    });
  });

  it('gets the refusals as errors', async () => {
    await expect(jira.issues.getIssue({ issueIdOrKey: 'PRJ-99' })).rejects.toMatchObject({ status: 404 });
    const unbounded = jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'ORDER BY id' });
    await expect(unbounded).rejects.toMatchObject({ status: 400 });
  });
});
