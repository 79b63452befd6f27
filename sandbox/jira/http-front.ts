import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JiraSite } from '../site/jira-site';

/** Below which path of the server the REST API stands. */
const root = '/jira';
const largestBody = 5 * 1024 * 1024;

interface HttpFrontOptions {
  /** The account that these credentials stand for; null: they are wrong. */
  authenticate(email: string, token: string): string | null;
}

/**
 * Serves a site's REST API over HTTP with basic authentication, so that any client of Jira can be pointed at
 * `http://host/jira`. Other paths are answered with 404.
 */
export function jiraHttpFront(
  jira: JiraSite,
  options: HttpFrontOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    serve(jira, options, request, response).catch((error: unknown) => {
      console.error(error);
      send(response, 500, { errorMessages: ['Internal server error'], errors: {} });
    });
  };
}

/** Lets every person of the site in by email or account id, whatever the token, as long as there is one. */
export function anyToken(jira: JiraSite): HttpFrontOptions {
  return {
    authenticate: (user, token) => {
      const person = jira.people.find(({ email, accountId }) => email === user || accountId === user);
      return token === '' ? null : (person?.accountId ?? null);
    },
  };
}

async function serve(
  jira: JiraSite,
  options: HttpFrontOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const accountId = accountOf(request, options);
  if (!url.pathname.startsWith(`${root}/rest/`)) {
    send(response, 404, refusal('There is nothing here.'));
  } else if (accountId === null) {
    response.setHeader('WWW-Authenticate', 'Basic realm="Jira"');
    send(response, 401, refusal('Client must be authenticated to access this resource.'));
  } else {
    await forward(jira, accountId, url, request, response);
  }
}

async function forward(
  jira: JiraSite,
  accountId: string,
  { pathname, searchParams }: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readJson(request);
  if (!body.isReadable) {
    send(response, 400, refusal('There was an error parsing JSON. Check that your request body is valid.'));
    return;
  }
  const path = pathname.slice(root.length);
  const method = request.method ?? 'GET';
  const answer = await jira.request(accountId, { method, path, query: searchParams, body: body.value });
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  send(response, answer.status, answer.body);
}

function refusal(message: string): object {
  return { errorMessages: [message], errors: {} };
}

function accountOf(request: IncomingMessage, options: HttpFrontOptions): string | null {
  const [scheme, credentials = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic') return null;
  const [, user, token] = /^([^:]*):(.*)$/s.exec(Buffer.from(credentials, 'base64').toString('utf8')) ?? [];
  return user === undefined || token === undefined ? null : options.authenticate(user, token);
}

async function readJson(request: IncomingMessage): Promise<{ isReadable: boolean; value?: unknown }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return { isReadable: false };
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return { isReadable: true };
  try {
    return { isReadable: true, value: JSON.parse(text) as unknown };
  } catch {
    return { isReadable: false };
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  if (body === null) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json;charset=UTF-8');
  response.end(JSON.stringify(body));
}
