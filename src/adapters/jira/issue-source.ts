import { z } from 'zod';
import { parseDay } from '#domain/schedule/calendar-day';
import type {
  BrowseRule,
  IssuePage,
  IssueSource,
  SiteSettings,
  SourceProject,
} from '../../application/site-index/ports';
import type { SourceIssue, VersionDay } from '../../application/site-index/source-issue';
import { AppError } from '../../application/errors';
import { callJira } from './gateway';
import { lenient } from './lenient';
import { issueBatch, issueFields, issuePage } from './issue-page';
import { readIssue } from './read-issue';
import { withHistory } from './read-history';
import { queryIds, searchIds } from './search-ids';
import { siteSettings } from './site-settings';

/** Jira returns at most 100 issues a page as soon as fields are asked for. */
const PAGE_SIZE = 100;
const PROJECT_PAGE_SIZE = 50;

const issueCount = z.object({ count: z.number() });
const versionList = z.array(z.object({ id: z.string(), releaseDate: lenient(z.string()) }));
const projectPage = z.object({
  values: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      projectCategory: lenient(z.object({ name: z.string() })),
    }),
  ),
  isLast: z.boolean(),
});
const permissionScheme = z.object({
  permissions: z.array(z.object({ permission: z.string(), holder: z.object({ type: z.string() }) })).optional(),
});

/** Holders of a grant that hangs on the issue: who they are differs from issue to issue. */
const PER_ISSUE = new Set(['reporter', 'assignee', 'userCustomField', 'groupCustomField', 'sd.customer.portal.only']);

/** Jira as the app sees it. */
export const jiraIssueSource: IssueSource = {
  siteSettings,
  projects,
  browseRule,
  issues: (projectId, site, from) => search(`project = ${projectId} ORDER BY id ASC`, site, from),
  // Names no project: Jira refuses a whole search for one that was just deleted or archived.
  changedIssues: (minutes, site, from) => search(`updated >= "-${String(minutes)}m" ORDER BY id ASC`, site, from),
  issuesById,
  withHistory,
  versions,
  async countIssues(projectId) {
    const { count } = await callJira('app', 'countIssues', { body: { jql: `project = ${projectId}` } }, issueCount);
    return count;
  },
  queryIds,
  issueIds: (projectId) => searchIds('app', `project = ${projectId} ORDER BY id ASC`),
};

async function projects(): Promise<readonly SourceProject[]> {
  const found: SourceProject[] = [];
  for (let isLast = false; !isLast;) {
    const query = { startAt: found.length, maxResults: PROJECT_PAGE_SIZE, orderBy: 'key' };
    const page = await callJira('app', 'searchProjects', { query }, projectPage);
    found.push(
      ...page.values.map(({ id, key, name, projectCategory }) => ({
        id,
        key,
        name,
        category: projectCategory?.name ?? null,
      })),
    );
    isLast = page.isLast || page.values.length === 0;
  }
  return found;
}

async function versions(projectId: string): Promise<readonly VersionDay[]> {
  const found = await callJira('app', 'projectVersions', { params: { projectIdOrKey: projectId } }, versionList);
  return found.map(({ id, releaseDate }) => ({ id, day: parseDay(releaseDate) }));
}

/** Where the scheme may not be read, visibility is decided issue by issue: slower, never wrong. */
async function browseRule(projectId: string): Promise<BrowseRule> {
  try {
    const call = { params: { projectKeyOrId: projectId }, query: { expand: 'permissions' } };
    const scheme = await callJira('app', 'projectPermissionScheme', call, permissionScheme);
    const browse = scheme.permissions?.filter(({ permission }) => permission === 'BROWSE_PROJECTS') ?? [];
    return browse.length === 0 || browse.some(({ holder }) => PER_ISSUE.has(holder.type)) ? 'by-issue' : 'by-project';
  } catch (error) {
    if (error instanceof AppError && ['not-permitted', 'not-found'].includes(error.failure.code)) return 'by-issue';
    throw error;
  }
}

async function search(jql: string, site: SiteSettings, from: string | null): Promise<IssuePage> {
  const body = {
    jql,
    maxResults: PAGE_SIZE,
    fields: fieldsFor(site),
    ...(from === null ? {} : { nextPageToken: from }),
  };
  const page = await callJira('app', 'searchIssues', { body }, issuePage);
  return { issues: page.issues.map((issue) => readIssue(issue, site)), next: page.nextPageToken ?? null };
}

async function issuesById(issueIds: readonly number[], site: SiteSettings): Promise<readonly SourceIssue[]> {
  const found: SourceIssue[] = [];
  for (let at = 0; at < issueIds.length; at += PAGE_SIZE) {
    const ids = issueIds.slice(at, at + PAGE_SIZE).map(String);
    const body = { issueIdsOrKeys: ids, fields: fieldsFor(site) };
    const { issues } = await callJira('app', 'bulkFetchIssues', { body }, issueBatch);
    found.push(...issues.map((issue) => readIssue(issue, site)));
  }
  return found;
}

function fieldsFor({ fields: { points, start, sprint, rank, team } }: SiteSettings): string[] {
  return [...issueFields, ...points, ...start, ...sprint, ...rank, ...team];
}
