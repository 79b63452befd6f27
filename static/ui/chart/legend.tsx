import styles from './chart.module.css';
import { tones, type Tone } from './series';

interface LegendProps {
  /** In the order in which they are drawn, from the top down. */
  readonly entries: readonly { readonly tone: Tone; readonly name: string; readonly value: string }[];
}

/** What each colour stands for, with its value on the day that is pointed at. */
export function ChartLegend({ entries }: LegendProps) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ tone, name, value }) => (
        <li key={tone}>
          <span className={styles.swatch} style={{ background: tones[tone] }} />
          {name} <strong>{value}</strong>
        </li>
      ))}
    </ul>
  );
}
