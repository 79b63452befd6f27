import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Installation } from '../forge/installation';
import type { ForgeRuntime } from '../forge/forge-runtime';
import type { Manifest, UiModule } from '../forge/manifest';
import { makeModuleContext } from '../forge/module-context';
import type { AppFrame } from '../host/app-frame';
import { hostJira, type HostJira } from '../host/host-jira';
import { renderPage, type PageParts, type Surroundings, type ThemeChoice } from '../host/layout';
import { renderMessage } from '../host/plain-pages';
import type { WikiSite } from '../confluence/wiki-site';
import type { EmulatedJira } from '../jira/emulated-jira';
import type { JiraSite } from '../site/jira-site';
import type { Person } from '../site/model';
import type { FrameTokens } from './frame-token';
import { choosePerson, readCookie } from './person';
import { textReply, type Reply } from './reply';
import type { HttpCall, HttpHandler } from './router';

export interface HostInput {
  readonly jira: JiraSite;
  /** null: a real site, which host pages only read. */
  readonly emulated: EmulatedJira | null;
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly tokens: FrameTokens;
  readonly wiki: WikiSite;
  readonly runtime: ForgeRuntime;
}

/** One person's visit to one host page. */
export interface Visit {
  readonly person: Person;
  readonly jira: HostJira;
  readonly around: Surroundings;
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly request: IncomingMessage;
  /** Makes frames for all modules of a type; `where` becomes part of their context's extension. */
  readonly frames: (type: string, where: Readonly<Record<string, unknown>>) => readonly AppFrame[];
  /** The frame of one placed macro; null: the manifest has no such macro. */
  readonly macroFrame: (
    moduleKey: string,
    where: Readonly<Record<string, unknown>>,
    localId: string,
  ) => AppFrame | null;
}

const offeredAtMost = 40;

export interface HostPage extends PageParts {
  readonly status?: number;
}

export type PageBuilder = (visit: Visit) => Promise<HostPage> | HostPage;

/** Makes a handler of a page: chooses the person, reads what surrounds the page, renders. */
export function pageHandlers(input: HostInput): (build: PageBuilder) => HttpHandler {
  return (build) => visitHandler(input, async (visit, setCookie) => pageReply(visit, await build(visit), setCookie));
}

/** Makes a handler of anything that one person does. */
export function visitHandler(
  input: HostInput,
  answer: (visit: Visit, setCookie: string | null) => Promise<Reply>,
): HttpHandler {
  return async (call) => {
    const choice = choosePerson(input.jira.people, call.request, call.url);
    if (choice.kind === 'unknown') {
      const known = input.jira.people.map(({ email }) => email).join(', ');
      return textReply(400, `Nobody here is called ${choice.asked}. People: ${known}.`);
    }
    return answer(await startVisit(input, call, choice.person), choice.setCookie);
  };
}

async function startVisit(input: HostInput, { request, url, params }: HttpCall, person: Person): Promise<Visit> {
  const jira = hostJira(input.jira, person.accountId);
  const [projects, isAdministrator] = await Promise.all([jira.projects(), jira.isAdministrator()]);
  const frames: Visit['frames'] = (type, where) =>
    input.manifest.uiModules
      .filter((module) => module.type === type)
      .map((module) => frame(input, module, person, where, randomUUID()));
  const macroFrame: Visit['macroFrame'] = (moduleKey, where, localId) => {
    const module = input.manifest.uiModules.find(({ type, key }) => type === 'macro' && key === moduleKey);
    return module ? frame(input, module, person, where, localId) : null;
  };
  const around = {
    siteName: input.jira.name,
    appTitle: input.manifest.uiModules[0]?.title ?? 'App',
    person,
    people: offeredPeople(input.jira.people, person),
    projects,
    isAdministrator,
    theme: themeOf(request),
    isJiraConnected: input.runtime.connection.isOn(),
    modules: Object.fromEntries(input.manifest.uiModules.map(({ key, type }) => [key, type])),
    here: hereOf(url),
  };
  return { person, jira, params, url, request, frames, macroFrame, around };
}

function frame(
  input: HostInput,
  module: UiModule,
  person: Person,
  where: Readonly<Record<string, unknown>>,
  localId: string,
): AppFrame {
  const context = makeModuleContext(input.installation, module, person, where, localId);
  return { module, context, token: input.tokens.sign(context) };
}

function pageReply(visit: Visit, page: HostPage, setCookie: string | null): Reply {
  return {
    status: page.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(setCookie === null ? {} : { 'set-cookie': setCookie }),
    },
    body: renderPage(visit.around, page),
  };
}

/** Those who are there for a purpose; an import has hundreds more who only appear in it. */
function offeredPeople(people: readonly Person[], current: Person): readonly Person[] {
  const described = people.filter(({ about }) => about !== undefined);
  const offered = (described.length > 0 ? described : people).filter(({ active }) => active).slice(0, offeredAtMost);
  return offered.includes(current) ? offered : [current, ...offered];
}

function hereOf(url: URL): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('as');
  return query.size === 0 ? url.pathname : `${url.pathname}?${query.toString()}`;
}

export function themeOf(request: IncomingMessage): ThemeChoice {
  const choice = readCookie(request, 'altitude-theme');
  return choice === 'light' || choice === 'dark' ? choice : 'auto';
}

export function notFound(): HostPage {
  const text = 'The page may have moved, or the address may be wrong.';
  return { title: 'Not found', status: 404, content: renderMessage("We couldn't find that page", text) };
}
