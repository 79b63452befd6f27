import { isRead, realJira } from '../../../sandbox/jira/real-jira';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A network with a Jira at its end that knows itself and finds one issue. */
function aNetwork(status = 200) {
  const sent: Sent[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    '/rest/api/3/myself': { accountId: 'me', displayName: 'Me', emailAddress: 'me@example.com', timeZone: 'UTC' },
    '/rest/api/3/serverInfo': { serverTitle: 'Example' },
    '/rest/api/3/search/jql': { issues: [{ id: '1' }, { id: '2' }], isLast: true },
  };
  const send = (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const address = url instanceof Request ? url.url : url.toString();
    sent.push({ url: address, init });
    const body = JSON.stringify(answers[new URL(address).pathname] ?? {});
    return Promise.resolve(new Response(body, { status, headers: { 'retry-after': '7', server: 'x' } }));
  };
  return { sent, send };
}

const site = { url: 'https://example.atlassian.net/', email: 'me@example.com', token: 'secret' };

describe('a real site', () => {
  it('is entered as the owner of the token, who is viewer and app', async () => {
    const { send, sent } = aNetwork();
    const jira = await realJira({ ...site, write: false, fetch: send });
    expect(jira).toMatchObject({ name: 'Example', appAccountId: 'me', people: [{ displayName: 'Me' }] });
    const authorization = `Basic ${Buffer.from('me@example.com:secret').toString('base64')}`;
    expect(sent[0]).toMatchObject({
      url: 'https://example.atlassian.net/rest/api/3/myself',
      init: { headers: { authorization } },
    });
  });

  it('is not entered with a wrong token', async () => {
    await expect(realJira({ ...site, write: false, fetch: aNetwork(401).send })).rejects.toThrow('401');
  });

  it('gets reads as they are, with the count of what they return', async () => {
    const { send, sent } = aNetwork();
    const jira = await realJira({ ...site, write: false, fetch: send });
    const query = new URLSearchParams({ a: 'b c' });
    const headers = { authorization: 'Bearer other', 'X-Trace': '1' };
    const request = { method: 'POST', path: '/rest/api/3/search/jql', query, headers, body: { jql: 'id > 0' } };
    const response = await jira.request('me', request);
    expect(response).toMatchObject({ status: 200, returned: 2, headers: { 'retry-after': '7' } });
    expect(sent.at(-1)).toMatchObject({
      url: 'https://example.atlassian.net/rest/api/3/search/jql?a=b+c',
      init: { method: 'POST', body: '{"jql":"id > 0"}', headers: { 'X-Trace': '1' } },
    });
    expect(JSON.stringify(sent.at(-1))).not.toContain('Bearer other');
  });

  it('gets writes only where they are allowed', async () => {
    const request = { method: 'PUT', path: '/rest/api/3/issue/A-1', query: new URLSearchParams(), body: {} };
    const guarded = aNetwork();
    const refused = await (await realJira({ ...site, write: false, fetch: guarded.send })).request('me', request);
    expect(refused.status).toBe(403);
    expect(guarded.sent.map(({ init }) => init.method)).not.toContain('PUT');
    const open = aNetwork();
    await (await realJira({ ...site, write: true, fetch: open.send })).request('me', request);
    expect(open.sent.map(({ init }) => init.method)).toContain('PUT');
  });

  it('never follows a path out of the REST API', async () => {
    const jira = await realJira({ ...site, write: false, fetch: aNetwork().send });
    const request = { method: 'GET', path: '/rest/../secure/Logout', query: new URLSearchParams() };
    await expect(jira.request('me', request)).rejects.toThrow('Not a path');
  });
});

describe('a read', () => {
  it.each([
    ['GET', '/rest/api/3/field', true],
    ['POST', '/rest/api/3/search/jql', true],
    ['POST', '/rest/api/3/issue/bulkfetch', true],
    ['POST', '/rest/api/3/permissions/project', true],
    ['POST', '/rest/api/3/issue', false],
    ['POST', '/rest/api/3/issue/bulk', false],
    ['POST', '/rest/api/3/search/jql/x', false],
    ['PUT', '/rest/api/3/search/jql', false],
    ['DELETE', '/rest/api/3/issue/A-1', false],
  ])('%s %s: %s', (method, path, expected) => {
    expect(isRead({ method, path })).toBe(expected);
  });
});
