import styles from './sparkline.module.css';

interface SparklineProps {
  /** What the line tells, in words. */
  readonly label: string;
  /** At equal distances, first to last; null: unknown, where the line has a gap. */
  readonly values: readonly (number | null)[];
  /** As wide as the room that there is. */
  readonly isWide?: boolean;
}

const WIDTH = 96;
const HEIGHT = 24;
/** So that the line is not cut at the edges. */
const EDGE = 2;

/** How a figure went, without scales: its own least and largest value are the edges. The values stand beside it as text. */
export function Sparkline({ label, values, isWide = false }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (at: number) => EDGE + (at / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) =>
    most === least ? HEIGHT / 2 : HEIGHT - EDGE - ((value - least) / (most - least)) * (HEIGHT - 2 * EDGE);
  const path = values
    .map((value, at) => {
      if (value === null) return '';
      const begins = at === 0 || values[at - 1] === null;
      return `${begins ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
  return (
    <svg
      className={isWide ? styles.wide : styles.line}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      preserveAspectRatio="none"
    >
      <path d={path} />
    </svg>
  );
}
