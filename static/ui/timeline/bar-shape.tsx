import { memo, useMemo } from 'react';
import { geometryOf, stretchOfSpan, type BarGeometry } from './bar-geometry';
import { labelOf } from './bar-label';
import { drawBar, drawGhost, labelX } from './draw-bar';
import type { Scale } from './scale';
import { Shapes } from './shapes';
import type { OpenSpan, TimelineBar } from './timeline-model';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';

interface BarShapeProps {
  readonly bar: TimelineBar;
  readonly scale: Scale;
  /** The line's upper edge on the canvas. */
  readonly top: number;
  readonly x0: number;
  readonly x1: number;
  readonly words: TimelineWords;
  readonly canPlan: boolean;
  /** Dates that the bar would have; null: none are being tried. */
  readonly tried: { readonly span: OpenSpan; readonly look: 'ghost' | 'moving' } | null;
}

const leftOf = ({ own, was, rolledUp, baseline, tail, marks }: BarGeometry): number =>
  Math.min(
    ...[own, was, rolledUp, baseline, tail].map((stretch) => stretch?.x0 ?? Infinity),
    ...marks.map(({ x }) => x - 12),
  );

/** Room for the label and the signs, so that a bar whose end is just out of sight still shows them. */
const labelRoom = 160;
const isInView = (geometry: BarGeometry, x0: number, x1: number): boolean =>
  geometry.end + labelRoom >= x0 && leftOf(geometry) <= x1;

const gripWidth = 8;

function Grips({ bar, scale }: Pick<BarShapeProps, 'bar' | 'scale'>) {
  const own = stretchOfSpan(scale, bar.own);
  if (!own) return null;
  return (
    <>
      <rect className={styles.hold} x={own.x0} y={6} width={own.x1 - own.x0} height={28} />
      <rect className={styles.grip} x={own.x0 - gripWidth / 2} y={8} width={gripWidth} height={24} />
      <rect className={styles.grip} x={own.x1 - gripWidth / 2} y={8} width={gripWidth} height={24} />
    </>
  );
}

/** Everything on one line of the canvas. */
export const BarShape = memo(function BarShape(props: BarShapeProps) {
  const { bar, scale, top, x0, x1, words, canPlan, tried } = props;
  const geometry = useMemo(() => geometryOf(bar, scale), [bar, scale]);
  const shapes = useMemo(() => drawBar(bar, geometry), [bar, geometry]);
  const triedStretch = stretchOfSpan(scale, tried?.span ?? null);
  if (!isInView(geometry, x0, x1) && !triedStretch) return null;
  return (
    <g transform={`translate(0 ${String(top)})`}>
      <g opacity={tried?.look === 'moving' ? 0.35 : undefined}>
        <Shapes shapes={shapes} />
        <text className={styles.barLabel} x={labelX(bar, geometry)} y={24}>
          {labelOf(bar, words)}
        </text>
      </g>
      {tried && triedStretch && <Shapes shapes={drawGhost(triedStretch, tried.look)} />}
      {canPlan && <Grips bar={bar} scale={scale} />}
    </g>
  );
});
