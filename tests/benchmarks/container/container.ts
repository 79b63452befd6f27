import { fork, type ChildProcess } from 'node:child_process';
import { makeModuleContext } from '../../../sandbox/forge/module-context';
import { makeRuntimeObject } from '../../../sandbox/forge/runtime-object';
import { backendContext } from '../../../sandbox/forge/invoker';
import type { Workshop } from '../site/workshop';
import type { Answered, FromContainer, ToContainer } from './messages';
import type { Platform } from './platform';

/** A container that has not been asked for anything yet. */
export interface Container {
  /** Evaluating the app's bundle, in milliseconds. */
  readonly loadMillis: number;
  readonly loadedBytes: number;
  /** Calls a resolver. @throws Error for a failure, of the app or of the platform */
  readonly call: (functionKey: string, payload?: unknown) => Promise<Answered>;
  readonly stop: () => void;
}

/** Starts a process of its own, with nothing in memory. */
export async function startContainer(
  site: Workshop,
  platform: Platform,
  accountId: string,
  nodeOptions: readonly string[] = [],
): Promise<Container> {
  const child = fork(site.image.process, [site.image.app], { execArgv: [...nodeOptions], serialization: 'advanced' });
  const answerFetch = platform.fetchAs(accountId);
  child.on('message', (message: FromContainer) => {
    if (message.kind === 'fetch') void answer(child, answerFetch, message);
  });
  const ask = <K extends FromContainer['kind']>(message: ToContainer, kind: K) => {
    const replied = replyOf(child, kind);
    child.send(message);
    return replied;
  };
  const { milliseconds, peakBytes } = await ask({ kind: 'load' }, 'loaded');
  return {
    loadMillis: milliseconds,
    loadedBytes: peakBytes,
    call: (functionKey, payload = {}) => ask(invocation(site, accountId, functionKey, payload), 'answered'),
    stop: () => child.kill(),
  };
}

type Reply<K> = Extract<FromContainer, { readonly kind: K }>;

function replyOf<K extends FromContainer['kind']>(child: ChildProcess, kind: K): Promise<Reply<K>> {
  return new Promise((resolve, reject) => {
    const hear = (message: FromContainer) => {
      if (message.kind === 'fetch') return;
      child.off('message', hear);
      if (message.kind === kind) resolve(message as Reply<K>);
      else reject(new Error(message.kind === 'failed' ? message.message : `Unexpected ${message.kind}.`));
    };
    child.on('message', hear);
  });
}

type Fetch = ReturnType<Platform['fetchAs']>;

async function answer(child: ChildProcess, fetch: Fetch, { id, target, path, init }: Reply<'fetch'>): Promise<void> {
  const response = await fetch(target, path, init);
  const { status } = response;
  const reply: ToContainer = {
    kind: 'fetched',
    id,
    status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
  child.send(reply);
}

function invocation(
  { manifest, installation, jira }: Workshop,
  accountId: string,
  functionKey: string,
  payload: unknown,
): ToContainer {
  const module = manifest.uiModules.find(({ resolver }) => resolver !== null);
  const person = jira.people.find((one) => one.accountId === accountId);
  if (!module?.resolver || !person) throw new Error('The app needs a page, and somebody who looks at it.');
  const context = makeModuleContext(installation, module, person, {}, 'bench');
  const declared = manifest.functions.find(({ key }) => key === module.resolver);
  const runtime = makeRuntimeObject({
    manifest,
    installation,
    functionKey: module.resolver,
    moduleKey: module.key,
    moduleType: module.type,
    accountId,
    remainingMillis: () => 0,
  });
  return {
    kind: 'invoke',
    handler: declared?.exportName ?? '',
    payload: { call: { functionKey, payload }, context },
    context: backendContext(installation, accountId),
    // Functions do not cross: the process has its own.
    appContext: JSON.parse(JSON.stringify(runtime)) as object,
  };
}
