import { BridgeRefusal } from './bridge-refusal';
import type { FrameMessage, HostMessage } from './frame-protocol';
import { runCommand, type HostFrame } from './host-commands';
import type { HostTheme } from './host-theme';
import { makeRoomOnPaper } from './host-print';

const frames = new Map<HTMLIFrameElement, HostFrame>();

/** Answers the frames of the app on this page. */
export function startFrames(theme: HostTheme): void {
  window.addEventListener('message', (event: MessageEvent<FrameMessage>) => {
    const frame = event.origin === window.location.origin ? frameOf(event.source) : null;
    if (!frame) return;
    if (event.data.altitude === 'height') resize(frame, event.data.height);
    else void answer(frame, event.data, theme);
  });
  makeRoomOnPaper(() => [...frames.values()]);
  theme.onChange(() => {
    for (const frame of frames.values()) frame.post({ altitude: 'theme', ...theme.current() });
  });
}

function frameOf(source: MessageEventSource | null): HostFrame | null {
  const element = [...document.querySelectorAll<HTMLIFrameElement>('iframe.app-frame')].find(
    ({ contentWindow }) => contentWindow === source,
  );
  if (!element) return null;
  const known = frames.get(element);
  if (known) return known;
  const frame: HostFrame = {
    element,
    settings: JSON.parse(element.dataset.frame ?? '{}') as HostFrame['settings'],
    post: (message: HostMessage) => element.contentWindow?.postMessage(message, window.location.origin),
  };
  frames.set(element, frame);
  return frame;
}

async function answer(frame: HostFrame, call: FrameMessage & { altitude: 'call' }, theme: HostTheme): Promise<void> {
  try {
    const value = await runCommand(frame, call.command, call.payload, { theme, frames: [...frames.values()] });
    frame.post({ altitude: 'answer', id: call.id, value });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`Bridge call "${call.command}" failed: ${message}`);
    const code = error instanceof BridgeRefusal ? error.code : undefined;
    frame.post({ altitude: 'answer', id: call.id, error: message, ...(code === undefined ? {} : { code }) });
  }
}

function resize({ element, settings }: HostFrame, height: number): void {
  if (settings.height === 'grow') element.style.height = `${String(height)}px`;
}
