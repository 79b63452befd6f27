/**
 * One container of the app's functions: a process that holds the app's bundle and nothing else. Everything that the app
 * fetches is answered by the process that started this one. Its first argument is the bundle's file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FromContainer, ToContainer } from './messages';

type Handler = (payload: unknown, context: unknown) => Promise<unknown>;

const waiting = new Map<number, (response: Response) => void>();
let calls = 0;
let app: Readonly<Record<string, Handler>> = {};

const tell = (message: FromContainer) => process.send?.(message);
const timeLimitMillis = 25_000;

/** On Linux the kernel's mark of this very program: `maxRSS` also counts what it was forked from. */
function peakBytes(): number {
  const status = '/proc/self/status';
  const mark = existsSync(status) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(mark ?? process.resourceUsage().maxRSS) * 1024;
}

function provideForge(appContext: object): void {
  const deadline = Date.now() + timeLimitMillis;
  const silent = {
    counter: () => ({ incr: () => undefined }),
    timing: () => ({ measure: () => ({ stop: () => undefined }) }),
    gauge: () => ({ set: () => undefined }),
  };
  Object.assign(globalThis, {
    __forge_fetch__: (target: unknown, path: string, init: RequestInit = {}) =>
      new Promise<Response>((resolve) => {
        calls += 1;
        waiting.set(calls, resolve);
        const { method, headers, body } = init;
        const plain = { method, headers: Object.fromEntries(new Headers(headers)), body };
        tell({ kind: 'fetch', id: calls, target, path, init: JSON.parse(JSON.stringify(plain)) as RequestInit });
      }),
    __forge_runtime__: {
      ...appContext,
      lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) },
      metrics: silent,
      featureFlags: () => ({}),
    },
  });
}

function load(): void {
  const start = performance.now();
  const file = process.argv[2] ?? '';
  app = createRequire(file)(file) as typeof app;
  tell({ kind: 'loaded', milliseconds: performance.now() - start, peakBytes: peakBytes() });
}

async function invoke({ handler, payload, context, appContext }: Extract<ToContainer, { kind: 'invoke' }>) {
  provideForge(appContext);
  const start = performance.now();
  const cpuBefore = process.cpuUsage();
  const json = JSON.stringify(await app[handler]?.(payload, context));
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuMillis = (user + system) / 1_000;
  const heapBytes = process.memoryUsage().heapUsed;
  tell({ kind: 'answered', milliseconds, cpuMillis, json, peakBytes: peakBytes(), heapBytes });
}

process.on('message', (message: ToContainer) => {
  if (message.kind === 'load') load();
  else if (message.kind === 'invoke')
    invoke(message).catch((error: unknown) => tell({ kind: 'failed', message: String(error) }));
  else {
    waiting.get(message.id)?.(new Response(message.body, { status: message.status, headers: message.headers }));
    waiting.delete(message.id);
  }
});
