import { useLayoutEffect, useState, type RefObject } from 'react';
import { drawnWindow, isSameWindow, type View } from './window';

const nothing: View = { left: 0, top: 0, width: 0, height: 0 };

/**
 * What can be seen of the lines; the width includes the first column. Changes only where something else has to be
 * drawn.
 *
 * @param headHeight pixels at the top that the header covers
 */
export function useView(scroller: RefObject<HTMLElement | null>, headHeight: number, lineHeight: number): View {
  const [view, setView] = useState(nothing);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const seen: View = {
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: Math.max(element.clientHeight - headHeight, 0),
      };
      setView((before) => (isUnchanged(before, seen, lineHeight) ? before : seen));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, headHeight, lineHeight]);
  return view;
}

function isUnchanged(before: View, seen: View, lineHeight: number): boolean {
  const windowOf = (view: View) => drawnWindow(view, lineHeight, Infinity, Infinity);
  return before.width === seen.width && before.height === seen.height && isSameWindow(windowOf(before), windowOf(seen));
}
