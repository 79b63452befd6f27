import { useEffect } from 'react';
import { onPrint } from './use-printing';

/** As it is on the screen; undefined: nothing is being printed. */
let onScreen: string | undefined;

/** Paper is white: while it is printed, the page has its light colours. Several parts of a page may ask for it. */
export function useLightPrint(): void {
  useEffect(() => {
    const root = document.documentElement;
    return onPrint(
      () => {
        onScreen ??= root.dataset.colorMode;
        root.dataset.colorMode = 'light';
      },
      () => {
        if (onScreen !== undefined) root.dataset.colorMode = onScreen;
        onScreen = undefined;
      },
    );
  }, []);
}
