import { useId, useMemo } from 'react';
import type { Day } from '#domain/units';
import { BarShape } from './bar-shape';
import type { Weekday } from './calendar';
import { drawGrid, drawMoments } from './canvas-grid';
import type { Shape } from './draw-bar';
import { drawLink } from './link-lines';
import { endXOf, xOf, type Scale } from './scale';
import { GradientPrefixProvider, Gradients, Shapes } from './shapes';
import type { PlanChange, PlanPreview, TimelineLine, TimelineMark } from './timeline-model';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';
import { linksToDraw, type PlacedLink } from './visible-links';
import type { DrawnWindow } from './window';

export interface CanvasProps {
  readonly lines: readonly TimelineLine[];
  readonly drawn: DrawnWindow;
  readonly scale: Scale;
  readonly lineHeight: number;
  readonly nameWidth: number;
  readonly today: Day;
  readonly moments: readonly TimelineMark[];
  readonly firstDayOfWeek: Weekday;
  readonly isWorkDay: ((day: Day) => boolean) | undefined;
  readonly links: readonly PlacedLink[];
  readonly selectedId: string | null;
  readonly words: TimelineWords;
  readonly canPlan: (line: TimelineLine) => boolean;
  readonly change: PlanChange | null;
  readonly preview: PlanPreview | undefined;
}

function Grid({ drawn, scale, lineHeight, today, moments, firstDayOfWeek, isWorkDay }: CanvasProps) {
  const { x0, x1, firstLine, endLine } = drawn;
  const [y0, y1] = [firstLine * lineHeight, endLine * lineHeight];
  const shapes = useMemo(
    () => drawGrid({ scale, x0, x1, y0, y1, firstDayOfWeek, isWorkDay }),
    [scale, x0, x1, y0, y1, firstDayOfWeek, isWorkDay],
  );
  const x = Math.round((xOf(scale, today) + endXOf(scale, today)) / 2);
  const marked = drawMoments(moments, scale, { y0, y1 });
  const line = { look: 'today' as const, d: `M${String(x)} ${String(y0)}V${String(y1)}` };
  return <Shapes shapes={[...shapes, marked, line]} />;
}

const shapesOfLinks = ({ drawn, lines, links, scale, lineHeight, selectedId }: CanvasProps): Shape[] =>
  linksToDraw(links, drawn, selectedId).flatMap((link) => drawLink(link, { lines, scale, lineHeight, drawn }));

function triedOf(id: string, { change, preview }: Pick<CanvasProps, 'change' | 'preview'>) {
  if (change?.id === id) return { span: change.after, look: 'moving' as const };
  const span = preview?.get(id);
  return span ? { span, look: 'ghost' as const } : null;
}

/** The bars are drawn for a line height of 40 pixels; with larger text they stand in the middle of higher lines. */
const drawnHeight = 40;

/** Lines go below bars and their labels, the signs of conflicts above them. */
const isSign = ({ look }: Shape): boolean => look === 'danger';

/** The drawing: grid, bars, dependencies. Says nothing to screen readers, for whom the rows say all of it. */
export function Canvas(props: CanvasProps) {
  const { lines, drawn, scale, lineHeight, nameWidth, words } = props;
  const { firstLine, endLine, x0, x1 } = drawn;
  const [width, height, top] = [x1 - x0, (endLine - firstLine) * lineHeight, firstLine * lineHeight];
  const links = shapesOfLinks(props);
  const inset = (lineHeight - drawnHeight) / 2;
  return (
    <GradientPrefixProvider value={useId()}>
      <svg
        className={styles.canvas}
        aria-hidden="true"
        style={{ insetInlineStart: nameWidth + x0, insetBlockStart: top }}
        width={width}
        height={height}
        viewBox={`${String(x0)} ${String(top)} ${String(width)} ${String(height)}`}
      >
        <Gradients />
        <Grid {...props} />
        <Shapes shapes={links.filter((shape) => !isSign(shape))} />
        {lines
          .slice(firstLine, endLine)
          .map((line, at) =>
            line.row.bar ? (
              <BarShape
                key={line.id}
                bar={line.row.bar}
                top={(firstLine + at) * lineHeight + inset}
                canPlan={props.canPlan(line)}
                tried={triedOf(line.id, props)}
                {...{ scale, x0, x1, words }}
              />
            ) : null,
          )}
        <Shapes shapes={links.filter(isSign)} />
      </svg>
    </GradientPrefixProvider>
  );
}
