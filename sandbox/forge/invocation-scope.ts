import { AsyncLocalStorage } from 'node:async_hooks';
import vm from 'node:vm';

/** What the app's code finds on its globals while one invocation runs. */
export interface InvocationGlobals {
  readonly fetch: (target: unknown, path: string, init?: RequestInit) => Promise<Response>;
  readonly runtime: object;
}

const running = new AsyncLocalStorage<InvocationGlobals>();

/**
 * Runs code with Forge's globals. They are getters that answer from the invocation they are read in, so that
 * invocations at the same time, and several sandboxes in one process, never see each other's.
 */
export function runInvocation<T>(globals: InvocationGlobals, code: () => T): T {
  installGetters();
  return running.run(globals, code);
}

let installed = false;

function installGetters(): void {
  if (installed) return;
  installed = true;
  // The app is evaluated in the main realm, which is not this one where a test runner makes its own.
  const appGlobal = vm.runInThisContext('globalThis') as object;
  Object.defineProperty(appGlobal, '__forge_fetch__', { configurable: true, get: () => running.getStore()?.fetch });
  Object.defineProperty(appGlobal, '__forge_runtime__', { configurable: true, get: () => running.getStore()?.runtime });
}
