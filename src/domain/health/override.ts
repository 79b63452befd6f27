import type { Day, Instant } from '../units';
import type { Health, HealthDimension } from './health';
import { healthDimensions } from './health';
import type { HealthState } from './health-state';
import { worstOf } from './health-state';

/** What is set by hand: one dimension, or the state as a whole. */
export const overridable = ['whole', ...healthDimensions] as const;
export type Overridable = (typeof overridable)[number];

/** Nobody sets "unknown": that is what the rules say where they cannot tell. */
export const settableStates = ['good', 'attention', 'danger'] as const satisfies readonly HealthState[];
export type SettableState = (typeof settableStates)[number];

/** Days after the present one. */
export const MOST_OVERRIDE_DAYS = 90;
export const USUAL_OVERRIDE_DAYS = 14;
export const MOST_REASON_CHARS = 500;

/** A state that a person has set in place of the computed one, which stays beside it. */
export interface HealthOverride {
  readonly of: Overridable;
  readonly state: SettableState;
  readonly reason: string;
  /** The last day on which it counts. */
  readonly until: Day;
  /** Account id. */
  readonly by: string;
  readonly at: Instant;
  /** How often this has been set or taken back for the same project; from 1. */
  readonly version: number;
}

export const isInForce = ({ until }: Pick<HealthOverride, 'until'>, today: Day): boolean => today <= until;

/** A last day that may be chosen: the present one up to so many days after it. */
export const isUntil = (until: Day, today: Day): boolean => until >= today && until - today <= MOST_OVERRIDE_DAYS;

/** What is shown: what was set by hand where anything was, else what the rules give. */
export interface ShownHealth {
  readonly state: HealthState;
  readonly dimensions: Health['dimensions'];
}

/** The state as a whole follows dimensions that were set by hand, unless it was set itself. */
export function shownHealth(
  { dimensions: computed }: Pick<Health, 'dimensions'>,
  overrides: readonly HealthOverride[],
): ShownHealth {
  const setFor = (of: Overridable) => overrides.find((one) => one.of === of)?.state;
  const dimension = (name: HealthDimension) => setFor(name) ?? computed[name];
  const dimensions = {
    schedule: dimension('schedule'),
    scope: dimension('scope'),
    dependencies: dimension('dependencies'),
    dataQuality: dimension('dataQuality'),
    capacity: dimension('capacity'),
  };
  return { state: setFor('whole') ?? worstOf(Object.values(dimensions)), dimensions };
}
