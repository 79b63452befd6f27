import { confluenceEndpoints } from '../../src/contract/confluence-endpoints';
import { jiraEndpoints } from '../../src/contract/jira-endpoints';
import { makeForgeRuntime, type ForgeRuntime } from '../forge/forge-runtime';
import { makeInstallation, type Installation } from '../forge/installation';
import { readManifest, type Manifest } from '../forge/manifest';
import type { PointsReport } from '../forge/points-meter';
import type { AppBundle } from '../forge/bundle-app';
import type { BackEndFunctions } from '../forge/back-end-functions';
import type { EventFaults } from '../forge/event-courier';
import type { Faults } from '../forge/faults';
import type { SqlFaults, WatchSql } from '../forge/forge-sql';
import type { KillOrder, KillReport } from '../forge/kill-switch';
import { fillDemoWiki, fillWiki } from '../confluence/first-pages';
import { wikiRest } from '../confluence/wiki-rest';
import { WikiSite } from '../confluence/wiki-site';
import type { LiveSite } from '../site/live-site';
import { prepareApp, projectApp, type AppPlace } from './app-build';
import { openData, type OpenedData } from './open-data';
import type { DataSource, OpenedSource } from './data-source';
import { invokeAs, type SandboxCall } from './invoke-as';
import { makeFrameTokens } from './frame-token';
import type { Health } from './health';
import { listen, type HttpServer } from './http-server';
import { onlyByLocalName, withJiraFront } from './jira-front';
import { startHealth, startingReply, untilReady } from './readiness';
import { answerBy, sandboxRoutes } from './sandbox-routes';

export interface SandboxOptions {
  readonly source: DataSource;
  /** 0: any free port. */
  readonly port: number;
  /** Address to listen on; the loopback unless told. */
  readonly host?: string;
  /** Folder for databases; null: nothing is kept. */
  readonly dataFolder: string | null;
  /** Forget what an earlier run of the same source left. */
  readonly fresh?: boolean;
  /** A MySQL server instead of SQLite. */
  readonly mysqlUrl?: string | null;
  /** Points an hour; null: counted, never refused. */
  readonly quota?: number | null;
  /** Refuse SQL past Forge's rates. */
  readonly strictRates?: boolean;
  /** Is told every SQL statement of the app; for tests. */
  readonly watchSql?: WatchSql;
  /** What befalls the app's SQL statements. */
  readonly sqlFaults?: SqlFaults;
  /** false: bundles are used as they stand on disk. */
  readonly mayBuild?: boolean;
  /** Another app than the project's own; for tests. */
  readonly app?: AppPlace;
  readonly now?: () => number;
  /** Multiplies delays of queues; tests shorten them. */
  readonly delayScale?: number;
  /** How far the emulated Jira's searches lag behind. */
  readonly searchLagMillis?: number;
  /** Multiplies the time that functions have, or that the one of this key has; tests shorten it. */
  readonly timeLimitScale?: number | ((functionKey: string) => number);
  /** What befalls the app's calls to Jira. */
  readonly faults?: Faults;
  /** What befalls Jira's events on their way to the app. */
  readonly eventFaults?: EventFaults;
  readonly tell?: (line: string) => void;
  readonly warn?: (message: string) => void;
}

