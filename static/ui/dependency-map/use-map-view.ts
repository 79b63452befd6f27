import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { scrollInto } from '../timeline/window';
import { boxHeight, boxWidth, cornerOfBox, sizeOf, type Area, type Point } from './geometry';
import type { MapModel } from './map-model';
import { useSeen } from './use-seen';

const farthest = 0.015;
const closest = 2;
/** From here on boxes are large enough to be read. */
export const readable = 0.55;
const comfortable = 0.8;
/** Around a box that is brought into view. */
const surroundings = 48;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** What people do to see more or less, or another part. */
export interface MapTools {
  /** @param at pixels from the corner of the view that stay in their place; its middle unless told */
  readonly zoomBy: (factor: number, at?: Point) => void;
  readonly fit: () => void;
  /** By shares of the view. */
  readonly panBy: (x: number, y: number) => void;
  /** Brings a box into view; `closely`: into its middle, and large enough to be read. */
  readonly show: (box: number, closely: boolean) => void;
}

/** How the map lies on what can be scrolled over. */
interface Placed {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Where the map begins: one that is smaller than the view stands in its middle. */
  readonly x: number;
  readonly y: number;
}

export interface MapViewState {
  readonly placed: Placed;
  /** What is to be drawn, at full scale. */
  readonly drawn: Area;
  readonly isMeasured: boolean;
  readonly tools: MapTools;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function placeOn(world: Size, view: Size, scale: number): Placed {
  const [width, height] = [Math.ceil(world.width * scale), Math.ceil(world.height * scale)];
  return {
    scale,
    width: Math.max(width, view.width),
    height: Math.max(height, view.height),
    x: Math.max(0, Math.floor((view.width - width) / 2)),
    y: Math.max(0, Math.floor((view.height - height) / 2)),
  };
}

/** Two pixels are left for rounding, lest scroll bars come and go. */
const scaleToFit = (world: Size, view: Size): number =>
  within(Math.min((view.width - 2) / world.width, (view.height - 2) / world.height), farthest, 1);

/** The map as large as has room, until somebody zooms. */
export function useMapView(scroller: RefObject<HTMLElement | null>, model: MapModel): MapViewState {
  const { width, height, tiles } = useSeen(scroller);
  const [chosen, setChosen] = useState<number | null>(null);
  const fitting = scaleToFit(sizeOf(model), { width, height });
  const scale = chosen ?? fitting;
  const placed = useMemo(() => placeOn(sizeOf(model), { width, height }, scale), [model, width, height, scale]);
  const drawn = useMemo(() => areaOn(placed, tiles), [placed, tiles]);
  const stay = useAnchor(scroller, placed);
  const tools = useMemo((): MapTools => {
    const middle = { x: width / 2, y: height / 2 };
    const zoomTo = (next: number, point: Point, at: Point) => {
      stay(point, at, next === placed.scale);
      setChosen(next);
    };
    return {
      zoomBy: (factor, at = middle) => {
        const next = within(placed.scale * factor, Math.min(fitting, 0.5), closest);
        zoomTo(next, pointAt(scroller.current, placed, at), at);
      },
      fit: () => setChosen(null),
      panBy: (x, y) => scroller.current?.scrollBy(x * width, y * height),
      show: (box, closely) => {
        const corner = cornerOfBox(model, box);
        const centre = { x: corner.x + boxWidth / 2, y: corner.y + boxHeight / 2 };
        if (closely) zoomTo(Math.max(placed.scale, comfortable), centre, middle);
        else scrollToBox(scroller.current, corner, placed);
      },
    };
  }, [scroller, model, placed, fitting, width, height, stay]);
  return { placed, drawn, isMeasured: width > 0, tools };
}

type Stay = (point: Point, at: Point, isNow: boolean) => void;

/** @returns says which point of the map has to stand where in the view: now, or once the scale has changed */
function useAnchor(scroller: RefObject<HTMLElement | null>, placed: Placed): Stay {
  const anchor = useRef<{ readonly point: Point; readonly at: Point } | null>(null);
  useLayoutEffect(() => {
    if (anchor.current) scrollTo(scroller.current, anchor.current.point, anchor.current.at, placed);
    anchor.current = null;
  }, [scroller, placed]);
  return useMemo(
    () => (point, at, isNow) => {
      if (isNow) scrollTo(scroller.current, point, at, placed);
      else anchor.current = { point, at };
    },
    [scroller, placed],
  );
}

function scrollTo(element: HTMLElement | null, point: Point, at: Point, { scale, x, y }: Placed): void {
  element?.scrollTo(point.x * scale + x - at.x, point.y * scale + y - at.y);
}

/** The point of the map that stands so many pixels from the corner of the view. */
function pointAt(element: HTMLElement | null, { scale, x, y }: Placed, at: Point): Point {
  return {
    x: ((element?.scrollLeft ?? 0) + at.x - x) / scale,
    y: ((element?.scrollTop ?? 0) + at.y - y) / scale,
  };
}

function areaOn({ scale, x, y }: Placed, { x0, y0, x1, y1 }: Area): Area {
  return { x0: (x0 - x) / scale, y0: (y0 - y) / scale, x1: (x1 - x) / scale, y1: (y1 - y) / scale };
}

function scrollToBox(element: HTMLElement | null, corner: Point, { scale, x, y }: Placed): void {
  if (!element) return;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
  const placeOf = (from: number, length: number, start: number, size: number) =>
    scrollInto(from, length, start - surroundings, start + size + surroundings);
  element.scrollTo(
    placeOf(scrollLeft, clientWidth, corner.x * scale + x, boxWidth * scale),
    placeOf(scrollTop, clientHeight, corner.y * scale + y, boxHeight * scale),
  );
}
