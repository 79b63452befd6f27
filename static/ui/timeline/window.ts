/** What of the canvas can be seen, in its own pixels. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What of it is drawn: lines from `firstLine` up to, not including, `endLine`, between two pixels. */
export interface DrawnWindow {
  readonly firstLine: number;
  readonly endLine: number;
  readonly x0: number;
  readonly x1: number;
}

const linesAtATime = 4;
const pixelsAtATime = 256;

/**
 * A little more than what can be seen, in steps: while somebody scrolls, the browser moves what is drawn, and only
 * every few frames something new has to be drawn.
 */
export function drawnWindow(view: View, lineHeight: number, lines: number, canvasWidth: number): DrawnWindow {
  const lineStep = (pixels: number, round: (value: number) => number) =>
    round(pixels / lineHeight / linesAtATime) * linesAtATime;
  const pixelStep = (pixels: number, round: (value: number) => number) => round(pixels / pixelsAtATime) * pixelsAtATime;
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return {
    firstLine: within(lineStep(view.top, Math.floor) - linesAtATime, lines),
    endLine: within(lineStep(view.top + view.height, Math.ceil) + linesAtATime, lines),
    x0: within(pixelStep(view.left, Math.floor) - pixelsAtATime, canvasWidth),
    x1: within(pixelStep(view.left + view.width, Math.ceil) + pixelsAtATime, canvasWidth),
  };
}

export const isSameWindow = (a: DrawnWindow, b: DrawnWindow): boolean =>
  a.firstLine === b.firstLine && a.endLine === b.endLine && a.x0 === b.x0 && a.x1 === b.x1;

/** Indexes of the lines to draw: those of the window, and the current one, so that focus is never lost by scrolling. */
export function drawnLines({ firstLine, endLine }: DrawnWindow, current: number, lines: number): number[] {
  const drawn = Array.from({ length: Math.max(endLine - firstLine, 0) }, (_, at) => firstLine + at);
  if (current < 0 || current >= lines) return drawn;
  if (current < firstLine) return [current, ...drawn];
  return current >= endLine ? [...drawn, current] : drawn;
}

/** Where the canvas has to be scrolled to so that a stretch of it is in view; the same place where it is already. */
export function scrollInto(position: number, size: number, start: number, end: number): number {
  if (start < position) return start;
  return end > position + size ? Math.min(end - size, start) : position;
}
