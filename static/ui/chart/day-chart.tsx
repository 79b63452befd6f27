import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import styles from './chart.module.css';
import { DayMarks, type ChartDay } from './day-marks';
import { useWidth } from './use-width';

/**
 * The app's charts are SVG of our own over d3's scales and shapes: a few kilobytes, on design tokens, with text that can be
 * selected and read aloud, where chart libraries bring their own looks, or a canvas that nobody can read.
 */
export interface ChartScales {
  /** Days to pixels. */
  readonly x: ScaleLinear<number, number>;
  /** Values to pixels. */
  readonly y: ScaleLinear<number, number>;
  /** Width of one day in pixels. */
  readonly dayWidth: number;
}

/** A value that others are read against, with what it is, which stands beside the chart: nothing drawn lies below it. */
export interface ChartLevel {
  readonly value: number;
  readonly text: string;
}

interface DayChartProps {
  /** What the chart tells, for those who do not see it. */
  readonly label: string;
  readonly first: number;
  readonly last: number;
  /** The axis goes from 0 to at least this. */
  readonly most: number;
  readonly dayText: (day: number) => string;
  readonly valueText: (value: number) => string;
  /** What is said of the day that is pointed at, else of the marked one, else of the last one. */
  readonly readout: (day: number) => ReactNode;
  /** Days that can be pointed at, at least one, ascending; all unless told. */
  readonly stops?: readonly number[];
  readonly levels?: readonly ChartLevel[];
  /** Days that are drawn; those that the chart does not reach are left out. */
  readonly days?: readonly ChartDay[];
  /** Where the axis ends, if that is after the last day that has values. */
  readonly until?: number;
  /** A day that is marked. */
  readonly marked?: number | null;
  /** A day was clicked, or chosen by Enter: the one that is pointed at, or the last one. */
  readonly onPick?: (day: number) => void;
  readonly children: (scales: ChartScales) => ReactNode;
}

const HEIGHT = 220;
const MARGIN = { top: 12, right: 12, bottom: 24, left: 40 };
/** Room that a written day takes. */
const TICK_WIDTH = 96;
/** Room that the texts of levels take, and what one line of them is high. */
const LEVEL_ROOM = 92;
const LEVEL_HEIGHT = 14;

const noLevels: readonly ChartLevel[] = [];
const noDays: readonly ChartDay[] = [];

/** The day that is pointed at, by mouse, touch or arrow keys; null: none is. */
function usePointedDay({ first, last, stops: given, onPick }: DayChartProps) {
  const stops = given ?? Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const [pointed, point] = useState<number | null>(null);
  const day = pointed === null || pointed < first || pointed > last ? null : pointed;
  const nearest = (wanted: number): number => nearestOf(stops, wanted);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onPick?.(day ?? nearest(last));
    const next = nextStop(event.key, day ?? last + 1, stops);
    if (next === null) return;
    event.preventDefault();
    point(next);
  };
  return { day, nearest, point, onKeyDown };
}

/** Values over days: axes, grid, and a line to the day that is pointed at by mouse, touch or arrow keys. */
export function DayChart(props: DayChartProps) {
  const { label, first, last, until = last, most, readout, marked = null, onPick } = props;
  const { levels = noLevels, days = noDays, children } = props;
  const right = levels.length > 0 ? LEVEL_ROOM : MARGIN.right;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const x = scaleLinear([first, Math.max(until, first + 1)], [MARGIN.left, Math.max(width - right, MARGIN.left)]);
  const y = scaleLinear([0, Math.max(most, 1)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const { day, nearest, point, onKeyDown } = usePointedDay(props);
  return (
    <div className={styles.chart}>
      <div className={styles.readout} aria-live="polite">
        {readout(day ?? nearest(marked ?? last))}
      </div>
      <div
        ref={frame}
        className={onPick ? styles.pickable : styles.frame}
        role="group"
        aria-label={label}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => point(nearest(dayUnder(event, x)))}
        onClick={(event) => onPick?.(nearest(dayUnder(event, x)))}
        onPointerLeave={() => point(null)}
        onBlur={() => point(null)}
      >
        {width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden>
            <Axes {...props} x={x} y={y} width={width - right + MARGIN.right} />
            <Levels levels={levels} x={x} y={y} />
            <DayMarks days={days} x={x} top={MARGIN.top} bottom={HEIGHT - MARGIN.bottom} />
            {children({ x, y, dayWidth: x(first + 1) - x(first) })}
            <DayLine className={styles.marked} day={marked} x={x} />
            <DayLine className={styles.pointer} day={day} x={x} />
          </svg>
        )}
      </div>
    </div>
  );
}

