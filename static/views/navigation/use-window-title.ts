import { useEffect } from 'react';
import { changeWindowTitle } from '../../bridge/window-title';
import { useText } from '../../messages/use-text';

/** Names the browser's tab after the view. */
export function useWindowTitle(title: string | null): void {
  const say = useText();
  useEffect(() => {
    if (title !== null) void changeWindowTitle(say('navigation.window', { title }));
  }, [say, title]);
}
