import { useEffect, useRef, type RefObject } from 'react';
import type { Moving } from './moving';

/** A card that moves is drawn anew in another column: the focus goes along to its menu. */
export function useMovedFocus(board: RefObject<HTMLElement>, moving: Moving | null): Moving | null {
  const movedId = useRef<string | null>(null);
  useEffect(() => {
    if (movedId.current === null) return;
    const card = [...(board.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].find(
      ({ dataset }) => dataset.item === movedId.current,
    );
    const button = card?.querySelector<HTMLElement>('button[aria-haspopup]');
    if (!button || button === document.activeElement) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    button.focus();
    movedId.current = null;
  });
  if (moving === null) return null;
  const onMove: Moving['onMove'] = (item, horizon) => {
    movedId.current = item.id;
    moving.onMove(item, horizon);
  };
  return { ...moving, onMove };
}
