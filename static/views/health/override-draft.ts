import type { HealthOverride, Overridable, SettableState } from '#contract/health-override';
import { isUntil, MOST_REASON_CHARS, USUAL_OVERRIDE_DAYS } from '#domain/health/override';
import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import type { Day } from '#domain/units';

/** An override as typed. */
export interface OverrideDraft {
  readonly of: Overridable;
  readonly state: SettableState;
  readonly reason: string;
  /** YYYY-MM-DD. */
  readonly until: string;
}

/** One that is in force is changed; else a new one starts with its usual time. */
export function draftFor(of: Overridable, before: HealthOverride | undefined, today: Day): OverrideDraft {
  if (before) return { of, state: before.state, reason: before.reason, until: formatDay(before.until) };
  return { of, state: 'attention', reason: '', until: formatDay((today + USUAL_OVERRIDE_DAYS) as Day) };
}

export type OverrideProblem = 'reason' | 'reasonLong' | 'until';

/** What keeps it from being saved. */
export function problemsOf({ reason, until }: OverrideDraft, today: Day): readonly OverrideProblem[] {
  const day = parseDay(until);
  return [
    ...(reason.trim() === '' ? (['reason'] as const) : []),
    ...(reason.trim().length > MOST_REASON_CHARS ? (['reasonLong'] as const) : []),
    ...(day === null || !isUntil(day, today) ? (['until'] as const) : []),
  ];
}
