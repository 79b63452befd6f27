import type { Browser, Page, Request } from 'playwright-core';
import { startSandbox, type RunningSandbox } from '../../sandbox/server/start-sandbox';
import { newConfig, submittedConfig } from '../../src/contract/report-config';
import { newRoadmapConfig, submittedRoadmapConfig } from '../../src/contract/roadmap-config';
import { reportParts, type ReportPart } from '../../src/contract/report';
import { openWindow } from '../browser/driver/app-page';
import { openBrowser } from '../browser/driver/open-browser';
import { aDraft, someRoles } from '../builders/portfolio';
import { view } from '../resolvers/call-as';
import { goalText } from './report/goal';
import { median } from './report/median';
import { tableText } from './report/table';

const ISSUES = 50_000;
const ROUNDS = 5;
const SOURCES = 4;
const MACROS = 10;
/** A new window of the browser first reads pages of its own, such as that of its address bar. */
const OWN_PAGES_MILLIS = 2_000;

interface Opened {
  readonly millis: number;
  /** Calls of resolvers. */
  readonly questions: number;
  /** The most of one kind of macro about one portfolio. */
  readonly mostOfOne: number;
}

interface PlacedConfig {
  readonly moduleKey: string;
  readonly config: object;
}

/** Portfolios that together hold every project but one of each, so that no two are the same. */
async function somePortfolios(sandbox: RunningSandbox, as: string): Promise<string[]> {
  const { projects } = await view(sandbox, as, 'portfolio.view', {});
  const made = Array.from({ length: SOURCES }, (_, at) =>
    view(sandbox, as, 'portfolio-record.create', {
      draft: aDraft({
        name: `Portfolio ${String(at)}`,
        members: projects
          .filter((__, index) => index % SOURCES !== at)
          .map(({ projectId }) => ({ kind: 'project', projectId }) as const),
        roles: someRoles(as),
      }),
    }),
  );
  return (await Promise.all(made)).map(({ portfolioId }) => portfolioId);
}

/** Ten macros of four portfolios: of each a report and a roadmap, and of two one more that shows less or otherwise. */
async function tenMacros(sandbox: RunningSandbox, as: string): Promise<PlacedConfig[]> {
  const portfolios = await somePortfolios(sandbox, as);
  return Array.from({ length: MACROS }, (_, at) => {
    const source = { of: 'portfolio', portfolioId: portfolios[at % SOURCES] ?? '' } as const;
    const title = `Macro ${String(at)}`;
    const isReport = at < SOURCES || at === MACROS - 1;
    if (isReport) {
      const parts: ReportPart[] = at < SOURCES ? [...reportParts] : ['figures'];
      return { moduleKey: 'report-macro', config: submittedConfig({ ...newConfig(source), parts, title }) };
    }
    const look = at < 2 * SOURCES ? 'horizons' : 'table';
    const config = { ...newRoadmapConfig(source), look, title } as const;
    return { moduleKey: 'roadmap-macro', config: submittedRoadmapConfig(config) };
  });
}

/** @returns the address of the new page */
async function pageOf(origin: string, as: string, macros: readonly PlacedConfig[]): Promise<string> {
  const who = `as=${encodeURIComponent(as)}`;
  const form = new URLSearchParams({ title: 'Ten macros' });
  const created = await fetch(`${origin}/wiki/pages?${who}`, { method: 'POST', body: form, redirect: 'manual' });
  const id = created.headers.get('location')?.replace('/wiki/edit/', '') ?? '';
  const content = macros.map(({ moduleKey, config }, at) => ({
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: `app/environment/static/${moduleKey}`,
      localId: `macro-${String(at)}`,
      parameters: { guestParams: config },
    },
  }));
  const body = JSON.stringify({ version: 1, title: 'Ten macros', body: { type: 'doc', version: 1, content } });
  const headers = { 'content-type': 'application/json' };
  const saved = await fetch(`${origin}/wiki/edit/${id}?${who}`, { method: 'POST', headers, body });
  if (!saved.ok) throw new Error(`The page was not published: ${await saved.text()}`);
  return `/wiki/spaces/PLAN/pages/${id}`;
}

