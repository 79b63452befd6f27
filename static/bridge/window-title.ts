import { view } from '@forge/bridge';

/** Names the browser's tab. A host that has no title to change is no failure. */
export async function changeWindowTitle(title: string): Promise<void> {
  await view.changeWindowTitle(title).catch(() => undefined);
}
