import api, { assumeTrustedRoute, NeedsAuthenticationError } from '@forge/api';
import type { z } from 'zod';
import type { JiraEndpoint, JiraEndpointName } from '#contract/jira-endpoints';
import { jiraEndpoints } from '#contract/jira-endpoints';
import { AppError } from '../../application/errors';

export type Actor = 'user' | 'app';

export interface JiraCall {
  /** Values for the {parameters} of the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

/** Waiting times that Jira does not state. */
const DEFAULT_RETRY_SECONDS = 30;

/** The only way to Jira's REST API: calls of the endpoint table, answers parsed by a schema. */
export async function callJira<T>(
  actor: Actor,
  name: JiraEndpointName,
  call: JiraCall,
  schema: z.ZodType<T>,
): Promise<T> {
  const endpoint: JiraEndpoint = jiraEndpoints[name];
  const response = await send(actor, endpoint, call);
  if (!response.ok) throw failureOf(name, response);
  return schema.parse(await response.json());
}

async function send(actor: Actor, { method, path }: JiraEndpoint, { params, query, body }: JiraCall) {
  const filled = path.replace(/\{(\w+)\}/g, (_, parameter: string) => encodeURIComponent(params?.[parameter] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query ?? {}).map(([key, value]) => [key, String(value)]),
  ).toString();
  const request = actor === 'app' ? api.asApp() : api.asUser();
  try {
    return await request.requestJira(assumeTrustedRoute(search ? `${filled}?${search}` : filled), {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw new AppError({ code: 'consent-needed' }, error);
    throw error;
  }
}

type Response = Awaited<ReturnType<typeof send>>;

function failureOf(name: JiraEndpointName, { status, headers }: Response): Error {
  const cause = new Error(`Jira answered ${String(status)} to ${name}.`);
  if (status === 429) {
    const stated = Number(headers.get('Retry-After'));
    return new AppError({ code: 'jira-busy', retryAfterSeconds: stated > 0 ? stated : DEFAULT_RETRY_SECONDS }, cause);
  }
  if (status === 401 || status === 403) return new AppError({ code: 'not-permitted' }, cause);
  if (status === 404) return new AppError({ code: 'not-found' }, cause);
  return status >= 500 ? new AppError({ code: 'jira-unavailable' }, cause) : cause;
}
