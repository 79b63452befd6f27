import { setTimeout as wait } from 'node:timers/promises';
import type { ForgeRuntime } from '../forge/forge-runtime';
import type { Installation } from '../forge/installation';
import type { Manifest } from '../forge/manifest';
import { makeModuleContext } from '../forge/module-context';
import { makeHealth, type Health } from './health';
import type { OpenedData } from './open-data';
import { textReply, type Reply } from './reply';
import { healthReply } from './sandbox-routes';

/** What the sandbox says of its health: that the app is being installed, until `started` is called; then what the app says. */
export function startHealth(runtime: ForgeRuntime, manifest: Manifest, installation: Installation, data: OpenedData) {
  let isStarted = false;
  const [module] = manifest.uiModules;
  const [person] = data.source.jira.people;
  if (!module || !person) throw new Error('The sandbox needs a page of the app and a person who looks at it.');
  const ask = makeHealth(runtime, makeModuleContext(installation, module, person, {}, 'health'));
  return {
    started: () => {
      isStarted = true;
    },
    current: (): Promise<Health> =>
      isStarted ? ask() : Promise.resolve({ status: 'starting', detail: 'The app is being installed.' }),
  };
}

/**
 * The index is complete, or has failed, only when nothing is left to do: the app is asked then, and when time is up.
 * @throws Error when it failed, or took longer
 */
export async function untilReady(
  health: () => Promise<Health>,
  isIdle: () => boolean,
  timeoutSeconds: number,
): Promise<void> {
  const deadline = Date.now() + timeoutSeconds * 1000;
  for (;;) {
    const isLate = Date.now() > deadline;
    if (isLate || isIdle()) {
      const { status, detail } = await health();
      if (status === 'ready') return;
      if (status === 'failed') throw new Error(detail);
      if (isLate) throw new Error(`Not ready after ${String(timeoutSeconds)} seconds: ${detail}`);
    }
    await wait(10);
  }
}

/** To whoever asks before there is anything to serve. */
export function startingReply(url: URL): Reply {
  if (url.pathname === '/healthz') return healthReply({ status: 'starting', detail: 'Reading data and building.' });
  const reply = textReply(503, 'The sandbox is starting. This page reloads by itself.');
  return { ...reply, headers: { ...reply.headers, refresh: '1' } };
}
