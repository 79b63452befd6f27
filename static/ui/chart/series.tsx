import { area, line, stack } from 'd3-shape';
import styles from './chart.module.css';
import type { ChartScales } from './day-chart';

/** Colours of series: tokens that stay apart for those who see colours differently, in both themes. */
export const tones = {
  scope: 'var(--ds-chart-neutral)',
  done: 'var(--ds-chart-success-bold)',
  inProgress: 'var(--ds-chart-blue-bold)',
  toDo: 'var(--ds-chart-gray-bold)',
  unknown: 'var(--ds-chart-purple-bold)',
} as const;
export type Tone = keyof typeof tones;

interface SeriesProps {
  readonly scales: ChartScales;
  readonly first: number;
}

interface LineProps extends SeriesProps {
  readonly tone: Tone;
  readonly values: readonly number[];
  readonly isDashed?: boolean;
}

/** One value a day, as a line with steps: nothing happens between two days. */
export function LineSeries({ scales: { x, y }, first, tone, values, isDashed = false }: LineProps) {
  const path = line<number>(
    (_, at) => x(first + at),
    (value) => y(value),
  )(values);
  return <path className={isDashed ? styles.dashed : styles.line} style={{ stroke: tones[tone] }} d={path ?? ''} />;
}

interface StackProps extends SeriesProps {
  /** From the bottom up, all of one length. */
  readonly layers: readonly { readonly tone: Tone; readonly values: readonly number[] }[];
}

/** Values that add up, one above the other. */
export function StackSeries({ scales: { x, y }, first, layers }: StackProps) {
  const days = (layers[0]?.values ?? []).map((_, at) => layers.map(({ values }) => values[at] ?? 0));
  const stacked = stack<readonly number[], number>()
    .keys(layers.map((_, at) => at))
    .value((values, key) => values[key] ?? 0)(days);
  return (
    <>
      {stacked.map((points, at) => {
        const path = area<readonly [number, number]>()
          .x((_, day) => x(first + day))
          .y0(([low]) => y(low))
          .y1(([, high]) => y(high))(points.map(([low, high]) => [low, high] as const));
        const tone = layers[at]?.tone ?? 'unknown';
        return <path key={tone} className={styles.area} style={{ fill: tones[tone] }} d={path ?? ''} />;
      })}
    </>
  );
}
