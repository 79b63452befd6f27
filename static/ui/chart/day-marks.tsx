import styles from './chart.module.css';
import type { ChartScales } from './day-chart';

/** A day that values are read against, with what it is. */
export interface ChartDay {
  readonly day: number;
  readonly text: string;
  /** What is expected is drawn otherwise than what is aimed at. */
  readonly look: 'aim' | 'expected';
}

interface DayMarksProps extends Pick<ChartScales, 'x'> {
  readonly days: readonly ChartDay[];
  readonly top: number;
  readonly bottom: number;
}

const TEXT_HEIGHT = 14;

/** Lines down the chart; their texts stand below each other, so that none lies on another. Nothing where the chart does not reach. */
export function DayMarks({ days, x, top, bottom }: DayMarksProps) {
  const [first = 0, last = 0] = x.domain();
  const [from = 0, to = 0] = x.range();
  return days
    .filter(({ day }) => day >= first && day <= last)
    .map(({ day, text, look }, at) => {
      const isRight = x(day) > (from + to) / 2;
      return (
        <g key={look}>
          <line
            className={look === 'aim' ? styles.aim : styles.expected}
            x1={x(day)}
            x2={x(day)}
            y1={top}
            y2={bottom}
          />
          <text
            className={styles.dayText}
            x={x(day) + (isRight ? -4 : 4)}
            y={top + TEXT_HEIGHT * at}
            dy="0.7em"
            textAnchor={isRight ? 'end' : 'start'}
          >
            {text}
          </text>
        </g>
      );
    });
}
