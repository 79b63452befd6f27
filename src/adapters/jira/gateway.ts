import api, { assumeTrustedRoute, NeedsAuthenticationError, NotAllowedError, ProxyRequestError } from '@forge/api';
import { z } from 'zod';
import type { JiraEndpoint, JiraEndpointName } from '#contract/jira-endpoints';
import { jiraEndpoints } from '#contract/jira-endpoints';
import { AppError } from '../../application/errors';
import { withinTime } from '../platform/within-time';
import { addPoints } from './points-tally';
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
const NO_CONTENT = 204;

/** Jira does not take the call as it is (400). For JQL that also means: it names what is not there for this person. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  constructor(
    message: string,
    /** What Jira says of the whole, and of single fields by their ids. For the person who asked alone. */
    readonly messages: readonly string[],
    readonly errors: Readonly<Record<string, string>>,
  ) {
    super(message);
  }
}

const refusal = z.object({
  errorMessages: z.array(z.string()).catch([]),
  errors: z.record(z.string(), z.string()).catch({}),
});
const nothingSaid = { errorMessages: [], errors: {} };

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
  const answer = response.ok ? await bodyOf(name, response) : null;
  if (actor === 'app' && response.status !== 429) addPoints(endpoint, answer);
  if (!response.ok) throw await failureOf(name, response);
  return schema.parse(answer);
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
    return await withinTime(asked, notInTime);
  } catch (error) {
    throw outcomeOf(error);
  }
}

const notInTime = () => new AppError({ code: 'jira-unavailable' }, new Error('Jira did not answer in time.'));

function outcomeOf(error: unknown): unknown {
  if (error instanceof NeedsAuthenticationError) return new AppError({ code: 'consent-needed' }, error);
  // Atlassian's proxy answers in Jira's place: it fails itself, or there is no way from here to Jira.
  if (error instanceof ProxyRequestError && error.status >= 500)
    return new AppError({ code: 'jira-unavailable' }, error);
  if (error instanceof ProxyRequestError || error instanceof NotAllowedError)
    return new AppError({ code: 'not-connected' }, error);
  // So `fetch` says that it reached nobody. By name: the error may come from outside this realm.
  const isUnreached = typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';
  return isUnreached ? new AppError({ code: 'jira-unavailable' }, error) : error;
}

/** An answer that breaks off is Jira's failure, not the app's. */
async function bodyOf(name: JiraEndpointName, response: Response): Promise<unknown> {
  if (response.status === NO_CONTENT) return null;
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

async function failureOf(name: JiraEndpointName, response: Response): Promise<Error> {
  const { status, headers } = response;
  const cause = new Error(`Jira answered ${String(status)} to ${name}.`);
  if (status === 400) {
    const said = refusal.safeParse(await response.json().catch(() => null));
    const { errorMessages, errors } = said.data ?? nothingSaid;
    return new CallRefused(cause.message, errorMessages, errors);
  }
  if (status === 429) {
    const stated = Number(headers.get('Retry-After'));
    return new AppError({ code: 'jira-busy', retryAfterSeconds: stated > 0 ? stated : DEFAULT_RETRY_SECONDS }, cause);
  }
  if (status === 401 || status === 403) return new AppError({ code: 'not-permitted' }, cause);
  if (status === 404) return new AppError({ code: 'not-found' }, cause);
  return status >= 500 ? new AppError({ code: 'jira-unavailable' }, cause) : cause;
}
