import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import type { MapTools } from './use-map-view';

/** Less is a click by an unsteady hand. */
const leastPixels = 4;

/** Takes the map by the pointer and moves it. `wasDrag`: the click that is to come ends a move. */
export function usePan(scroller: RefObject<HTMLElement | null>) {
  const held = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const wasDrag = useRef(false);
  const onPointerDown = ({ button, pointerType, clientX, clientY }: PointerEvent): void => {
    wasDrag.current = false;
    // Fingers scroll by themselves.
    if (button !== 0 || pointerType === 'touch' || !scroller.current) return;
    const { scrollLeft, scrollTop } = scroller.current;
    held.current = { x: clientX, y: clientY, left: scrollLeft, top: scrollTop };
  };
  const onPointerMove = ({ clientX, clientY, currentTarget, pointerId }: PointerEvent<HTMLElement>): void => {
    const from = held.current;
    if (!from) return;
    const [dx, dy] = [clientX - from.x, clientY - from.y];
    if (!wasDrag.current && Math.hypot(dx, dy) < leastPixels) return;
    if (!wasDrag.current) currentTarget.setPointerCapture(pointerId);
    wasDrag.current = true;
    scroller.current?.scrollTo(from.left - dx, from.top - dy);
  };
  const letGo = (): void => {
    held.current = null;
  };
  return { wasDrag, handlers: { onPointerDown, onPointerMove, onPointerUp: letGo, onPointerCancel: letGo } };
}

/** Ctrl with the wheel, and two fingers on a touch pad, zoom around the pointer. */
export function useWheelZoom(scroller: RefObject<HTMLElement | null>, tools: MapTools): void {
  useEffect(() => {
    const element = scroller.current;
    const zoom = (event: WheelEvent): void => {
      if (!element || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      tools.zoomBy(Math.exp(-event.deltaY / 240), { x: event.clientX - left, y: event.clientY - top });
    };
    element?.addEventListener('wheel', zoom, { passive: false });
    return () => element?.removeEventListener('wheel', zoom);
  }, [scroller, tools]);
}
