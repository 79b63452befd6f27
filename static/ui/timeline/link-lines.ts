import type { Shape } from './draw-bar';
import { stretchOfSpan } from './bar-geometry';
import { triangleSign } from './outlines';
import { leadingSpan } from './period';
import { routeLine, routeStub, type LinkEnd, type RoutedLine } from './route-lines';
import type { Scale } from './scale';
import type { TimelineLine } from './timeline-model';
import type { PlacedLink } from './visible-links';
import type { DrawnWindow } from './window';

interface Place {
  readonly lines: readonly TimelineLine[];
  readonly scale: Scale;
  readonly lineHeight: number;
  readonly drawn: Pick<DrawnWindow, 'firstLine' | 'endLine'>;
}

/** null: the line has no dates, so nothing can end there. */
function endOf(index: number, { lines, scale, lineHeight }: Place): LinkEnd | null {
  const bar = lines[index]?.row.bar ?? null;
  const stretch = stretchOfSpan(scale, leadingSpan(bar));
  return stretch && { x0: stretch.x0, x1: stretch.x1, y: (index + 0.5) * lineHeight };
}

function route({ link, from, to }: PlacedLink, place: Place): RoutedLine | null {
  const { firstLine, endLine } = place.drawn;
  const isIn = (index: number) => index >= firstLine && index < endLine;
  const [start, end] = [endOf(from, place), endOf(to, place)];
  if (isIn(from) && isIn(to)) return start && end && routeLine(start, end, link.kind, place.lineHeight);
  const near = isIn(from) ? start : end;
  return near && routeStub(near, isIn(from), link.kind, (isIn(from) ? to < from : from < to) ? 'above' : 'below');
}

/** The shapes of one dependency, in pixels of the canvas. */
export function drawLink(placed: PlacedLink, place: Place): Shape[] {
  const routed = route(placed, place);
  if (!routed) return [];
  const look = placed.link.isConflict ? 'link-conflict' : 'link';
  const sign: Shape[] = placed.link.isConflict ? [{ look: 'danger', d: triangleSign(...routed.sign) }] : [];
  return [{ look, d: routed.line }, { look: `${look}-head`, d: routed.head }, ...sign];
}
