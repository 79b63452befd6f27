import type { JiraRequest, JiraSite } from '../site/jira-site';
import { endpointFinder, type Endpoint } from './endpoint-table';
import type { Actor, PointsMeter } from './points-meter';

/** One call of the app to Jira, from a function or from a page. */
export interface ProductCall {
  readonly actor: Actor;
  readonly accountId: string;
  readonly method: string;
  /** Path and query as the app wrote them. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** null: no body. */
  readonly body: string | null;
}

export interface ProductAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** null: the answer has no body. */
  readonly body: string | null;
}

export type ProductGateway = (call: ProductCall) => Promise<ProductAnswer>;

export interface GatewayInput {
  /** Jira, or what answers as it does. */
  readonly jira: Pick<JiraSite, 'request'>;
  readonly endpoints: readonly Endpoint[];
  /** Scopes that the manifest asks for. */
  readonly scopes: readonly string[];
  readonly points: PointsMeter;
  /** Told once for each reason why a call was refused. */
  readonly warn: (message: string) => void;
}

/** The way from the app to Jira or Confluence: endpoint table, actor, scopes and quota are enforced here, and points are counted. */
export function makeGateway(input: GatewayInput): ProductGateway {
  const find = endpointFinder(input.endpoints);
  const warned = new Set<string>();
  const refuse = (message: string): ProductAnswer => {
    if (!warned.has(message)) input.warn(message);
    warned.add(message);
    return jsonAnswer(403, { errorMessages: [message], errors: {} });
  };

  return async (call) => {
    const url = new URL(call.url, 'https://jira.invalid');
    const endpoint = find(call.method, url.pathname);
    if (endpoint === null) {
      return refuse(`${call.method} ${url.pathname} is not in the app's table of endpoints.`);
    }
    const objection = objectionTo(endpoint, call.actor, input.scopes);
    if (objection !== null) return refuse(objection);
    const retryAfter = input.points.retryAfterSeconds();
    if (retryAfter !== null) return tooManyRequests(retryAfter, input.points.headers());
    return forward(input, endpoint, call, url);
  };
}

function objectionTo(endpoint: Endpoint, actor: Actor, scopes: readonly string[]): string | null {
  const name = `${endpoint.method} ${endpoint.path}`;
  const role = actor === 'app' ? 'app' : 'user';
  if (!endpoint.actors.includes(role))
    return `${name} may not be called as the ${role}: the endpoint table forbids it.`;
  const missing = endpoint.scopes.filter((scope) => !scopes.includes(scope));
  return missing.length === 0 ? null : `${name} needs scopes that manifest.yml lacks: ${missing.join(', ')}.`;
}

async function forward(input: GatewayInput, endpoint: Endpoint, call: ProductCall, url: URL): Promise<ProductAnswer> {
  const body = parseBody(call.body);
  if (body === 'invalid') return jsonAnswer(400, { errorMessages: ['There was an error parsing JSON.'], errors: {} });
  const request: JiraRequest = {
    method: call.method,
    path: url.pathname,
    query: url.searchParams,
    headers: call.headers,
    ...(body === undefined ? {} : { body: body.json }),
  };
  const answer = await input.jira.request(call.accountId, request);
  input.points.count(call.actor, endpoint, endpoint.points.base + endpoint.points.perItem * answer.returned);
  const headers = { ...lowerCase(answer.headers), ...input.points.headers() };
  if (answer.body === null || answer.body === undefined) return { status: answer.status, headers, body: null };
  const contentType = { 'content-type': 'application/json;charset=UTF-8' };
  return { status: answer.status, headers: { ...headers, ...contentType }, body: JSON.stringify(answer.body) };
}

function parseBody(text: string | null): { readonly json: unknown } | undefined | 'invalid' {
  if (text === null || text === '') return undefined;
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return 'invalid';
  }
}

function tooManyRequests(retryAfter: number, headers: Readonly<Record<string, string>>): ProductAnswer {
  const answer = jsonAnswer(429, { errorMessages: ['Rate limit exceeded.'], errors: {} });
  const reason = { 'retry-after': String(retryAfter), 'ratelimit-reason': 'jira-quota-global-based' };
  return { ...answer, headers: { ...answer.headers, ...headers, ...reason } };
}

function jsonAnswer(status: number, body: unknown): ProductAnswer {
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8' }, body: JSON.stringify(body) };
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
