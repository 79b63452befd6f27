import { useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { partAt, stretchOfSpan, type BarPart } from './bar-geometry';
import type { Scale } from './scale';
import type { TimelineLine } from './timeline-model';
import { useEscape } from './use-escape';
import type { PlanTools } from './use-plan';

interface DragOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly lines: readonly TimelineLine[];
  readonly scale: Scale;
  readonly lineHeight: number;
  readonly nameWidth: number;
  readonly plan: PlanTools;
}

/** A press that may become a drag. */
interface Press {
  readonly pointerId: number;
  readonly startX: number;
  readonly startY: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
  /** null: empty ground, which is dragged as a whole. */
  readonly held: { readonly line: TimelineLine; readonly part: BarPart; readonly openDays: number } | null;
  readonly isDrag: boolean;
}

/** Presses that move less than this are clicks. */
const threshold = 4;
/** Near the sides of the view, dragging a bar scrolls on. */
const scrollZone = 40;
const scrollStep = 14;

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-name], a, button') !== null;

export const lineAt = (body: Element, clientY: number, lineHeight: number): number =>
  Math.floor((clientY - body.getBoundingClientRect().top) / lineHeight);

/** What of which bar a press takes hold of; null: empty ground, or a bar that cannot be planned. */
function heldAt(event: PointerEvent<HTMLElement>, options: DragOptions): Press['held'] {
  const { lines, scale, lineHeight, nameWidth, plan } = options;
  const body = event.currentTarget;
  const line = lines[lineAt(body, event.clientY, lineHeight)];
  const stretch = stretchOfSpan(scale, line?.row.bar?.own ?? null);
  if (!line || !stretch || !plan.canPlan(line)) return null;
  const part = partAt(stretch, event.clientX - body.getBoundingClientRect().left - nameWidth, event.pointerType);
  return part && { line, part, openDays: Math.round((stretch.x1 - stretch.x0) / scale.pixelsPerDay) };
}

/** null: nothing can be dragged from here. */
function pressOf(event: PointerEvent<HTMLElement>, options: DragOptions): Press | null {
  const element = options.scroller.current;
  if (event.button !== 0 || !element || isControl(event.target)) return null;
  const held = heldAt(event, options);
  if (!held && event.pointerType !== 'mouse') return null;
  const { pointerId, clientX: startX, clientY: startY } = event;
  const { scrollLeft, scrollTop } = element;
  return { pointerId, startX, startY, scrollLeft, scrollTop, held, isDrag: false };
}

function dragTo(
  event: PointerEvent,
  { held, startX, startY, scrollLeft, scrollTop }: Press,
  options: DragOptions,
): void {
  const { scroller, nameWidth, plan, scale } = options;
  const element = scroller.current;
  if (!element) return;
  if (!held) {
    element.scrollTo({ left: scrollLeft - (event.clientX - startX), top: scrollTop - (event.clientY - startY) });
    return;
  }
  scrollOn(element, event.clientX, nameWidth);
  plan.moveTo(Math.round((event.clientX - startX + element.scrollLeft - scrollLeft) / scale.pixelsPerDay));
}

/** Drags bars, by pointer or finger, and empty ground, by pointer; fingers scroll by themselves. */
export function useDrag(options: DragOptions) {
  const { plan } = options;
  const press = useRef<Press | null>(null);
  /** The click that ends a drag means nothing. */
  const wasDrag = useRef(false);

  const stop = (): void => {
    press.current = null;
  };
  useEscape(plan.change !== null, () => {
    stop();
    plan.cancel();
  });

  const begin = (event: PointerEvent<HTMLElement>, pressed: Press): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    press.current = { ...pressed, isDrag: true };
    wasDrag.current = true;
    if (pressed.held) plan.hold(pressed.held.line, pressed.held.part, pressed.held.openDays);
  };
  return {
    wasDrag,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        wasDrag.current = false;
        press.current = pressOf(event, options);
      },
      /** Neither is text marked nor focus taken away while something is dragged. */
      onMouseDown: (event: MouseEvent): void => {
        if (press.current) event.preventDefault();
      },
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        const pressed = press.current;
        if (pressed?.pointerId !== event.pointerId) return;
        if (pressed.isDrag) dragTo(event, pressed, options);
        else if (Math.hypot(event.clientX - pressed.startX, event.clientY - pressed.startY) >= threshold)
          begin(event, pressed);
      },
      onPointerUp: (): void => {
        const pressed = press.current;
        stop();
        if (pressed?.isDrag && pressed.held) plan.commit();
      },
      onPointerCancel: (): void => {
        stop();
        plan.cancel();
      },
    },
  };
}

function scrollOn(element: HTMLElement, clientX: number, nameWidth: number): void {
  const { left, right } = element.getBoundingClientRect();
  if (clientX > right - scrollZone) element.scrollLeft += scrollStep;
  if (clientX < left + nameWidth + scrollZone) element.scrollLeft -= scrollStep;
}
