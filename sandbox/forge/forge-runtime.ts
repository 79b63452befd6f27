import { setTimeout as wait } from 'node:timers/promises';
import type { JiraSite } from '../site/jira-site';
import { lifecyclePayload, makeBackEndFunctions, type BackEndFunctions } from './back-end-functions';
import { loadApp, type AppBundle } from './bundle-app';
import type { Endpoint } from './endpoint-table';
import { EventCourier, type EventFaults } from './event-courier';
import { withFaults, type Faults } from './faults';
import type { ForgeBackends } from './forge-fetch';
import { makeForgeSql, type SqlFaults, type WatchSql } from './forge-sql';
import { makeFrontEndInvoke, type FrontEndInvoke } from './front-end-invoke';
import type { Installation } from './installation';
import { makeInvoker, type Invoker, type InvokerInput } from './invoker';
import { JiraConnection } from './jira-connection';
import { KillSwitch, type KillOrder, type KillReport } from './kill-switch';
import type { Manifest } from './manifest';
import { makePointsMeter, type PointsMeter, type PointsReport } from './points-meter';
import { makeGateway, type ProductGateway } from './product-gateway';
import { makePrivacyApi, type PrivacyApi } from './privacy-api';
import { makeQueueApi } from './queue-api';
import { Queues } from './queues';
import { startSchedule } from './schedule';
import type { SqlEngine } from './sql-engine';
import { messageOf } from './error-message';

export interface ForgeRuntimeInput {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly bundle: AppBundle;
  readonly jira: JiraSite;
  readonly endpoints: readonly Endpoint[];
  /** Confluence, and the app's table of its endpoints; absent: the site has none. */
  readonly confluence?: { readonly site: Pick<JiraSite, 'request'>; readonly endpoints: readonly Endpoint[] };
  readonly engine: SqlEngine;
  /** Points an hour; null: counted, never refused. */
  readonly quota: number | null;
  readonly strictRates: boolean;
  readonly watchSql?: WatchSql;
  readonly sqlFaults?: SqlFaults;
  /** Events of one queue that are worked on at the same time. */
  readonly consumersAtOnce: number;
  readonly delayScale: number;
  /** Multiplies the time that functions have; 1 unless told. */
  readonly timeLimitScale?: number | ((functionKey: string) => number);
  /** What befalls the app's calls to Jira. */
  readonly faults?: Faults;
  /** What befalls Jira's events on their way to the app. */
  readonly eventFaults?: EventFaults | null;
  readonly now: () => number;
  readonly warn: (message: string) => void;
}

/** Atlassian's side of one installed app. */
export interface ForgeRuntime {
  readonly invoke: FrontEndInvoke;
  readonly functions: BackEndFunctions;
  readonly gateway: ProductGateway;
  /** Of Confluence with Jira. */
  readonly connection: JiraConnection;
  /** Jira's events on their way to the app. Before the app is installed none are sent. */
  readonly events: Pick<EventCourier, 'send' | 'settled'>;
  points(): PointsReport;
  /** What the app reports of people, and closing their accounts. */
  readonly privacy: Pick<PrivacyApi, 'close' | 'reports'>;
  /** Kills an invocation at a call of its; for tests. */
  killAfterCalls(order: KillOrder): KillReport;
  /** Nothing waits in a queue, runs, or is due for its first run. */
  isIdle(): boolean;
  /** Sends the life-cycle event, then starts the schedule. Failures are told, not thrown: the schedule tries again. */
  start(event: 'installed' | 'upgraded' | null): Promise<boolean>;
  /** Begins nothing any more, and lets functions that run end by themselves, for a while. */
  close(): Promise<void>;
}

/** Longer than any function runs, save those that wait for an answer which never comes. */
const longestEndMillis = 10_000;

