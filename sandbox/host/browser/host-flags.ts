import type { CallbackReference } from './frame-protocol';
import type { HostFrame } from './host-commands';
import { textOf, type Payload } from './payload';

interface FlagAction {
  readonly text: string;
  readonly onClick?: CallbackReference;
}

const shownMillis = 8000;

/** Jira's messages at the lower left. */
export function showFlag(frame: HostFrame, payload: Payload): boolean {
  const { id, title, description, type, isAutoDismiss } = payload;
  closeFlag(frame, payload);
  const flag = document.createElement('div');
  flag.className = `flag ${textOf(type)}`;
  flag.dataset.flag = String(id);
  flag.append(element('strong', textOf(title)), element('p', textOf(description)));
  for (const action of (payload.actions as readonly FlagAction[] | undefined) ?? [])
    flag.append(actionButton(frame, action));
  const dismiss = element('button', 'Dismiss');
  dismiss.addEventListener('click', () => {
    flag.remove();
  });
  flag.append(dismiss);
  document.getElementById('flags')?.append(flag);
  if (isAutoDismiss === true) {
    setTimeout(() => {
      flag.remove();
    }, shownMillis);
  }
  return true;
}

export function closeFlag(_: HostFrame, payload: Payload): boolean {
  const id = String(payload.id);
  const flag = [...document.querySelectorAll<HTMLElement>('[data-flag]')].find((each) => each.dataset.flag === id);
  flag?.remove();
  return flag !== undefined;
}

function actionButton(frame: HostFrame, { text, onClick }: FlagAction): HTMLElement {
  const button = element('button', text);
  button.addEventListener('click', () => {
    if (onClick) frame.post({ altitude: 'callback', callback: onClick.altitudeCallback, args: [] });
  });
  return button;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
