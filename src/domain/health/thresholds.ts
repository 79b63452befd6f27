import type { Fraction } from '../units';
import type { HealthState } from './health-state';

/** The rules of health, in the order in which they are shown. */
export const healthChecks = [
  'late',
  'behind',
  'growth',
  'conflicts',
  'withoutDue',
  'unestimated',
  'contradictions',
  'overload',
] as const;
export type HealthCheck = (typeof healthChecks)[number];

/** From where on a rule says attention and danger, in whole percent of what the rule is a share of; attention is less. */
export interface Threshold {
  readonly attention: number;
  readonly danger: number;
}

export type Thresholds = Readonly<Record<HealthCheck, Threshold>>;

/** What counts while no administrator has set anything else. */
export const defaultThresholds: Thresholds = {
  late: { attention: 10, danger: 25 },
  behind: { attention: 10, danger: 25 },
  growth: { attention: 10, danger: 25 },
  conflicts: { attention: 2, danger: 10 },
  withoutDue: { attention: 50, danger: 80 },
  unestimated: { attention: 60, danger: 90 },
  contradictions: { attention: 1, danger: 5 },
  overload: { attention: 100, danger: 120 },
};

export const leastThreshold = 1;
const mostThreshold = 100;
const mostOverload = 300;

/** More can be booked than can be worked; of all else there is no more than all. */
export const mostOf = (check: HealthCheck): number => (check === 'overload' ? mostOverload : mostThreshold);

/** Whole percent from 1 up, attention below danger. From 1: where nothing is amiss, no threshold makes it a concern. */
export function isThreshold(check: HealthCheck, { attention, danger }: Threshold): boolean {
  const isPercent = (value: number) => Number.isInteger(value) && value >= leastThreshold && value <= mostOf(check);
  return isPercent(attention) && isPercent(danger) && attention < danger;
}

/** A share that reaches a threshold has that state; null: unknown. */
export function stateOf(share: Fraction | null, { attention, danger }: Threshold): HealthState {
  if (share === null) return 'unknown';
  // Compared as parts of a hundred rounded to a millionth: 0.07 × 100 is not 7 in binary.
  const percent = Math.round(share * 1e8) / 1e6;
  if (percent >= danger) return 'danger';
  return percent >= attention ? 'attention' : 'good';
}
