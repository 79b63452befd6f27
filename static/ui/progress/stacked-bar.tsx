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
  /** An amount that is marked on the bar; where it is more than all segments are, the bar ends before it. */
  readonly mark?: number | null;
}

/** How a whole is made up. Widths are shares of the sum; an empty sum leaves an empty track. */
export function StackedBar({ label, segments, mark = null }: StackedBarProps) {
  const sum = segments.reduce((total, { amount }) => total + amount, 0);
  const whole = Math.max(sum, mark ?? 0);
  const shareOf = (amount: number) => `${String((100 * amount) / Math.max(whole, 1))}%`;
  return (
    <div className={styles.bar}>
      <div
        className={styles.track}
        role="img"
        aria-label={label}
        style={mark === null ? undefined : { inlineSize: shareOf(sum) }}
      >
        {segments
          .filter(({ amount }) => amount > 0)
          .map(({ tone, amount }) => (
            <span key={tone} className={styles.segment} data-tone={tone} style={{ flexGrow: amount }} />
          ))}
      </div>
      {mark !== null && <span className={styles.mark} style={{ insetInlineStart: shareOf(mark) }} />}
    </div>
  );
}
