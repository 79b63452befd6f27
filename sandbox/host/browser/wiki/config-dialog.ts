import { submitProblem, type SubmitProblem } from '../../../confluence/config-rules';
import { BridgeRefusal } from '../bridge-refusal';
import type { HostFrame } from '../host-commands';
import type { Payload } from '../payload';

/** What becomes of a configuration. */
export interface ConfigOutcome {
  /** @returns false: the macro is no longer there */
  readonly submit: (config: Readonly<Record<string, unknown>>) => boolean;
  /** The dialog is gone. */
  readonly closed: () => void;
}

const opened = new Map<Element, { readonly dialog: HTMLDialogElement; readonly outcome: ConfigOutcome }>();
const widths: Readonly<Record<string, string>> = { small: '400px', medium: '600px', large: '800px', xlarge: '968px' };

const reasons: Readonly<Record<SubmitProblem, string>> = {
  INVALID_PAYLOAD: 'The parameter of view.submit() must be an object.',
  INVALID_CONFIG: 'The config is not of the format that macros allow.',
  INVALID_EXTENSION_TYPE: 'Only macros with a rich text body take a body.',
};

/** Shows the page that configures a macro. Neither Escape nor a click beside it closes it: that is the app's to do. */
export function openConfig(frame: HTMLIFrameElement, viewportSize: string | null, outcome: ConfigOutcome): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'app-modal macro-config';
  dialog.style.width = widths[viewportSize ?? 'medium'] ?? 'calc(100% - 4rem)';
  dialog.append(frame);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
  });
  document.body.append(dialog);
  opened.set(frame, { dialog, outcome });
  dialog.showModal();
}

/**
 * @returns null: the frame configures no macro
 * @throws BridgeRefusal as Confluence does
 */
export function submitConfig({ element }: HostFrame, payload: Payload): true | null {
  const known = opened.get(element);
  if (!known) return null;
  const problem = submitProblem(payload);
  if (problem !== null) throw new BridgeRefusal(problem, reasons[problem]);
  const isThere = known.outcome.submit(payload.config as Readonly<Record<string, unknown>>);
  if (!isThere) throw new BridgeRefusal('MACRO_NOT_FOUND', 'The macro is no longer there.');
  if (payload.keepEditing !== true) close(element);
  return true;
}

/** @returns null: the frame configures no macro */
export function closeConfig({ element }: HostFrame): true | null {
  return close(element) ? true : null;
}

function close(element: Element): boolean {
  const known = opened.get(element);
  if (!known) return false;
  opened.delete(element);
  known.dialog.close();
  known.dialog.remove();
  known.outcome.closed();
  return true;
}
