import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { actionOf, type TreeAction } from './keyboard';
import type { RowSelection } from './row-selection';
import type { TreeLine } from './tree';

interface TreeFocusOptions<Row> {
  readonly lines: readonly TreeLine<Row>[];
  readonly onTurn: (id: string) => void;
  readonly onOpen: (line: TreeLine<Row>) => void;
  readonly selection?: RowSelection<Row>;
}

const isControl = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('a, button') !== null;

const isModified = (event: KeyboardEvent): boolean => event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;

interface Place {
  readonly id: string;
  readonly index: number;
}

/** The line that was current; where it is gone, the one that took its place. */
function currentIndex(lines: readonly TreeLine<unknown>[], place: Place | null): number {
  if (place === null) return 0;
  const found = lines.findIndex((line) => line.id === place.id);
  return found === -1 ? Math.max(Math.min(place.index, lines.length - 1), 0) : found;
}

/** One line of the grid is current: it alone can be tabbed to, and the keys move from it. */
export function useTreeFocus<Row>({ lines, onTurn, onOpen, selection }: TreeFocusOptions<Row>) {
  const [place, setPlace] = useState<Place | null>(null);
  // Counts the wishes to move focus, so that each is met once, after the line is drawn.
  const [wish, setWish] = useState(0);
  const current = currentIndex(lines, place);

  const act = (action: TreeAction, reveal: (index: number) => void): void => {
    if (action.do === 'open') {
      const line = lines[current];
      if (line) onOpen(line);
      return;
    }
    if (action.do === 'turn') onTurn(action.id);
    else {
      setPlace({ id: lines[action.index]?.id ?? '', index: action.index });
      reveal(action.index);
    }
    setWish(wish + 1);
  };

  const select = (event: KeyboardEvent): void => {
    const line = lines[current];
    if (!selection || !line) return;
    event.preventDefault();
    selection.onSelect(line.id, event.shiftKey);
  };

  const onKeyDown = (event: KeyboardEvent, reveal: (index: number) => void): void => {
    if (event.key === ' ' && !isControl(event.target)) {
      select(event);
      return;
    }
    if (isModified(event) || (event.key === 'Enter' && isControl(event.target))) return;
    const action = actionOf(event.key, lines, current);
    if (!action) return;
    event.preventDefault();
    act(action, reveal);
  };

  /** Focus by mouse or by Tab makes a line the current one too. */
  const onFocus = ({ target }: FocusEvent): void => {
    const row = target.closest<HTMLElement>('[data-line]');
    if (row?.dataset.line !== undefined) setPlace({ id: row.dataset.line, index: Number(row.dataset.index) });
  };

  return { current, wish, onKeyDown, onFocus };
}

/** Moves the browser's focus to the current line whenever a key asked for it. */
export function useFocusOnWish(container: RefObject<HTMLElement | null>, wish: number): void {
  useLayoutEffect(() => {
    if (wish > 0)
      container.current?.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus({ preventScroll: true });
  }, [container, wish]);
}

/** Where an update takes the focused line away, focus goes to the line in its place, not to the top of the page. */
export function useKeptFocus(container: RefObject<HTMLElement | null>, lines: readonly TreeLine<unknown>[]): void {
  const lastFocused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const isLost = lastFocused.current?.isConnected === false && document.activeElement === document.body;
    if (isLost)
      container.current?.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus({ preventScroll: true });
  }, [container, lines]);
  useLayoutEffect(() => {
    const element = container.current;
    const remember = ({ target }: Event): void => {
      if (target instanceof Element) lastFocused.current = target;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [container]);
}
