import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Day } from '#domain/units';
import type { Period } from './calendar';
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

const firstZoom = (period: Period, width: number): number =>
  Math.min(Math.max(zoomToFit(period, width * 0.9), farthestAtFirst), closestAtFirst);

/**
 * The scale, and the way to change it. Whatever changes it, the same day stays in the same place: the one below the
 * pointer, else the one in the middle; where only the data changed, the one at the left edge.
 *
 * @param width pixels of the view; 0 until it is measured
 */
export function useZoom(
  scroller: RefObject<HTMLElement | null>,
  period: Period,
  today: Day,
  width: number,
): { readonly scale: Scale; readonly tools: ZoomTools } {
  const [chosen, setChosen] = useState<number | null>(null);
  const zoom = chosen ?? firstZoom(period, width);
  const { start, end } = period;
  const scale = useMemo(() => scaleOver({ start, end }, zoom, width), [start, end, zoom, width]);
  const anchorRef = useKeptPlace(scroller, scale, today, width > 0);

  const hold = useCallback(
    (offset: number) => {
      const left = scroller.current?.scrollLeft ?? 0;
      anchorRef.current = { day: scale.first + (left + offset) / scale.pixelsPerDay, offset };
    },
    [anchorRef, scale, scroller],
  );
  const tools = useMemo<ZoomTools>(() => {
    const to = (wanted: number, offset: number) => {
      hold(offset);
      setChosen(clampZoom(wanted));
    };
    return {
      by: (factor, offset = width / 2) => to(scale.pixelsPerDay * factor, offset),
      toUnit: (unit) => to(usualZoom(unit), width / 2),
      fit: () => {
        const fitting = zoomToFit({ start, end }, width - 48);
        anchorRef.current = { day: start, offset: 16 };
        setChosen(fitting);
        scroller.current?.scrollTo({ left: xOf({ ...scale, pixelsPerDay: fitting }, start) - 16 });
      },
      showDay: (day) => scroller.current?.scrollTo({ left: xOf(scale, day) - width * placeOfToday }),
    };
  }, [anchorRef, hold, scale, scroller, start, end, width]);
  return { scale, tools };
}

/** @returns where to say which day has to stay in its place when the scale changes next */
function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  scale: Scale,
  today: Day,
  isMeasured: boolean,
): { current: Anchor | null } {
  const anchor = useRef<Anchor | null>(null);
  const before = useRef<Scale | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !isMeasured) return;
    const was = before.current;
    before.current = scale;
    if (!was) {
      element.scrollTo({ left: xOf(scale, today) - element.clientWidth * placeOfToday });
      return;
    }
    if (was.first === scale.first && was.pixelsPerDay === scale.pixelsPerDay) return;
    const { day, offset } = anchor.current ?? { day: was.first + element.scrollLeft / was.pixelsPerDay, offset: 0 };
    anchor.current = null;
    element.scrollTo({ left: (day - scale.first) * scale.pixelsPerDay - offset });
  }, [scroller, scale, today, isMeasured]);
  return anchor;
}
