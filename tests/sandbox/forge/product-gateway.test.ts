import { endpointFinder, type Endpoint } from '../../../sandbox/forge/endpoint-table';
import { makePointsMeter } from '../../../sandbox/forge/points-meter';
import { makeGateway } from '../../../sandbox/forge/product-gateway';
import { stubJira } from './stub-jira';

const endpoint = (method: string, path: string, scopes: readonly string[] = []): Endpoint => ({
  method,
  path,
  scopes,
  points: { base: 1, perItem: 1 },
  actors: ['user', 'app'],
});
const table = [
  endpoint('POST', '/rest/api/3/search/jql'),
  endpoint('GET', '/rest/api/3/project/{projectKeyOrId}'),
  endpoint('GET', '/rest/api/3/project/search', ['read:jira-work']),
];

describe('the product gateway', () => {
  const start = (scopes: readonly string[]) => {
    const jira = stubJira(() => ({ body: { values: [1, 2, 3] }, returned: 3, headers: { 'X-Trace': 'abc' } }));
    const points = makePointsMeter(null, Date.now);
    const warnings: string[] = [];
    const gateway = makeGateway({ jira, endpoints: table, scopes, points, warn: (message) => warnings.push(message) });
    const get = (url: string) =>
      gateway({ actor: 'app', accountId: 'the-app', method: 'GET', url, headers: {}, body: null });
    return { jira, points, warnings, gateway, get };
  };

  it('passes path, query and body on, and counts a point for each object that came back', async () => {
    const { jira, points, gateway, get } = start(['read:jira-work']);
    const answer = await get('/rest/api/3/project/search?keys=A%26B&maxResults=50');
    expect(answer).toMatchObject({ status: 200, headers: { 'x-trace': 'abc' }, body: '{"values":[1,2,3]}' });
    const body = '{"jql":"project = A"}';
    await gateway({
      actor: 'user',
      accountId: 'ada',
      method: 'POST',
      url: '/rest/api/3/search/jql',
      headers: {},
      body,
    });
    expect(jira.requests.map(({ request }) => [request.path, request.query.get('keys'), request.body])).toEqual([
      ['/rest/api/3/project/search', 'A&B', undefined],
      ['/rest/api/3/search/jql', null, { jql: 'project = A' }],
    ]);
    expect(points.report()).toMatchObject({ total: 8, byActor: { app: 4, user: 4, page: 0 } });
  });

  it('refuses calls whose scope the manifest lacks, without asking Jira', async () => {
    const { jira, points, warnings, get } = start([]);
    expect((await get('/rest/api/3/project/search')).status).toBe(403);
    expect(warnings).toEqual(['GET /rest/api/3/project/search needs scopes that manifest.yml lacks: read:jira-work.']);
    expect(jira.requests).toEqual([]);
    expect(points.report().total).toBe(0);
  });

  it('refuses a body that is no JSON', async () => {
    const { gateway } = start([]);
    const call = {
      actor: 'app',
      accountId: 'the-app',
      method: 'POST',
      url: '/rest/api/3/search/jql',
      headers: {},
    } as const;
    expect((await gateway({ ...call, body: '{' })).status).toBe(400);
  });
});

describe('endpointFinder', () => {
  const find = endpointFinder(table);

  it.each([
    ['GET', '/rest/api/3/project/search', '/rest/api/3/project/search'],
    ['GET', '/rest/api/3/project/ABC', '/rest/api/3/project/{projectKeyOrId}'],
    ['POST', '/rest/api/3/project/ABC', null],
    ['GET', '/rest/api/3/project/ABC/versions', null],
    ['GET', '/rest/api/3/project/', null],
    ['GET', '/x/rest/api/3/project/ABC', null],
  ])('leads %s %s to %s', (method, path, template) => {
    expect(find(method, path)?.path ?? null).toBe(template);
  });
});
