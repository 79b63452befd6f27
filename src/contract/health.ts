import { z } from 'zod';
import type { HealthCheck, Thresholds } from '#domain/health/thresholds';
import { isThreshold, leastThreshold, mostOf } from '#domain/health/thresholds';

/** How a set of issues stands, as the rules define it. */
export type { CheckResult, Health, HealthDimension, HealthInputs } from '#domain/health/health';
export type { Busiest } from '#domain/health/loads';
export type { HealthState } from '#domain/health/health-state';
export type { HealthCheck, Threshold, Thresholds } from '#domain/health/thresholds';

export const thresholdsRequest = z.strictObject({});
export type ThresholdsRequest = z.infer<typeof thresholdsRequest>;

const threshold = (check: HealthCheck) => {
  const percent = z.number().int().min(leastThreshold).max(mostOf(check));
  return z.strictObject({ attention: percent, danger: percent }).refine((value) => isThreshold(check, value));
};

/** Replaces all thresholds, for everybody and at once. */
export const saveThresholdsRequest = z.strictObject({
  /** Of what was read before: somebody else's later change is not written over. */
  version: z.number().int().min(0),
  thresholds: z.strictObject({
    late: threshold('late'),
    behind: threshold('behind'),
    growth: threshold('growth'),
    conflicts: threshold('conflicts'),
    withoutDue: threshold('withoutDue'),
    unestimated: threshold('unestimated'),
    contradictions: threshold('contradictions'),
    overload: threshold('overload'),
  }),
});
export type SaveThresholdsRequest = z.infer<typeof saveThresholdsRequest>;

/** For administrators: what counts now. */
export interface ThresholdsView {
  /** 0: nobody has saved any, the defaults count. */
  readonly version: number;
  readonly thresholds: Thresholds;
}
