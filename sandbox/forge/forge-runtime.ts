import type { JiraSite } from '../site/jira-site';
import { lifecyclePayload, makeBackEndFunctions, type BackEndFunctions } from './back-end-functions';
import { loadApp, type AppBundle } from './bundle-app';
import type { Endpoint } from './endpoint-table';
import { makeForgeSql } from './forge-sql';
import { makeFrontEndInvoke, type FrontEndInvoke } from './front-end-invoke';
import type { Installation } from './installation';
import { makeInvoker } from './invoker';
import type { Manifest } from './manifest';
import { makePointsMeter, type PointsReport } from './points-meter';
import { makeGateway, type ProductGateway } from './product-gateway';
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
  readonly engine: SqlEngine;
  /** Points an hour; null: counted, never refused. */
  readonly quota: number | null;
  readonly strictRates: boolean;
  /** Events of one queue that are worked on at the same time. */
  readonly consumersAtOnce: number;
  readonly delayScale: number;
  readonly now: () => number;
  readonly warn: (message: string) => void;
}

/** Atlassian's side of one installed app. */
export interface ForgeRuntime {
  readonly invoke: FrontEndInvoke;
  readonly functions: BackEndFunctions;
  readonly gateway: ProductGateway;
  points(): PointsReport;
  /** Nothing waits in a queue, runs, or is due for its first run. */
  isIdle(): boolean;
  /** Sends the life-cycle event, then starts the schedule. Failures are told, not thrown: the schedule tries again. */
  start(event: 'installed' | 'upgraded' | null): Promise<boolean>;
  close(): Promise<void>;
}

export function makeForgeRuntime(input: ForgeRuntimeInput): ForgeRuntime {
  const { manifest, installation, jira, engine, warn, now } = input;
  const points = makePointsMeter(input.quota, now);
  const gateway = makeGateway({ jira, endpoints: input.endpoints, scopes: manifest.scopes, points, warn });
  const queues = new Queues({
    consume: (event, chainLength) => functions.consume(event, chainLength),
    atOnce: input.consumersAtOnce,
    delayScale: input.delayScale,
    warn,
  });
  const queueNames = manifest.consumers.map(({ queue }) => queue);
  const invoke = makeInvoker({
    manifest,
    installation,
    handlers: loadApp(input.bundle),
    backends: {
      gateway,
      sql: makeForgeSql({ engine, now, strictRates: input.strictRates }),
      queues: makeQueueApi(queues, queueNames),
      appAccountId: jira.appAccountId,
      warn,
    },
  });
  const functions = makeBackEndFunctions(manifest, installation, invoke);
  let schedule: ReturnType<typeof startSchedule> | null = null;
  let isClosed = false;

  return {
    invoke: makeFrontEndInvoke(manifest, invoke),
    functions,
    gateway,
    points: () => points.report(),
    isIdle: () => queues.isIdle() && schedule?.hasRunOnce() === true,
    start: async (event) => {
      const isHandled = event === null || (await sendLifecycle(input, functions, event));
      if (!isClosed) schedule = startSchedule({ manifest, functions, warn, delayScale: input.delayScale });
      return isHandled;
    },
    close: async () => {
      isClosed = true;
      schedule?.stop();
      queues.close();
      await engine.close();
    },
  };
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
