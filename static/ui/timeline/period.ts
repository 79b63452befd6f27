import type { Day } from '#domain/units';
import type { Period } from './calendar';
import type { OpenSpan, TimelineBand, TimelineBar, TimelineLine } from './timeline-model';

const daysOfSpan = (span: OpenSpan | null): (Day | null)[] => (span ? [span.start, span.end] : []);

/** Every day that something of a bar is drawn on. */
function daysOf({ own, rolledUp, baseline, forecast, marks }: TimelineBar): (Day | null)[] {
  return [
    ...daysOfSpan(own),
    ...daysOfSpan(rolledUp),
    ...daysOfSpan(baseline),
    ...(forecast ? [forecast.p50, forecast.p85] : []),
    ...marks.map(({ day }) => day),
  ];
}

/** From the first to the last day of anything that has a date, today included. */
export function periodOf(lines: readonly TimelineLine[], bands: readonly TimelineBand[], today: Day): Period {
  let [start, end]: [number, number] = [today, today];
  const include = (day: Day | null): void => {
    if (day === null) return;
    if (day < start) start = day;
    if (day > end) end = day;
  };
  for (const { row } of lines) if (row.bar) for (const day of daysOf(row.bar)) include(day);
  for (const { span } of bands) for (const day of daysOfSpan(span)) include(day);
  return { start: start as Day, end: (end + 1) as Day };
}

/** The days that a bar stands for in words, in the minimap and for links: its own, else those of what is below. */
export const leadingSpan = (bar: TimelineBar | null): OpenSpan | null => bar?.own ?? bar?.rolledUp ?? null;
