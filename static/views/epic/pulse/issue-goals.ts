import type { EpicPulse } from '#contract/epic-pulse';
import type { SourcedDay } from '#contract/figures';
import type { Goals } from '../../delivery/burn-up-goals';

/**
 * What the children of an issue are held against: its due day, and its forecast at its own pace. That of whole projects is the
 * earliest possible day, which nobody is to expect.
 *
 * @returns null: it has not come yet
 */
export function goalsOfIssue(pulse: EpicPulse | null, due: SourcedDay | null): Goals | null {
  if (pulse === null) return null;
  return { target: due?.day ?? null, finish: pulse.finish?.own.finish ?? null };
}
