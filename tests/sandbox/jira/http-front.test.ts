import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anyToken, jiraHttpFront } from '../../../sandbox/jira/http-front';
import { aSite, anIssue } from '../../builders/site';
import { jiraOf } from './ask';

let server: Server;
let origin = '';

beforeAll(async () => {
  const jira = jiraOf(aSite({ issues: [anIssue({ id: '10001' })] }));
  server = createServer(jiraHttpFront(jira, anyToken(jira)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

function ask(path: string, credentials: string | null, init: RequestInit = {}): Promise<Response> {
  const authorization = credentials === null ? {} : { authorization: `Basic ${btoa(credentials)}` };
  return fetch(`${origin}${path}`, { ...init, headers: { ...authorization, 'content-type': 'application/json' } });
}

describe('the REST API over HTTP', () => {
  it('answers a person who gives his email or account id and any token', async () => {
    for (const user of ['viewer@example.com', 'viewer']) {
      const response = await ask('/jira/rest/api/3/myself', `${user}:token:with:colons`);
      expect(response.headers.get('content-type')).toContain('application/json');
      expect(await response.json()).toMatchObject({ accountId: 'viewer' });
    }
  });

  it.each([null, 'viewer:', 'stranger:token', 'app:token'])('asks %s for credentials', async (credentials) => {
    const response = await ask('/jira/rest/api/3/myself', credentials);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Basic');
  });

  it('passes query and body on', async () => {
    const byGet = await ask('/jira/rest/api/3/search/jql?jql=project%20%3D%20PRJ&fields=key', 'viewer:x');
    const body = JSON.stringify({ jql: 'project = PRJ', fields: ['key'] });
    const byPost = await ask('/jira/rest/api/3/search/jql', 'viewer:x', { method: 'POST', body });
    expect(await byGet.json()).toMatchObject({ issues: [{ key: 'PRJ-1' }] });
    expect(await byPost.json()).toMatchObject({ issues: [{ key: 'PRJ-1' }] });
  });

  it('refuses a body that is no JSON, and paths that are not its own', async () => {
    const broken = await ask('/jira/rest/api/3/search/jql', 'viewer:x', { method: 'POST', body: '{' });
    expect(broken.status).toBe(400);
    expect((await ask('/elsewhere', 'viewer:x')).status).toBe(404);
  });
});