/**
 * Runs in every frame, before anything else does. A frame tells the page when its macro's heading has been painted; the page
 * keeps when it heard of it, in milliseconds since it was asked for. Looking from outside instead costs the browser as much as
 * a third of what is measured.
 */
const watch = `(() => {
  if (window === window.top) {
    globalThis.readAt = {};
    addEventListener('message', ({ data }) => {
      if (typeof data?.read === 'string') globalThis.readAt[data.read] = performance.now();
    });
    return;
  }
  const headings = () => [...document.querySelectorAll('h1, h2, h3')].map(({ textContent }) => textContent);
  const look = () => {
    const read = headings().find((text) => text.startsWith('Macro '));
    if (read === undefined) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => window.top.postMessage({ read }, '*')));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
})()`;

declare global {
  /** By heading; see `watch`. */
  var readAt: Readonly<Record<string, number>>;
}

/** From the address to the heading of the last macro. */
async function openPage(page: Page, address: string): Promise<Opened> {
  const questions = new Map<string, number>();
  const count = (request: Request) => {
    if (!request.url().endsWith('/sandbox/bridge/invoke')) return;
    const { payload } = request.postDataJSON() as { payload: { functionKey: string; payload: { source: object } } };
    const about = `${payload.functionKey} ${JSON.stringify(payload.payload.source)}`;
    questions.set(about, (questions.get(about) ?? 0) + 1);
  };
  page.on('request', count);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction((all) => Object.keys(globalThis.readAt).length === all, MACROS, { polling: 100 });
  const readAt = await page.evaluate(() => globalThis.readAt);
  page.off('request', count);
  const asked = [...questions.values()];
  return {
    millis: Math.max(...Object.values(readAt)),
    questions: asked.reduce((sum, one) => sum + one, 0),
    mostOfOne: Math.max(...asked),
  };
}

/** Somebody opens the page for the first time with an empty browser, and comes back to it later. */
async function measureVisits(browser: Browser, origin: string, as: string, address: string) {
  const first: Opened[] = [];
  const again: Opened[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const window = await openWindow(browser, origin, { as });
    await window.context.addInitScript({ content: watch });
    await window.page.waitForTimeout(OWN_PAGES_MILLIS);
    first.push(await openPage(window.page, `${origin}${address}`));
    for (const frame of window.page.frames()) await frame.evaluate(() => sessionStorage.clear());
    again.push(await openPage(window.page, `${origin}${address}`));
    await window.close();
  }
  return { first, again };
}

/** One page of Confluence with ten macros: until all of them can be read, and how often they ask. */
export async function printMacros(): Promise<void> {
  const source = { kind: 'demo', seed: 1, issues: ISSUES } as const;
  const sandbox = await startSandbox({ source, port: 0, dataFolder: null, delayScale: 0.005 });
  const browser = await openBrowser();
  try {
    await sandbox.ready(600);
    const as = sandbox.source.jira.people[0]?.accountId ?? '';
    const address = await pageOf(sandbox.origin, as, await tenMacros(sandbox, as));
    const visits = await measureVisits(browser, sandbox.origin, as, address);
    report(visits);
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

function report(visits: Awaited<ReturnType<typeof measureVisits>>): void {
  const row = (name: string, opened: readonly Opened[]) => [
    name,
    median(opened.map(({ millis }) => millis)),
    Math.max(...opened.map(({ questions }) => questions)),
  ];
  const title = `A page with ${String(MACROS)} macros of ${String(SOURCES)} sources over ${String(ISSUES)} issues`;
  const rows = [row('with an empty browser', visits.first), row('again, an hour later', visits.again)];
  console.log(`\n${tableText(title, ['visit', 'ms until all are read', 'questions'], rows)}`);
  const measured = median(visits.first.map(({ millis }) => millis));
  console.log(
    goalText({ what: 'ten macros, until all are read', measured, limit: 2_000, unit: 'ms', side: 'at most' }),
  );
  const asked = Math.max(...visits.first.map(({ mostOfOne }) => mostOfOne));
  console.log(
    goalText({
      what: 'questions about one source, by reports or by roadmaps',
      measured: asked,
      limit: 2,
      unit: '',
      side: 'at most',
    }),
  );
}
