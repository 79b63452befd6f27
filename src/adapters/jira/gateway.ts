import api, { assumeTrustedRoute, getAppContext, NeedsAuthenticationError } from '@forge/api';
import type { z } from 'zod';
import type { JiraEndpoint, JiraEndpointName } from '#contract/jira-endpoints';
import { jiraEndpoints } from '#contract/jira-endpoints';
import { AppError } from '../../application/errors';
import { noteQuota } from './stated-quota';

export type Actor = 'user' | 'app';

export interface JiraCall {
  /** Values for the {parameters} of the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

/** Waiting times that Jira does not state. */
const DEFAULT_RETRY_SECONDS = 30;
const LONGEST_WAIT_MS = 60_000;
/** Of the time that the function has left; the rest is for its own answer. */
const SHARE_OF_TIME = 0.8;

/** The only way to Jira's REST API: calls of the endpoint table, answers parsed by a schema. */
export async function callJira<T>(
  actor: Actor,
  name: JiraEndpointName,
  call: JiraCall,
  schema: z.ZodType<T>,
): Promise<T> {
  const endpoint: JiraEndpoint = jiraEndpoints[name];
  const response = await send(actor, endpoint, call);
  noteQuota(response.headers);
  if (!response.ok) throw failureOf(name, response);
  return schema.parse(await bodyOf(name, response));
}

async function send(actor: Actor, { method, path }: JiraEndpoint, { params, query, body }: JiraCall) {
  const filled = path.replace(/\{(\w+)\}/g, (_, parameter: string) => encodeURIComponent(params?.[parameter] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query ?? {}).map(([key, value]) => [key, String(value)]),
  ).toString();
  const request = actor === 'app' ? api.asApp() : api.asUser();
  try {
    const asked = request.requestJira(assumeTrustedRoute(search ? `${filled}?${search}` : filled), {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return await withinTime(asked);
  } catch (error) {
    throw outcomeOf(error);
  }
}

function outcomeOf(error: unknown): unknown {
  if (error instanceof NeedsAuthenticationError) return new AppError({ code: 'consent-needed' }, error);
  // So `fetch` says that it reached nobody. By name: the error may come from outside this realm.
  const isUnreached = typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';
  return isUnreached ? new AppError({ code: 'jira-unavailable' }, error) : error;
}

/** Waits for Jira no longer than leaves time to say so. */
async function withinTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = Math.min(LONGEST_WAIT_MS, getAppContext().invocationRemainingTimeInMillis() * SHARE_OF_TIME);
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AppError({ code: 'jira-unavailable' }, new Error('Jira did not answer in time.')));
    }, patience);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** An answer that breaks off is Jira's failure, not the app's. */
async function bodyOf(name: JiraEndpointName, response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw new AppError(
      { code: 'jira-unavailable' },
      new Error(`Jira's answer to ${name} is no JSON.`, { cause: error }),
    );
  }
}

type Response = Awaited<ReturnType<typeof send>>;

/** Jira refused for a reason that lies in what was asked. A defect, unless a caller knows better. */
export class JiraRefusal extends Error {
  override readonly name = 'JiraRefusal';
  constructor(
    name: JiraEndpointName,
    readonly status: number,
  ) {
    super(`Jira answered ${String(status)} to ${name}.`);
  }
}

function failureOf(name: JiraEndpointName, { status, headers }: Response): Error {
  const cause = new JiraRefusal(name, status);
  if (status === 429) {
    const stated = Number(headers.get('Retry-After'));
    return new AppError({ code: 'jira-busy', retryAfterSeconds: stated > 0 ? stated : DEFAULT_RETRY_SECONDS }, cause);
  }
  if (status === 401 || status === 403) return new AppError({ code: 'not-permitted' }, cause);
  if (status === 404) return new AppError({ code: 'not-found' }, cause);
  return status >= 500 ? new AppError({ code: 'jira-unavailable' }, cause) : cause;
}
