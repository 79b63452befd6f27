import { useLayoutEffect, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { actionOf, type TreeAction } from './keyboard';
import type { TreeLine } from './tree';

interface TreeFocusOptions<Row> {
  readonly lines: readonly TreeLine<Row>[];
  readonly onTurn: (id: string) => void;
  readonly onOpen: (line: TreeLine<Row>) => void;
}

const isControl = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('a, button') !== null;

const isModified = (event: KeyboardEvent): boolean => event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;

/** One line of the grid is current: it alone can be tabbed to, and the keys move from it. */
export function useTreeFocus<Row>({ lines, onTurn, onOpen }: TreeFocusOptions<Row>) {
  const [currentId, setCurrentId] = useState<string | null>(null);
  // Counts the wishes to move focus, so that each is met once, after the line is drawn.
  const [wish, setWish] = useState(0);
  const current = Math.max(
    lines.findIndex((line) => line.id === currentId),
    0,
  );

  const act = (action: TreeAction, reveal: (index: number) => void): void => {
    if (action.do === 'open') {
      const line = lines[current];
      if (line) onOpen(line);
      return;
    }
    if (action.do === 'turn') onTurn(action.id);
    else {
      setCurrentId(lines[action.index]?.id ?? null);
      reveal(action.index);
    }
    setWish(wish + 1);
  };

  const onKeyDown = (event: KeyboardEvent, reveal: (index: number) => void): void => {
    if (isModified(event) || (event.key === 'Enter' && isControl(event.target))) return;
    const action = actionOf(event.key, lines, current);
    if (!action) return;
    event.preventDefault();
    act(action, reveal);
  };

  /** Focus by mouse or by Tab makes a line the current one too. */
  const onFocus = ({ target }: FocusEvent): void => {
    const row = target.closest<HTMLElement>('tr[data-line]');
    if (row?.dataset.line !== undefined) setCurrentId(row.dataset.line);
  };

  return { current, wish, onKeyDown, onFocus };
}

/** Moves the browser's focus to the current line whenever a key asked for it. */
export function useFocusOnWish(container: RefObject<HTMLElement | null>, wish: number): void {
  useLayoutEffect(() => {
    if (wish > 0) container.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true });
  }, [container, wish]);
}
