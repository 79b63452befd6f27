import type { CallbackReference } from './frame-protocol';
import type { HostFrame } from './host-commands';
import type { Payload } from './payload';

interface OpenModal {
  readonly dialog: HTMLDialogElement;
  readonly opener: HostFrame;
  readonly onClose: CallbackReference | undefined;
}

const opened = new Map<Element, OpenModal>();
const widths: Readonly<Record<string, string>> = {
  small: '400px',
  medium: '600px',
  large: '800px',
  xlarge: '968px',
  max: '100%',
  fullscreen: '100%',
};

/** Shows the app's page again in a dialog; it finds what was passed in its context, under `extension.modal`. */
export function openModal(opener: HostFrame, payload: Payload): boolean {
  const dialog = document.createElement('dialog');
  dialog.className = 'app-modal';
  dialog.style.width = widthOf(payload.size);
  const frame = opener.element.cloneNode() as HTMLIFrameElement;
  frame.className = 'app-frame fill';
  frame.removeAttribute('style');
  const settings = { ...opener.settings, height: 'fill', routes: null, modal: payload.context ?? {} };
  frame.dataset.frame = JSON.stringify(settings);
  frame.title = typeof payload.title === 'string' && payload.title !== '' ? payload.title : opener.element.title;
  dialog.append(frame);
  document.body.append(dialog);
  opened.set(frame, { dialog, opener, onClose: payload.onClose as CallbackReference | undefined });
  const dismiss = (): void => {
    finish(frame, undefined);
  };
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (payload.closeOnEscape !== false) dismiss();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog && payload.closeOnOverlayClick !== false) dismiss();
  });
  dialog.showModal();
  return true;
}

/** false: the frame is in no modal, so there is nothing to close. */
export function closeModal(frame: HostFrame, payload: Payload): boolean {
  return finish(frame.element, payload);
}

function finish(element: Element, payload: unknown): boolean {
  const modal = opened.get(element);
  if (!modal) return false;
  opened.delete(element);
  modal.dialog.close();
  modal.dialog.remove();
  if (modal.onClose)
    modal.opener.post({ altitude: 'callback', callback: modal.onClose.altitudeCallback, args: [payload] });
  return true;
}

function widthOf(size: unknown): string {
  if (typeof size === 'string') return widths[size] ?? '600px';
  const width = (size as { width?: unknown } | null)?.width;
  return typeof width === 'string' ? width : '600px';
}
