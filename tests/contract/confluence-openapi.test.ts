import { readFileSync } from 'node:fs';
import { documentOf } from '../../sandbox/confluence/adf';
import { wikiRest } from '../../sandbox/confluence/wiki-rest';
import { WikiSite } from '../../sandbox/confluence/wiki-site';
import { confluenceEndpoints } from '../../src/contract/confluence-endpoints';
import type { JiraEndpoint } from '../../src/contract/jira-endpoints';
import { aPerson } from '../builders/site';
import { describeWithMaterial } from '../material';
import { OpenapiDocument } from './openapi-document';

const base = '/wiki/api/v2';
const endpoints = Object.entries<JiraEndpoint>(confluenceEndpoints);
const people = [aPerson({ accountId: 'ada' }), { ...aPerson({ accountId: 'bob' }), wiki: 'read' as const }];

interface Operation {
  readonly deprecated?: boolean;
  readonly security: readonly { readonly oAuthDefinitions?: readonly string[] }[];
}

const wiki = new WikiSite(() => 1_700_000_000_000);
const rest = wikiRest(wiki, () => people);
const published = wiki.create('ada', { title: 'Plan', body: documentOf([]) }).id;
const draft = wiki.create('ada', { title: 'New', body: documentOf([]) }, { isDraft: true }).id;
const news = (isDraft: boolean) =>
  wiki.create('ada', { title: 'News', body: documentOf([]) }, { type: 'blogpost', isDraft }).id;
const [post, draftPost] = [news(false), news(true)];
const get = (as: string, path: string, query = '') =>
  rest.request(as, { method: 'GET', path: `${base}${path}`, query: new URLSearchParams(query) });
const names = (as: string, accountIds: readonly string[]) =>
  rest.request(as, { method: 'POST', path: `${base}/users-bulk`, query: new URLSearchParams(), body: { accountIds } });
const withDraft = 'get-draft=true&include-operations=true';

describe("Confluence's emulated REST API", () => {
  const mayUpdate = (body: unknown) => JSON.stringify(body).includes('"update"');

  it('tells what somebody may do with a page, and nothing of what he may not read', async () => {
    expect(mayUpdate((await get('ada', `/pages/${published}/operations`)).body)).toBe(true);
    expect(mayUpdate((await get('bob', `/pages/${published}/operations`)).body)).toBe(false);
    wiki.restrict(published, ['ada']);
    for (const part of ['', '/operations']) expect((await get('bob', `/pages/${published}${part}`)).status).toBe(404);
    wiki.restrict(published, null);
    expect((await get('stranger', `/pages/${published}`)).status).toBe(401);
  });

  it('gives what was never published to whoever asks for drafts', async () => {
    expect((await get('ada', `/pages/${draft}/operations`)).status).toBe(404);
    expect((await get('ada', `/pages/${draft}`)).status).toBe(404);
    expect(mayUpdate((await get('ada', `/pages/${draft}`, withDraft)).body)).toBe(true);
  });

  it('knows a blog post by its own address alone, and tells of it what it tells of a page', async () => {
    expect(mayUpdate((await get('ada', `/blogposts/${post}/operations`)).body)).toBe(true);
    expect(mayUpdate((await get('bob', `/blogposts/${post}/operations`)).body)).toBe(false);
    for (const [kind, id] of [
      ['pages', post],
      ['blogposts', published],
    ] as const)
      for (const part of ['', '/operations']) expect((await get('ada', `/${kind}/${id}${part}`)).status).toBe(404);
    expect((await get('ada', `/blogposts/${draftPost}/operations`)).status).toBe(404);
    expect(mayUpdate((await get('ada', `/blogposts/${draftPost}`, withDraft)).body)).toBe(true);
    wiki.restrict(post, ['ada']);
    expect((await get('bob', `/blogposts/${post}/operations`)).status).toBe(404);
    wiki.restrict(post, null);
  });

  it('names people who are there', async () => {
    expect((await names('bob', ['ada', 'gone'])).body).toMatchObject({ results: [{ accountId: 'ada' }] });
    expect((await names('bob', [])).status).toBe(400);
  });
});

describeWithMaterial("calls to Confluence beside Atlassian's document", (path) => {
  const file = path('contracts', 'confluence-v2.json');

  it.each(endpoints)('%s exists there with these scopes and is not deprecated', (_, endpoint) => {
    const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
      paths: Record<string, Record<string, Operation> | undefined>;
    };
    const operation = paths[endpoint.path.slice(base.length)]?.[endpoint.method.toLowerCase()];
    expect(operation).toBeDefined();
    expect(operation?.deprecated ?? false).toBe(false);
    expect(operation?.security.flatMap(({ oAuthDefinitions = [] }) => oAuthDefinitions)).toEqual([...endpoint.scopes]);
  });

  it('are answered by the sandbox as it says', async () => {
    const document = new OpenapiDocument(file, 'confluence');
    const answers = [
      ['GET', '/pages/{id}/operations', await get('ada', `/pages/${published}/operations`)],
      ['GET', '/pages/{id}', await get('ada', `/pages/${published}`)],
      ['GET', '/pages/{id}', await get('ada', `/pages/${draft}`, withDraft)],
      ['GET', '/blogposts/{id}/operations', await get('ada', `/blogposts/${post}/operations`)],
      ['GET', '/blogposts/{id}', await get('ada', `/blogposts/${draftPost}`, withDraft)],
      ['POST', '/users-bulk', await names('ada', ['ada', 'bob'])],
    ] as const;
    for (const [method, template, { status, body }] of answers) {
      expect(status).toBe(200);
      expect(document.errorsOfAnswer(method, template, body)).toEqual([]);
    }
  });
});
