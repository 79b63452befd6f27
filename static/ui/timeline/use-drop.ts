import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Day } from '#domain/units';
import { planOn } from './replan';
import { dayAt, type Scale } from './scale';
import type { DaySpan, PlanChange, TimelineProps, UnscheduledItem } from './timeline-model';
import { useEscape } from './use-escape';
import type { TimelineWords } from './use-words';

/** An item of the tray on its way: where the pointer is in the window, and what it would get there. */
export interface Dropping {
  readonly item: UnscheduledItem;
  readonly x: number;
  readonly y: number;
  /** null: the pointer is not over the canvas. */
  readonly span: DaySpan | null;
}

export interface DropTools {
  readonly isPossible: boolean;
  readonly dropping: Dropping | null;
  readonly start: (event: PointerEvent<HTMLElement>, item: UnscheduledItem) => void;
  readonly move: (event: PointerEvent<HTMLElement>) => void;
  readonly end: () => void;
  readonly cancel: () => void;
  /** Whether the press that ended last was a drag, whose click means nothing. */
  readonly wasDrag: () => boolean;
}

interface DropOptions extends Pick<TimelineProps, 'onPlan' | 'onPreview' | 'onAnnounce' | 'isWorkDay'> {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scale: Scale;
  readonly nameWidth: number;
  readonly words: TimelineWords;
}

const threshold = 4;

interface Press {
  readonly item: UnscheduledItem;
  readonly x: number;
  readonly y: number;
}

function dayBelow({ scroller, scale, nameWidth }: DropOptions, { clientX, clientY }: PointerEvent): Day | null {
  const element = scroller.current;
  if (!element) return null;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const isOver = clientX > left + nameWidth && clientX < right && clientY > top && clientY < bottom;
  return isOver ? dayAt(scale, clientX - left - nameWidth + element.scrollLeft) : null;
}

const changeOf = ({ item, span }: Dropping): PlanChange | null =>
  span && { id: item.id, before: null, after: span, part: 'whole' };

/** Dragging items without dates from the tray onto the canvas. */
export function useDrop(options: DropOptions): DropTools {
  const { onPlan, onPreview, onAnnounce, isWorkDay, words } = options;
  const press = useRef<Press | null>(null);
  const wasDrag = useRef(false);
  const [dropping, setDropping] = useState<Dropping | null>(null);
  // Events can follow each other faster than anything is drawn: they go by this, the drawing by the state.
  const now = useRef<Dropping | null>(null);

  const update = (next: Dropping | null): void => {
    now.current = next;
    setDropping(next);
    onPreview?.(next && changeOf(next));
  };
  const stop = (): void => {
    press.current = null;
    if (now.current) update(null);
  };
  useEscape(dropping !== null, stop);

  return {
    isPossible: onPlan !== undefined,
    dropping,
    wasDrag: () => wasDrag.current,
    start: (event, item) => {
      wasDrag.current = false;
      if (event.button !== 0) return;
      press.current = { item, x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    move: (event) => {
      const pressed = press.current;
      if (!pressed) return;
      const { clientX: x, clientY: y } = event;
      if (!now.current && Math.hypot(x - pressed.x, y - pressed.y) < threshold) return;
      wasDrag.current = true;
      const day = dayBelow(options, event);
      update({ item: pressed.item, x, y, span: day === null ? null : planOn(day, pressed.item.days, isWorkDay) });
    },
    end: () => {
      const last = now.current;
      const change = last && changeOf(last);
      stop();
      if (!change) return;
      onPlan?.(change);
      onAnnounce(words.say('timeline.planned', { name: last.item.name, span: words.span(change.after) }));
    },
    cancel: stop,
  };
}
