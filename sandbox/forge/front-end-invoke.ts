import type { ModuleContext } from './module-context';
import { InvocationFailure, type Invoker } from './invoker';
import type { Manifest } from './manifest';

/** What a page of the app asks for. */
export interface FrontEndCall {
  readonly functionKey: string;
  readonly payload: unknown;
}

/** Invokes the resolver behind one shown module; the answer has passed through JSON. */
export type FrontEndInvoke = (context: ModuleContext, call: FrontEndCall) => Promise<unknown>;

const requestLimitBytes = 500 * 1024;
const responseLimitBytes = 5 * 1024 * 1024;
const timeLimitSeconds = 25;

/** @returns a function that throws InvocationFailure past Forge's limits, and for every error of the app */
export function makeFrontEndInvoke(manifest: Manifest, invoke: Invoker): FrontEndInvoke {
  return async (context, { functionKey, payload }) => {
    const module = manifest.uiModules.find(({ key }) => key === context.moduleKey);
    if (!module?.resolver) throw new InvocationFailure(`the module '${context.moduleKey}' has no resolver.`);
    if (sizeOf(payload) > requestLimitBytes) throw new InvocationFailure('the request exceeds 500 KB.');
    const { accountId, ...invokeContext } = context;
    const answer = await invoke({
      functionKey: module.resolver,
      payload: { call: { functionKey, payload }, context: invokeContext },
      moduleKey: module.key,
      moduleType: module.type,
      accountId,
      timeLimitSeconds,
      chainLength: 0,
    });
    if (sizeOf(answer) > responseLimitBytes) throw new InvocationFailure('the response exceeds 5 MB.');
    return answer;
  };
}

function sizeOf(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}
