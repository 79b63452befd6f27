import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import { useTreeFocus, useFocusOnWish, useKeptFocus } from '../treegrid/use-tree-focus';
import { firstDayOfWeekIn } from './calendar';
import { headHeightOf, lanesOf } from './lanes';
import { periodOf } from './period';
import { widthOf } from './scale';
import type { TimelineBand, TimelineLink, TimelineMark, TimelineProps } from './timeline-model';
import { useDrag } from './use-drag';
import { useDrop } from './use-drop';
import { useTimelineKeys } from './use-keys';
import { useNameWidth } from './use-name-width';
import { usePlan } from './use-plan';
import { useView } from './use-view';
import { useWords } from './use-words';
import { useLeaving, useZoom, type ZoomTools } from './use-zoom';
import { placeLinks } from './visible-links';
import { drawnLines, drawnWindow, scrollInto } from './window';

const lineHeightInRem = 2.5;
const noBands: readonly TimelineBand[] = [];
const noMoments: readonly TimelineMark[] = [];
const noLinks: readonly TimelineLink[] = [];

/** Sizes of the tokens follow the text size that somebody set in the browser. */
const readRem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Where everything is: sizes in pixels, the scale, and what of it has to be drawn. */
export function useLayout(props: TimelineProps, scroller: RefObject<HTMLElement | null>) {
  const { lines, today, bands = noBands, moments = noMoments } = props;
  const [rem] = useState(readRem);
  const lineHeight = rem * lineHeightInRem;
  const lanes = useMemo(() => lanesOf(bands), [bands]);
  const headHeight = rem * headHeightOf(lanes, moments.length > 0);
  const seen = useView(scroller, headHeight, lineHeight);
  const name = useNameWidth(seen.width);
  const viewWidth = seen.width === 0 ? 0 : Math.max(seen.width - name.width, 1);
  const period = useMemo(() => periodOf(lines, moments, today), [lines, moments, today]);
  const { scale, tools } = useZoom(scroller, period, today, viewWidth, props.place ?? null);
  useLeaving(scroller, scale, props.onLeave);
  const drawn = useMemo(
    () => drawnWindow({ ...seen, width: viewWidth }, lineHeight, lines.length, widthOf(scale)),
    [seen, viewWidth, lineHeight, lines.length, scale],
  );
  return { lineHeight, headHeight, name, viewWidth, scale, zoom: tools, drawn, lanes, moments };
}

/** The timeline's state, and everything that can be done to it. */
export function useTimeline(props: TimelineProps) {
  const { lines, links = noLinks } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { locale } = useIntl();
  const words = useWords(props.today);
  const layout = useLayout(props, scroller);
  const { scale, lineHeight, headHeight, name } = layout;
  const plan = usePlan(props, words);
  const focus = useTreeFocus(props);
  useFocusOnWish(scroller, focus.wish);
  useKeptFocus(scroller, lines);
  useWheelZoom(scroller, layout.zoom, name.width);
  const reveal = (index: number): void => {
    const element = scroller.current;
    if (!element) return;
    const height = element.clientHeight - headHeight;
    element.scrollTop = scrollInto(element.scrollTop, height, index * lineHeight, (index + 1) * lineHeight);
  };
  const keys = useTimelineKeys({ props, scroller, line: lines[focus.current], plan, ...layout });
  return {
    ...layout,
    scroller,
    words,
    plan,
    focus,
    placed: useMemo(() => placeLinks(links, lines), [links, lines]),
    drawnLines: drawnLines(layout.drawn, focus.current, lines.length),
    firstDayOfWeek: useMemo(() => firstDayOfWeekIn(locale), [locale]),
    drag: useDrag({ scroller, lines, scale, lineHeight, nameWidth: name.width, plan }),
    drop: useDrop({ ...props, scroller, scale, nameWidth: name.width, words }),
    onKeyDown: (event: React.KeyboardEvent): void => {
      if (!keys(event)) focus.onKeyDown(event, reveal);
    },
  };
}

/** Ctrl with the wheel, and two fingers on a touch pad, zoom around the pointer. */
function useWheelZoom(scroller: RefObject<HTMLElement | null>, { by }: ZoomTools, nameWidth: number): void {
  useEffect(() => {
    const element = scroller.current;
    const zoom = (event: WheelEvent): void => {
      if (!event.ctrlKey || !element) return;
      event.preventDefault();
      const turned = Math.min(Math.max(event.deltaY, -60), 60);
      by(Math.exp(-turned / 200), Math.max(event.clientX - element.getBoundingClientRect().left - nameWidth, 0));
    };
    // React's own listeners are passive: they could not keep the browser from zooming the page.
    element?.addEventListener('wheel', zoom, { passive: false });
    return () => element?.removeEventListener('wheel', zoom);
  }, [scroller, by, nameWidth]);
}
