import styles from './stacked-bar.module.css';

export type SegmentTone = 'done' | 'in-progress' | 'to-do' | 'unknown';

export interface BarSegment {
  readonly tone: SegmentTone;
  readonly amount: number;
}

interface StackedBarProps {
  /** All numbers of the bar in words. */
  readonly label: string;
  readonly segments: readonly BarSegment[];
}

/** How a whole is made up. Widths are shares of the sum; an empty sum leaves an empty track. */
export function StackedBar({ label, segments }: StackedBarProps) {
  return (
    <div className={styles.track} role="img" aria-label={label}>
      {segments
        .filter(({ amount }) => amount > 0)
        .map(({ tone, amount }) => (
          <span key={tone} className={styles.segment} data-tone={tone} style={{ flexGrow: amount }} />
        ))}
    </div>
  );
}
