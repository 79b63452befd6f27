import { showFlag } from '@forge/bridge';

/** A short message of the host about the result of an action. The same id replaces an earlier flag. */
export function showResultFlag(id: string, title: string, type: 'success' | 'error'): void {
  showFlag({ id, title, type, isAutoDismiss: type === 'success' });
}

/** The same of a success, with a way to take the action back. */
export function showUndoFlag(
  id: string,
  title: string,
  undo: { readonly text: string; readonly run: () => void },
): void {
  const flag = showFlag({
    id,
    title,
    type: 'success',
    // It stays: whoever works by keyboard needs a while to get there.
    isAutoDismiss: false,
    actions: [
      {
        text: undo.text,
        onClick: () => {
          void flag.close();
          undo.run();
        },
      },
    ],
  });
}
