/**
 * Every Jira REST call of the app, from its functions and from its pages. The gateways can make no other; the manifest,
 * the sandbox and the tests are held against this table.
 *
 * Points are Jira's price per call: `base` for the call and `perItem` for each issue (or other core object) returned.
 * Evidence: Atlassian's rate-limiting page (phased from March 2026) states 1 base and 1 per core object, 2 more for
 * identity and access objects; measured by others: search costs 1 + results, project versions 1.
 */
export interface JiraEndpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in Atlassian's OpenAPI document, with {parameters}. */
  readonly path: string;
  /** OAuth scopes that the call needs: classic ones, or granular ones where the classic one would let the app write. */
  readonly scopes: readonly string[];
  readonly points: { readonly base: number; readonly perItem: number };
  /** Who may make the call: a person waits for it (`user`), or sync reads as the app (`app`). */
  readonly actors: readonly ('user' | 'app')[];
}

const work = ['read:jira-work'] as const;
const flat = { base: 1, perItem: 0 } as const;

export const jiraEndpoints = {
  searchIssues: {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    scopes: work,
    points: { base: 1, perItem: 1 },
    actors: ['user', 'app'],
  },
  bulkFetchIssues: {
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    scopes: work,
    points: { base: 1, perItem: 1 },
    actors: ['user', 'app'],
  },
  /** Changes Jira, so always as a person, who has confirmed it. */
  editIssue: {
    method: 'PUT',
    path: '/rest/api/3/issue/{issueIdOrKey}',
    scopes: ['write:jira-work'],
    points: flat,
    actors: ['user'],
  },
  /** The same; needs the permission Schedule Issues for every issue that moves. Has no classic scope. */
  rankIssues: {
    method: 'PUT',
    path: '/rest/agile/1.0/issue/rank',
    scopes: ['write:issue:jira-software'],
    points: flat,
    actors: ['user'],
  },
  bulkFetchChanges: {
    method: 'POST',
    path: '/rest/api/3/changelog/bulkfetch',
    scopes: work,
    points: { base: 1, perItem: 1 },
    actors: ['app'],
  },
  countIssues: {
    method: 'POST',
    path: '/rest/api/3/search/approximate-count',
    scopes: work,
    points: flat,
    actors: ['user', 'app'],
  },
  searchProjects: {
    method: 'GET',
    path: '/rest/api/3/project/search',
    scopes: work,
    points: { base: 1, perItem: 1 },
    actors: ['app'],
  },
  listFields: { method: 'GET', path: '/rest/api/3/field', scopes: work, points: flat, actors: ['user', 'app'] },
  listStatuses: { method: 'GET', path: '/rest/api/3/status', scopes: work, points: flat, actors: ['app'] },
  listIssueTypes: { method: 'GET', path: '/rest/api/3/issuetype', scopes: work, points: flat, actors: ['app'] },
  listLinkTypes: { method: 'GET', path: '/rest/api/3/issueLinkType', scopes: work, points: flat, actors: ['app'] },
  projectVersions: {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/versions',
    scopes: work,
    points: flat,
    actors: ['user', 'app'],
  },
  projectComponents: {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/components',
    scopes: work,
    points: flat,
    actors: ['user'],
  },
  serverInfo: { method: 'GET', path: '/rest/api/3/serverInfo', scopes: [], points: flat, actors: ['app'] },
  projectPermissionScheme: {
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/permissionscheme',
    scopes: work,
    points: { base: 3, perItem: 0 },
    actors: ['app'],
  },
  /** Every scheme of the site, for the price of those that there are. Needs no more than access to Jira. */
  permissionSchemes: {
    method: 'GET',
    path: '/rest/api/3/permissionscheme',
    scopes: work,
    points: { base: 1, perItem: 2 },
    actors: ['user', 'app'],
  },
  /** Needs the global permission Administer Jira, which a site may not give the app. */
  securityLevelMembers: {
    method: 'GET',
    path: '/rest/api/3/issuesecurityschemes/level/member',
    scopes: ['read:issue-security-level:jira', 'read:issue-security-scheme:jira'],
    points: { base: 1, perItem: 2 },
    actors: ['app'],
  },
  permittedProjects: {
    method: 'POST',
    path: '/rest/api/3/permissions/project',
    scopes: work,
    points: { base: 3, perItem: 0 },
    actors: ['user'],
  },
  myPermissions: {
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    scopes: work,
    points: { base: 3, perItem: 0 },
    actors: ['user'],
  },
  /** With the groups of whoever asks: needs no more than access to Jira, unlike `user/groups`. */
  myself: {
    method: 'GET',
    path: '/rest/api/3/myself',
    scopes: ['read:jira-user'],
    points: { base: 3, perItem: 0 },
    actors: ['user'],
  },
  parseQueries: {
    method: 'POST',
    path: '/rest/api/3/jql/parse',
    scopes: work,
    points: flat,
    actors: ['user'],
  },
  usersById: {
    method: 'GET',
    path: '/rest/api/3/user/bulk',
    scopes: ['read:jira-user'],
    points: { base: 1, perItem: 2 },
    actors: ['user'],
  },
  searchPeople: {
    method: 'GET',
    path: '/rest/api/3/user/search',
    scopes: ['read:jira-user'],
    points: { base: 1, perItem: 2 },
    actors: ['user'],
  },
  /** Of those who can be assigned issues in every one of these projects; the person has to be able to browse each. */
  searchAssignable: {
    method: 'GET',
    path: '/rest/api/3/user/assignable/multiProjectSearch',
    scopes: ['read:jira-user'],
    points: { base: 1, perItem: 2 },
    actors: ['user'],
  },
  searchGroups: {
    method: 'GET',
    path: '/rest/api/3/groups/picker',
    scopes: ['read:jira-user'],
    points: { base: 1, perItem: 2 },
    actors: ['user'],
  },
  groupsById: {
    method: 'GET',
    path: '/rest/api/3/group/bulk',
    scopes: ['read:jira-user'],
    points: { base: 1, perItem: 2 },
    actors: ['user'],
  },
} as const satisfies Record<string, JiraEndpoint>;

export type JiraEndpointName = keyof typeof jiraEndpoints;