interface DayLineProps extends Pick<ChartScales, 'x'> {
  readonly day: number | null;
  readonly className: string | undefined;
}

/** Nothing where the chart does not have the day. */
function DayLine({ day, x, className }: DayLineProps) {
  const [first = 0, last = 0] = x.domain();
  if (day === null || day < first || day > last) return null;
  return <line className={className} x1={x(day)} x2={x(day)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} />;
}

function dayUnder({ clientX, currentTarget }: MouseEvent, x: ChartScales['x']): number {
  return x.invert(clientX - currentTarget.getBoundingClientRect().left);
}

interface AxesProps extends Pick<DayChartProps, 'dayText' | 'valueText'>, Omit<ChartScales, 'dayWidth'> {
  readonly width: number;
}

function Axes({ x, y, width, dayText, valueText }: AxesProps) {
  const days = daysToWrite(x, width);
  return (
    <>
      {y.ticks(4).map((value) => (
        <g key={value} transform={`translate(0 ${String(y(value))})`}>
          <line className={styles.grid} x1={MARGIN.left} x2={width - MARGIN.right} />
          <text className={styles.tick} x={MARGIN.left - 6} dy="0.32em" textAnchor="end">
            {valueText(value)}
          </text>
        </g>
      ))}
      {days.map((one) => (
        <text key={one} className={styles.tick} x={x(one)} y={HEIGHT - 6} textAnchor={anchorAt(x(one), width)}>
          {dayText(one)}
        </text>
      ))}
    </>
  );
}

/** Round days, so far from each other that their texts do not touch, also where an edge pushes one aside. */
function daysToWrite(x: ChartScales['x'], width: number): number[] {
  const days = x.ticks(Math.max(2, Math.floor(width / TICK_WIDTH))).filter(Number.isInteger);
  let free = -Infinity;
  return days.filter((day) => {
    const left = x(day) - TICK_WIDTH * leftShare[anchorAt(x(day), width)];
    if (left < free) return false;
    free = left + TICK_WIDTH * 0.9;
    return true;
  });
}

/** How much of a text stands before the place that it is anchored at. */
const leftShare = { start: 0, middle: 0.45, end: 0.9 } as const;

/** Texts that would lie on each other stand below each other, the highest level where it belongs. */
function Levels({ levels, x, y }: Omit<ChartScales, 'dayWidth'> & { readonly levels: readonly ChartLevel[] }) {
  const [from, to] = x.range();
  let lowest = -Infinity;
  return levels
    .toSorted((a, b) => b.value - a.value)
    .map(({ value, text }) => {
      lowest = Math.max(y(value), lowest + LEVEL_HEIGHT);
      return (
        <g key={text}>
          <line className={styles.level} x1={from} x2={to} y1={y(value)} y2={y(value)} />
          <text className={styles.levelText} x={(to ?? 0) + 6} y={lowest} dy="0.32em">
            {text}
          </text>
        </g>
      );
    });
}

/** Texts at the edges do not leave the chart. */
function anchorAt(at: number, width: number): 'start' | 'middle' | 'end' {
  if (at > width - TICK_WIDTH / 2) return 'end';
  return at < TICK_WIDTH / 2 ? 'start' : 'middle';
}

function nearestOf(stops: readonly number[], wanted: number): number {
  return stops.reduce((best, stop) => (Math.abs(stop - wanted) < Math.abs(best - wanted) ? stop : best));
}

/** null: the key moves nothing. */
function nextStop(key: string, day: number, stops: readonly number[]): number | null {
  const next: Readonly<Record<string, () => number | undefined>> = {
    ArrowRight: () => stops.find((stop) => stop > day),
    ArrowLeft: () => stops.findLast((stop) => stop < day),
    Home: () => stops[0],
    End: () => stops.at(-1),
  };
  return next[key] ? (next[key]() ?? day) : null;
}
