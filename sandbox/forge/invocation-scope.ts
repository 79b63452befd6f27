import { AsyncLocalStorage } from 'node:async_hooks';
import vm from 'node:vm';

/** What the app's code finds on its globals while one invocation runs. */
export interface InvocationGlobals {
  readonly fetch: (target: unknown, path: string, init?: RequestInit) => Promise<Response>;
  readonly runtime: object;
}

/** Where the app's code runs. It is not this realm where a test runner makes its own. */
const appGlobal = vm.runInThisContext('globalThis') as object;
const sharedName = Symbol.for('sandbox invocations');

/**
 * One for the process, not for this module: a test runner loads the module once a file, and a function that outlives
 * its file must go on finding what it was started with.
 */
const running = shared();

function shared(): AsyncLocalStorage<InvocationGlobals> {
  const known: unknown = Reflect.get(appGlobal, sharedName);
  if (known instanceof AsyncLocalStorage) return known as AsyncLocalStorage<InvocationGlobals>;
  const store = new AsyncLocalStorage<InvocationGlobals>();
  const get = (name: keyof InvocationGlobals) => ({ configurable: true, get: () => store.getStore()?.[name] });
  Object.defineProperties(appGlobal, { __forge_fetch__: get('fetch'), __forge_runtime__: get('runtime') });
  Reflect.set(appGlobal, sharedName, store);
  return store;
}

/**
 * Runs code with Forge's globals. They are getters that answer from the invocation they are read in, so that
 * invocations at the same time, and several sandboxes in one process, never see each other's.
 */
export function runInvocation<T>(globals: InvocationGlobals, code: () => T): T {
  return running.run(globals, code);
}
