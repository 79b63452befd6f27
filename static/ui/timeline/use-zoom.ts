import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Day } from '#domain/units';
import type { Period } from './calendar';
import type { TimelinePlace } from './timeline-model';
import { clampZoom, scaleOver, usualZoom, xOf, zoomToFit, type Scale, type ScaleUnit } from './scale';

/** What people do to see more or less, or another part. */
export interface ZoomTools {
  /** @param factor above 1: closer. @param offset pixels from the left edge of the view that stay on their day */
  readonly by: (factor: number, offset?: number) => void;
  readonly toUnit: (unit: ScaleUnit) => void;
  readonly fit: () => void;
  readonly showDay: (day: Day) => void;
}

/** The day, with its fraction, that has to stand at an offset from the view's left edge after the scale has changed. */
interface Anchor {
  readonly day: number;
  readonly offset: number;
}

/** Today stands here, as a share of the view, where not everything fits at first. */
const placeOfToday = 0.3;
const closestAtFirst = 24;
const farthestAtFirst = 1.2;

/** Room on the left of everything, and on the right for the label of the last bar. */
const before = 16;
const labelRoom = 120;

const fitting = (period: Period, width: number): number => zoomToFit(period, width - before - labelRoom);

const firstZoom = (period: Period, width: number): number =>
  Math.min(Math.max(fitting(period, width), farthestAtFirst), closestAtFirst);

/** The first day of everything where all of it fits, else today. */
const firstPlace = ({ start, end }: Period, scale: Scale, today: Day, width: number): number =>
  (end - start) * scale.pixelsPerDay <= width ? xOf(scale, start) - before : xOf(scale, today) - width * placeOfToday;

/**
 * The scale, and the way to change it. Whatever changes it, the same day stays in the same place: the one below the
 * pointer, else the one in the middle; where only the data changed, the one at the left edge.
 *
 * @param width pixels of the view; 0 until it is measured
 * @param place where to begin; null: where most is to be seen
 */
export function useZoom(
  scroller: RefObject<HTMLElement | null>,
  period: Period,
  today: Day,
  width: number,
  place: TimelinePlace | null,
): { readonly scale: Scale; readonly tools: ZoomTools } {
  const [chosen, setChosen] = useState<number | null>(place?.pixelsPerDay ?? null);
  const zoom = chosen ?? firstZoom(period, width);
  // Kept from then on: lines that come and go do not change what people see of the others.
  if (chosen === null && width > 0) setChosen(zoom);
  const { start, end } = period;
  const whole = useWidest(period);
  const scale = useMemo(() => scaleOver(whole, zoom, width), [whole, zoom, width]);
  const firstLeft = place ? xOf(scale, place.day as Day) : firstPlace(period, scale, today, width);
  const anchorRef = useKeptPlace(scroller, scale, width > 0 ? firstLeft : null);

  const hold = useCallback(
    (offset: number) => {
      const left = scroller.current?.scrollLeft ?? 0;
      anchorRef.current = { day: scale.first + (left + offset) / scale.pixelsPerDay, offset };
    },
    [anchorRef, scale, scroller],
  );
  const tools = useMemo<ZoomTools>(() => {
    const to = (wanted: number, offset: number) => {
      const zoomed = clampZoom(wanted);
      if (zoomed === scale.pixelsPerDay) return;
      hold(offset);
      setChosen(zoomed);
    };
    return {
      by: (factor, offset = width / 2) => to(scale.pixelsPerDay * factor, offset),
      toUnit: (unit) => to(usualZoom(unit), width / 2),
      fit: () => {
        const zoomed = fitting({ start, end }, width);
        anchorRef.current = zoomed === scale.pixelsPerDay ? null : { day: start, offset: before };
        setChosen(zoomed);
        scroller.current?.scrollTo({ left: xOf({ ...scale, pixelsPerDay: zoomed }, start) - before });
      },
      showDay: (day) => scroller.current?.scrollTo({ left: xOf(scale, day) - width * placeOfToday }),
    };
  }, [anchorRef, hold, scale, scroller, start, end, width]);
  return { scale, tools };
}

/** Grows only: where lines go away, the canvas is not pulled from under those that stay. */
function useWidest({ start, end }: Period): Period {
  const [widest, setWidest] = useState<Period>({ start, end });
  if (start >= widest.start && end <= widest.end) return widest;
  const wider: Period = {
    start: Math.min(start, widest.start) as Day,
    end: Math.max(end, widest.end) as Day,
  };
  setWidest(wider);
  return wider;
}

/**
 * @param firstLeft where to scroll to at first; null: the view is not measured yet
 * @returns where to say which day has to stay in its place when the scale changes next
 */
function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  scale: Scale,
  firstLeft: number | null,
): { current: Anchor | null } {
  const anchor = useRef<Anchor | null>(null);
  const lastScale = useRef<Scale | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || firstLeft === null) return;
    const was = lastScale.current;
    lastScale.current = scale;
    if (!was) {
      element.scrollTo({ left: firstLeft });
      return;
    }
    if (was.first === scale.first && was.pixelsPerDay === scale.pixelsPerDay) return;
    const { day, offset } = anchor.current ?? { day: was.first + element.scrollLeft / was.pixelsPerDay, offset: 0 };
    anchor.current = null;
    element.scrollTo({ left: (day - scale.first) * scale.pixelsPerDay - offset });
  }, [scroller, scale, firstLeft]);
  return anchor;
}

/** Tells the place that is seen when the timeline goes away. */
export function useLeaving(
  scroller: RefObject<HTMLElement | null>,
  scale: Scale,
  onLeave: ((place: TimelinePlace) => void) | undefined,
): void {
  const latest = useRef({ scale, onLeave });
  useLayoutEffect(() => {
    latest.current = { scale, onLeave };
  });
  useLayoutEffect(() => {
    const element = scroller.current;
    return () => {
      const { scale: left, onLeave: tell } = latest.current;
      if (element)
        tell?.({ pixelsPerDay: left.pixelsPerDay, day: left.first + element.scrollLeft / left.pixelsPerDay });
    };
  }, [scroller]);
}
