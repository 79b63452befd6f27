import type { KeyboardEvent, RefObject } from 'react';
import { firstDayOfBar } from './away';
import { timelineAction, type TimelineAction } from './keys';
import type { TimelineLine, TimelineProps } from './timeline-model';
import type { PlanTools } from './use-plan';
import type { ZoomTools } from './use-zoom';

interface KeyOptions {
  readonly props: TimelineProps;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly line: TimelineLine | undefined;
  readonly viewWidth: number;
  readonly zoom: ZoomTools;
  readonly plan: PlanTools;
}

type Deeds = { readonly [Do in TimelineAction['do']]: (action: Extract<TimelineAction, { readonly do: Do }>) => void };

function deedsOf({ props, scroller, line, viewWidth, zoom, plan }: KeyOptions): Deeds {
  return {
    zoom: ({ factor }) => zoom.by(factor),
    fit: zoom.fit,
    today: () => zoom.showDay(props.today),
    show: () => {
      const day = firstDayOfBar(line?.row.bar ?? null);
      if (day !== null) zoom.showDay(day);
    },
    pan: ({ by }) => scroller.current?.scrollBy({ left: (by * viewWidth) / 4 }),
    shortcuts: () => props.onShortcuts?.(),
    select: () => line && props.onSelect(line.id),
    commit: plan.commit,
    cancel: plan.cancel,
    grab: ({ part }) => line && plan.hold(line, part, 0),
    shift: ({ days }) => plan.moveBy(days, line),
  };
}

/** Keys without a meaning here are left to the browser. */
function hasMeaning(action: TimelineAction, { props, line, plan }: KeyOptions): boolean {
  if (action.do === 'shortcuts') return props.onShortcuts !== undefined;
  if (action.do === 'grab' || action.do === 'shift') return plan.change !== null || plan.canPlan(line);
  return true;
}

/** The timeline's own keys. @returns whether the key was one of them */
export const useTimelineKeys =
  (options: KeyOptions) =>
  (event: KeyboardEvent): boolean => {
    // Links and buttons in the first column keep their own keys.
    if (event.target instanceof Element && event.target.closest('a, button') !== null) return false;
    const action = timelineAction(event, options.plan.change !== null);
    if (!action || !hasMeaning(action, options)) return false;
    (deedsOf(options)[action.do] as (action: TimelineAction) => void)(action);
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
