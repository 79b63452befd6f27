import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './timeline.module.css';

const least = 96;
const step = 16;

const most = (whole: number): number => Math.max(whole * 0.6, least);

/** Three tenths of the whole where nobody has chosen; a canvas has to remain beside it. */
const usual = (whole: number): number => Math.min(Math.max(whole * 0.3, 132), 352);

/** The width of the first column: a share of the whole until somebody drags its edge. */
export function useNameWidth(whole: number) {
  const [chosen, setChosen] = useState<number | null>(null);
  const width = Math.round(Math.min(Math.max(chosen ?? usual(whole), least), most(whole)));
  return { width, setWidth: setChosen, most: Math.round(most(whole)) };
}

interface DividerProps {
  readonly label: string;
  readonly width: number;
  readonly most: number;
  readonly setWidth: (width: number) => void;
}

/** The edge between names and canvas. */
export function Divider({ label, width, most: largest, setWidth }: DividerProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current) setWidth(start.current.width + event.clientX - start.current.x);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? step : event.key === 'ArrowLeft' ? -step : 0;
    if (by === 0) return;
    event.preventDefault();
    setWidth(Math.min(Math.max(width + by, least), largest));
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={largest}
      className={styles.divider}
      style={{ insetInlineStart: width }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
