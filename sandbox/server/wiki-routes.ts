import { z } from 'zod';
import { documentOf, isDocument, paragraph, type AdfDocument } from '../confluence/adf';
import { addressOf, mayEdit, mayRead, space, wikiTypes, type WikiPage } from '../confluence/wiki-site';
import { renderExport } from '../host/export-page';
import { renderAdf, type ShowMacro } from '../host/adf-view';
import { renderMessage } from '../host/plain-pages';
import { renderEditor } from '../host/wiki-editor-page';
import { renderHistory, renderSpace, renderWikiPage, type NameOf } from '../host/wiki-pages';
import type { Person } from '../site/model';
import { notFound, pageHandlers, visitHandler, type HostInput, type HostPage, type Visit } from './page-routes';
import { isFromOwnPage } from './own-page';
import { jsonReply, redirect, textReply, type Reply } from './reply';
import { readBody, type Route } from './router';
import { exportMacros } from './export-macros';
import { macroFrame } from './wiki-frames';

/** Confluence: pages and blog posts with macros of the app, their editor, versions and exports. */
export function wikiRoutes(input: HostInput): readonly Route[] {
  const page = pageHandlers(input);
  const wiki = (build: (visit: Visit, found: WikiPage) => Promise<HostPage> | HostPage) =>
    page(async (visit) => {
      const found = input.wiki.page(visit.params.id ?? '');
      const isThere = found !== null && mayRead(found, visit.person);
      return { ...(isThere ? await build(visit, found) : notFound()), product: 'Confluence' };
    });
  const view = wiki((visit, found) => viewPage(input, visit, found));
  const nameOf = namesOf(input);
  return [
    ['GET', '/wiki', page(({ person }) => listPages(input, person))],
    ['GET', '/wiki/pages/viewpage.action', visitHandler(input, ({ url }) => Promise.resolve(toPage(input, url)))],
    ['POST', '/wiki/pages', visitHandler(input, (visit) => createPage(input, visit))],
    ['GET', '/wiki/spaces/:space/pages/:id', view],
    ['GET', '/wiki/spaces/:space/pages/:id/*', view],
    ['GET', '/wiki/spaces/:space/blog/:year/:month/:day/:id', view],
    ['GET', '/wiki/spaces/:space/blog/:year/:month/:day/:id/*', view],
    ['GET', '/wiki/history/:id', wiki((_, found) => wikiPage('History', renderHistory(found, nameOf)))],
    ['GET', '/wiki/edit/:id', wiki((visit, found) => editPage(input, visit, found))],
    ['POST', '/wiki/edit/:id', visitHandler(input, (visit) => publish(input, visit))],
    ['POST', '/wiki/frame', visitHandler(input, (visit) => frameForEditor(input, visit))],
    ['GET', '/wiki/export/:id', wiki((visit, found) => exportPage(input, visit, found))],
  ];
}

const wikiPage = (title: string, content: HostPage['content']): HostPage => ({ title, product: 'Confluence', content });

function namesOf({ jira }: HostInput): NameOf {
  const names = new Map(jira.people.map(({ accountId, displayName }) => [accountId, displayName]));
  return (accountId) => names.get(accountId) ?? 'Former user';
}

function listPages(input: HostInput, person: Person): HostPage {
  const pages = input.wiki.pages().filter((found) => mayRead(found, person));
  return wikiPage('Pages', renderSpace(pages, namesOf(input)));
}

/** The address that leads to a page or blog post by its id alone. */
function toPage({ wiki }: HostInput, url: URL): Reply {
  const id = url.searchParams.get('pageId') ?? '';
  const found = wiki.page(id);
  return redirect(found ? addressOf(found) : `/wiki/spaces/${space.key}/pages/${encodeURIComponent(id)}`);
}

function viewPage(input: HostInput, visit: Visit, found: WikiPage): HostPage {
  const asked = Number(visit.url.searchParams.get('version') ?? found.current.number);
  const version = found.versions.find(({ number }) => number === asked);
  if (!version) return notFound();
  const showMacro: ShowMacro = (macro) => macroFrame(visit, macro, { page: found, isEditing: false });
  return wikiPage(version.title, renderWikiPage(found, version, namesOf(input), showMacro));
}

