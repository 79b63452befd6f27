import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Area } from './geometry';

/** What is drawn grows and shrinks by steps of so many pixels, so that while it is moved it is hardly ever drawn anew. */
const tile = 512;

export interface Seen {
  readonly width: number;
  readonly height: number;
  /** A little more than what is seen, in pixels from the corner of the surface. */
  readonly tiles: Area;
}

const nothing: Seen = { width: 0, height: 0, tiles: { x0: 0, y0: 0, x1: 0, y1: 0 } };

function seenOf({ scrollLeft, scrollTop, clientWidth, clientHeight }: HTMLElement): Seen {
  const from = (value: number) => (Math.floor(value / tile) - 0.5) * tile;
  const to = (value: number) => (Math.ceil(value / tile) + 0.5) * tile;
  return {
    width: clientWidth,
    height: clientHeight,
    tiles: {
      x0: from(scrollLeft),
      y0: from(scrollTop),
      x1: to(scrollLeft + clientWidth),
      y1: to(scrollTop + clientHeight),
    },
  };
}

const isSame = (a: Seen, b: Seen): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  a.tiles.x0 === b.tiles.x0 &&
  a.tiles.y0 === b.tiles.y0 &&
  a.tiles.x1 === b.tiles.x1 &&
  a.tiles.y1 === b.tiles.y1;

/** Changes only where something else has to be drawn. */
export function useSeen(scroller: RefObject<HTMLElement | null>): Seen {
  const [seen, setSeen] = useState(nothing);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const now = seenOf(element);
      setSeen((before) => (isSame(before, now) ? before : now));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return seen;
}
