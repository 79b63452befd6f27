import { useRef, useState, type PointerEvent } from 'react';
import { useEscape } from '../../../ui/timeline/use-escape';

/** Presses that move less than this are clicks. */
const threshold = 4;
/** Near the edges of the table, dragging scrolls on. */
const scrollZone = 40;
const scrollStep = 12;

/** Where a dragged line would go: a line across the table, in pixels of the window. */
export interface DropLine {
  readonly top: number;
  readonly left: number;
  readonly width: number;
}

interface Drag {
  readonly key: string;
  readonly startY: number;
  readonly isDrag: boolean;
  /** Place among the lines in view; null: nowhere. */
  readonly to: number | null;
}

interface Target {
  readonly line: DropLine;
  readonly to: number;
}

/** The line under the pointer and whether the dragged one goes above or below it. */
function targetAt(grid: HTMLElement, y: number, visible: readonly string[], key: string): Target | null {
  const box = grid.getBoundingClientRect();
  const rows = [...grid.querySelectorAll<HTMLElement>('tr[data-line]')];
  const row = rows.find((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return y >= top && y < bottom;
  });
  const at = visible.indexOf(row?.dataset.line ?? '');
  if (!row || at < 0) return null;
  const { top, bottom, height } = row.getBoundingClientRect();
  const isBelow = y > top + height / 2;
  const own = visible.indexOf(key);
  const gap = at + Number(isBelow);
  return {
    line: { top: isBelow ? bottom : top, left: box.left, width: box.width },
    // Places are counted without the line itself.
    to: own < gap ? gap - 1 : gap,
  };
}

function scrollOn(grid: HTMLElement, y: number): void {
  const { top, bottom } = grid.getBoundingClientRect();
  if (y < top + scrollZone) grid.scrollBy(0, -scrollStep);
  else if (y > bottom - scrollZone) grid.scrollBy(0, scrollStep);
}

/**
 * Dragging a line to another place by its handle.
 *
 * @param visible keys of the lines in view, top to bottom
 * @param onDrop told the place among them, from 0, counted without the line itself
 */
export function useRankDrag(visible: readonly string[], onDrop: (key: string, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [line, setLine] = useState<DropLine | null>(null);
  const grid = useRef<HTMLElement | null>(null);
  const end = (): void => {
    setDrag(null);
    setLine(null);
  };
  useEscape(drag !== null, end);
  return {
    line,
    handlers: (key: string) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        if (event.button !== 0) return;
        grid.current = event.currentTarget.closest<HTMLElement>('[role=treegrid]')?.parentElement ?? null;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ key, startY: event.clientY, isDrag: false, to: null });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        if (drag?.key !== key || !grid.current) return;
        if (!drag.isDrag && Math.abs(event.clientY - drag.startY) < threshold) return;
        scrollOn(grid.current, event.clientY);
        const target = targetAt(grid.current, event.clientY, visible, key);
        setLine(target?.line ?? null);
        setDrag({ ...drag, isDrag: true, to: target?.to ?? null });
      },
      onPointerUp: (): void => {
        if (drag?.isDrag && drag.to !== null) onDrop(drag.key, drag.to);
        end();
      },
      onPointerCancel: end,
    }),
  };
}
