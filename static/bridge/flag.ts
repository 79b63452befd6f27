import { showFlag } from '@forge/bridge';

/** A short message of the host about the result of an action. The same id replaces an earlier flag. */
export function showResultFlag(id: string, title: string, type: 'success' | 'error'): void {
  showFlag({ id, title, type, isAutoDismiss: type === 'success' });
}
