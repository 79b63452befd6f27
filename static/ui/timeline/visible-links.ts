import type { TimelineLine, TimelineLink } from './timeline-model';
import type { DrawnWindow } from './window';

/** A link with the places of its ends among the lines. */
export interface PlacedLink {
  readonly link: TimelineLink;
  readonly from: number;
  readonly to: number;
}

/** Links whose ends are both among the lines. */
export function placeLinks(links: readonly TimelineLink[], lines: readonly TimelineLine[]): PlacedLink[] {
  if (links.length === 0) return [];
  const indexes = new Map(lines.map(({ id }, index) => [id, index]));
  return links.flatMap((link) => {
    const [from, to] = [indexes.get(link.from), indexes.get(link.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ link, from, to }];
  });
}

/** Of these, the ones to draw: conflicts and what touches the selected line, where an end is in the window. */
export function linksToDraw(
  placed: readonly PlacedLink[],
  { firstLine, endLine }: Pick<DrawnWindow, 'firstLine' | 'endLine'>,
  selectedId: string | null,
): PlacedLink[] {
  const isIn = (line: number) => line >= firstLine && line < endLine;
  return placed.filter(
    ({ link, from, to }) =>
      (link.isConflict || link.from === selectedId || link.to === selectedId) && (isIn(from) || isIn(to)),
  );
}
