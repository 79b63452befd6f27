import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useText } from '../../messages/use-text';
import type { TreegridColumn } from './column';
import styles from './treegrid.module.css';

export const leastWidth = 48;
export const mostWidth = 800;
const step = 16;

const within = (pixels: number): number => Math.round(Math.min(Math.max(pixels, leastWidth), mostWidth));

interface ColumnEdgeProps<Row> {
  readonly column: TreegridColumn<Row>;
  readonly onResize: (columnId: string, pixels: number) => void;
}

/** The edge between two columns: dragged, or moved by the arrow keys. */
export function ColumnEdge<Row>({ column, onResize }: ColumnEdgeProps<Row>) {
  const say = useText();
  const edge = useRef<HTMLSpanElement>(null);
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const widthNow = (): number => edge.current?.closest('th')?.offsetWidth ?? leastWidth;
  const onPointerDown = (event: PointerEvent): void => {
    event.preventDefault();
    edge.current?.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: widthNow() };
  };
  const onPointerMove = ({ clientX }: PointerEvent): void => {
    if (drag.current) onResize(column.id, within(drag.current.width + clientX - drag.current.x));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const change = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (change === undefined) return;
    event.preventDefault();
    onResize(column.id, within(widthNow() + change));
  };
  const end = (): void => {
    drag.current = null;
  };
  return (
    <span
      ref={edge}
      role="slider"
      aria-orientation="horizontal"
      aria-label={say('treegrid.width', { column: column.title })}
      aria-valuemin={leastWidth}
      aria-valuemax={mostWidth}
      aria-valuenow={Number.parseInt(column.width, 10) || leastWidth}
      tabIndex={0}
      className={styles.edge}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={onKeyDown}
    />
  );
}
