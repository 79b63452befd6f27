import { followHeight } from './frame-height';
import { createFrameHistory } from './frame-history';
import { enableTheming, applyTheme } from './frame-theme';
import type { FrameMessage, HostMessage } from './frame-protocol';

/**
 * `globalThis.__bridge` in the app's frame: what `@forge/bridge` speaks to. It forwards every call to the host page and
 * stands in for functions, which cannot cross.
 */
const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
const callbacks = new Map<number, (...args: unknown[]) => unknown>();
let lastId = 0;

function post(message: FrameMessage): void {
  window.parent.postMessage(message, window.location.origin);
}

function callHost(command: string, payload?: unknown): Promise<unknown> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    pending.set(id, { resolve, reject });
    post({ altitude: 'call', id, command, payload: withReferences(payload) });
  });
}

/** Functions become references; everything else goes as the structured clone takes it. */
function withReferences(value: unknown): unknown {
  if (typeof value === 'function') return { altitudeCallback: remember(value as (...args: unknown[]) => unknown) };
  if (Array.isArray(value)) return value.map(withReferences);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withReferences(each)]));
}

function remember(callback: (...args: unknown[]) => unknown): number {
  lastId += 1;
  callbacks.set(lastId, callback);
  return lastId;
}

async function subscribe(command: string, payload: unknown): Promise<{ unsubscribe: () => void }> {
  const { event, callback } = payload as { event: string; callback: (...args: unknown[]) => unknown };
  const reference = remember(callback);
  await callHost(command, { event, callback: { altitudeCallback: reference } });
  return {
    unsubscribe: () => {
      callbacks.delete(reference);
      void callHost('off', { callback: reference });
    },
  };
}

async function callBridge(command: string, payload?: unknown): Promise<unknown> {
  if (command === 'on' || command === 'onPublic') return subscribe(command, payload);
  if (command === 'createHistory') return createFrameHistory(callHost, remember);
  if (command === 'enableTheming') return enableTheming(callHost);
  return callHost(command, payload);
}

function receive({ source, data }: MessageEvent<HostMessage>): void {
  if (source !== window.parent || typeof data !== 'object') return;
  if (data.altitude === 'callback') callbacks.get(data.callback)?.(...data.args);
  if (data.altitude === 'theme') applyTheme(data);
  if (data.altitude !== 'answer') return;
  const waiting = pending.get(data.id);
  pending.delete(data.id);
  if (data.error === undefined) waiting?.resolve(data.value);
  else waiting?.reject(errorOf(data.error, data.code));
}

function errorOf(message: string, code: string | undefined): Error {
  const error = new Error(message);
  return code === undefined ? error : Object.assign(error, { code });
}

window.addEventListener('message', receive as (event: MessageEvent) => void);
followHeight((height) => {
  post({ altitude: 'height', height });
});
Object.assign(globalThis, { __bridge: { callBridge } });
