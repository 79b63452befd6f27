import { memo, useMemo, type ReactNode } from 'react';
import type { Day } from '#domain/units';
import { periodsIn, type CalendarUnit, type Weekday } from './calendar';
import { dayAt, endXOf, isRoomy, unitAt, upperUnit, xOf, type Scale } from './scale';
import { BandLanes, MomentLane } from './lane-rows';
import type { Lanes } from './lanes';
import type { TimelineMark } from './timeline-model';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';

interface HeadProps {
  readonly scale: Scale;
  readonly x0: number;
  readonly x1: number;
  readonly today: Day;
  readonly lanes: Lanes;
  readonly moments: readonly TimelineMark[];
  readonly firstDayOfWeek: Weekday;
  readonly words: TimelineWords;
}

function Units({ unit, props, isUpper }: { unit: CalendarUnit; props: HeadProps; isUpper: boolean }) {
  const { scale, x0, x1, words, today } = props;
  const drawn = { start: dayAt(scale, x0), end: (dayAt(scale, x1) + 1) as Day };
  return periodsIn(unit, drawn, props.firstDayOfWeek).map((period) => {
    const left = xOf(scale, period.start);
    const width = (period.end - period.start) * scale.pixelsPerDay;
    const isNow = !isUpper && today >= period.start && today < period.end;
    const label = words.period(unit, period, isRoomy(unit, scale));
    return (
      <span key={period.start} className={styles.unit} data-now={isNow || undefined} style={{ left, width }}>
        <span className={isUpper ? styles.upperLabel : styles.lowerLabel}>{label}</span>
      </span>
    );
  });
}

/** Two lines of the calendar, and below them what else has days of its own. Stays in view; moves sideways with the canvas. */
export const CalendarHead = memo(function CalendarHead(props: HeadProps): ReactNode {
  const { scale, x0, x1, today, lanes, moments, words } = props;
  const lower = unitAt(scale.pixelsPerDay);
  const todayX = useMemo(() => (xOf(scale, today) + endXOf(scale, today)) / 2, [scale, today]);
  return (
    <div className={styles.calendar} aria-hidden="true">
      <div className={styles.units} data-upper>
        <Units unit={upperUnit[lower]} props={props} isUpper />
      </div>
      <div className={styles.units}>
        <Units unit={lower} props={props} isUpper={false} />
      </div>
      <BandLanes {...{ lanes, scale, x0, x1, words }} />
      {moments.length > 0 && <MomentLane {...{ moments, scale, x0, x1, words }} />}
      <span className={styles.todayMark} style={{ left: todayX }} />
    </div>
  );
});