function editPage({ manifest, installation }: HostInput, { person }: Visit, found: WikiPage): HostPage {
  if (!mayEdit(found, person)) return mayNotEdit();
  const { appId, environmentId } = installation;
  const start = {
    pageId: found.id,
    version: found.current.number,
    body: found.current.body,
    macros: manifest.macros,
    place: `${appId}/${environmentId}`,
    ids: { app: appId, environment: environmentId },
  };
  return wikiPage(`Edit ${found.current.title}`, renderEditor(found, start));
}

function mayNotEdit(): HostPage {
  const text = 'Somebody who may edit pages of this space can change it, or let you.';
  return { ...wikiPage('Not permitted', renderMessage('You may not edit this page', text)), status: 403 };
}

async function exportPage({ runtime }: HostInput, { url, person }: Visit, found: WikiPage): Promise<HostPage> {
  const type = url.searchParams.get('type') === 'word' ? 'word' : 'pdf';
  const isAsUser = url.searchParams.get('identity') !== 'none';
  const accountId = isAsUser ? person.accountId : null;
  const showMacro = await exportMacros(runtime, { page: found, type, accountId });
  const body = renderAdf(found.current.body, showMacro);
  return wikiPage(`Export of ${found.current.title}`, renderExport(found, type, isAsUser, body));
}

async function createPage({ wiki }: HostInput, { request, person }: Visit): Promise<Reply> {
  if (!isFromOwnPage(request)) return textReply(403, 'Only pages of this sandbox may do that.');
  const form = new URLSearchParams(await readBody(request, 64 * 1024));
  const title = (form.get('title') ?? '').trim();
  const type = wikiTypes.find((one) => one === (form.get('type') ?? 'page'));
  if (title === '' || type === undefined) return textReply(400, 'A page or a blog post needs a title.');
  if (person.wiki === 'read') return textReply(403, 'You may not make pages in this space.');
  const body = documentOf([paragraph('')]);
  const { id } = wiki.create(person.accountId, { title, body }, { isDraft: true, type });
  return redirect(`/wiki/edit/${id}`);
}

const edit = z.object({
  version: z.number().int(),
  title: z.string().trim().min(1).max(200),
  body: z.custom<AdfDocument>(isDocument),
});

async function publish({ wiki }: HostInput, { request, params, person }: Visit): Promise<Reply> {
  const id = params.id ?? '';
  const given = edit.safeParse(await readJson(request));
  if (!given.success) return jsonReply(400, { problem: 'A page needs a title and a document.' });
  const { version, ...next } = given.data;
  const before = wiki.page(id);
  if (!before) return jsonReply(404, { problem: 'This page is gone.' });
  if (!mayEdit(before, person)) return jsonReply(403, { problem: 'You may not edit this page.' });
  if (wiki.publish(id, version, person.accountId, next)) return jsonReply(200, { address: addressOf(before) });
  const problem = `Somebody else has published version ${String(before.current.number)} of this page since you began. Nothing of yours was published.`;
  return jsonReply(409, { problem });
}

const frameRequest = z.object({
  pageId: z.string(),
  macro: z.object({
    localId: z.string(),
    moduleKey: z.string(),
    config: z.record(z.string(), z.unknown()).optional(),
    autoConvertLink: z.string().optional(),
  }),
  configuring: z.object({ isInserting: z.boolean() }).optional(),
});

/** A frame for a macro of a draft, which no page has yet. */
async function frameForEditor({ wiki }: HostInput, visit: Visit): Promise<Reply> {
  const given = frameRequest.safeParse(await readJson(visit.request));
  if (!given.success) return jsonReply(400, { problem: 'This is no macro.' });
  const { pageId, macro, configuring } = given.data;
  const found = wiki.page(pageId);
  if (!found || !mayEdit(found, visit.person)) return jsonReply(403, { problem: 'You may not edit this page.' });
  const place = { page: found, isEditing: true, ...(configuring ? { configuring } : {}) };
  return jsonReply(200, { frame: macroFrame(visit, macro, place).markup });
}

async function readJson(request: Visit['request']): Promise<unknown> {
  try {
    return JSON.parse(await readBody(request)) as unknown;
  } catch {
    return null;
  }
}
