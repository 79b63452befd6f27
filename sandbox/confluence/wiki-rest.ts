import { z } from 'zod';
import type { JiraRequest, JiraResponse } from '../site/jira-site';
import type { Person } from '../site/model';
import { mayEdit, mayRead, space, type WikiPage, type WikiSite, type WikiType } from './wiki-site';

/** Confluence's REST API over the emulated pages and blog posts, as far as the app asks it; each account gets what it may see. */
export interface WikiRest {
  request(accountId: string, request: JiraRequest): Promise<JiraResponse>;
}

const contentPath = /^\/wiki\/api\/v2\/(pages|blogposts)\/(\w+)(\/operations)?$/;
const namesPath = '/wiki/api/v2/users-bulk';
const asked = z.object({ accountIds: z.array(z.string()).min(1).max(250) });

/** @param people everybody whom Confluence knows */
export function wikiRest(wiki: WikiSite, people: () => readonly Person[]): WikiRest {
  const answerTo = (person: Person, request: JiraRequest): JiraResponse => {
    const { method, path, body } = request;
    if (method === 'POST' && path === namesPath) return names(people(), body);
    const [, kind, id, operationsPart] = contentPath.exec(path) ?? [];
    if (method !== 'GET' || id === undefined) return notEmulated(method, path);
    const found = readable(wiki, id, kind === 'pages' ? 'page' : 'blogpost', person);
    if (!found) return nothingThere;
    return operationsPart === undefined ? content(found, person, request.query) : operations(found, person);
  };
  return {
    request: (accountId, request) => {
      const person = people().find((one) => one.accountId === accountId);
      const answer = person?.active ? answerTo(person, request) : refusal(401, 'Unauthorized.');
      return Promise.resolve(answer);
    },
  };
}

/** null: there is none of this type, or he may not read it */
function readable(wiki: WikiSite, id: string, type: WikiType, person: Person): WikiPage | null {
  const found = wiki.page(id);
  return found?.type === type && mayRead(found, person) ? found : null;
}

function notEmulated(method: string, path: string): JiraResponse {
  const message = `The sandbox does not emulate ${method} ${path}.`;
  console.error(message);
  return refusal(404, message);
}

const done = (body: unknown, returned: number): JiraResponse => ({ status: 200, headers: {}, body, returned });

const refusal = (status: number, title: string): JiraResponse => ({
  status,
  headers: {},
  body: { errors: [{ status, code: String(status), title, detail: null }] },
  returned: 0,
});

const nothingThere = refusal(404, 'Not found.');

function operationsOf(page: WikiPage, person: Person) {
  const names = mayEdit(page, person) ? ['read', 'update', 'copy', 'export'] : ['read', 'copy', 'export'];
  return names.map((operation) => ({ operation, targetType: page.type }));
}

/** Of a draft there are none. */
const operations = (found: WikiPage, person: Person): JiraResponse =>
  found.isDraft ? nothingThere : done({ operations: operationsOf(found, person) }, 0);

function content(found: WikiPage, person: Person, query: URLSearchParams): JiraResponse {
  const { id, current, isDraft } = found;
  if (isDraft && query.get('get-draft') !== 'true') return nothingThere;
  const isWithOperations = query.get('include-operations') === 'true';
  const body = {
    id,
    status: isDraft ? 'draft' : 'current',
    title: current.title,
    spaceId: space.id,
    authorId: found.versions[0]?.by ?? current.by,
    createdAt: new Date(found.versions[0]?.at ?? current.at).toISOString(),
    version: { number: current.number, createdAt: new Date(current.at).toISOString(), authorId: current.by },
    ...(isWithOperations ? { operations: { results: operationsOf(found, person), meta: { hasMore: false } } } : {}),
  };
  return done(body, 1);
}

function names(people: readonly Person[], body: unknown): JiraResponse {
  const given = asked.safeParse(body);
  if (!given.success) return refusal(400, 'accountIds must name from 1 to 250 accounts.');
  const found = people.filter(({ accountId }) => given.data.accountIds.includes(accountId));
  const results = found.map(({ accountId, displayName, accountType, active }) => ({
    accountId,
    displayName,
    publicName: displayName,
    accountType,
    accountStatus: active ? 'active' : 'inactive',
    email: '',
  }));
  return done({ results }, results.length);
}
