import { emulatedJira } from '../../../sandbox/jira/emulated-jira';
import type { EmulatedJira } from '../../../sandbox/jira/emulated-jira';
import type { JiraResponse } from '../../../sandbox/site/jira-site';
import type { Site } from '../../../sandbox/site/model';
import { now } from '../../builders/site';

export function jiraOf(site: Site, clock: () => number = () => now): EmulatedJira {
  return emulatedJira(site, { now: clock });
}

/** A GET with its query behind the path. */
export function get(jira: EmulatedJira, address: string, accountId = 'viewer'): Promise<JiraResponse> {
  const url = new URL(address, 'http://jira');
  return jira.request(accountId, { method: 'GET', path: url.pathname, query: url.searchParams });
}

export function post(jira: EmulatedJira, path: string, body: unknown, accountId = 'viewer'): Promise<JiraResponse> {
  return jira.request(accountId, { method: 'POST', path, query: new URLSearchParams(), body });
}

interface FoundIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface SearchPage {
  readonly issues: readonly FoundIssue[];
  readonly isLast: boolean;
  readonly nextPageToken?: string;
}

interface SearchOptions {
  readonly accountId?: string;
  readonly fields?: readonly string[];
  readonly maxResults?: number;
  readonly nextPageToken?: string;
}

export async function searchPage(jira: EmulatedJira, jql: string, options: SearchOptions = {}): Promise<SearchPage> {
  const { accountId, ...rest } = options;
  const response = await post(jira, '/rest/api/3/search/jql', { jql, fields: ['key'], ...rest }, accountId);
  if (response.status !== 200) throw new Error(JSON.stringify(response.body));
  return response.body as SearchPage;
}

/** The keys that a query finds, in its order. */
export async function keysFound(jira: EmulatedJira, jql: string, accountId?: string): Promise<readonly string[]> {
  const options = { maxResults: 5000, ...(accountId === undefined ? {} : { accountId }) };
  return (await searchPage(jira, jql, options)).issues.map(({ key }) => key);
}

/** The message with which Jira refuses a query; null: it does not. */
export async function refusalOf(jira: EmulatedJira, jql: string): Promise<string | null> {
  const response = await post(jira, '/rest/api/3/search/jql', { jql });
  if (response.status === 200) return null;
  return `${String(response.status)} ${(response.body as { errorMessages: string[] }).errorMessages.join(' ')}`;
}