export function makeForgeRuntime(input: ForgeRuntimeInput): ForgeRuntime {
  const { manifest, installation, jira, engine, warn, now, timeLimitScale: scale = 1 } = input;
  const points = makePointsMeter(input.quota, now);
  const gateway = gatewayOf(input, points);
  const privacy = makePrivacyApi(manifest.scopes);
  const connection = new JiraConnection();
  const killSwitch = new KillSwitch();
  const queues = queuesOf(input, (event, chainLength) => functions.consume(event, chainLength));
  const { invoke, isBusy } = countingRuns({
    manifest,
    installation,
    handlers: loadApp(input.bundle),
    killSwitch,
    timeLimitScale: (functionKey) => (typeof scale === 'function' ? scale(functionKey) : scale),
    backends: { ...backendsOf(input, gateway, queues), privacy: privacy.answer, connection },
  });
  const functions = makeBackEndFunctions(manifest, installation, invoke, jira.appAccountId);
  const courier = makeCourier(input, functions);
  let schedule: ReturnType<typeof startSchedule> | null = null;
  let isClosed = false;

  return {
    invoke: makeFrontEndInvoke(manifest, invoke),
    functions,
    gateway,
    connection,
    events: courier,
    points: () => points.report(),
    privacy,
    killAfterCalls: (order) => killSwitch.arm(order),
    isIdle: () => queues.isIdle() && courier.isIdle() && schedule?.hasRunOnce() === true,
    start: async (event) => {
      courier.open();
      const isHandled = event === null || (await sendLifecycle(input, functions, event));
      if (!isClosed) schedule = startSchedule({ manifest, functions, warn, delayScale: input.delayScale });
      return isHandled;
    },
    close: async () => {
      isClosed = true;
      schedule?.stop();
      courier.close();
      queues.close();
      for (let waited = 0; waited < longestEndMillis && isBusy(); waited += 5) await wait(5);
      await engine.close();
    },
  };
}

/** The invoker, and whether any of its functions runs. */
function countingRuns(input: InvokerInput): { readonly invoke: Invoker; readonly isBusy: () => boolean } {
  const invoke = makeInvoker(input);
  let running = 0;
  return {
    invoke: async (invocation) => {
      running += 1;
      try {
        return await invoke(invocation);
      } finally {
        running -= 1;
      }
    },
    isBusy: () => running > 0,
  };
}

function queuesOf(
  { consumersAtOnce, delayScale, warn }: ForgeRuntimeInput,
  consume: BackEndFunctions['consume'],
): Queues {
  return new Queues({ consume, atOnce: consumersAtOnce, delayScale, warn });
}

function gatewayOf(
  { jira, endpoints, manifest, faults, warn }: ForgeRuntimeInput,
  points: PointsMeter,
): ProductGateway {
  const gateway = makeGateway({ jira, endpoints, scopes: manifest.scopes, points, warn });
  return faults ? withFaults(gateway, faults) : gateway;
}

/** Its points are not Jira's. */
function confluenceGateway({ confluence, manifest, now, warn }: ForgeRuntimeInput): ProductGateway | null {
  if (!confluence) return null;
  const { site, endpoints } = confluence;
  return makeGateway({ jira: site, endpoints, scopes: manifest.scopes, points: makePointsMeter(null, now), warn });
}

function backendsOf(
  input: ForgeRuntimeInput,
  gateway: ProductGateway,
  queues: Queues,
): Omit<ForgeBackends, 'privacy' | 'connection'> {
  const { engine, now, strictRates, delayScale, watchSql, sqlFaults, manifest, jira, warn } = input;
  const queueNames = manifest.consumers.map(({ queue }) => queue);
  return {
    gateway,
    confluence: confluenceGateway(input),
    sql: makeForgeSql({
      engine,
      now,
      strictRates,
      delayScale,
      ...(watchSql && { watch: watchSql }),
      ...(sqlFaults && { faults: sqlFaults }),
    }),
    queues: makeQueueApi(queues, queueNames),
    appAccountId: jira.appAccountId,
    warn,
  };
}

function makeCourier({ manifest, eventFaults, delayScale, warn }: ForgeRuntimeInput, functions: BackEndFunctions) {
  const emit: BackEndFunctions['emit'] = (...event) => functions.emit(...event);
  return new EventCourier({ emit, faults: eventFaults ?? null, scopes: manifest.scopes, delayScale, warn });
}

async function sendLifecycle(
  { jira, installation, warn }: ForgeRuntimeInput,
  functions: BackEndFunctions,
  event: 'installed' | 'upgraded',
): Promise<boolean> {
  try {
    const installer = jira.people[0]?.accountId ?? '';
    await functions.emit(`avi:forge:${event}:app`, lifecyclePayload(installation, installer));
    return true;
  } catch (error) {
    warn(`The ${event} event failed: ${messageOf(error)}`);
    return false;
  }
}
