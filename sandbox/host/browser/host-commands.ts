import type { CallbackReference, HostMessage } from './frame-protocol';
import { closeFlag, showFlag } from './host-flags';
import { createHistory, moveHistory, stepHistory } from './host-history';
import { closeModal, openModal } from './host-modal';
import { addressOf, navigate } from './host-navigation';
import type { HostTheme } from './host-theme';
import { textOf, type Payload } from './payload';
import { closeConfig, submitConfig } from './wiki/config-dialog';

export interface HostFrame {
  readonly element: HTMLIFrameElement;
  readonly settings: {
    readonly moduleKey: string;
    readonly token: string;
    readonly context: Readonly<Record<string, unknown>>;
    readonly routes: string | null;
    readonly height: 'fill' | 'grow';
    /** Set in a modal: what the opener passed. */
    readonly modal?: unknown;
  };
  readonly post: (message: HostMessage) => void;
}

export interface HostEnvironment {
  readonly theme: HostTheme;
  readonly frames: readonly HostFrame[];
}

type Command = (frame: HostFrame, payload: Payload, environment: HostEnvironment) => unknown;

const subscriptions = new Map<string, { frame: HostFrame; event: string; callback: number }>();

const commands: Readonly<Record<string, Command>> = {
  invoke: (frame, payload) => callServer('invoke', frame, payload),
  fetchProduct: (frame, payload) => callServer('fetch-product', frame, payload),
  getContext: (frame, _, { theme }) => contextOf(frame, theme),
  enableTheming: (_, __, { theme }) => theme.current(),
  navigate: (frame, payload) => {
    navigate(frame, payload);
  },
  getUrl: (frame, payload) => addressOf(frame, payload),
  reload: () => {
    window.location.reload();
  },
  refresh: () => {
    window.location.reload();
  },
  createHistory,
  moveHistory,
  stepHistory,
  changeWindowTitle: (_, payload) => {
    document.title = textOf(payload);
  },
  showFlag,
  closeFlag,
  openModal,
  close: (frame, payload) => closeConfig(frame) ?? closeModal(frame, payload),
  submit: (frame, payload) => submitConfig(frame, payload) ?? closeModal(frame, payload),
  onClose: (frame) => frame.settings.modal !== undefined,
  emitReadyEvent: ({ element }) => {
    element.dataset.ready = 'true';
  },
  emit: (_, payload) => {
    emit(payload);
  },
  on: subscribe,
  off: (frame, payload) => subscriptions.delete(subscriptionKey(frame, payload.callback)),
};

/** @throws Error for what the sandbox does not emulate */
export function runCommand(frame: HostFrame, name: string, payload: unknown, environment: HostEnvironment): unknown {
  const command = commands[name];
  if (!command) throw new Error(`The sandbox does not emulate the bridge call "${name}".`);
  return command(frame, (payload ?? {}) as Payload, environment);
}

async function callServer(path: string, frame: HostFrame, payload: Payload): Promise<unknown> {
  const response = await fetch(`/sandbox/bridge/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: frame.settings.token, payload }),
  });
  if (!response.ok) throw new Error(await response.text());
  const answer = (await response.json()) as { value?: unknown; error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

function contextOf({ settings }: HostFrame, theme: HostTheme): unknown {
  const { colorMode } = theme.current();
  const surface = getComputedStyle(document.documentElement).getPropertyValue('--ds-surface').trim();
  const extension = {
    ...(settings.context.extension as object),
    ...(settings.modal === undefined ? {} : { modal: settings.modal }),
  };
  const themeState = {
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
    colorMode,
  };
  return { ...settings.context, extension, theme: themeState, surfaceColor: surface };
}

function subscribe(frame: HostFrame, payload: Payload): void {
  const callback = (payload.callback as CallbackReference).altitudeCallback;
  subscriptions.set(subscriptionKey(frame, callback), { frame, event: String(payload.event), callback });
}

function subscriptionKey({ settings }: HostFrame, callback: unknown): string {
  return `${settings.token}:${String(callback)}`;
}

function emit(payload: Payload): void {
  for (const { frame, event, callback } of subscriptions.values()) {
    if (event === payload.event) frame.post({ altitude: 'callback', callback, args: [payload.payload] });
  }
}
