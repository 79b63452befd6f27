import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useState, type RefObject } from 'react';
import { usePrinting } from '../print/use-printing';
import { withGaps, type Segment } from './gaps';
import type { TreeLine } from './tree';

const estimatedLineHeight = 55;
const headHeight = 48;
const totalsHeight = 48;

interface DrawnLines {
  readonly segments: readonly Segment[];
  readonly measure: (element: HTMLTableRowElement | null) => void;
  readonly reveal: (index: number) => void;
}

/** Draws the lines in view only, and always the current one, so that focus is never lost by scrolling. Paper has all of them. */
export function useDrawnLines<Row>(
  scroller: RefObject<HTMLDivElement | null>,
  lines: readonly TreeLine<Row>[],
  current: number,
): DrawnLines {
  const isPrinting = usePrinting();
  const [initialRect] = useState({ width: 0, height: 800 });
  // The same function for the same lines: with another one, the virtualizer places every line anew, thousands a frame.
  const getItemKey = useCallback((index: number) => lines[index]?.id ?? index, [lines]);
  // eslint-disable-next-line react-hooks/incompatible-library -- only plain values and stable functions leave this hook
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedLineHeight,
    getItemKey,
    overscan: 8,
    initialRect,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: totalsHeight,
    rangeExtractor: (range) => {
      if (isPrinting) return Array.from({ length: range.count }, (_, at) => at);
      const inView = defaultRangeExtractor(range);
      return current < 0 || current >= range.count || inView.includes(current)
        ? inView
        : [...inView, current].sort((a, b) => a - b);
    },
  });
  const drawn = virtualizer.getVirtualItems();
  const height = virtualizer.getTotalSize();
  return {
    segments: useMemo(() => withGaps(drawn, height), [drawn, height]),
    measure: virtualizer.measureElement,
    reveal: virtualizer.scrollToIndex,
  };
}
