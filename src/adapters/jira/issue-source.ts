import { z } from 'zod';
import { projectStyles } from '#domain/field-mapping/field-choices';
import { parseDay } from '#domain/schedule/calendar-day';
import { browseRuleBy } from '../../application/access/follow-grants';
import type { IssuePage, IssueSource } from '../../application/site-index/ports/issue-source';
import type { ListedProject, SiteSettings } from '../../application/site-index/ports/site-settings';
import type { SourceIssue, VersionDay } from '../../application/site-index/source-issue';
import { callJira } from './gateway';
import { schemeOf } from './grant-source';
import { lenient } from './lenient';
import { issueBatch, issueFields, issuePage, type JiraIssue } from './issue-page';
import { readIssue } from './read-issue';
import { withHistory } from './read-history';
import { securityIn } from './read-security';
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
      style: lenient(z.string()),
    }),
  ),
  isLast: z.boolean(),
});
/** Jira as the app sees it. */
export const jiraIssueSource: IssueSource = {
  siteSettings,
  projects,
  browseRule: async (projectId) => browseRuleBy(await schemeOf(projectId)),
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

async function projects(): Promise<readonly ListedProject[]> {
  const found: ListedProject[] = [];
  for (let isLast = false; !isLast;) {
    // Whoever administers Jira is listed projects too whose issues he may not browse.
    const query = { startAt: found.length, maxResults: PROJECT_PAGE_SIZE, orderBy: 'key', action: 'browse' };
    const page = await callJira('app', 'searchProjects', { query }, projectPage);
    found.push(
      ...page.values.map(({ id, key, name, projectCategory, style }) => ({
        id,
        key,
        name,
        category: projectCategory?.name ?? null,
        style: style === 'next-gen' ? ('team-managed' as const) : ('company-managed' as const),
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

async function search(jql: string, site: SiteSettings, from: string | null): Promise<IssuePage> {
  const body = {
    jql,
    maxResults: PAGE_SIZE,
    fields: fieldsFor(site),
    ...(from === null ? {} : { nextPageToken: from }),
  };
  const page = await callJira('app', 'searchIssues', { body }, issuePage);
  return { issues: await readIssues(page.issues, site), next: page.nextPageToken ?? null };
}

async function issuesById(issueIds: readonly number[], site: SiteSettings): Promise<readonly SourceIssue[]> {
  const found: SourceIssue[] = [];
  for (let at = 0; at < issueIds.length; at += PAGE_SIZE) {
    const ids = issueIds.slice(at, at + PAGE_SIZE).map(String);
    const body = { issueIdsOrKeys: ids, fields: fieldsFor(site) };
    const { issues } = await callJira('app', 'bulkFetchIssues', { body }, issueBatch);
    found.push(...(await readIssues(issues, site)));
  }
  return found;
}

async function readIssues(issues: readonly JiraIssue[], site: SiteSettings): Promise<readonly SourceIssue[]> {
  const securityOf = await securityIn(issues);
  return issues.map((issue) => readIssue(issue, site, securityOf(issue)));
}

/** Of both styles: a search may find issues of either. */
function fieldsFor({ fields }: SiteSettings): string[] {
  const mapped = projectStyles.flatMap((style) => {
    const { points, start, due, sprint, rank, team, numbers, acceptance } = fields[style];
    return [...points, ...start, ...due, ...sprint, ...rank, ...team, ...numbers, ...acceptance];
  });
  return [...new Set([...issueFields, ...mapped])];
}
