import type { HealthCheck, Threshold, Thresholds } from '#contract/health';
import { healthChecks, isThreshold } from '#domain/health/thresholds';

/** Thresholds as typed. */
export type ThresholdDraft = Readonly<Record<HealthCheck, Readonly<Record<keyof Threshold, string>>>>;

const typed = ({ attention, danger }: Threshold) => ({ attention: String(attention), danger: String(danger) });

export const draftOf = (kept: Thresholds): ThresholdDraft => ({
  late: typed(kept.late),
  behind: typed(kept.behind),
  growth: typed(kept.growth),
  conflicts: typed(kept.conflicts),
  withoutDue: typed(kept.withoutDue),
  unestimated: typed(kept.unestimated),
  contradictions: typed(kept.contradictions),
  overload: typed(kept.overload),
});

const numberOf = (written: string): number => (/^\s*\d{1,3}\s*$/.test(written) ? Number(written) : Number.NaN);

const readOne = ({ attention, danger }: ThresholdDraft[HealthCheck]): Threshold => ({
  attention: numberOf(attention),
  danger: numberOf(danger),
});

/** The rules whose thresholds cannot be saved as they are typed. */
export const invalidIn = (draft: ThresholdDraft): readonly HealthCheck[] =>
  healthChecks.filter((check) => !isThreshold(check, readOne(draft[check])));

/** What is typed, where all of it can be saved; else null. */
export function thresholdsOf(draft: ThresholdDraft): Thresholds | null {
  if (invalidIn(draft).length > 0) return null;
  return {
    late: readOne(draft.late),
    behind: readOne(draft.behind),
    growth: readOne(draft.growth),
    conflicts: readOne(draft.conflicts),
    withoutDue: readOne(draft.withoutDue),
    unestimated: readOne(draft.unestimated),
    contradictions: readOne(draft.contradictions),
    overload: readOne(draft.overload),
  };
}

/** Whether what is typed differs from what counts. */
export const isChanged = (draft: ThresholdDraft, kept: Thresholds): boolean =>
  JSON.stringify(draft) !== JSON.stringify(draftOf(kept));
