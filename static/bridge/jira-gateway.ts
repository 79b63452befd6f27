import { requestJira } from '@forge/bridge';
import { jiraEndpoints, type JiraEndpointName } from '#contract/jira-endpoints';
import type { z } from 'zod/mini';
import { FailureError } from './failure-error';

/** Calls of the table that a person waits for, and that only read. */
type PageEndpoint = Extract<
  JiraEndpointName,
  | 'usersById'
  | 'searchPeople'
  | 'searchAssignable'
  | 'searchGroups'
  | 'groupsById'
  | 'projectVersions'
  | 'projectComponents'
  | 'bulkFetchIssues'
>;

function failureOf(response: Response): FailureError {
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? 60);
    return new FailureError({ code: 'jira-busy', retryAfterSeconds: Number.isFinite(seconds) ? seconds : 60 });
  }
  if (response.status === 401 || response.status === 403) return new FailureError({ code: 'not-permitted' });
  if (response.status === 404) return new FailureError({ code: 'not-found' });
  return new FailureError({ code: 'jira-unavailable' });
}

/**
 * Asks Jira as the viewer, through the browser.
 *
 * @param params values for the {parameters} of the path
 * @param body where what is read is asked for with one
 * @throws FailureError as for the app's own calls
 */
export async function askJira<T>(
  name: PageEndpoint,
  query: URLSearchParams,
  shape: z.ZodMiniType<T>,
  params: Readonly<Record<string, string>> = {},
  body?: unknown,
): Promise<T> {
  const { method, path } = jiraEndpoints[name];
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const response = await requestJira(query.size === 0 ? filled : `${filled}?${query.toString()}`, {
    method,
    headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new FailureError({ code: 'no-answer' }, cause);
  });
  if (!response.ok) throw failureOf(response);
  return shape.parse(await response.json());
}
