import type { WorkCalendar } from '../schedule/work-calendar';
import { checkPlannedDates, verdicts } from './conflicts';
import { dependencyKinds } from './dependency-kind';
import type { DependencyRule } from './dependency-rule';
import { UNKNOWN } from './network';
import type { PlannedSpan } from './planned-span';
import { prepareNetwork } from './prepare-network';

/** One end of a link, as planned. */
export interface LinkedSpan extends PlannedSpan {
  readonly isDone: boolean;
}

/** What the planned dates make of one link. */
export interface LinkCheck {
  readonly verdict: (typeof verdicts)[number];
  /** Work days by which the successor would have to move; 0 where the verdict is not `violated`. */
  readonly shortBy: number;
}

/** Holds a single link against the dates, by the rule that `checkPlannedDates` has for whole networks. */
export function checkLink(
  [predecessor, successor]: readonly [LinkedSpan, LinkedSpan],
  { kind, lagDays }: Pick<DependencyRule, 'kind' | 'lagDays'>,
  calendar: WorkCalendar,
): LinkCheck {
  const ends = [predecessor, successor];
  const network = prepareNetwork(
    {
      count: ends.length,
      starts: Int32Array.from(ends, ({ start }) => start?.day ?? UNKNOWN),
      ends: Int32Array.from(ends, ({ due }) => due?.day ?? UNKNOWN),
      durations: new Int32Array(ends.length).fill(UNKNOWN),
      done: Uint8Array.from(ends, ({ isDone }) => (isDone ? 1 : 0)),
    },
    {
      count: 1,
      predecessors: Int32Array.of(0),
      successors: Int32Array.of(1),
      types: Uint8Array.of(dependencyKinds.indexOf(kind)),
      lags: Int32Array.of(lagDays),
    },
    calendar,
  );
  const checks = checkPlannedDates(network);
  return { verdict: verdicts[checks.verdicts[0] ?? -1] ?? 'left-out', shortBy: checks.shortBy[0] ?? 0 };
}