export interface RunningSandbox {
  /** e.g. `http://127.0.0.1:8123` */
  readonly origin: string;
  /** Jira, and what an import could not read or had to guess. */
  readonly source: OpenedSource;
  readonly functions: BackEndFunctions;
  /** The pages of Confluence. */
  readonly wiki: WikiSite;
  /** Edits Jira as people would; the app is told of it. @throws Error where Jira is not emulated */
  live(): LiveSite;
  /** Resolves when the app has worked on all of Jira's events so far; what it queued then may still be running. */
  eventsSettled(): Promise<void>;
  /** What the app reports of people, and closing their accounts. */
  readonly privacy: ForgeRuntime['privacy'];
  /** Kills an invocation at a call of its. */
  killAfterCalls(order: KillOrder): KillReport;
  health(): Promise<Health>;
  /** Resolves when the index is built. @throws Error when it failed, or took longer */
  ready(timeoutSeconds?: number): Promise<void>;
  points(): PointsReport;
  /** No function runs, and nothing waits in a queue or is under way to a trigger. */
  isIdle(): boolean;
  /** @throws InvocationFailure as the app's page would get it */
  invoke(call: SandboxCall): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Starts Atlassian's side for one app: serves at once, then installs the app, which builds its index by itself.
 * @throws Error in plain words: port in use, unreadable data, a build that fails
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const warn = options.warn ?? console.error;
  const server = await listen(options.port, options.host ?? '127.0.0.1', warn);
  server.setAnswer((_, __, url) => Promise.resolve(startingReply(url)));
  try {
    return await startBehind(server, options, warn);
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function startBehind(
  server: HttpServer,
  options: SandboxOptions,
  warn: (message: string) => void,
): Promise<RunningSandbox> {
  const app = options.app ?? projectApp;
  const manifest = readManifest(app.manifest);
  for (const type of manifest.notEmulated) warn(`manifest.yml declares ${type}, which the sandbox does not emulate.`);
  const tell = options.tell ?? (() => undefined);
  const building = prepareApp(app, options.mayBuild ?? true, tell);
  // Reading the data comes first to fail: the build's own failure is told when it is awaited.
  building.catch(() => undefined);
  const data = await openData({ ...options, origin: server.origin }, tell);
  const bundle = await building;
  const installation = makeInstallation(manifest, data.source.jira.name, server.origin);
  const wiki = openWiki(options, data);
  const runtime = makeRuntime(options, { manifest, installation, bundle, data, wiki, warn });
  data.source.emulated?.onEvent((event) => runtime.events.send(event));
  const health = startHealth(runtime, manifest, installation, data);
  const tokens = makeFrameTokens();
  const input = {
    jira: data.source.jira,
    emulated: data.source.emulated,
    manifest,
    installation,
    tokens,
    wiki,
    runtime,
    uiFolder: app.ui,
    health: health.current,
  };
  const answer = answerBy(sandboxRoutes(input));
  server.setAnswer(options.source.kind === 'site' ? onlyByLocalName(answer) : withJiraFront(data.source.jira, answer));
  void startApp(runtime, data, bundle).then(health.started);
  return {
    origin: server.origin,
    source: data.source,
    functions: runtime.functions,
    wiki,
    live: () => liveOf(data.source),
    eventsSettled: () => runtime.events.settled(),
    privacy: runtime.privacy,
    killAfterCalls: (order) => runtime.killAfterCalls(order),
    health: health.current,
    ready: (timeoutSeconds = 600) => untilReady(health.current, () => runtime.isIdle(), timeoutSeconds),
    points: () => runtime.points(),
    isIdle: () => runtime.isIdle(),
    invoke: (call) => invokeAs(runtime, manifest, installation, data.source.jira, call),
    close: () => closeAll(server, runtime),
  };
}

function openWiki({ now = Date.now, ...options }: SandboxOptions, { source }: OpenedData): WikiSite {
  const wiki = new WikiSite(now);
  const author = source.jira.people[0]?.accountId ?? '';
  fillWiki(wiki, author);
  if (options.source.kind === 'demo') fillDemoWiki(wiki, author);
  return wiki;
}

async function closeAll(server: HttpServer, runtime: ForgeRuntime): Promise<void> {
  await server.close();
  await runtime.close();
}

interface RuntimeParts {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly bundle: AppBundle;
  readonly data: OpenedData;
  readonly wiki: WikiSite;
  readonly warn: (message: string) => void;
}

function makeRuntime(
  options: SandboxOptions,
  { manifest, installation, bundle, data, wiki, warn }: RuntimeParts,
): ForgeRuntime {
  return makeForgeRuntime({
    manifest,
    installation,
    bundle,
    jira: data.source.jira,
    endpoints: Object.values(jiraEndpoints),
    confluence: {
      site: wikiRest(wiki, () => data.source.jira.people),
      endpoints: Object.values(confluenceEndpoints),
    },
    engine: data.engine,
    quota: options.quota ?? null,
    strictRates: options.strictRates ?? false,
    watchSql: options.watchSql ?? (() => undefined),
    sqlFaults: options.sqlFaults ?? (() => null),
    consumersAtOnce: 2,
    delayScale: options.delayScale ?? 1,
    timeLimitScale: options.timeLimitScale ?? 1,
    faults: options.faults ?? (() => null),
    eventFaults: options.eventFaults ?? null,
    now: options.now ?? Date.now,
    warn,
  });
}

function liveOf({ emulated }: OpenedSource): LiveSite {
  if (!emulated) throw new Error('This Jira is not emulated: the sandbox does not edit it.');
  return emulated.live;
}

/** Sends the life-cycle event that the database calls for, and remembers that it was handled. */
async function startApp(runtime: ForgeRuntime, data: OpenedData, bundle: AppBundle): Promise<void> {
  const isInstalled = data.installedBundle !== null;
  const event = !isInstalled ? 'installed' : data.installedBundle === bundle.hash ? null : 'upgraded';
  if (await runtime.start(event)) data.remember(bundle.hash);
}
