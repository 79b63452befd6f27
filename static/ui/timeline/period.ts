import type { Day } from '#domain/units';
import type { Period } from './calendar';
import type { OpenSpan, TimelineBar, TimelineLine, TimelineMark } from './timeline-model';

type Include = (day: Day | null | undefined) => void;

function includeSpan(include: Include, span: OpenSpan | null): void {
  include(span?.start);
  include(span?.end);
}

/** Every day that something of a bar is drawn on. Called for all lines at once: it makes no objects. */
function includeBar(include: Include, { own, rolledUp, baseline, forecast, marks }: TimelineBar): void {
  includeSpan(include, own);
  includeSpan(include, rolledUp);
  includeSpan(include, baseline);
  include(forecast?.p50);
  include(forecast?.p85);
  for (const { day } of marks) include(day);
}

/** From the first to the last day of any line and moment, today included. Sprints of years ago make it no longer. */
export function periodOf(lines: readonly TimelineLine[], moments: readonly TimelineMark[], today: Day): Period {
  let start: number = today;
  let end: number = today;
  const include: Include = (day) => {
    if (day === null || day === undefined) return;
    if (day < start) start = day;
    if (day > end) end = day;
  };
  for (const { row } of lines) if (row.bar) includeBar(include, row.bar);
  for (const { day } of moments) include(day);
  return { start: start as Day, end: (end + 1) as Day };
}

/** The days that a bar stands for in words, in the minimap and for links: its own, else those of what is below. */
export const leadingSpan = (bar: TimelineBar | null): OpenSpan | null => bar?.own ?? bar?.rolledUp ?? null;
