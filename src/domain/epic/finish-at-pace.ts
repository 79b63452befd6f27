import type { FinishForecast, ForecastGap } from '../forecast/throughput-forecast';
import type { Pace } from '../forecast/pace';
import { chanceBy, gapIn, rangeOf, simulate } from '../forecast/throughput-forecast';
import type { Day, Fraction } from '../units';

/** When open items will be finished at a pace. */
export interface FinishAtPace {
  readonly finish: FinishForecast;
  /** That they are by the end of the due day; null: there is none, or the pace says too little. */
  readonly chance: Fraction | null;
}

/** @param due null: there is none */
export function finishAtPace({ counts }: Pace, open: number, today: Day, due: Day | null): FinishAtPace {
  if (open === 0) return { finish: { state: 'finished' }, chance: null };
  const gap: ForecastGap | null = gapIn(counts);
  if (gap) return { finish: { state: 'unknown', reason: gap }, chance: null };
  const [trials = new Uint16Array()] = simulate(counts, [open]);
  return { finish: rangeOf(trials, today), chance: due === null ? null : chanceBy(trials, today, due) };
}
