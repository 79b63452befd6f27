import { z } from 'zod';
import type { JiraRequest, JiraResponse, JiraSite } from '../site/jira-site';
import type { Person } from '../site/model';

interface RealJiraOptions {
  /** e.g. `https://example.atlassian.net` */
  readonly url: string;
  readonly email: string;
  readonly token: string;
  /** Unless true, anything that could change the site is refused. */
  readonly write: boolean;
  /** Replaces the network in tests. */
  readonly fetch?: typeof fetch;
}

/** Calls by POST that only read. */
const reads: readonly RegExp[] = [
  /^\/rest\/api\/3\/search\/(jql|approximate-count)$/,
  /^\/rest\/api\/3\/issue\/bulkfetch$/,
  /^\/rest\/api\/3\/changelog\/bulkfetch$/,
  /^\/rest\/api\/3\/worklog\/list$/,
  /^\/rest\/api\/3\/permissions\/(project|check)$/,
  /^\/rest\/api\/3\/jql\/(match|parse|sanitize|autocompletedata)$/,
  /^\/rest\/api\/3\/expression\/(eval|evaluate|analyse)$/,
  /^\/rest\/api\/3\/issue\/[^/]+\/changelog\/list$/,
];

const self = z.object({
  accountId: z.string(),
  displayName: z.string(),
  emailAddress: z.string().default(''),
  active: z.boolean().default(true),
  timeZone: z.string().default('UTC'),
  locale: z.string().default('en_US'),
});

/**
 * A real Jira Cloud site behind the same door, as one person: the owner of the token is viewer and app alike.
 * @throws Error when the site cannot be reached or refuses the token
 */
export async function realJira(options: RealJiraOptions): Promise<JiraSite> {
  const ask = forwarder(options);
  const me = await ask(getRequest('/rest/api/3/myself'));
  if (me.status !== 200)
    throw new Error(`${options.url} answered ${String(me.status)} to the token of ${options.email}.`);
  const person = personOf(self.parse(me.body));
  const info = await ask(getRequest('/rest/api/3/serverInfo'));
  const { serverTitle } = z.object({ serverTitle: z.string().default(options.url) }).parse(info.body ?? {});
  return {
    name: serverTitle,
    people: [person],
    appAccountId: person.accountId,
    request: (_accountId, request) =>
      options.write || isRead(request) ? ask(request) : Promise.resolve(refusal(request, options.url)),
  };
}

/** Whether a call leaves the site as it is. */
export function isRead({ method, path }: Pick<JiraRequest, 'method' | 'path'>): boolean {
  const verb = method.toUpperCase();
  return verb === 'GET' || verb === 'HEAD' || (verb === 'POST' && reads.some((pattern) => pattern.test(path)));
}

function forwarder({ url, email, token, fetch: send = fetch }: RealJiraOptions) {
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  const origin = url.replace(/\/+$/, '');
  return async ({ method, path, query, body, headers = {} }: JiraRequest): Promise<JiraResponse> => {
    // URL would follow `..` to another place than the one that was checked.
    if (!path.startsWith('/rest/') || path.includes('..')) throw new Error(`Not a path of Jira's REST API: ${path}`);
    const search = query.size === 0 ? '' : `?${query.toString()}`;
    const answer = await send(`${origin}${path}${search}`, {
      method,
      redirect: 'error',
      headers: { ...safe(headers), accept: 'application/json', 'content-type': 'application/json', authorization },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const parsed = text === '' ? null : parseJson(text);
    return { status: answer.status, headers: rateHeaders(answer.headers), body: parsed, returned: countOf(parsed) };
  };
}

/** The caller's own credentials and length are not those of this request. */
function safe(headers: Readonly<Record<string, string>>): Record<string, string> {
  const dropped = ['authorization', 'cookie', 'host', 'content-length', 'connection', 'accept', 'content-type'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.includes(name.toLowerCase())));
}

function rateHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].filter(([name]) => /^(content-type|retry-after|(x-|beta-)?ratelimit.*)$/.test(name)),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { errorMessages: [text.slice(0, 500)], errors: {} };
  }
}

const lists = ['issues', 'values', 'projects', 'worklogs', 'issueChangeLogs'] as const;

/** Core objects, as far as the shape of the answer tells. */
function countOf(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return 0;
  const list = lists.map((name): unknown => Reflect.get(body, name)).find((value) => Array.isArray(value));
  if (Array.isArray(list)) return list.length;
  return 'id' in body || 'accountId' in body ? 1 : 0;
}

function personOf({ emailAddress, ...me }: z.infer<typeof self>): Person {
  return { ...me, email: emailAddress, accountType: 'atlassian', groups: [], about: 'The owner of the API token' };
}

function getRequest(path: string): JiraRequest {
  return { method: 'GET', path, query: new URLSearchParams() };
}

function refusal({ method, path }: JiraRequest, url: string): JiraResponse {
  const message = `The sandbox only reads from ${url}: ${method} ${path} was not sent. Start it with --write to allow it.`;
  return { status: 403, headers: {}, body: { errorMessages: [message], errors: {} }, returned: 0 };
}
