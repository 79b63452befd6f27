import { useEffect, type RefObject } from 'react';
import { onPrint } from './use-printing';

/** A sheet of A4 between the margins that browsers leave, in pixels. */
const PAPER_WIDTH = 680;

/**
 * Prints an element as it looks on the screen, only smaller. The page around a frame has made room for what it is on the
 * screen: laid out anew for narrow paper, the frame would lie over what follows it.
 */
export function usePaperWidth(element: RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      onPrint(
        () => {
          const width = element.current?.clientWidth ?? 0;
          if (!element.current || width <= PAPER_WIDTH) return;
          element.current.style.inlineSize = `${String(width)}px`;
          element.current.style.setProperty('zoom', String(PAPER_WIDTH / width));
        },
        () => {
          element.current?.style.removeProperty('inline-size');
          element.current?.style.removeProperty('zoom');
        },
      ),
    [element],
  );
}
