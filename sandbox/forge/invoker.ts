import type { AppHandler } from './bundle-app';
import { makeForgeFetch, type ForgeBackends } from './forge-fetch';
import { siteAri, type Installation } from './installation';
import { runInvocation } from './invocation-scope';
import type { KillSwitch } from './kill-switch';
import type { Manifest } from './manifest';
import { makeRuntimeObject } from './runtime-object';
import { messageOf } from './error-message';

/** One call of an app's function. */
export interface Invocation {
  readonly functionKey: string;
  readonly payload: unknown;
  readonly moduleKey: string | null;
  readonly moduleType: string | null;
  readonly accountId: string | null;
  readonly timeLimitSeconds: number;
  /** Length of the chain of queue pushes that this invocation is a link of. */
  readonly chainLength: number;
}

export type Invoker = (invocation: Invocation) => Promise<unknown>;

export interface InvokerInput {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly handlers: ReadonlyMap<string, AppHandler>;
  readonly backends: ForgeBackends;
  readonly killSwitch: KillSwitch;
  /** Multiplies the time that a function has; tests shorten it. */
  readonly timeLimitScale: (functionKey: string) => number;
}

/** A failure of an invocation, in the words that Forge uses towards the page. */
export class InvocationFailure extends Error {
  override readonly name = 'InvocationFailure';
  constructor(reason: string, options?: ErrorOptions) {
    super(`There was an error invoking the function - ${reason}`, options);
  }
}

/** Runs functions of the manifest, each with its own globals and its own deadline. */
export function makeInvoker(input: InvokerInput): Invoker {
  const { manifest, installation, handlers, backends } = input;
  return async (invocation) => {
    const handler = handlerOf(manifest, handlers, invocation.functionKey);
    const timeLimitSeconds = invocation.timeLimitSeconds * input.timeLimitScale(invocation.functionKey);
    const deadline = Date.now() + timeLimitSeconds * 1000;
    const { guard, death } = input.killSwitch.lifeline(invocation.functionKey);
    let hasEnded = false;
    const { accountId, moduleType, chainLength } = invocation;
    const forgeFetch = makeForgeFetch(backends, { accountId, moduleType, chainLength, hasEnded: () => hasEnded });
    const fetch: typeof forgeFetch = (...call) => guard(() => forgeFetch(...call));
    const remainingMillis = (): number => Math.max(0, deadline - Date.now());
    const runtime = makeRuntimeObject({ manifest, installation, remainingMillis, ...invocation });
    try {
      const context = backendContext(installation, accountId);
      const result = runInvocation({ fetch, runtime }, () => callHandler(handler, copyOf(invocation.payload), context));
      return await withTimeLimit(Promise.race([result, death]), timeLimitSeconds);
    } catch (error) {
      throw toFailure(error);
    } finally {
      hasEnded = true;
    }
  };
}

function handlerOf(manifest: Manifest, handlers: ReadonlyMap<string, AppHandler>, key: string): AppHandler {
  const declared = manifest.functions.find((each) => each.key === key);
  if (!declared) throw new InvocationFailure(`manifest.yml declares no function '${key}'.`);
  const handler = handlers.get(declared.exportName);
  if (!handler) throw new InvocationFailure(`the app exports no '${declared.exportName}'.`);
  return handler;
}

/** The second argument of every function: where it runs, and for whom. */
export function backendContext(installation: Installation, accountId: string | null) {
  return {
    installContext: siteAri(installation),
    workspaceId: installation.workspaceId,
    principal: accountId === null ? undefined : { accountId },
    installation: {
      ari: { installationId: installation.installationId },
      contexts: [{ cloudId: installation.cloudId }],
    },
  };
}

/** A handler that throws at once rejects like any other. */
async function callHandler(handler: AppHandler, payload: unknown, context: unknown): Promise<unknown> {
  return await handler(payload, context);
}

async function withTimeLimit<T>(result: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new InvocationFailure(`the function timed out after ${String(seconds)} seconds.`));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** What crosses to a function crosses as JSON. */
function copyOf(payload: unknown): unknown {
  return payload === undefined ? undefined : (JSON.parse(JSON.stringify(payload)) as unknown);
}

function toFailure(error: unknown): InvocationFailure {
  if (error instanceof InvocationFailure) return error;
  return new InvocationFailure(messageOf(error), { cause: error });
}
