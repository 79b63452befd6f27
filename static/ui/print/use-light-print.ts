import { useEffect } from 'react';
import { onPrint } from './use-printing';

/** Paper is white: while it is printed, the page has its light colours. */
export function useLightPrint(): void {
  useEffect(() => {
    const root = document.documentElement;
    let shown: string | undefined;
    return onPrint(
      () => {
        shown = root.dataset.colorMode;
        root.dataset.colorMode = 'light';
      },
      () => {
        if (shown !== undefined) root.dataset.colorMode = shown;
      },
    );
  }, []);
}
